// Which papers make the site, in which order, and what a page of Markdown becomes. Writes nothing.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { Marked } from 'marked';
import { CannotGoOn } from '../setup/say.mjs';

/** Groups of the contents list. A folder stands for every paper in it. */
const groups = [
  { name: 'Begin', papers: ['README.md', 'CHANGELOG.md'] },
  { name: 'How it is built', papers: ['docs/ARCHITECTURE.md', 'docs/REQUIREMENTS.md', 'CONTRIBUTING.md'] },
  {
    name: 'How well',
    papers: ['SECURITY.md', 'docs/RELIABILITY.md', 'docs/BENCHMARKS.md', 'docs/SCREEN-READER.md'],
  },
  { name: 'Add something', papers: ['docs/extending/'] },
  { name: 'Why it is so', papers: ['docs/adr/'] },
];

/**
 * @typedef {{ source: string, path: string, group: string, title: string, html: string, headings: { id: string, text: string }[] }} Page
 *   `source` and `path` are relative to the project and to the site, with forward slashes
 * @param {string} project
 * @returns {Page[]} in reading order
 */
export function pagesOf(project) {
  const papers = groups.flatMap(({ name, papers: wanted }) =>
    wanted.flatMap((paper) => filesOf(project, paper)).map((source) => ({ group: name, source })),
  );
  const places = new Map(papers.map(({ source }) => [source, placeOf(source)]));
  return papers.map(({ group, source }) => ({ group, source, ...read(project, source, places) }));
}

function filesOf(project, paper) {
  if (!paper.endsWith('/')) return [paper];
  return readdirSync(join(project, paper))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${paper}${name}`);
}

/** README.md is the first page; everything else lies flat below its folder's last name. */
function placeOf(source) {
  if (source === 'README.md') return 'index.html';
  const folder = dirname(source);
  const name = `${basename(source, '.md').toLowerCase()}.html`;
  return folder === '.' || folder === 'docs' ? name : `${basename(folder)}/${name}`;
}

function read(project, source, places) {
  const path = placeOf(source);
  const headings = [];
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading({ tokens, depth, text }) {
        const id = idOf(text, headings);
        headings.push({ id, text: plain(text) });
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      table({ header, rows }) {
        const cells = (row, tag) =>
          row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('');
        const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
        return `<div class="wide"><table><thead><tr>${cells(header, 'th')}</tr></thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
    walkTokens(token) {
      if (token.type === 'link' || token.type === 'image')
        token.href = within(token.href, source, path, places);
    },
  });
  const html = marked.parse(readFileSync(join(project, source), 'utf8'), { async: false });
  return { path, html, headings, title: headings[0]?.text ?? basename(source) };
}

/** A link as the site needs it. Everything it can lead to is in the site: anything else is a mistake in the paper. */
function within(href, source, path, places) {
  const [target = '', anchor] = href.split('#');
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (target === '') return hash;
  const wanted = posix.normalize(posix.join(dirname(source), target));
  const place = wanted.endsWith('/') ? firstOf(wanted, places) : (places.get(wanted) ?? pictureOf(wanted));
  if (!place) throw new CannotGoOn(`${source} links to ${href}, which is not a page of the site.`);
  return posix.relative(dirname(path), place) + hash;
}

const pictureOf = (wanted) =>
  wanted.startsWith('docs/screenshots/') ? wanted.slice('docs/'.length) : undefined;

function firstOf(folder, places) {
  for (const [source, place] of places) if (source.startsWith(folder)) return place;
  return undefined;
}

function idOf(text, taken) {
  const stem = plain(text)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const same = taken.filter(({ id }) => id === stem || id.startsWith(`${stem}-again-`)).length;
  return same === 0 ? stem : `${stem}-again-${same}`;
}

const plain = (text) => text.replaceAll(/[`*_]/g, '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
