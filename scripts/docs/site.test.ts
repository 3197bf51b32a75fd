// The papers as a site: every link leads to something in it, and nothing in it leads outside.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../setup/places.mjs';
import type { pagesOf } from './pages.mjs';
import { buildSite } from './site.mjs';

let folder = '';
let pages: ReturnType<typeof pagesOf> = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'binder-docs-'));
  pages = buildSite(projectRoot, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const linksOf = (html: string) => [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href = '']) => href);

test('every link and picture of every page is there, its heading too', () => {
  const wrong = pages.flatMap(({ path }) => {
    const file = join(folder, path);
    return linksOf(readFileSync(file, 'utf8'))
      .filter((href) => !leadsSomewhere(file, href))
      .map((href) => `${path}: ${href}`);
  });
  expect(wrong).toEqual([]);
});

function leadsSomewhere(from: string, href: string): boolean {
  const [target = '', anchor] = href.split('#');
  const file = target === '' ? from : resolve(dirname(from), target);
  if (!existsSync(file)) return false;
  return anchor === undefined || readFileSync(file, 'utf8').includes(`id="${anchor}"`);
}

test('no page asks the network for anything', () => {
  for (const { path } of pages)
    expect(
      linksOf(readFileSync(join(folder, path), 'utf8')).filter((href) => /^\w+:|^\/\//.test(href)),
    ).toEqual([]);
});

test('the search knows every heading, with words that stand below it', () => {
  const words = readFileSync(join(folder, 'words.js'), 'utf8');
  const found = JSON.parse(words.slice(words.indexOf('['), words.lastIndexOf(']') + 1)) as {
    heading: string;
    text: string;
  }[];
  expect(found).toHaveLength(pages.flatMap(({ headings }) => headings).length);
  expect(found.find(({ heading }) => heading === 'Two commands')?.text).toContain('npm start');
});
