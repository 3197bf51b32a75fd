// Laws that a packet can bring in full: the app prints their text, as quoted in shared/rules, with where it was read and when.
import { hsc138315 } from '../../rules/statutes/hsc-1383-15.ts';
import { describeDate, partialDate } from '../partial-date.ts';
import type { LawId } from '../packet.ts';
import type { Row, TableStyle } from './table.ts';
import { textRows } from './table.ts';
import type { PacketWords } from './words.ts';

const laws = { 'hsc-1383-15': hsc138315 } as const;

export const lawStyle: TableStyle = { sizePt: 10, leadPt: 13.5, padPt: 0, headingPt: 24, titlesPt: 0 };

export function lawTitle(id: LawId): string {
  return laws[id].name;
}

/** Of its line in the outline. The same law may stand in two sections. */
export function lawKey(letter: string, id: LawId): string {
  return `law-${letter}-${id}`;
}

/** Word for word; the source stands last. */
export function lawRows(id: LawId, widthPt: number, words: PacketWords): Row<null>[] {
  const { subdivisions, officialAt, checkedOn } = laws[id];
  const wrapped = (text: string): Row<null>[] =>
    textRows(text, { sizePt: lawStyle.sizePt, weight: 'regular' }, widthPt);
  const body = subdivisions.flatMap(({ letter, paragraphs, parts }) => [
    ...paragraphs.flatMap((text, at) => wrapped(at === 0 ? `(${letter}) ${text}` : text)),
    ...parts.flatMap((text, at) => wrapped(`(${at + 1}) ${text}`)),
    ...wrapped(''),
  ]);
  return [
    ...body,
    ...wrapped(words.lawSource(describeDate(partialDate(checkedOn), words.language), officialAt)),
  ];
}
