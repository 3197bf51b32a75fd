// The commands of `binder` that do more than ask once: ocr, packet, verify, check, salvage, export.
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findingText } from '../../shared/domain/packet/check-words.ts';
import { languages } from '../../shared/language.ts';
import type { Language } from '../../shared/language.ts';
import { writeManifest } from '../case/packet/manifest-file.ts';
import type { Packet, Release } from '../../shared/domain/packet.ts';
import { editPage } from '../../shared/domain/packet/page-edits.ts';
import { releaseLabel } from '../../shared/domain/packet/releases.ts';
import { outlets } from '../../shared/contract/packets.ts';
import { verifyPacket } from '../case/packet/verify-packet.ts';
import { WrongUse } from './command.ts';
import type { Answer, Values } from './command.ts';
import type { Door } from './door.ts';
import { freePath } from './free-name.ts';
import { packetFor } from './packet-for.ts';

type Outlet = (typeof outlets)[number];

export async function makePacket(door: Door, [file = '']: string[], values: Values): Promise<Answer> {
  const { profile, recipient, language, out, as = 'pdf', files, after, hide } = values;
  const password = passwordIn(values);
  if (out === undefined) throw new WrongUse('Say where the packet should go: --out DIR.');
  if (!outlets.some((outlet) => outlet === as))
    throw new WrongUse(`A packet goes out as ${outlets.join(', ')}.`);
  const into = as as Outlet;
  await door.open(file);
  const { client, follow, plain, signal } = door;
  const packet = await packetFor(door, { profile, recipient, language: languageFrom(language) });
  const follows = after === undefined ? {} : { supplementTo: await releaseNamed(door, packet.id, after) };
  if (hide) await plain(client.packets.change({ id: packet.id, set: { hiddenWords: hide } }));
  const limits = limitsIn(values);
  if (limits) await plain(client.packets.change({ id: packet.id, set: limits }));
  if (values.fit) await plain(client.packets.change({ id: packet.id, set: { fit: 'paper' } }));
  if (values['fewer-dots'])
    await plain(client.packets.change({ id: packet.id, set: { pictures: '300-dpi' } }));
  if (values['looked-at-scans']) await lookedAtScans(door, packet.id, follows);
  mkdirSync(out, { recursive: true });
  const started = performance.now();
  const { fileName } = await plain(client.packets.preview({ packetId: packet.id, ...follows }));
  const { limitMb, limitPages } = limits ?? packet;
  const isOneFile = into === 'pdf' && limitMb === null && limitPages === null;
  const name = isOneFile ? fileName : fileName.replace(/\.pdf$/, into === 'zip' ? '.zip' : '');
  const path = freePath(out, name);
  const how = {
    into,
    withFiles: files ?? false,
    ...(password === null ? {} : { password }),
    ...follows,
  };
  const { report, version, supplement } = await follow(
    client.packets.make({ packetId: packet.id, ticket: door.ticket(path), ...how }, { signal }),
  );
  const seconds = Math.round(performance.now() - started) / 1000;
  if (isOneFile) writeManifest(path, report);
  return madeAnswer(resolve(path), { report, version, supplement }, seconds);
}

function languageFrom(asked: string | undefined): Language | null {
  if (asked === undefined) return null;
  const known = languages.find((language) => language === asked);
  if (!known) throw new WrongUse(`A packet can be in: ${languages.join(', ')}.`);
  return known;
}

function madeAnswer(
  made: string,
  { report, version, supplement }: Pick<Release, 'report' | 'version' | 'supplement'>,
  seconds: number,
): Answer {
  const { pages, firstPage, entries, leftOut, sha256, redactedPages, sizeBytes, savedBytes } = report;
  // maxRSS is counted in KiB and covers this process with its worker threads.
  const peakRssBytes = process.resourceUsage().maxRSS * 1024;
  const lines = [
    `${made}: version ${releaseLabel({ version, supplement })}, ${pages} pages, ${entries.length} documents.`,
    ...(savedBytes > 0 ? [`Pictures with fewer dots leave out ${Math.round(savedBytes / 1000)} kB.`] : []),
    ...leftOut.map(({ title, reason }) => `Left out: ${title} (${reason})`),
  ];
  const facts = {
    pages,
    firstPage,
    entries,
    leftOut,
    sha256,
    redactedPages,
    sizeBytes,
    savedBytes,
    seconds,
    peakRssBytes,
  };
  return {
    json: { pdf: made, path: made, version: releaseLabel({ version, supplement }), ...facts },
    text: `${lines.join('\n')}\n`,
  };
}

