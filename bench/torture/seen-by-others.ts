// What poppler and qpdf make of a page and of a packet in which words were hidden. They share no code with the app.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDrawings } from '../../scripts/testing/printed-page.ts';
import type { Drawing } from '../../scripts/testing/printed-page.ts';
import { hiddenPatterns, holdsHidden } from '../../shared/domain/packet/hidden-words.ts';

export type Found = { kind: string; more?: string };
export type Word = { text: string; page: number; xMin: number; yMin: number; xMax: number; yMax: number };

function run(program: string, args: readonly string[]): Buffer {
  const { stdout, error } = spawnSync(program, args, {
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 120_000,
  });
  if (error && !stdout) throw error;
  return stdout;
}

/** Words with their places, as poppler reads them. */
export function wordsOf(path: string): Word[] {
  const html = run('pdftotext', ['-bbox', '-cropbox', path, '-']).toString('utf8');
  const words: Word[] = [];
  let page = 0;
  for (const line of html.split('\n')) {
    if (line.includes('<page ')) page++;
    const found =
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(line);
    if (!found) continue;
    const [xMin, yMin, xMax, yMax] = found.slice(1, 5).map(Number) as [number, number, number, number];
    const text = (found[5] as string).replace(
      /&(\w+|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
    );
    words.push({ text, page, xMin, yMin, xMax, yMax });
  }
  return words;
}

function qdfOf(path: string): Buffer {
  return run('qpdf', [
    '--qdf',
    '--object-streams=disable',
    '--stream-data=uncompress',
    '--decode-level=all',
    '--no-original-object-ids',
    path,
    '-',
  ]);
}

export function lookedThrough(path: string, hiddenWords: readonly string[]): Found[] {
  const patterns = hiddenPatterns(hiddenWords);
  const found: Found[] = [];
  for (const how of ['-raw', '-layout', '-bbox']) {
    const text = run('pdftotext', [how, path, '-']).toString('utf8');
    const read = how === '-bbox' ? text.replace(/<[^>]*>/g, ' ') : text;
    const pages = read.split('\f');
    const page = pages.findIndex((one) => hiddenWords.length > 0 && holdsHidden(one, patterns));
    if (page !== -1) found.push({ kind: `pdftotext ${how}`, more: `page ${page + 1}` });
  }
  const folder = mkdtempSync(join(tmpdir(), 'binder-pictures-'));
  run('pdfimages', ['-all', path, join(folder, 'p')]);
  const views = {
    bytes: readFileSync(path),
    qdf: qdfOf(path),
    pictures: Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))),
  };
  rmSync(folder, { recursive: true, force: true });
  for (const word of hiddenWords)
    for (const [name, view] of Object.entries(views)) found.push(...inBytes(word, name, view));
  const check = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  if (check.status !== 0 || check.stderr !== '')
    found.push({ kind: 'qpdf', more: check.stderr.slice(0, 200) });
  if (run('qpdf', ['--list-attachments', path]).toString().trim().includes('->'))
    found.push({ kind: 'attachment' });
  return found;
}

function inBytes(word: string, view: string, bytes: Buffer): Found[] {
  if (word.length < 5) return [];
  const wide = Buffer.from(word, 'utf16le').swap16();
  const forms = [
    Buffer.from(word),
    Buffer.from(word, 'latin1'),
    wide,
    Buffer.from(wide.toString('hex')),
    Buffer.from(Buffer.from(word).toString('hex')),
  ];
  const at = forms.map((form) => bytes.indexOf(form)).find((place) => place !== -1);
  return at === undefined
    ? []
    : [
        {
          kind: `in ${view}`,
          more: bytes.toString('latin1', at - 40, at + 60).replace(/[^\x20-\x7e]/g, '.'),
        },
      ];
}

/** Every place where a word stood, or a box was drawn, must be black on the finished page, and the rest of the page as it was. */
export function looksOf(path: string, before: string, places: readonly Word[]): Found[] {
  const dpi = 72;
  const drawn = (file: string, page: number) =>
    readDrawings(
      run('pdftoppm', ['-r', String(dpi), '-gray', '-cropbox', '-f', String(page), '-l', String(page), file]),
    )[0];
  const found: Found[] = [];
  for (const page of [...new Set(places.map((place) => place.page))].slice(0, 4)) {
    const [was, is] = [drawn(before, page), drawn(path, page + 2)];
    if (!was || !is) found.push({ kind: 'not drawn', more: `page ${page}` });
    else
      found.push(
        ...uncovered(
          is,
          places.filter((place) => place.page === page),
        ),
        ...lost(was, is, page),
      );
  }
  return found;
}

function uncovered({ width, height, grey }: Drawing, places: readonly Word[]): Found[] {
  return places.flatMap(({ text, page, xMin, yMin, xMax, yMax }) => {
    const [x, y] = [Math.round((xMin + xMax) / 2), Math.round((yMin + yMax) / 2)];
    const isOnPage = x >= 1 && y >= 1 && x < width - 1 && y < height - 1;
    return isOnPage && (grey[y * width + x] ?? 0) > 60
      ? [{ kind: 'not black', more: `page ${page} at ${x},${y}: ${text}` }]
      : [];
  });
}

/** Ink of the page before of which nothing close by is left. */
function lost(was: Drawing, is: Drawing, page: number): Found[] {
  let [ink, gone] = [0, 0];
  for (let at = 0; at < was.grey.length; at++) {
    if ((was.grey[at] ?? 255) > 120) continue;
    ink++;
    const [x, y] = [at % was.width, Math.floor(at / was.width)];
    const near = [-1, 0, 1].flatMap((dy) =>
      [-1, 0, 1].map((dx) => is.grey[(y + dy) * is.width + x + dx] ?? 255),
    );
    if (Math.min(...near) > 200) gone++;
  }
  return gone > 20 && gone > ink * 0.05
    ? [{ kind: 'rest lost', more: `page ${page}: ${gone} of ${ink}` }]
    : [];
}
