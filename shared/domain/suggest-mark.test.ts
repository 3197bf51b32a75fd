// What the rules suggest on the sample when nobody has marked a row, and that the order of the doctors changes nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleFacts, testId } from '../../scripts/testing/packet-facts.ts';
import { compareOpinions } from './compare.ts';
import type { Finding } from './opinion.ts';
import { placeOn, scalesOf } from './number-scale.ts';
import { suggestMark } from './suggest-mark.ts';
import { markOwnWords } from './words.ts';

const facts = sampleFacts();
const { rows } = compareOpinions({ ...facts, differences: [] });

function says(column: number, text: string): Finding[] {
  return text === ''
    ? []
    : [
        {
          ...facts.findings[0]!,
          id: testId('finding', column),
          text,
          quote: '',
          documentId: null,
          page: null,
        },
      ];
}
const suggested = (...texts: string[]) => suggestMark(texts.map((text, at) => says(at, text)));

test('on the unmarked sample a conflict is suggested on nodule, cells and recommendation, and nowhere else', () => {
  const conflicts = rows.flatMap(({ axis, mark }) =>
    mark.by === 'rules' && mark.mark === 'conflict' ? [axis] : [],
  );
  expect(conflicts).toEqual(['finding', 'cells', 'recommendation']);
});

test('on the unmarked sample the numbers speak where they lie apart', () => {
  const reasons = rows.flatMap(({ axis, mark }) =>
    mark.by === 'rules' && mark.reason.kind === 'numbers'
      ? [`${axis}: ${mark.reason.scale.lowest.text} to ${mark.reason.scale.highest.text}`]
      : [],
  );
  expect(reasons).toContain('size: 29 mm to 32 mm');
  expect(reasons).toContain('urgency: 6–8 weeks to 3 months');
});

test('the sample’s size has two scales, each with three numbers in their own units', () => {
  const { cells } = rows.find(({ axis }) => axis === 'size')!;
  expect(
    scalesOf(cells).map(({ label, points }) => [label, ...points.map(({ measure }) => measure.text)]),
  ).toEqual([
    ['cyst', '32 mm', '31 mm', '29 mm'],
    ['main duct', '6 mm', '6 mm', '4.8 mm'],
  ]);
});

test('weeks and months stand on one scale', () => {
  const [scale] = scalesOf([says(1, 'Within 6 weeks'), says(2, '6 to 8 weeks'), says(3, '3 months is safe')]);
  expect(scale?.lowest.text).toBe('6 weeks');
  expect(scale?.highest.text).toBe('3 months');
  const places = scale!.points.map(({ measure }) => placeOn(scale!, measure.from));
  expect(places[0]).toBeLessThan(places[2]!);
  expect(places.every((place) => place > 0 && place < 1)).toBe(true);
});

test('a number that the family corrected counts in place of the words', () => {
  const [finding] = says(1, 'Cyst 32 mm');
  const [other] = says(2, 'Cyst 32 mm');
  expect(scalesOf([[{ ...finding!, numbers: 'cyst 3.1 cm' }], [other!]])[0]?.lowest.text).toBe('3.1 cm');
  expect(scalesOf([[{ ...finding!, numbers: 'none' }], [other!]])).toEqual([]);
});

test('what one cell both says and denies is no contrast', () => {
  expect(
    suggested('Follow-up is needed. Without follow-up there is risk.', 'No follow-up planned')?.mark,
  ).not.toBe('conflict');
});

test('nearly the same words suggest agreement, other words suggest nothing', () => {
  expect(suggested('Branch-duct IPMN of the pancreas', 'Branch-duct IPMN, pancreas')?.mark).toBe('agree');
  expect(suggested('Caused by the cyst', 'Perhaps the water pill')).toBeNull();
});

test('words that not all say are marked, and nothing where the texts have little in common', () => {
  const own = (texts: string[]) =>
    markOwnWords(texts)?.map((pieces) => pieces.filter(({ isOwn }) => isOwn).map(({ text }) => text.trim()));
  expect(own(['Branch-duct IPMN, high-risk.', 'Branch-duct IPMN, not proven.'])).toEqual([
    ['high-risk.'],
    ['not proven.'],
  ]);
  expect(own(['Caused by the cyst', 'Perhaps the water pill'])).toBeUndefined();
});

const sentence = fc
  .array(
    fc.constantFrom('cyst', '32 mm', '6 weeks', 'no', 'not', 'operate', 'watch', 'enhancing', 'high-grade'),
    {
      maxLength: 6,
    },
  )
  .map((words) => words.join(' '));

test('swapping opinions changes neither what is suggested nor why, and every word of a text stays', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 2, maxLength: 6 }), (texts) => {
      const cells = texts.map((text, at) => says(at, text));
      const [one, other] = [suggestMark(cells), suggestMark(cells.toReversed())];
      expect(other?.mark).toEqual(one?.mark);
      expect(other?.reason.kind).toEqual(one?.reason.kind);
      const marked = markOwnWords(texts);
      const swapped = markOwnWords(texts.toReversed());
      expect(swapped?.toReversed()).toEqual(marked ?? undefined);
      if (marked) expect(marked.map((pieces) => pieces.map(({ text }) => text).join(''))).toEqual(texts);
    }),
  );
});
