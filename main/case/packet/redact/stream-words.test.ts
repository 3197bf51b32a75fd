import { expect, test } from 'vitest';
import { hiddenPatterns } from '../../../../shared/domain/packet/hidden-words.ts';
import { rawPdf } from '../../../../scripts/testing/raw-pdf.ts';
import { memorySource } from '../../bytes.ts';
import { openDocument } from '../../pdf/read/document.ts';
import { needlesFor } from './leaks.ts';
import { byBeginning, streamHolds } from './stream-words.ts';

/** Whether a stream with this dictionary and these bytes is taken to hold the last figures of a member number. */
function holds(dict: string, data: string): boolean {
  const bytes = rawPdf({ 1: '<</Type/Catalog>>', 5: { dict, data: Buffer.from(data, 'latin1') } });
  const doc = openDocument(memorySource(bytes));
  const object = doc.find(5);
  if (!object) throw new Error('no stream');
  const words = ['4417', '55281', 'Quillfeather'];
  const sought = { needles: byBeginning(needlesFor(words)), patterns: hiddenPatterns(words) };
  return streamHolds(doc, object, sought);
}

test('places, sizes and the names of a drawing’s parts are no words, whatever figures they have', () => {
  expect(holds('', 'BT /Helvetica-8554544174 10 Tf 1 0 0 1 450.214417 529 Tm (A line) Tj ET')).toBe(false);
  expect(holds('', 'BT /F 10 Tf (Member no. 88-4417) Tj ET')).toBe(true);
  expect(holds('', 'BT /F 10 Tf <34343137> Tj ET')).toBe(true);
  expect(holds('', '% for 4417\nBT ET')).toBe(true);
  expect(holds('', '/Quillfeather BMC EMC')).toBe(true);
  expect(holds('', '0 0 m 4417 (never closed')).toBe(true);
});

test('a number whose figures are set apart is found where no page shows it, a table of letters is none', () => {
  expect(holds('/Type/XObject/Subtype/Form', 'BT [(4)20(4)-7(1)3(7)] TJ ET')).toBe(true);
  expect(holds('/Type/XObject/Subtype/Form', 'BT (4) Tj 5 0 Td (41) Tj 5 0 Td (7) Tj ET')).toBe(true);
  expect(holds('/Type/XObject/Subtype/Form', 'BT <0034> Tj <003400310037> Tj ET')).toBe(true);
  expect(holds('', 'begincmap <01> <0034> <02> <0034> <03> <0031> <04> <0037> endcmap')).toBe(false);
});

test('four bytes among the dots of a picture are chance, a long word and what a photo says before its dots are not', () => {
  const picture = '/Type/XObject/Subtype/Image';
  expect(holds(picture, '\x01\x02among dots 4417\x03')).toBe(false);
  expect(holds(picture, '\x01\x0255281\x03')).toBe(true);
  expect(holds(picture, '\x01\x02Quillfeather\x03')).toBe(true);
  expect(holds(picture, '\xff\xd8\xff\xfe\0\x084417\xff\xda...')).toBe(true);
  expect(holds('/Type/Metadata/Subtype/XML', '<id>4417</id>')).toBe(true);
});
