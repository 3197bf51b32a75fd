// The packet's facts: who it is for, which pages stand at its front, what its reader asks for, and who has which version.
import { BookmarkPlus, Trash2, Users } from 'lucide-react';
import type { PacketPreview } from '../../shared/contract/packets.ts';
import { frontPages } from '../../shared/domain/packet.ts';
import type { Packet, Release } from '../../shared/domain/packet.ts';
import { inLanguage, languageOfReader } from '../../shared/domain/packet/in-language.ts';
import { kindOf } from '../../shared/domain/packet/own-profile.ts';
import { changedSince, releaseLabel } from '../../shared/domain/packet/releases.ts';
import { languages } from '../../shared/language.ts';
import { findProfile } from '../../shared/rules/packet-profiles.ts';
import { useCommand, useLists } from '../client/use-case.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { CheckField, FieldStack, SelectField } from '../ui/fields/field.tsx';
import { useOfferUndo } from '../ui/messages/undo.tsx';
import { ReadinessList } from './readiness-list.tsx';
import { PacketCheck } from './packet-check.tsx';
import { HiddenWords } from './hidden-words.tsx';
import type { PacketLists, SavePacket } from './packet-lists.ts';
import classes from './packets.module.css';

type Props = {
  packet: Packet;
  lists: PacketLists;
  save: SavePacket;
  /** To all packets, and who has them. */
  onShelf: () => void;
  /** What the packet holds as it stands; null while it is not known. */
  outline: PacketPreview['outline'] | null;
};

export function PacketFacts({ packet, lists, save, onShelf, outline }: Props) {
  const { packets: words, start } = useStrings();
  const facts = words.facts;
  const worded = { title: packet.title, sections: packet.sections };
  const toggle = (page: (typeof frontPages)[number], isOn: boolean) =>
    void save({ front: frontPages.filter((one) => (one === page ? isOn : packet.front.includes(one))) });
  return (
    <aside className={classes.facts} aria-label={facts.title}>
      <h2>{facts.title}</h2>
      <FieldStack>
        <AutosaveField
          label={facts.recipient}
          hint={facts.recipientHint}
          value={packet.recipient}
          onSave={(recipient) => {
            const reads = languageOfReader(recipient, [...lists.people, ...lists.organizations]);
            return save({ recipient, ...(reads ? inLanguage(worded, reads) : {}) });
          }}
        />
        <SelectField
          label={facts.language}
          hint={facts.languageHint}
          value={packet.language}
          onChange={(language) => void save(inLanguage(worded, language))}
          options={languages.map((value) => ({ value, label: start.languageOption[value] }))}
        />
        <AutosaveField label={facts.purpose} value={packet.purpose} onSave={(purpose) => save({ purpose })} />
        <AutosaveField
          label={facts.coverNote}
          long
          value={packet.coverNote}
          onSave={(coverNote) => save({ coverNote })}
        />
        <AutosaveField
          label={facts.name}
          value={packet.title}
          onSave={(title) => (title.trim() === '' ? undefined : save({ title }))}
        />
        {packet.front.includes('statement') && (
          <AutosaveField
            label={facts.statement}
            long
            value={packet.statement}
            onSave={(statement) => save({ statement })}
          />
        )}
        <fieldset className={classes.checks}>
          <legend>{facts.frontTitle}</legend>
          {frontPages.map((page) => (
            <CheckField
              key={page}
              label={facts.front[page]}
              checked={packet.front.includes(page)}
              onChange={(isOn) => toggle(page, isOn)}
            />
          ))}
        </fieldset>
        <Choices packet={packet} save={save} />
      </FieldStack>
      <HiddenWords packet={packet} save={save} />
      <ReadinessList packet={packet} lists={lists} save={save} />
      <Releases
        releases={lists.releases.filter(({ packetId }) => packetId === packet.id)}
        now={outline && heldNow(outline, lists.documents)}
        onShelf={onShelf}
      />
      <PacketCheck lists={lists} />
      <KeepAsKind packet={packet} lists={lists} />
      <RemovePacket
        packet={packet}
        hasReleases={lists.releases.some(({ packetId }) => packetId === packet.id)}
      />
    </aside>
  );
}

function Choices({ packet, save }: Pick<Props, 'packet' | 'save'>) {
  const { facts } = useStrings().packets;
  return (
    <>
      <CheckField
        label={facts.dividers}
        checked={packet.dividers}
        onChange={(dividers) => void save({ dividers })}
      />
      <CheckField
        label={facts.rightHand}
        hint={facts.rightHandWhy}
        checked={packet.rightHand}
        onChange={(rightHand) => void save({ rightHand })}
      />
      <CheckField
        label={facts.fit}
        hint={facts.fitWhy}
        checked={packet.fit === 'paper'}
        onChange={(isOn) => void save({ fit: isOn ? 'paper' : 'as-is' })}
      />
      <CheckField
        label={facts.pictures}
        hint={facts.picturesWhy}
        checked={packet.pictures === '300-dpi'}
        onChange={(isOn) => void save({ pictures: isOn ? '300-dpi' : 'as-is' })}
      />
      <CheckField
        label={facts.manifest}
        checked={packet.manifest}
        onChange={(manifest) => void save({ manifest })}
      />
      <CheckField
        label={facts.freshEyes}
        hint={facts.freshEyesWhy}
        checked={packet.freshEyes}
        onChange={(freshEyes) => void save({ freshEyes })}
      />
    </>
  );
}

