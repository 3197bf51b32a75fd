// A kind of packet of the family's own: its front pages, its sections in order, and what its reader asks for. Saved as it is changed.
import { ArrowDown, ArrowLeft, ArrowUp, ListPlus, Trash2, X } from 'lucide-react';
import { frontPages } from '../../shared/domain/packet.ts';
import type { OwnProfile } from '../../shared/domain/packet/own-profile.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useChange } from '../client/use-change.ts';
import { useCommand } from '../client/use-case.ts';
import { Screen } from '../frame/screen.tsx';
import { useStrings } from '../strings/language.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { CheckField, FieldStack } from '../ui/fields/field.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { useOfferUndo } from '../ui/messages/undo.tsx';
import { TypeList } from './type-list.tsx';
import classes from './packets.module.css';

type Save = (set: Partial<OwnProfile>) => Promise<void>;
type Props = { kind: OwnProfile; onBack: () => void };

export function KindEditor({ kind, onBack }: Props) {
  const words = useStrings().packets.kinds;
  const { change, problem } = useChange('ownProfiles');
  const save: Save = async (set) => {
    if ((await change(kind.id, set)) === null) throw new Error('not saved');
  };
  return (
    <Screen
      title={words.title(kind.name)}
      sentence={words.sentence}
      tools={
        <Button reads size="small" icon={ArrowLeft} onClick={onBack}>
          {words.back}
        </Button>
      }
    >
      <div className={classes.builder}>
        {problem && <Notice meaning="needsYou" title={describeProblem(problem)} announce />}
        <FieldStack>
          <AutosaveField
            label={words.name}
            value={kind.name}
            onSave={(name) => (name.trim() === '' ? undefined : save({ name }))}
          />
          <AutosaveField
            label={words.description}
            long
            value={kind.description}
            onSave={(description) => save({ description })}
          />
        </FieldStack>
        <Layout kind={kind} save={save} />
        <Sections kind={kind} save={save} />
        <section>
          <h2>{words.checklist}</h2>
          <TypeList
            label={words.checklist}
            types={kind.checklist}
            nameOfTaking={words.takeAsked}
            onChange={(checklist) => void save({ checklist })}
          />
        </section>
        <RemoveKind kind={kind} onGone={onBack} />
      </div>
    </Screen>
  );
}

function Layout({ kind, save }: { kind: OwnProfile; save: Save }) {
  const { kinds: words, facts } = useStrings().packets;
  const toggle = (page: (typeof frontPages)[number], isOn: boolean) =>
    void save({ front: frontPages.filter((one) => (one === page ? isOn : kind.front.includes(one))) });
  const extras = [
    ['dividers', facts.dividers],
    ['rightHand', facts.rightHand],
    ['manifest', facts.manifest],
    ['timelineWithLetters', words.timelineWithLetters],
  ] as const;
  return (
    <>
      <fieldset className={classes.checks}>
        <legend>{words.front}</legend>
        {frontPages.map((page) => (
          <CheckField
            key={page}
            label={facts.front[page]}
            checked={kind.front.includes(page)}
            onChange={(isOn) => toggle(page, isOn)}
          />
        ))}
      </fieldset>
      <fieldset className={classes.checks}>
        <legend>{words.extras}</legend>
        {extras.map(([key, label]) => (
          <CheckField
            key={key}
            label={label}
            checked={kind[key]}
            onChange={(isOn) => void save({ [key]: isOn })}
          />
        ))}
      </fieldset>
    </>
  );
}

function Sections({ kind, save }: { kind: OwnProfile; save: Save }) {
  const words = useStrings().packets.kinds;
  const sections = kind.sections ?? [];
  const empty = { title: words.newSection, types: [], byDate: false, withLetters: false };
  return (
    <section className={classes.outline}>
      <h2>{words.sections}</h2>
      <CheckField
        label={words.everything}
        checked={kind.sections === null}
        onChange={(isOn) => void save({ sections: isOn ? null : [] })}
      />
      {sections.map((_, at) => (
        <SectionEditor key={at} sections={sections} at={at} save={save} />
      ))}
      {kind.sections !== null && (
        <div>
          <Button
            size="small"
            look="quiet"
            icon={ListPlus}
            onClick={() => void save({ sections: [...sections, empty] })}
          >
            {words.addSection}
          </Button>
        </div>
      )}
    </section>
  );
}

type Section = NonNullable<OwnProfile['sections']>[number];

function SectionEditor({ sections, at, save }: { sections: readonly Section[]; at: number; save: Save }) {
  const words = useStrings().packets.kinds;
  const section = sections[at];
  if (!section) return null;
  const { title, types, byDate, withLetters } = section;
  const set = (change: Partial<Section>) =>
    save({ sections: sections.map((one, i) => (i === at ? { ...one, ...change } : one)) });
  const move = (by: 1 | -1) => {
    const order = [...sections];
    order.splice(at + by, 0, ...order.splice(at, 1));
    void save({ sections: order });
  };
  return (
    <div className={classes.kindSection}>
      <div className={classes.sectionHead}>
        <AutosaveField
          label={words.sectionName}
          hideLabel
          value={title}
          onSave={(text) => (text.trim() === '' ? undefined : set({ title: text.trim() }))}
        />
        <IconButton
          icon={ArrowUp}
          size="small"
          label={words.up(title)}
          disabled={at === 0}
          onClick={() => move(-1)}
        />
        <IconButton
          icon={ArrowDown}
          size="small"
          label={words.down(title)}
          disabled={at === sections.length - 1}
          onClick={() => move(1)}
        />
        <IconButton
          icon={X}
          size="small"
          label={words.remove(title)}
          onClick={() => void save({ sections: sections.filter((_, i) => i !== at) })}
        />
      </div>
      <TypeList
        label={words.types(title)}
        types={types}
        nameOfTaking={(type) => words.takeType(type, title)}
        onChange={(next) => void set({ types: next })}
      />
      <CheckField label={words.byDate} checked={byDate} onChange={(isOn) => void set({ byDate: isOn })} />
      <CheckField
        label={words.withLetters}
        checked={withLetters}
        onChange={(isOn) => void set({ withLetters: isOn })}
      />
    </div>
  );
}

function RemoveKind({ kind, onGone }: { kind: OwnProfile; onGone: () => void }) {
  const words = useStrings().packets.kinds;
  const offerUndo = useOfferUndo();
  const remove = useCommand((client) => client.ownProfiles.remove({ id: kind.id }));
  const restore = useCommand((client) => client.ownProfiles.restore({ id: kind.id }));
  const discard = async () => {
    if ((await remove.run(undefined)) === null) return;
    offerUndo({ sentence: words.removed(kind.name), onUndo: () => void restore.run(undefined) });
    onGone();
  };
  return (
    <div>
      <Button look="quiet" size="small" icon={Trash2} onClick={() => void discard()}>
        {words.removeKind}
      </Button>
    </div>
  );
}
