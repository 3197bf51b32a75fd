// A Word file of before 2007 (DOC): its words, by its table of pieces. Looks and tables' lines are not read.
import { decoderOf } from '../../western-letters.ts';
import type { Block } from '../../paper/block.ts';
import type { Storage } from '../ole/compound-file.ts';

const maxCharacters = 20_000_000;

/** Null where it is no such file or a damaged one; `locked` where it is encrypted. */
export function oldWordBlocks(storage: Storage): Block[] | 'locked' | null {
  const main = Buffer.from(storage.stream('WordDocument') ?? new Uint8Array(0));
  if (main.length < 0x1aa || main.readUInt16LE(0) !== 0xa5ec) return null;
  const flags = main.readUInt16LE(10);
  if ((flags & 0x0100) !== 0) return 'locked';
  const table = Buffer.from(
    storage.stream((flags & 0x0200) !== 0 ? '1Table' : '0Table') ?? new Uint8Array(0),
  );
  const at = main.readUInt32LE(0x1a2);
  const pieces = table.subarray(at, at + main.readUInt32LE(0x1a6));
  const text = textOf(main, pieces, Math.min(maxCharacters, main.readUInt32LE(0x4c)));
  return text === null ? null : blocksOf(text);
}

/** Settings of pieces come first, marked 1; the table itself is marked 2. */
function textOf(main: Buffer, pieces: Buffer, characters: number): string | null {
  let at = 0;
  while (at + 3 <= pieces.length && pieces[at] === 1) at += 3 + pieces.readUInt16LE(at + 1);
  if (at + 5 > pieces.length || pieces[at] !== 2) return null;
  const bytes = Math.min(pieces.readUInt32LE(at + 1), pieces.length - at - 5);
  const table = pieces.subarray(at + 5, at + 5 + bytes);
  const count = Math.floor((table.length - 4) / 12);
  const parts: string[] = [];
  for (let piece = 0; piece < count; piece++) {
    const [from, to] = [table.readUInt32LE(piece * 4), table.readUInt32LE(piece * 4 + 4)];
    const place = table.readUInt32LE((count + 1) * 4 + piece * 8 + 2);
    const length = Math.min(to, characters) - from;
    if (to < from || length <= 0) continue;
    const isNarrow = (place & 0x4000_0000) !== 0;
    const start = isNarrow ? (place & 0x3fff_ffff) >>> 1 : place & 0x3fff_ffff;
    const bytesHere = main.subarray(start, start + length * (isNarrow ? 1 : 2));
    parts.push(decoderOf(isNarrow ? 'windows-1252' : 'utf-16le').decode(bytesHere));
  }
  return parts.join('');
}

/** A field is its instruction, a mark, and what it shows; only the last is for reading. */
function withoutFields(text: string): string {
  let plain = text;
  for (let round = 0; round < 5 && plain.includes('\u0013'); round++)
    plain = plain.replace(/\u0013[^\u0013\u0015]*?(?:\u0014([^\u0013\u0015]*))?\u0015/g, '$1');
  // eslint-disable-next-line no-control-regex
  return plain.replace(/[\u0013\u0014\u0015]/g, '');
}

function blocksOf(raw: string): Block[] {
  const text = withoutFields(raw)
    .replace(/\u000b/g, '\n')
    .replace(/\u001e/g, '-')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0001-\u0006\u0008\u000e-\u001d\u001f]/g, '');
  const blocks: Block[] = [];
  let rows: string[][] = [];
  const endTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const line of text.split(/[\r\f]/)) {
    const cells = line.split('\u0007');
    const rest = cells.pop() ?? '';
    // A row ends in a mark of its own, so what stands after the last one belongs to the next row or to no table.
    if (cells.length > 0) for (const row of rowsOf(cells)) rows.push(row);
    else endTable();
    if (rest.trim() !== '') {
      endTable();
      blocks.push({ kind: 'paragraph', text: rest.trim() });
    }
  }
  endTable();
  return blocks;
}

/** Two marks in a row end a row of a table. */
function rowsOf(cells: readonly string[]): string[][] {
  const rows: string[][] = [[]];
  for (const cell of cells) {
    if (cell === '' && (rows.at(-1)?.length ?? 0) > 0) rows.push([]);
    else rows.at(-1)?.push(cell.trim());
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}
