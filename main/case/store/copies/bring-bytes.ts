// A document's bytes with all that was read from them, from one open copy of a case into another, as incoming until its row is kept.
import { findBlob } from '../blobs.ts';
import type { Connection } from '../database.ts';
import { inTransaction } from '../transaction.ts';
import type { Row, Tx } from '../transaction.ts';

/** 8 MiB a transaction: a person's own change waits no longer than that. */
const chunksPerSlice = 32;

type Bring = { from: Connection; to: Connection; slice(): void };

/** Answers how many bytes came in: none for what is there already. */
export function bringBytes(sha256: string, bring: Bring): number {
  const { from, to } = bring;
  if (findBlob(to, sha256)) return 0;
  const source = findBlob(from, sha256);
  if (!source) throw new Error('the copy lists a document without its bytes');
  const { lastInsertRowid } = inTransaction(to, (tx) =>
    tx
      .prepare("INSERT INTO blob (sha256, size_bytes, state) VALUES (?, ?, 'incoming')")
      .run(`incoming ${sha256}`, source.sizeBytes),
  );
  const target = Number(lastInsertRowid);
  bringChunks(source.id, target, bring);
  let brought = source.sizeBytes;
  if (source.renditionId !== null) brought += bringRendition(source.renditionId, target, bring);
  brought += bringImages(source.id, target, bring);
  inTransaction(to, (tx) => {
    bringPages(tx, from, { source: source.id, target });
    // Named last: what was cut off in the middle is swept, and never taken for the document.
    tx.prepare('UPDATE blob SET sha256 = ? WHERE id = ?').run(sha256, target);
  });
  return brought;
}

function bringChunks(source: number, target: number, { from, to, slice }: Bring): void {
  const read = from.prepare(
    'SELECT seq, bytes FROM chunk WHERE blob_id = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  for (let after = -1; ;) {
    const chunks = read.all(source, after, chunksPerSlice) as { seq: number; bytes: Buffer }[];
    inTransaction(to, (tx) => {
      const write = tx.prepare('INSERT INTO chunk (blob_id, seq, bytes) VALUES (?, ?, ?)');
      for (const { seq, bytes } of chunks) write.run(target, seq, bytes);
    });
    slice();
    if (chunks.length < chunksPerSlice) return;
    after = chunks.at(-1)?.seq ?? after;
  }
}

function shaOf(from: Connection, id: number): string {
  return from.prepare('SELECT sha256 FROM blob WHERE id = ?').pluck().get(id) as string;
}

function bringRendition(renditionId: number, target: number, bring: Bring): number {
  const sha256 = shaOf(bring.from, renditionId);
  const brought = bringBytes(sha256, bring);
  inTransaction(bring.to, (tx) =>
    tx
      .prepare('UPDATE blob SET rendition_id = (SELECT id FROM blob WHERE sha256 = ?) WHERE id = ?')
      .run(sha256, target),
  );
  return brought;
}

const rowsOf = (from: Connection, table: string, where: string, value: number): Row[] =>
  from.prepare(`SELECT * FROM ${table} WHERE ${where} = ?`).all(value) as Row[];

function insert(tx: Tx, table: string, row: Row): number {
  const names = Object.keys(row);
  const sql = `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  return Number(tx.prepare(sql).run(...Object.values(row)).lastInsertRowid);
}

type Blobs = { source: number; target: number };

function bringPages(tx: Tx, from: Connection, { source, target }: Blobs): void {
  for (const { id, ...page } of rowsOf(from, 'page', 'blob_id', source)) {
    const pageId = insert(tx, 'page', { ...page, blob_id: target });
    for (const ocr of rowsOf(from, 'page_ocr', 'page_id', Number(id)))
      insert(tx, 'page_ocr', { ...ocr, page_id: pageId });
  }
  for (const small of rowsOf(from, 'thumbnail', 'blob_id', source))
    insert(tx, 'thumbnail', { ...small, blob_id: target });
}

/** A disc: every image file that it lists, then its studies and series under numbers of their own. */
function bringImages(source: number, target: number, bring: Bring): number {
  const { from, to } = bring;
  const [set] = rowsOf(from, 'imaging_set', 'blob_id', source);
  if (!set) return 0;
  const files = rowsOf(from, 'imaging_file', 'set_id', source);
  // A single image is its own file.
  const others = files.map(({ blob_id }) => Number(blob_id)).filter((id) => id !== source);
  const brought = others.reduce((sum, id) => sum + bringBytes(shaOf(from, id), bring), 0);
  inTransaction(to, (tx) => {
    insert(tx, 'imaging_set', { ...set, blob_id: target });
    const series = new Map<unknown, number>();
    for (const { id: studyId, ...study } of rowsOf(from, 'imaging_study', 'set_id', source)) {
      const newStudy = insert(tx, 'imaging_study', { ...study, set_id: target });
      for (const { id, ...one } of rowsOf(from, 'imaging_series', 'study_id', Number(studyId)))
        series.set(id, insert(tx, 'imaging_series', { ...one, study_id: newStudy }));
    }
    for (const { id: _id, ...file } of files) {
      const own = Number(file['blob_id']) === source;
      const blobId = own ? target : (findBlob(tx, shaOf(from, Number(file['blob_id'])))?.id ?? null);
      const seriesId = series.get(file['series_id'] ?? null) ?? null;
      insert(tx, 'imaging_file', { ...file, set_id: target, blob_id: blobId, series_id: seriesId });
    }
  });
  return brought;
}
