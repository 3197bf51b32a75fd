// The table of requirements is true: none is left out, every line names a test, and every file that is named is there.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(project, 'docs', 'REQUIREMENTS.md'), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => /^\| R\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, what = '', where = '', tests = '']) => ({ what, where, tests }));

const pathsIn = (cell: string): string[] =>
  [...cell.matchAll(/`([\w./-]+)`/g)].flatMap(([, path = '']) => (/[/.]/.test(path) ? [path] : []));

/** A second file of one cell may go by its name alone, where it lies beside the first. */
function lostIn(cell: string): string[] {
  const paths = pathsIn(cell);
  const folders = paths.filter((path) => path.includes('/')).map((path) => dirname(path));
  return paths.filter(
    (path) =>
      !existsSync(join(project, path)) &&
      !folders.some((folder) => existsSync(join(project, folder, basename(path)))),
  );
}

test('every requirement from R001 to R152 has a line', () => {
  const named = rows.flatMap(({ what }) =>
    [...what.matchAll(/R(\d{3})(?:–R(\d{3}))?/g)].flatMap(([, from = '', to = from]) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at),
    ),
  );
  const all = Array.from({ length: 152 }, (_, at) => at + 1);
  expect(all.filter((number) => !named.includes(number))).toEqual([]);
  expect(named.filter((number) => number < 1 || number > 152)).toEqual([]);
});

test('every line says where it is and names a test, and each file that is named is there', () => {
  expect(rows.filter(({ where }) => where === '').map(({ what }) => what)).toEqual([]);
  const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path);
  expect(rows.filter(({ tests }) => !pathsIn(tests).some(isTest)).map(({ what }) => what)).toEqual([]);
  expect(rows.flatMap(({ where, tests }) => [...lostIn(where), ...lostIn(tests)])).toEqual([]);
});
