// What this reader asks for, and how far each of it is. The list starts as the profile's and becomes the packet's own once changed.
import { X } from 'lucide-react';
import type { Packet } from '../../shared/domain/packet.ts';
import { checklistReadiness } from '../../shared/domain/packet/sections.ts';
import { recordTypes } from '../../shared/domain/record.ts';
import type { Readiness, RecordType } from '../../shared/domain/record.ts';
import { findProfile } from '../../shared/rules/packet-profiles.ts';
import { useStrings } from '../strings/language.tsx';
import type { Meaning } from '../theme/colours.ts';
import { IconButton } from '../ui/button.tsx';
import { SelectField } from '../ui/fields/field.tsx';
import { Ring } from '../ui/status/ring.tsx';
import type { RingPart } from '../ui/status/ring.tsx';
import { StatusMark } from '../ui/status/status-mark.tsx';
import type { PacketLists, SavePacket } from './packet-lists.ts';
import classes from './packets.module.css';

const meanings: Record<Readiness, Meaning> = {
  have: 'arrived',
  asked: 'waiting',
  missing: 'needsYou',
  'does-not-apply': 'waiting',
};

type Words = Record<'have' | 'asked' | 'missing', (amount: number) => string>;

/** What does not apply is no part of the whole. */
function ringParts(lines: readonly { readiness: Readiness }[], words: Words): RingPart[] {
  return (['have', 'asked', 'missing'] as const).map((state) => {
    const amount = lines.filter(({ readiness }) => readiness === state).length;
    return { meaning: meanings[state], amount, words: words[state](amount) };
  });
}

type Props = { packet: Packet; lists: PacketLists; save: SavePacket };

export function ReadinessList({ packet, lists, save }: Props) {
  const strings = useStrings();
  const words = strings.packets.readiness;
  const checklist: readonly RecordType[] =
    packet.checklist ?? findProfile(packet.profile, lists.ownProfiles)?.checklist ?? [];
  const lines = checklistReadiness(lists.records, { checklist });
  const others = recordTypes.filter((type) => !checklist.includes(type));
  return (
    <section>
      <h3>{words.title}</h3>
      {checklist.length === 0 && <p className={classes.hint}>{words.none}</p>}
      <Ring parts={ringParts(lines, words.ring)} />
      <ul className={classes.readiness}>
        {lines.map(({ type, readiness }) => (
          <li key={type}>
            <span>{strings.records.type[type]}</span>
            <span className={classes.readinessEnd}>
              <StatusMark meaning={meanings[readiness]}>{words.state[readiness]}</StatusMark>
              <IconButton
                icon={X}
                size="small"
                label={words.remove(strings.records.type[type])}
                onClick={() => void save({ checklist: checklist.filter((one) => one !== type) })}
              />
            </span>
          </li>
        ))}
      </ul>
      <SelectField
        label={words.add}
        value=""
        options={[
          { value: '' as const, label: words.choose },
          ...others.map((type) => ({ value: type, label: strings.records.type[type] })),
        ]}
        onChange={(type) => {
          if (type !== '') void save({ checklist: [...checklist, type] });
        }}
      />
    </section>
  );
}
