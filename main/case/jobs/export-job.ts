// Everything out of the case file, in open formats: documents byte for byte, every noun as JSON and as a table. Nobody is locked in.
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DocumentId } from '../../../shared/domain/document.ts';
import { fail } from '../../../shared/errors.ts';
import type { ByteSource } from '../bytes.ts';
import { caseFileName, documentsFolder, exportMark, imagesFolder } from '../export/exported-case.ts';
import type { ExportedFile } from '../export/exported-case.ts';
import { freeName, shortName } from '../export/file-names.ts';
import { nounLists } from '../../../shared/domain/noun-lists.ts';
import { tableFile } from '../export/table-file.ts';
import { wholeSet } from '../imaging/export-set.ts';
import { asSaveProblem, saveFile, saveInParts } from '../save-file.ts';
import { listEvents } from '../store/audit.ts';
import { blobSource, findBlob } from '../store/blobs.ts';
import { getCase } from '../store/case-row.ts';
import type { Connection } from '../store/database.ts';
import { listFilePasswords } from '../store/file-passwords.ts';
import { listImagingFiles } from '../store/imaging.ts';
import { listImagingSets } from '../store/imaging-list.ts';
import { readPages } from '../store/read-pages.ts';
import { listRows } from '../store/table.ts';
import { tableOf, tables } from '../store/tables.ts';
import { connect } from './case-access.ts';
import type { CaseAccess, JobCall } from './messages.ts';

export type ExportInput = { access: CaseAccess; dir: string; now: number };
/** `lists`: how many of each noun. */
export type ExportReport = { files: ExportedFile[]; lists: Record<string, number> };

const tablesFolder = 'tables';
const stepBytes = 4 * 1024 * 1024;

/** Throws `case.file-exists` rather than mix with what is already in `dir`. Last comes `case.json`: without it the folder is not whole. */
export async function exportJob({ access, dir, now }: ExportInput, call: JobCall): Promise<ExportReport> {
  const wasThere = existsSync(dir);
  if (wasThere && readdirSync(dir).length > 0) fail('case.file-exists');
  mkdirSync(dir, { recursive: true });
  const db = connect(access);
  try {
    return await everythingOut(db, { dir, now }, call);
  } catch (error) {
    takeBack(dir, wasThere);
    throw asSaveProblem(error);
  } finally {
    db.close();
  }
}

/** Papers lie open in there: half of them would help nobody, and nobody would think of taking them away. */
function takeBack(dir: string, wasThere: boolean): void {
  try {
    for (const name of [documentsFolder, imagesFolder, tablesFolder, caseFileName])
      rmSync(join(dir, name), { recursive: true, force: true });
    if (!wasThere && readdirSync(dir).length === 0) rmdirSync(dir);
  } catch {
    // Its disk is gone. The first failure is the one to tell of.
  }
}

async function everythingOut(
  db: Connection,
  { dir, now }: Omit<ExportInput, 'access'>,
  call: JobCall,
): Promise<ExportReport> {
  const files = await filesOut(db, dir, call);
  const everything = Object.entries(tableOf).map(
    ([noun, table]) => [nounLists[noun as keyof typeof nounLists], listRows(db, table)] as const,
  );
  for (const [name, rows] of everything)
    if (rows.length > 0) saveIn(dir, join(tablesFolder, `${name}.csv`), tableFile(rows));
  const whole = {
    format: exportMark,
    version: 1,
    madeAt: now,
    caseFile: getCase(db),
    ...Object.fromEntries(everything),
    imaging: listImagingSets(db),
    readPages: [...readPages(db)],
    filePasswords: listFilePasswords(db),
    happened: listEvents(db, { before: null, limit: Number.MAX_SAFE_INTEGER }).toReversed(),
    files,
  };
  saveIn(dir, caseFileName, JSON.stringify(whole, null, 2));
  return { files, lists: Object.fromEntries(everything.map(([name, rows]) => [name, rows.length])) };
}

function saveIn(dir: string, path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  saveFile(join(dir, path), Buffer.from(text));
}

type Out = ExportedFile & { source: ByteSource };

async function filesOut(db: Connection, dir: string, { report, signal }: JobCall): Promise<ExportedFile[]> {
  const total = listRows(db, tables.document).length;
  const done = new Set<string>();
  const files: ExportedFile[] = [];
  for (const { source, ...file } of filesOf(db)) {
    // Only a thread that comes to rest hears that it should stop.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    mkdirSync(dirname(join(dir, file.path)), { recursive: true });
    saveInParts(join(dir, file.path), (write) => {
      for (let offset = 0; offset < source.sizeBytes; offset += stepBytes)
        write(source.read(offset, stepBytes));
    });
    files.push(file);
    done.add(file.documentId);
    report({ done: done.size, total, what: 'documents' });
  }
  return files;
}

/** Each disc and study in a folder of its own, under the paths that its files had. */
function* filesOf(db: Connection): Generator<Out> {
  const sets = new Set<string>(listImagingSets(db).map(({ documentId }) => documentId));
  const dateOf = new Map(
    listRows(db, tables.record).map(({ id, serviceDate }) => [id as string, serviceDate]),
  );
  const [taken, folders] = [new Set<string>(), new Set<string>()];
  for (const { id, sha256, recordId, fileName } of listRows(db, tables.document)) {
    if (sets.has(id)) {
      yield* filesOfSet(db, { id, recordId, folder: freeName(folders, shortName(fileName)) });
      continue;
    }
    const date =
      dateOf
        .get(recordId ?? '')
        ?.replace(/[T/].*$/, '')
        .replace('~', '') ?? '';
    const name = freeName(taken, shortName(date === '' ? fileName : `${date} ${fileName}`));
    const blob = findBlob(db, sha256) ?? fail('thing.not-found');
    const path = `${documentsFolder}/${name}`;
    yield { path, sha256, recordId, documentId: id, source: blobSource(db, blob) };
  }
}

function* filesOfSet(
  db: Connection,
  { id, recordId, folder }: { id: DocumentId; recordId: string | null; folder: string },
): Generator<Out> {
  const listed = listImagingFiles(db, { documentId: id });
  let at = 0;
  for (const { path, source } of wholeSet(db, id)) {
    const { sha256, path: discPath } = listed[at++] ?? fail('thing.not-found');
    yield { path: `${imagesFolder}/${folder}/${path}`, sha256, recordId, documentId: id, discPath, source };
  }
}
