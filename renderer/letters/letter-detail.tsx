// One entry, editable in place: everything is saved as typed. Its proofs stand below.
import { Trash2 } from 'lucide-react';
import type { LetterEntry } from '../../shared/domain/letter-list.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { channels } from '../../shared/domain/letter.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useCommand } from '../client/use-case.ts';
import { LetterClocks } from '../clocks/letter-clocks.tsx';
import type { ScreenProps } from '../frame/places.ts';
import { usePrintable } from '../frame/print.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { CheckField, FieldStack, SelectField } from '../ui/fields/field.tsx';
import { AutosaveDateField } from '../ui/fields/autosave-date-field.tsx';
import { PickOrAddField } from '../ui/fields/pick-or-add-field.tsx';
import { DetailPane } from '../ui/layout/detail-pane.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { useOfferUndo } from '../ui/messages/undo.tsx';
import { useAddPerson, useAddPlace } from './add-names.ts';
import type { DetailLists } from './letter-lists.ts';
import { LetterStep } from './letter-step.tsx';
import { Exchange } from './exchange.tsx';
import { Proofs } from './proofs.tsx';

type Props = {
  entry: LetterEntry;
  /** The other entries it belongs with, oldest first. */
  exchange: readonly LetterEntry[];
  lists: DetailLists;
  onShow: (id: string) => void;
  onGo: ScreenProps['onGo'];
  onClose: () => void;
};
type Change = (set: Partial<Letter>) => Promise<void>;

export function LetterDetail({ entry, exchange, lists, onShow, onGo, onClose }: Props) {
  usePrintable('letter', entry.letter.id);
  const { letters: words } = useStrings();
  const format = useFormat();
  const offerUndo = useOfferUndo();
  const { letter } = entry;
  const change = useCommand((client, set: Partial<Letter>) => client.letters.change({ id: letter.id, set }));
  const remove = useCommand((client) => client.letters.remove({ id: letter.id }));
  const restore = useCommand((client) => client.history.undo({}));
  const save: Change = async (set) => {
    if ((await change.run(set)) === null) throw new Error('not saved');
  };
  const discard = async () => {
    if ((await remove.run(undefined)) === null) return;
    onClose();
    offerUndo({ sentence: words.removed(letter.subject), onUndo: () => void restore.run(undefined) });
  };
  const problem = change.problem ?? remove.problem;
  return (
    <DetailPane
      title={letter.subject}
      subtitle={`${words.channel[letter.channel]}, ${format.dateFromNow(letter.at)}`}
      onClose={onClose}
      footer={
        <Button look="quiet" icon={Trash2} onClick={() => void discard()}>
          {words.remove}
        </Button>
      }
    >
      <FieldStack>
        {problem && <Notice meaning="needsYou" title={describeProblem(problem)} announce />}
        <AutosaveField
          label={words.form.subject}
          value={letter.subject}
          onSave={(subject) => save({ subject })}
        />
        <AutosaveField label={words.form.body} long value={letter.body} onSave={(body) => save({ body })} />
        <Facts letter={letter} lists={lists} save={save} />
        <Numbers letter={letter} lists={lists} save={save} />
        <Proofs entry={entry} lists={lists} />
        <Exchange entries={exchange} onShow={onShow} />
        <LetterClocks letter={letter} />
        <LetterStep letter={letter} onGo={onGo} />
      </FieldStack>
    </DetailPane>
  );
}

function Facts({ letter, lists, save }: { letter: Letter; lists: DetailLists; save: Change }) {
  const { letters: words } = useStrings();
  const addPerson = useAddPerson();
  const addPlace = useAddPlace();
  return (
    <>
      <SelectField
        label={words.form.channel}
        value={letter.channel}
        onChange={(channel) => void save({ channel })}
        options={channels.map((value) => ({ value, label: words.channel[value] }))}
      />
      <AutosaveDateField
        label={words.form.at}
        hint={words.form.atHint}
        value={letter.at}
        onSave={(at) => (at === null ? undefined : save({ at }))}
      />
      <PickOrAddField
        label={words.form.person}
        optional
        options={lists.people.map(({ id, name }) => ({ value: id, label: name }))}
        value={letter.personId}
        onChange={(personId) => void save({ personId })}
        onAdd={addPerson}
      />
      <PickOrAddField
        label={words.form.organization}
        optional
        options={lists.organizations.map(({ id, name }) => ({ value: id, label: name }))}
        value={letter.organizationId}
        onChange={(organizationId) => void save({ organizationId })}
        onAdd={addPlace}
      />
    </>
  );
}

function Numbers({ letter, lists, save }: { letter: Letter; lists: DetailLists; save: Change }) {
  const { letters: words } = useStrings();
  const others = lists.letters.filter(({ id }) => id !== letter.id).toReversed();
  return (
    <>
      <PickOrAddField
        label={words.form.replyTo}
        optional
        options={others.map(({ id, subject }) => ({ value: id, label: subject }))}
        value={letter.replyToId}
        onChange={(replyToId) => void save({ replyToId })}
      />
      {letter.channel === 'call' && (
        <AutosaveField
          label={words.form.minutes}
          optional
          value={letter.minutes === null ? '' : String(letter.minutes)}
          onSave={(text) => save({ minutes: /^\d{1,4}$/.test(text.trim()) ? Number(text) : null })}
        />
      )}
      <AutosaveField
        label={words.form.caseNo}
        optional
        value={letter.caseNo}
        onSave={(caseNo) => save({ caseNo })}
      />
      <AutosaveField
        label={words.form.referenceNo}
        optional
        value={letter.referenceNo}
        onSave={(referenceNo) => save({ referenceNo })}
      />
      <AutosaveField
        label={words.form.promise}
        optional
        value={letter.promise}
        onSave={(promise) => save({ promise })}
      />
      {letter.promise !== '' && (
        <AutosaveDateField
          label={words.form.promisedBy}
          optional
          value={letter.promisedBy}
          onSave={(promisedBy) => void save({ promisedBy })}
        />
      )}
      <CheckField
        label={words.form.isPrivate}
        checked={letter.isPrivate}
        onChange={(isPrivate) => void save({ isPrivate })}
      />
    </>
  );
}
