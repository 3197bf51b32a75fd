// The packet's facts: who it is for, which pages stand at its front, what its reader asks for, and who has which version.
import { Trash2 } from 'lucide-react';
import type { PacketPreview } from '../../shared/contract/packets.ts';
import { frontPages } from '../../shared/domain/packet.ts';
import type { Packet, Release } from '../../shared/domain/packet.ts';
import { changedSince, releaseLabel } from '../../shared/domain/packet/releases.ts';
import { useCommand } from '../client/use-case.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { CheckField, FieldStack } from '../ui/fields/field.tsx';
import { AutosaveDateField } from '../ui/fields/autosave-date-field.tsx';
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
  /** What the packet holds as it stands; null while it is not known. */
  outline: PacketPreview['outline'] | null;
};

export function PacketFacts({ packet, lists, save, outline }: Props) {
  const { packets: words } = useStrings();
  const facts = words.facts;
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
          onSave={(recipient) => save({ recipient })}
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
        <CheckField
          label={facts.dividers}
          checked={packet.dividers}
          onChange={(dividers) => void save({ dividers })}
        />
        <CheckField
          label={facts.freshEyes}
          hint={facts.freshEyesWhy}
          checked={packet.freshEyes}
          onChange={(freshEyes) => void save({ freshEyes })}
        />
      </FieldStack>
      <HiddenWords packet={packet} save={save} />
      <ReadinessList packet={packet} lists={lists} save={save} />
      <Releases
        releases={lists.releases.filter(({ packetId }) => packetId === packet.id)}
        now={outline && heldNow(outline, lists.documents)}
      />
      <PacketCheck lists={lists} />
      <RemovePacket
        packet={packet}
        hasReleases={lists.releases.some(({ packetId }) => packetId === packet.id)}
      />
    </aside>
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

function Releases({ releases, now }: { releases: readonly Release[]; now: readonly Held[] | null }) {
  const words = useStrings().packets.releases;
  const format = useFormat();
  const change = useCommand(
    (
      client,
      {
        id,
        set,
      }: { id: Release['id']; set: Partial<Pick<Release, 'sentOn' | 'sentTo' | 'channel' | 'receiptNo'>> },
    ) => client.releases.change({ id, set }),
  );
  return (
    <section>
      <h3>{words.title}</h3>
      {releases.length === 0 && <p className={classes.hint}>{words.none}</p>}
      {releases.toReversed().map((release) => {
        const { id, report, frozenAt, sentTo, sentOn, channel, receiptNo } = release;
        const save = async (set: Parameters<typeof change.run>[0]['set']) => {
          if ((await change.run({ id, set })) === null) throw new Error('not saved');
        };
        return (
          <details key={id} className={classes.release}>
            <summary>{words.line(releaseLabel(release), report.pages, format.instant(frozenAt))}</summary>
            {now && release.supplement === 0 && <Changes report={report} now={now} />}
            <FieldStack>
              <AutosaveField label={words.sentTo} value={sentTo} onSave={(text) => save({ sentTo: text })} />
              <AutosaveDateField
                label={words.sentOn}
                optional
                value={sentOn}
                onSave={(date) => void save({ sentOn: date })}
              />
              <AutosaveField
                label={words.channel}
                value={channel}
                onSave={(text) => save({ channel: text })}
              />
              <AutosaveField
                label={words.receiptNo}
                value={receiptNo}
                onSave={(text) => save({ receiptNo: text })}
              />
            </FieldStack>
          </details>
        );
      })}
    </section>
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