type Held = { title: string; sha256: string };

function heldNow(outline: PacketPreview['outline'], documents: PacketLists['documents']): Held[] {
  const hashes = new Map(documents.map(({ id, sha256 }) => [id as string, sha256]));
  return outline.flatMap(({ title, documentId }) => {
    const sha256 = hashes.get(documentId ?? '');
    return sha256 === undefined ? [] : [{ title, sha256 }];
  });
}

function Changes({ report, now }: { report: Release['report']; now: readonly Held[] }) {
  const words = useStrings().packets.releases;
  const { added, gone } = changedSince(report, now);
  if (added.length === 0 && gone.length === 0) return <p className={classes.hint}>{words.same}</p>;
  return (
    <>
      {added.length > 0 && <p className={classes.hint}>{words.added(added.join('; '))}</p>}
      {gone.length > 0 && <p className={classes.hint}>{words.gone(gone.join('; '))}</p>}
    </>
  );
}

type ReleasesProps = { releases: readonly Release[]; now: readonly Held[] | null; onShelf: () => void };

function Releases({ releases, now, onShelf }: ReleasesProps) {
  const words = useStrings().packets.releases;
  const read = useLists('deliveries');
  const deliveries = read.state === 'ready' ? read.value.deliveries : [];
  return (
    <section className={classes.check}>
      <h3>{words.title}</h3>
      {releases.length === 0 && <p className={classes.hint}>{words.none}</p>}
      {releases.toReversed().map((release) => (
        <Version
          key={release.id}
          release={release}
          now={now}
          readers={deliveries
            .filter(({ releaseId }) => releaseId === release.id)
            .map(({ recipient }) => recipient)}
        />
      ))}
      {releases.length > 0 && (
        <div>
          <Button reads size="small" icon={Users} onClick={onShelf}>
            {words.whoHas}
          </Button>
        </div>
      )}
    </section>
  );
}

type VersionProps = { release: Release; now: readonly Held[] | null; readers: readonly string[] };

function Version({ release, now, readers }: VersionProps) {
  const words = useStrings().packets.releases;
  const format = useFormat();
  const { report, frozenAt, supplement } = release;
  return (
    <div className={classes.release}>
      <p>{words.line(releaseLabel(release), report.pages, format.instant(frozenAt))}</p>
      <p className={classes.hint}>
        {readers.length > 0 ? words.readers([...new Set(readers)].join('; ')) : words.noReader}
      </p>
      {now && supplement === 0 && <Changes report={report} now={now} />}
    </div>
  );
}

/** This packet's way, to start others from. */
function KeepAsKind({ packet, lists }: Pick<Props, 'packet' | 'lists'>) {
  const words = useStrings().packets.kinds;
  const offerUndo = useOfferUndo();
  const restore = useCommand((client) => client.history.undo({}));
  const keep = useCommand((client) => {
    const profile = findProfile(packet.profile, lists.ownProfiles);
    const checklist = packet.checklist ?? profile?.checklist ?? [];
    const timelineWithLetters = profile?.timelineWithLetters ?? false;
    return client.ownProfiles.add(kindOf(packet, { records: lists.records, checklist, timelineWithLetters }));
  });
  const kept = async () => {
    const made = await keep.run(undefined);
    if (made) offerUndo({ sentence: words.kept(made.name), onUndo: () => void restore.run(undefined) });
  };
  return (
    <div>
      <Button look="quiet" size="small" icon={BookmarkPlus} onClick={() => void kept()}>
        {words.keep}
      </Button>
    </div>
  );
}

/** A packet that was released stays: somebody has it. */
function RemovePacket({ packet, hasReleases }: { packet: Packet; hasReleases: boolean }) {
  const { packets: words } = useStrings();
  const offerUndo = useOfferUndo();
  const remove = useCommand((client) => client.packets.remove({ id: packet.id }));
  const restore = useCommand((client) => client.history.undo({}));
  if (hasReleases) return null;
  const discard = async () => {
    if ((await remove.run(undefined)) !== null)
      offerUndo({ sentence: words.removed(packet.title), onUndo: () => void restore.run(undefined) });
  };
  return (
    <div>
      <Button look="quiet" size="small" icon={Trash2} onClick={() => void discard()}>
        {words.remove}
      </Button>
    </div>
  );
}
