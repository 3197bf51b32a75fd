import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madePacket } from '../../../../scripts/testing/packets.ts';
import { plainPages, rawPdf } from '../../../../scripts/testing/raw-pdf.ts';
import { memorySource } from '../../bytes.ts';
import { openPdf } from '../../text/pdfium.ts';
import { spanAt, stringBytes } from '../read/syntax/value.ts';
import { countPages } from '../count-pages.ts';

const password = 'Größe 9 – blau';
const document = rawPdf({
  ...plainPages(3, {
    page: (i) => (i === 0 ? '/Annots[20 0 R]/Resources<</Font<</F1 3 0 R>>/XObject<</I 21 0 R>>>>' : ''),
  }),
  20: '<</Subtype/Text/Rect[1 1 9 9]/Contents(a \\(private\\) note)/NM<6e6f7465>/C[1 0 0]>>',
  21: {
    dict: '/Type/XObject/Subtype/Image/Width 1/Height 1/Filter/JPXDecode',
    data: Buffer.alloc(1_500_001, 7),
  },
});

const locked = () =>
  madePacket({
    entries: [document],
    protect: { password },
    outline: [{ title: 'Private title', page: 2 }],
    stamp: (page) => `Sheet ${page}`,
  });

async function textWith(bytes: Uint8Array, word: string): Promise<string> {
  const opened = await openPdf(memorySource(bytes), { password: word });
  if (!opened.ok) return opened.why;
  const text = opened.pdf.text(1);
  opened.pdf.close();
  return text;
}

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'packet-lock-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a locked packet opens with its password and nothing else', async () => {
  const { bytes } = await locked();
  expect(await textWith(bytes, password)).toMatch(/Line of page 2[^]*Sheet 2/);
  expect(await textWith(bytes, '')).toBe('needs-password');
  expect(await textWith(bytes, 'groesse')).toBe('needs-password');
});

test('nothing of what it says can be read in its bytes', async () => {
  const { text } = await locked();
  for (const words of ['private', 'Private title', 'Line of page', 'Sheet 2', 'Packet', '\u0007'.repeat(64)])
    expect(text).not.toContain(words);
});

test('it can go into another packet', async () => {
  const { bytes } = await locked();
  expect(await countPages(memorySource(bytes), password)).toEqual({ ok: true, pages: 3, via: 'normalized' });
  const again = await madePacket({ entries: [{ key: 'a', source: memorySource(bytes), password }] });
  const note = spanAt(again.bytes, again.bytes.indexOf('/Contents <') + 10);
  expect(stringBytes(note)?.toString('latin1')).toBe('a (private) note');
  expect(again.bytes.includes(Buffer.alloc(1_500_001, 7))).toBe(true);
});

test('a common viewer opens it with its password and not without', async () => {
  const path = join(folder, 'viewed.pdf');
  writeFileSync(path, (await locked()).bytes);
  const read = (...words: string[]) => spawnSync('pdftotext', [...words, path, '-'], { encoding: 'utf8' });
  const opened = read('-upw', password);
  if (opened.error)
    return process.stderr.write(
      'NOTE: pdftotext is not installed, so poppler does not open the locked packet.\n',
    );
  expect(opened.stdout).toMatch(/Line of page 2[^]*Sheet 2/);
  expect(read()).toMatchObject({ status: 1, stdout: '' });
});

test('an independent program finds nothing wrong with it', async () => {
  const path = join(folder, 'locked.pdf');
  writeFileSync(path, (await locked()).bytes);
  const check = spawnSync('qpdf', [`--password=${password}`, '--check', path], { encoding: 'utf8' });
  if (check.error)
    process.stderr.write(
      'NOTE: qpdf is not installed, so the locked packet is not checked by an independent program.\n',
    );
  else expect(check.stderr + String(check.status)).toBe('0');
});
