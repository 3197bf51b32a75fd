import { expect, test } from 'vitest';
import { suggestBreaks } from './page-breaks.ts';

const page = (number: number, text: string, widthPt = 612) => ({ number, text, widthPt, heightPt: 792 });
const breaksIn = (...texts: string[]) =>
  suggestBreaks(texts.map((text, index) => page(index + 1, text))).breaks.map(({ page: at }) => at);

const lab = (at: string) => `Sierra Laboratories\n12 Mill Road\nLABORATORY REPORT\n${at}\nGlucose 95 mg/dL`;

test('a paper that counts its own pages breaks where its count begins again', () => {
  expect(breaksIn(lab('Page 1 of 2'), lab('Page 2 of 2'), lab('Page 1 of 2'), lab('Page 2 of 2'))).toEqual([
    3,
  ]);
});

test('pages that go on are kept together though their heads differ', () => {
  expect(
    breaksIn(
      'Lakeside Hospital\nDISCHARGE SUMMARY\nPage 1 of 3',
      'Medicines at discharge\nPage 2 of 3',
      'Follow up\nPage 3 of 3',
    ),
  ).toEqual([]);
});

test('another kind of paper under another letterhead begins a new one, with its own title', () => {
  const { breaks, titles } = suggestBreaks([
    page(1, 'Lakeside Hospital\nDischarge Summary\nAdmitted 17 January'),
    page(2, 'Lakeside Hospital\nDischarge Summary, continued'),
    page(3, 'North Imaging Center\nRadiology Report\nMRI of the abdomen'),
  ]);
  expect(breaks).toEqual([{ page: 3, why: ['new-title', 'new-head'] }]);
  expect(titles).toEqual([
    { page: 1, title: 'Discharge Summary' },
    { page: 3, title: 'Radiology Report' },
  ]);
});

test('an empty page parts two papers and belongs to neither', () => {
  const found = suggestBreaks([
    page(1, 'Some notes of a visit'),
    page(2, ' . '),
    page(3, 'Other notes of a visit'),
  ]);
  expect(found.blank).toEqual([2]);
  expect(found.breaks).toEqual([{ page: 3, why: ['after-blank'] }]);
});
