import { expect, test } from 'vitest';
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
  return streamHolds(doc, object, byBeginning(needlesFor(['4417', 'Quillfeather'])));
}

test('places, sizes and the names of a drawing’s parts are no words, whatever figures they have', () => {
  expect(holds('', 'BT /Helvetica-8554544174 10 Tf 1 0 0 1 450.214417 529 Tm (A line) Tj ET')).toBe(false);
  expect(holds('', 'BT /F 10 Tf (Member no. 88-4417) Tj ET')).toBe(true);
  expect(holds('', 'BT /F 10 Tf <34343137> Tj ET')).toBe(true);
  expect(holds('', '% for 4417\nBT ET')).toBe(true);
  expect(holds('', '/Quillfeather BMC EMC')).toBe(true);
  expect(holds('', '0 0 m 4417 (never closed')).toBe(true);
});

test('four bytes among the dots of a picture are chance, a long word and what a photo says before its dots are not', () => {
  const picture = '/Type/XObject/Subtype/Image';
  expect(holds(picture, '\x01\x024417\x03')).toBe(false);
  expect(holds(picture, '\x01\x02Quillfeather\x03')).toBe(true);
  expect(holds(picture, '\xff\xd8\xff\xfe\0\x084417\xff\xda...')).toBe(true);
  expect(holds('/Type/Metadata/Subtype/XML', '<id>4417</id>')).toBe(true);
});
