// Every readable PDF of the shared corpus goes into a packet: page counts, stream bytes, and qpdf's opinion where qpdf is installed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusDir } from '../../../scripts/testing/corpus.ts';
import { madePacket, sha256 } from '../../../scripts/testing/packets.ts';
import type { MadePacket } from '../../../scripts/testing/packets.ts';
import { difference, verdict } from '../../../scripts/testing/printed-page.ts';
import { plainPages, rawPdf } from '../../../scripts/testing/raw-pdf.ts';
import { AppError } from '../../../shared/errors.ts';
import { memorySource } from '../bytes.ts';
import { openPdf } from '../text/pdfium.ts';
import { countPages } from './count-pages.ts';
import { openDocument } from './read/document.ts';
import { readPages } from './read/pages.ts';
import { attempt } from './read/syntax/refusal.ts';
import { PLAIN } from './read/xref.ts';
import { verifyPdf } from './verify.ts';

type Listed = {
  path: string;
  expected: string;
  password: string | undefined;
  pageCounts: string[];
};

const corpus = corpusDir();
const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;
if (!hasQpdf)
  process.stderr.write(
    'NOTE: qpdf is not installed, so packets are not checked by an independent program.\n',
  );
let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'packet-corpus-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function rows(name: string): string[][] {
  return readFileSync(join(corpus as string, name), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split('\t'));
}

