// What a finished packet or letter is called: the day first, then what it is. Safe as a name on every system.
import type { PacketFacts } from '../../../shared/domain/packet/facts.ts';
import { wordsFor } from '../../../shared/domain/packet/words.ts';
import { dateSortKey } from '../../../shared/domain/partial-date.ts';

/** Longest name without its ending, in characters: folders deep in a synced drive have little room left. */
const mostCharacters = 100;

/** `ending` without its dot. */
export function safeFileName(text: string, ending: string): string {
  const safe = text
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short =
    [...safe].length > mostCharacters
      ? [...safe].slice(0, mostCharacters).join('').replace(/ \S*$/, '')
      : safe;
  return `${short.replace(/[., -]+$/, '')}.${ending}`;
}

export function packetFileName({
  caseFile,
  packet,
  madeOn,
  supplementTo,
}: Pick<PacketFacts, 'caseFile' | 'packet' | 'madeOn' | 'supplementTo'>): string {
  const text = [
    dateSortKey(madeOn).slice(0, 10),
    caseFile.patientName,
    packet.recipient || packet.title,
    ...(supplementTo ? [wordsFor({ packet }).supplementTitle(supplementTo.label).toLowerCase()] : []),
  ].join(' - ');
  return safeFileName(text, 'pdf');
}
