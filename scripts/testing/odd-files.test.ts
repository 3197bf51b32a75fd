import { expect, test } from 'vitest';
import { memorySource } from '../../main/case/bytes.ts';
import { readIncoming } from '../../main/case/intake/read-incoming.ts';
import { emptyFile, fhirBundle, lockedPdf, lockedPdfPassword, rtfNote, unknownFile } from './odd-files.ts';

async function outcomeOf(name: string, bytes: Uint8Array, passwords: string[] = []): Promise<string> {
  return (await readIncoming({ name, source: memorySource(bytes), passwords })).outcome;
}

test('a locked PDF asks for its password and opens with it', async () => {
  const bytes = await lockedPdf();
  expect(await outcomeOf('secure mail.pdf', bytes)).toBe('needs-password');
  expect(await outcomeOf('secure mail.pdf', bytes, ['something else'])).toBe('needs-password');
  expect(await outcomeOf('secure mail.pdf', bytes, [lockedPdfPassword])).toBe('document');
});

test('a note and a portal’s bundle become documents; a file of no known kind is kept as it is; an empty file is refused', async () => {
  expect(await outcomeOf('call.rtf', rtfNote())).toBe('document');
  expect(await outcomeOf('portal.json', fhirBundle())).toBe('document');
  expect(await outcomeOf('notes.xyz', unknownFile())).toBe('kept');
  expect(await outcomeOf('nothing.pdf', emptyFile())).toBe('failed');
});