function listed(): Listed[] {
  if (!corpus) return [];
  const counts = new Map(rows('pdf-truth.tsv').map((row) => [row[0], row]));
  return rows('manifest.tsv')
    .filter(([path = '']) => path.endsWith('.pdf') && !path.startsWith('hostile/names/'))
    .map(([path = '', , , , , expected = '', password = '']) => {
      const truth = counts.get(path) ?? [];
      return {
        path,
        expected,
        password: password.replace(/\s*\(.*$/, '') || undefined,
        pageCounts: truth.slice(5 - 1, 7),
      };
    });
}

const read = (path: string): Buffer => (corpus ? readFileSync(join(corpus, path)) : rawPdf(plainPages(2)));

/** Asked for by several tests: each file is counted once. */
const counts = new Map<string, ReturnType<typeof countPages>>();
function counted(path: string): ReturnType<typeof countPages> {
  const known = counts.get(path) ?? countPages(memorySource(read(path)));
  counts.set(path, known);
  return known;
}

/** Hashes of all streams that copying could reach. */
function streamHashes(bytes: Buffer): Map<string, number> {
  const doc = openDocument(memorySource(bytes));
  const hashes = new Map<string, number>();
  for (let n = 1; n < doc.xref.table.count; n++) {
    if (doc.xref.table.kind[n] !== PLAIN) continue;
    // Objects that nothing refers to may be damaged.
    const found = attempt(() => ({ stream: doc.find(n, doc.xref.table.extra[n])?.stream }));
    const stream = found.ok ? found.stream : null;
    if (!stream) continue;
    const hash = sha256(doc.source.read(stream.offset, stream.length));
    hashes.set(hash, (hashes.get(hash) ?? 0) + 1);
  }
  return hashes;
}

function qpdfComplaints(made: MadePacket): string {
  const path = join(folder, 'packet.pdf');
  writeFileSync(path, made.bytes);
  const { stderr, status } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  return status === 0 ? '' : stderr.replaceAll(path, '');
}

/** First pages drawn before and after at this width; larger documents are left to the round that draws every page. */
const [drawnWidth, mostDrawnBytes] = [160, 300_000];
const dotsPerInch = 72;

/**
 * First pages that are blank, of another size or drawn otherwise in the packet than by themselves, each named. See docs/RELIABILITY.md for every
 * page, drawn by a program that shares no code with the app.
 */
async function differences(made: MadePacket, sound: readonly { path: string; pages: number }[]) {
  const packet = await openPdf(memorySource(made.bytes));
  if (!packet.ok) throw new Error(packet.why);
  const found: string[] = [];
  for (const [at, { path }] of sound.entries()) {
    const bytes = read(path);
    const alone =
      bytes.length <= mostDrawnBytes ? await openPdf(memorySource(bytes)) : { ok: false as const };
    if (!alone.ok) continue;
    const place = (made.entries[at]?.firstPage ?? 1) - 1;
    const { widthPt } = alone.pdf.pageSize(0);
    const k = Math.min(1, drawnWidth / widthPt);
    const one = alone.pdf.renderGrey(0, { widthPx: Math.round(widthPt * k) });
    const widthPx = Math.round(packet.pdf.pageSize(place).widthPt * k);
    const kind = verdict(difference(one, packet.pdf.renderGrey(place, { widthPx }), dotsPerInch * k));
    if (kind) found.push(`${path}: ${kind}`);
    alone.pdf.close();
  }
  packet.pdf.close();
  return found;
}

describe('documents of the corpus', () => {
  const readable = listed().filter(({ expected }) => expected === 'ok');

  test('are counted as other readers count them, or refused', async () => {
    const odd: string[] = [];
    for (const { path, password, pageCounts } of listed()) {
      const count = password ? await countPages(memorySource(read(path)), password) : await counted(path);
      if (count.ok && !pageCounts.includes('ERR') && !pageCounts.includes(String(count.pages)))
        odd.push(path);
    }
    expect(odd).toEqual([]);
  });

  test('that are sound are copied stream by stream, byte for byte', async () => {
    const own = streamHashes((await madePacket({ entries: [rawPdf(plainPages(1))] })).bytes);
    for (const { path } of readable) {
      const bytes = read(path);
      const made = await madePacket({ entries: [bytes] }).catch(() => null);
      if (!made?.entries[0]?.isSound) continue;
      const before = streamHashes(bytes);
      const contents = readPages(openDocument(memorySource(bytes)));
      expect(made.pages, path).toBe(contents.count);
      // Ours are the shared "q", the font, the stamps and what is drawn for form fields; every other stream must be one of theirs.
      const doc = openDocument(memorySource(made.bytes));
      for (let n = 1; n < doc.xref.table.count; n++) {
        const stream = doc.find(n)?.stream;
        if (!stream) continue;
        const data = doc.source.read(stream.offset, stream.length);
        const ours =
          own.has(sha256(data)) ||
          data.toString('latin1') === 'q\n' ||
          /\/Artifact <<\/Type \/Pagination|^\s*<\?xpacket|\/Tx BMC q 1 1 /.test(data.toString('latin1'));
        if (!ours) expect(before.has(sha256(data)), `${path} object ${n}`).toBe(true);
      }
    }
  }, 120_000);

  test('make one packet whose pages are their sum, with nothing active in it, and nothing for qpdf to say', async () => {
    const sound: { path: string; pages: number }[] = [];
    for (const { path } of readable) {
      const count = await counted(path);
      if (count.ok) sound.push({ path, pages: count.pages });
    }
    if (!corpus) sound.push({ path: '', pages: 2 });
    const made = await madePacket({
      entries: sound.map(({ path }) => ({ key: path, source: memorySource(read(path)), outlineTitle: path })),
    });
    const contents = verifyPdf(memorySource(made.bytes));
    expect(made.pages).toBe(sound.reduce((sum, { pages }) => sum + pages, 0));
    expect(contents).toMatchObject({ ok: true, pages: made.pages, active: [] });
    if (hasQpdf) expect(qpdfComplaints(made)).toBe('');
    expect(await differences(made, sound)).toEqual([]);
  }, 120_000);

  test('that are locked open with their password and never without, or end with a plain refusal', async () => {
    const refused: string[] = [];
    for (const { path, password = '' } of listed().filter(
      ({ expected }) => expected === 'encrypted-needs-password',
    )) {
      expect((await counted(path)).ok, path).toBe(false);
      const made = await madePacket({
        entries: [{ key: 'a', source: memorySource(read(path)), password }],
      }).catch((error: AppError) => error);
      if (made instanceof AppError) refused.push(path);
      else expect(made.entries[0]?.via, path).toBe('normalized');
    }
    // Locked in a way that PDFium does not know; other readers differ about it, too.
    expect(refused).toEqual(corpus ? ['pdf/bug1782186.pdf'] : []);
  }, 60_000);
});
