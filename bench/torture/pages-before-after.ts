// For whoever doubts a packet: every file of a folder goes into one, and each page is drawn and read before and after by poppler, which
// shares no code with the app. Prints one line of JSON, and a line to each page that is not as it was.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shownBlob } from '../../main/case/jobs/held-documents.ts';
import { blobSource } from '../../main/case/store/blobs.ts';
import type { Connection } from '../../main/case/store/database.ts';
import { Door } from '../../main/cli/door.ts';
import { packetFor } from '../../main/cli/packet-for.ts';
import type { PacketEntry } from '../../shared/domain/packet.ts';
import { editPage } from '../../shared/domain/packet/page-edits.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import { difference, readDrawings, verdict } from '../../scripts/testing/printed-page.ts';
import type { Drawing } from '../../scripts/testing/printed-page.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** For locked files; as often as there are passwords. */
    password: { type: 'string', multiple: true, default: [] },
    /** Every page brought onto the case's paper: sizes then differ, and only blank pages and words are compared. */
    fit: { type: 'boolean', default: false },
    'fewer-dots': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const dotsPerInch = 36;
/** Pages drawn at a time: what they weigh is held in memory. */
const pagesAtOnce = 200;
type Place = { door: Door; folder: string; packet: Packet };
type Made = { path: string; pages: number; entries: readonly PacketEntry[]; qpdf: string };

