// Puts the pages into one folder with their look, their pictures and the search. Nothing in it asks for anything from outside.
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pagesOf } from './pages.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const font = 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files';

/**
 * @param {string} project
 * @param {string} out made anew
 * @returns {import('./pages.mjs').Page[]} what was written
 */
export function buildSite(project, out) {
  const pages = pagesOf(project);
  rmSync(out, { recursive: true, force: true });
  for (const page of pages) {
    mkdirSync(dirname(join(out, page.path)), { recursive: true });
    writeFileSync(join(out, page.path), wholePage(page, pages));
  }
  cpSync(join(project, 'docs/screenshots'), join(out, 'screenshots'), { recursive: true });
  copyFileSync(
    join(project, font, 'atkinson-hyperlegible-next-latin-wght-normal.woff2'),
    join(out, 'text.woff2'),
  );
  for (const name of ['site.css', 'search.js']) copyFileSync(join(here, name), join(out, name));
  writeFileSync(join(out, 'words.js'), `window.words = ${JSON.stringify(searchable(pages))};\n`);
  return pages;
}

/** One line a heading: where it is and what it says, small enough to look through with every key pressed. */
function searchable(pages) {
  return pages.flatMap(({ path, title, html, headings }) =>
    headings.map(({ id, text }, at) => {
      const from = html.indexOf(`id="${id}"`);
      const next = headings[at + 1];
      const to = next ? html.indexOf(`id="${next.id}"`) : html.length;
      return { href: `${path}#${id}`, page: title, heading: text, text: wordsOf(html.slice(from, to)) };
    }),
  );
}

const wordsOf = (html) =>
  html
    .slice(html.indexOf('>') + 1)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

function wholePage(page, pages) {
  const up = posix.relative(dirname(page.path), '.') || '.';
  return readFileSync(join(here, 'page.html'), 'utf8')
    .replaceAll('{up}', up)
    .replace('{title}', () => escaped(page.title))
    .replace('{contents}', () => contents(page, pages))
    .replace('{content}', () => page.html);
}

function contents(page, pages) {
  const groups = [...new Set(pages.map(({ group }) => group))];
  return groups
    .map((group) => {
      const those = pages.filter((one) => one.group === group);
      return `<h2>${escaped(group)}</h2>\n<ul>\n${those.map((one) => line(one, page)).join('\n')}\n</ul>`;
    })
    .join('\n');
}

function line(one, page) {
  const href = posix.relative(dirname(page.path), one.path);
  const mark = one.path === page.path ? ' aria-current="page"' : '';
  return `<li><a href="${href}"${mark}>${escaped(one.title)}</a></li>`;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