/** Null where none is named: the packet then keeps what the family has set. */
function limitsIn(values: Values): Pick<Packet, 'limitMb' | 'limitPages'> | null {
  const [pages, mb] = [values['limit-pages'], values['limit-mb']];
  if (pages === undefined && mb === undefined) return null;
  const read = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  const limits = { limitPages: read(pages), limitMb: read(mb) };
  if (![limits.limitPages, limits.limitMb].every((one) => one === null || one > 0))
    throw new WrongUse('A limit is a number above 0.');
  return limits;
}

/** Never among the words of the command, which every program on the computer can read. */
function passwordIn({ lock, 'lock-file': file }: Values): string | null {
  if (!lock && file === undefined) return null;
  const password =
    file === undefined ? process.env['BINDER_LOCK'] : readFileSync(file, 'utf8').split(/\r?\n/)[0];
  if (!password) throw new Error('Put the password into BINDER_LOCK, or into a file: --lock-file FILE.');
  return password;
}

async function lookedAtScans(
  { client, plain }: Door,
  packetId: Packet['id'],
  follows: { supplementTo?: Release['id'] },
): Promise<void> {
  const { unseen } = await plain(client.packets.preview({ packetId, ...follows }));
  const packet = (await plain(client.packets.list({}))).find(({ id }) => id === packetId);
  const pageEdits = unseen.reduce(
    (edits, { documentId, documentPage }) =>
      editPage(edits, { documentId, page: documentPage }, { lookedAt: true }),
    packet?.pageEdits ?? [],
  );
  await plain(client.packets.change({ id: packetId, set: { pageEdits } }));
}

async function releaseNamed(
  { client, plain }: Door,
  packetId: Packet['id'],
  label: string,
): Promise<Release['id']> {
  const releases = (await plain(client.releases.list({}))).filter((release) => release.packetId === packetId);
  const found = releases.find((release) => releaseLabel(release) === label);
  if (!found)
    throw new Error(`There is no version ${label}. Versions: ${releases.map(releaseLabel).join(', ')}.`);
  return found.id;
}

/** The case is open. */
export async function readScans({ client, follow, signal }: Door): Promise<Answer> {
  const started = performance.now();
  const { done, waiting } = await follow(client.scans.run({}, { signal }));
  const seconds = Math.round(performance.now() - started) / 1000;
  return {
    json: { pages: done, waiting, seconds },
    text: `${done} pages without text were looked at, ${waiting} are left.\n`,
  };
}

/** What is locked is opened with the password in BINDER_LOCK, where there is one, or with that of a file. */
export async function verify(_door: Door, [path = '']: string[], values: Values): Promise<Answer> {
  const password = passwordIn(values) ?? process.env['BINDER_LOCK'];
  const { ok, pages, found: all } = await verifyPacket(resolve(path), { password });
  const found = all.map((one) => ({ code: one.code, sentence: findingText(one, 'en') }));
  const text = ok ? `Sound: ${pages} pages.\n` : found.map(({ sentence }) => `${sentence}\n`).join('');
  return { json: { ok, pages, found }, text, ok };
}

export async function checkFile(door: Door, [file = '']: string[]): Promise<Answer> {
  await door.open(file);
  const report = await door.follow(door.client.caseFile.check({}, { signal: door.signal }));
  const text = report.ok
    ? `Sound: ${report.documents} documents, ${report.pages} pages.\n`
    : `Damaged: ${report.found.join(', ')}. Keep this file and open a backup, or use “salvage”.\n`;
  return { json: report, text, ok: report.ok };
}

export async function salvage(door: Door, [file = '', target = '']: string[]): Promise<Answer> {
  const { client, follow, signal, ticket } = door;
  const call = {
    ticket: ticket(file),
    into: ticket(target),
    secret: { passphrase: door.requirePassphrase() },
  };
  const report = await follow(client.caseFile.salvage(call, { signal }));
  const { pages, kept, documents, entries } = report;
  const lines = [
    `${pages.damaged} of ${pages.pages} parts are damaged; ${pages.mended} of them could be mended.`,
    `${target}: ${kept.documents} documents, ${kept.pages} pages.`,
    ...documents.map((name) => `Lost document: ${name}`),
    ...Object.entries(entries).map(([table, count]) => `Lost entries in ${table}: ${count}`),
  ];
  return { json: { file, target, ...report }, text: `${lines.join('\n')}\n` };
}

export async function exportAll(door: Door, [file = '', dir = '']: string[]): Promise<Answer> {
  await door.open(file);
  const { client, follow, signal, ticket } = door;
  const { documents, files, lists } = await follow(
    client.caseFile.exportAll({ ticket: ticket(dir) }, { signal }),
  );
  return {
    json: { dir: resolve(dir), documents: files, lists },
    text: `${documents} documents are in ${dir}.\n`,
  };
}
