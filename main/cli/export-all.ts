// Everything out of the case file, in open formats: documents byte for byte, every noun as JSON. Nobody is locked in.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../shared/domain/document.ts';
import type { ImagingSet } from '../../shared/domain/imaging.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { fail } from '../../shared/errors.ts';
import { saveDocument } from '../case/handlers/documents.ts';
import { saveFile } from '../case/save-file.ts';
import type { Door } from './door.ts';
import { listable } from './listable.ts';

/** Longest part of a name that every file system takes, with room for a number. */
const longestName = 100;

function plainName(text: string): string {
  const plain = text
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s-]+/, '')
    .replace(/[.\s]+$/, '')
    .trim();
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(plain);
  return plain === '' || isDevice ? `Untitled ${plain}`.trim() : plain;
}

/** Cuts a name so that its bytes fit, and keeps the ending that tells what kind of file it is. */
function shortName(name: string): string {
  const plain = plainName(name);
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  let stem = plain.slice(0, plain.length - ending.length);
  while (Buffer.byteLength(stem) > longestName) stem = [...stem].slice(0, -1).join('');
  return stem + ending;
}

function freeName(taken: Set<string>, name: string): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - ending.length);
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${stem} (${n})${ending}`;
    // File systems that do not tell "A" from "a" must not lose one of them.
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
}

export type Exported = { path: string; sha256: string; recordId: string | null; documentId: string };

type Contents = {
  records: readonly MedicalRecord[];
  documents: readonly Document[];
  /** Documents that are discs or studies of medical images. */
  sets: ReadonlySet<string>;
};

/** Each disc and study in a folder of its own, under the paths that its files had. */
async function exportImages(door: Door, dir: string, { documents, sets }: Contents): Promise<Exported[]> {
  const taken = new Set<string>();
  const exported: Exported[] = [];
  for (const { id, fileName, recordId } of documents.filter((document) => sets.has(document.id))) {
    const name = freeName(taken, shortName(fileName));
    mkdirSync(join(dir, 'imaging'), { recursive: true });
    const ticket = door.ticket(join(dir, 'imaging', name));
    const { signal } = door;
    const saved = await door.follow(
      door.client.imaging.saveCopy({ documentId: id, seriesIds: null, ticket }, { signal }),
    );
    for (const { path, sha256 } of saved.files)
      exported.push({ path: `imaging/${name}/${path}`, sha256, recordId, documentId: id });
  }
  return exported;
}

function exportDocuments({ session }: Door, dir: string, { records, documents, sets }: Contents): Exported[] {
  const folder = join(dir, 'documents');
  mkdirSync(folder, { recursive: true });
  const taken = new Set<string>();
  const plain = documents.filter(({ id }) => !sets.has(id));
  return plain.map((document) => {
    const record = records.find(({ id }) => id === document.recordId);
    const date = record?.serviceDate ? `${record.serviceDate.replace(/[T/].*$/, '').replace('~', '')} ` : '';
    const name = freeName(taken, shortName(`${date}${document.fileName}`));
    saveDocument(session, document, join(folder, name));
    return {
      path: `documents/${name}`,
      sha256: document.sha256,
      recordId: document.recordId,
      documentId: document.id,
    };
  });
}

/** Throws `case.file-exists` rather than mix with what is already in `dir`. */
export async function exportEverything(
  door: Door,
  dir: string,
): Promise<{ documents: Exported[]; lists: Record<string, number> }> {
  if (existsSync(dir) && readdirSync(dir).length > 0) fail('case.file-exists');
  mkdirSync(dir, { recursive: true });
  const { client, plain } = door;
  const everything: Record<string, unknown> = { caseFile: await plain(client.caseFile.get({})) };
  const lists: Record<string, number> = {};
  for (const name of listable) {
    const rows = await plain(client[name].list({}) as Promise<unknown[]>);
    everything[name] = rows;
    lists[name] = rows.length;
  }
  const contents: Contents = {
    records: everything['records'] as MedicalRecord[],
    documents: everything['documents'] as Document[],
    sets: new Set((everything['imaging'] as ImagingSet[]).map(({ documentId }) => documentId)),
  };
  const documents = [...exportDocuments(door, dir, contents), ...(await exportImages(door, dir, contents))];
  saveFile(join(dir, 'case.json'), Buffer.from(JSON.stringify({ ...everything, files: documents }, null, 2)));
  door.session.noteIfRoom('file.everything-saved', { documents: documents.length });
  return { documents, lists };
}
