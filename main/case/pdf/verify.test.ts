import { expect, test } from 'vitest';
import { plainPages, rawPdf } from '../../../scripts/testing/raw-pdf.ts';
import { memorySource } from '../bytes.ts';
import { verifyPdf } from './verify.ts';

function contents(bytes: Buffer) {
  const found = verifyPdf(memorySource(bytes));
  if (!found.ok) throw new Error(found.why);
  return found;
}

test('labels follow the document’s rules: roman, letters, prefixes, and plain where there is none', () => {
  const labels = (catalog: string): string[] => contents(rawPdf(plainPages(5, { catalog }))).labels;
  expect(labels('/PageLabels<</Nums[0<</S/r>>2<</S/D/St 7>>4<</P(A-)/S/A>>]>>')).toEqual([
    'i',
    'ii',
    '7',
    '8',
    'A-A',
  ]);
  expect(labels('')).toEqual(['1', '2', '3', '4', '5']);
});

test('active content of any kind is named', () => {
  const catalog = '/OpenAction<</S/JavaScript/JS(x)>>/Names<</EmbeddedFiles<<>>>>/AcroForm<<>>';
  const page = (): string =>
    '/Annots[<</Subtype/Link/Rect[0 0 1 1]/A<</S/Launch/F(x)>>>><</Subtype/Widget/AA<<>>>>]';
  expect(contents(rawPdf(plainPages(1, { catalog, page }))).active).toEqual([
    'AA',
    'AcroForm',
    'EmbeddedFiles',
    'JavaScript',
    'Launch',
    'Widget',
  ]);
});

test('a file that is no sound PDF is said to be none', () => {
  expect(verifyPdf(memorySource(Buffer.from('hello')))).toEqual({ ok: false, why: 'not-a-pdf' });
});
