// The shared test corpus, where there is one beside the project. Tests that use it say loudly when it is missing and go on without.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = besideProject(dirname(fileURLToPath(import.meta.url)));
let told = false;

/** The measurements are built, so this file may lie deeper in the project than its source does. */
function besideProject(from: string): string {
  const here = join(from, 'shared', 'corpus');
  return existsSync(join(here, 'manifest.tsv')) || dirname(from) === from
    ? here
    : besideProject(dirname(from));
}

/** Null, after one loud line, where the corpus is not there. */
export function corpusDir(): string | null {
  if (existsSync(join(folder, 'manifest.tsv'))) return folder;
  if (!told)
    console.warn('NOTE: ../shared/corpus is not here, so the tests over real files have nothing to test.');
  told = true;
  return null;
}

export type CorpusRow = Record<string, string>;

/** The rows of one of its tables, by column name. */
export function corpusTable(name: string): CorpusRow[] {
  const dir = corpusDir();
  if (dir === null) return [];
  const [head = '', ...lines] = readFileSync(join(dir, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t').map(unescape);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

function unescape(cell: string): string {
  const marks: Record<string, string> = { '\\t': '\t', '\\n': '\n', '\\\\': '\\' };
  return cell.replace(/\\[tn\\]/g, (mark) => marks[mark] ?? mark);
}

/** A file of the corpus. Those with names that not every system can hold lie in names.tar. */
export function corpusBytes(path: string): Uint8Array {
  const dir = corpusDir();
  if (dir === null) throw new Error('no corpus');
  if (!path.startsWith('hostile/names/')) return new Uint8Array(readFileSync(join(dir, path)));
  const tar = readFileSync(join(dir, 'hostile', 'names.tar'));
  const name = path.slice('hostile/'.length);
  const bytes = [...tarEntries(tar)].find(
    (entry) => entry.name === name || entry.name === `./${name}`,
  )?.bytes;
  if (!bytes) throw new Error('not in names.tar');
  return bytes;
}

function* tarEntries(tar: Buffer): Generator<{ name: string; bytes: Uint8Array }> {
  let longName: string | null = null;
  for (let at = 0; at + 512 <= tar.length;) {
    const header = tar.subarray(at, at + 512);
    const text = (from: number, to: number) => header.toString('utf8', from, to).replace(/\0.*$/s, '');
    if (text(0, 100) === '') return;
    const size = Number.parseInt(text(124, 136), 8) || 0;
    const bytes = new Uint8Array(tar.subarray(at + 512, at + 512 + size));
    const type = text(156, 157);
    const content = Buffer.from(bytes).toString('utf8');
    if (type === 'L') longName = content.replace(/\0.*$/s, '');
    else if (type === 'x') longName = /\d+ path=(.*)\n/.exec(content)?.[1] ?? longName;
    else {
      const prefix = text(345, 500);
      yield { name: longName ?? (prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`), bytes };
      longName = null;
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
