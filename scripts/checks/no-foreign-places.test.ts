// What counts as a place that exists only where a file was written.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foreignPlaces } from './no-foreign-places.mjs';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'project-'));
  mkdirSync(join(project, 'main'));
});

afterEach(() => rmSync(project, { recursive: true }));

function write(text: string): void {
  writeFileSync(join(project, 'main', 'file.ts'), text);
}

test.each([
  ['a package registry', ['https://registry', 'npmjs', 'org/zod'].join('.')],
  ['a resolved address in the lockfile', ['"res', 'olved": "https://…"'].join('')],
  ['a folder of a developer', ['', 'home', 'sam', 'binder'].join('/')],
  ["root's folder", ['', 'root', 'binder'].join('/')],
])('%s is found, by file and name', (_what, place) => {
  write(`const place = '${place}';`);
  expect(foreignPlaces(project)).toHaveLength(1);
  expect(foreignPlaces(project)[0]).toMatch(/^main.file\.ts names /);
});

test('addresses of pages and folders inside the project are nobody’s machine', () => {
  write("const places = ['https://example.org/home/page', './root/of/tree', 'main/work/list'];");
  expect(foreignPlaces(project)).toEqual([]);
});

test('what was built or installed is not looked at', () => {
  mkdirSync(join(project, 'node_modules'));
  writeFileSync(join(project, 'node_modules', 'a.js'), ['', 'root', 'binder'].join('/'));
  expect(foreignPlaces(project)).toEqual([]);
});
