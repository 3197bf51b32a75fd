// Every word a person reads comes from the catalogue, so that another language is another file and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseSync } from 'vite';

const renderer = fileURLToPath(new URL('..', import.meta.url));
const spokenAttributes = new Set([
  'title',
  'label',
  'placeholder',
  'alt',
  'description',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
]);

type Node = { type: string; [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;
const hasWords = (text: unknown) => typeof text === 'string' && /\p{L}{2,}/u.test(text);

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* walk(value);
}

function spoken(node: Node): unknown {
  if (node.type === 'JSXText') return node['value'];
  if (
    node.type === 'JSXExpressionContainer' &&
    isNode(node['expression']) &&
    node['expression'].type === 'Literal'
  )
    return node['expression']['value'];
  return null;
}

function wordsBetweenTags(node: Node): string[] {
  if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return [];
  return (node['children'] as Node[])
    .map(spoken)
    .filter(hasWords)
    .map((text) => String(text).trim());
}

function wordsReadAloud(node: Node): string[] {
  if (node.type !== 'JSXAttribute') return [];
  const { name, value } = node as unknown as { name: { name: unknown }; value: Node | null };
  const text = value?.type === 'Literal' ? value['value'] : value && spoken(value);
  return spokenAttributes.has(String(name.name)) && hasWords(text)
    ? [`${String(name.name)}: ${String(text)}`]
    : [];
}

/** Words written straight into the page: text between tags, and attributes that are read aloud. */
function literalsIn(code: string): string[] {
  const { program, errors } = parseSync('view.tsx', code, { lang: 'tsx' });
  expect(errors).toEqual([]);
  return [...walk(program as unknown as Node)].flatMap((node) => [
    ...wordsBetweenTags(node),
    ...wordsReadAloud(node),
  ]);
}

test('the scan finds words in text, in braces and in attributes that are read aloud', () => {
  expect(literalsIn('const a = <p title="Hello there">Some <b>words</b>{"more"}{known}: 12</p>')).toEqual([
    'Some',
    'more',
    'title: Hello there',
    'words',
  ]);
  expect(literalsIn('const a = <p className="quiet" title={s.title}>{s.text} · 12</p>')).toEqual([]);
});

const views = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'),
);

test.each(views)('%s takes its words from the catalogue', (file) => {
  expect(literalsIn(readFileSync(`${renderer}/${file}`, 'utf8'))).toEqual([]);
});
