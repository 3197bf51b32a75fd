// The number for the sticker on a disc, a box of slides, a film: a letter for what it is, and the next number that is free.
import type { PhysicalItem } from './record.ts';

const letters: Record<PhysicalItem['kind'], string> = {
  cd: 'D',
  dvd: 'D',
  usb: 'D',
  film: 'F',
  slides: 'S',
  recuts: 'S',
  block: 'T',
  paper: 'P',
  other: 'X',
};

/** `D-05` after `D-04`. Numbers that were skipped stay free: a lost sticker's number is never given to another thing. */
export function nextItemLabel(kind: PhysicalItem['kind'], labels: readonly string[]): string {
  const letter = letters[kind];
  const used = labels.map((label) => new RegExp(`^${letter}-?0*(\\d+)$`, 'i').exec(label.trim())?.[1]);
  const highest = used.reduce((most, number) => Math.max(most, Number(number ?? 0)), 0);
  return `${letter}-${String(highest + 1).padStart(2, '0')}`;
}
