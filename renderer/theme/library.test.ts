// Only the styles of the parts in use are loaded: a part whose style is left out would look like nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const library = dirname(createRequire(import.meta.url).resolve('@mantine/core/styles.css'));
const renderer = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(path, 'utf8');
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

function partsInUse(): string[] {
  const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const lists = sources.flatMap((name) =>
    matches(read(join(renderer, name)), /import \{([^}]*)\} from '@mantine\/core'/g),
  );
  return lists
    .flatMap((list) => list.split(','))
    .map((part) => part.trim().split(' as ')[0] ?? '')
    .filter((part) => /^[A-Z]/.test(part));
}

/** The class names of a part and of every part it is made of. */
function classesOf(path: string, seen: Set<string>): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const source = read(path);
  const own = path.endsWith('.module.mjs') ? matches(source, /"(m_[0-9a-f]+)"/g) : [];
  const others = matches(source, /from "(\.[^"]+)"/g).map((to) => join(dirname(path), to));
  return [...own, ...others.flatMap((other) => classesOf(other, seen))];
}

test('every part of the library in use has its style', () => {
  const list = read(join(library, 'esm', 'index.mjs'));
  const seen = new Set<string>();
  const parts = partsInUse();
  expect(parts).toContain('MantineProvider');
  const wanted = parts.flatMap((part) => {
    const [path] = matches(list, new RegExp(`import \\{[^}]*\\b${part}\\b[^}]*\\} from "([^"]+)"`, 'g'));
    expect(path, part).toBeDefined();
    return classesOf(join(library, 'esm', path ?? ''), seen);
  });
  const loaded = matches(read(join(renderer, 'theme', 'library.css')), /styles\/(\w[\w-]*)\.layer\.css/g);
  const styled = loaded.map((name) => read(join(library, 'styles', `${name}.css`))).join('\n');
  const all = read(join(library, 'styles.css'));
  const missing = wanted.filter((name) => all.includes(`.${name}`) && !styled.includes(`.${name}`));
  expect(missing).toEqual([]);
});