async function imported(door: Door): Promise<Record<string, number>> {
  const tickets = positionals.map(door.ticketAsGiven);
  const { items } = await door.follow(
    door.client.documents.import({ tickets, recordId: null, passwords: values.password }),
  );
  const counts: Record<string, number> = {};
  for (const { outcome } of items) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** The packet of everything, as somebody would make it who has looked through the scans that nobody has read. */
async function packetOfAll(door: Door): Promise<Packet> {
  const { client, plain } = door;
  const packet = await packetFor(door, { profile: undefined, recipient: undefined, language: null });
  const { unseen } = await plain(client.packets.preview({ packetId: packet.id }));
  let { pageEdits } = packet;
  for (const { documentId, documentPage } of unseen)
    pageEdits = editPage(pageEdits, { documentId, page: documentPage }, { lookedAt: true });
  const fit = values.fit ? { fit: 'paper' as const } : {};
  const dots = values['fewer-dots'] ? { pictures: '300-dpi' as const } : {};
  return plain(client.packets.change({ id: packet.id, set: { pageEdits, ...fit, ...dots } }));
}

async function made({ door, folder, packet }: Place): Promise<Made> {
  const path = join(folder, 'Packet.pdf');
  const { report } = await door.follow(
    door.client.packets.make({
      packetId: packet.id,
      ticket: door.ticket(path),
      into: 'pdf',
      withFiles: false,
    }),
  );
  const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  const qpdf = status === 0 && stderr === '' ? '' : `${stdout}${stderr}`.replaceAll(path, 'the packet');
  return { path, pages: report.pages, entries: report.entries, qpdf };
}

/** The PDF that the app shows for a document: what came, or what was made of it. */
function writeShown(db: Connection, sha256: string, path: string): void {
  const source = blobSource(db, shownBlob(db, sha256));
  const file = openSync(path, 'w');
  const step = 4 * 1024 * 1024;
  for (let at = 0; at < source.sizeBytes; at += step)
    writeSync(file, source.read(at, Math.min(step, source.sizeBytes - at)));
  closeSync(file);
}

type Pages = { path: string; from: number; to: number };

function poppler(program: string, args: readonly string[]): Buffer {
  const { stdout, error } = spawnSync(program, args, {
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (error) throw error;
  return stdout;
}

function drawn({ path, from, to }: Pages) {
  const range = ['-f', String(from), '-l', String(to)];
  return readDrawings(poppler('pdftoppm', ['-r', String(dotsPerInch), '-gray', '-cropbox', ...range, path]));
}

/** The words of each page without the white between them, in the order in which the page has them. */
function readWords({ path, from, to }: Pages): string[] {
  const range = ['-f', String(from), '-l', String(to)];
  const text = poppler('pdftotext', ['-raw', '-enc', 'UTF-8', ...range, path, '-']).toString('utf8');
  return text.split('\f').map((page) => page.replace(/\s+/g, ''));
}

type Finding = { kind: string; title: string; page: number; packetPage: number; more?: string };

function comparePages(
  { path, pages }: Made,
  entry: PacketEntry,
  shown: string,
): { findings: Finding[]; drawn: number } {
  const findings: Finding[] = [];
  let compared = 0;
  for (let from = 1; from <= entry.pages; from += pagesAtOnce) {
    const to = Math.min(entry.pages, from + pagesAtOnce - 1);
    const [before, after] = [
      { path: shown, from, to },
      { path, from: from + entry.firstPage - 1, to: to + entry.firstPage - 1 },
    ] as const;
    const [drawnBefore, drawnAfter, wordsBefore, wordsAfter] = [
      drawn(before),
      drawn(after),
      readWords(before),
      readWords(after),
    ];
    for (let at = 0; at <= to - from; at++) {
      const place = { title: entry.title, page: from + at, packetPage: entry.firstPage + from + at - 1 };
      const [one, other] = [drawnBefore[at], drawnAfter[at]];
      if (!other) findings.push({ kind: 'not drawn', ...place });
      if (one && other) {
        compared++;
        findings.push(...judged(one, other).map((kind) => ({ kind, ...place })));
      }
      const rest = (wordsAfter[at] ?? '').replace(`Page${place.packetPage}of${pages}`, '');
      findings.push(...wordsFound(wordsBefore[at] ?? '', rest).map((found) => ({ ...found, ...place })));
    }
  }
  return { findings, drawn: compared };
}

/** Brought onto other paper a page has another size: then only that it is not blank is asked. */
function judged(before: Drawing, after: Drawing): string[] {
  const found = verdict(difference(before, after, dotsPerInch));
  return found === null || (values.fit && found !== 'blank') ? [] : [found];
}

/** Words of a page in another order are those of form fields, which poppler reads last and a packet holds where they are drawn. */
function wordsFound(before: string, after: string): { kind: string; more: string }[] {
  if (before === after) return [];
  const letters = (text: string): string => Array.from(text).sort().join('');
  const kind = letters(before) === letters(after) ? 'order of words' : 'words';
  return [{ kind, more: `${clip(before, after)} | ${clip(after, before)}` }];
}

/** Where two texts part. */
function clip(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return `${text.length} letters, from ${at}: ${text.slice(at, at + 40)}`;
}

async function main(folder: string) {
  const door = new Door('four plain test words', null);
  const newCase = { title: 'Everything', patientName: 'Somebody', dateOfBirth: null };
  await door.client.caseFile.create({
    ticket: door.ticket(join(folder, 'Case.binder')),
    passphrase: door.requirePassphrase(),
    newCase,
  });
  const outcomes = await imported(door);
  const packet = await packetOfAll(door);
  const packetMade = await made({ door, folder, packet });
  const { db } = door.session.requireOpen();
  const counts: Record<string, number> = {};
  let compared = 0;
  for (const entry of packetMade.entries) {
    if (entry.sha256 === null) continue;
    const shown = join(folder, 'before.pdf');
    writeShown(db, entry.sha256, shown);
    const { findings, drawn: pages } = comparePages(packetMade, entry, shown);
    compared += pages;
    for (const found of findings) {
      counts[found.kind] = (counts[found.kind] ?? 0) + 1;
      console.log(JSON.stringify(found));
    }
    if (values.keep && findings.length > 0) writeShown(db, entry.sha256, join(folder, `${entry.sha256}.pdf`));
  }
  const { pages, entries, qpdf } = packetMade;
  const documentPages = entries.reduce((sum, one) => sum + one.pages, 0);
  door.close();
  return { outcomes, documents: entries.length, documentPages, pages, compared, qpdf, found: counts };
}

if (spawnSync('pdftoppm', ['-v']).error || spawnSync('qpdf', ['--version']).error)
  console.log('NOTE: pdftoppm or qpdf is not installed, so pages are not compared by other programs.');
else {
  const folder = mkdtempSync(join(tmpdir(), 'binder-pages-'));
  const result = await main(folder);
  console.log(JSON.stringify(result));
  if (values.keep) writeFileSync(join(folder, 'result.json'), JSON.stringify(result));
  if (values.keep) console.log(`kept in ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
