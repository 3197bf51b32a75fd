// Every package that a bundle holds, with its licence text, written beside the bundle. A licence that may not ship ends the build.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What may ship, by SPDX name. Copyleft may not. */
const mayShip = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'OFL-1.1',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
  'Python-2.0',
]);

/**
 * @typedef {{ name: string, version: string, licence: string }} Package
 * @typedef {{ modules: Iterable<string>, assets?: Iterable<string> }} Held ids of the bundle's modules, and files under `node_modules` copied as they are
 * @param {Held} held
 * @returns {Package[]} in the order of their names
 */
export function packagesOf(held) {
  return readAll(held).map(({ name, version, licence }) => ({ name, version, licence }));
}

/**
 * @param {Held} held
 * @returns {string} one section a package, in the order of their names
 */
export function licencesOf(held) {
  return readAll(held)
    .map(({ name, version, licence, text }) => `${name} ${version}\nLicence: ${licence}\n\n${text.trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {Held} held */
function readAll({ modules, assets }) {
  const folders = new Set();
  for (const id of [...modules, ...(assets ?? [])]) {
    const folder = packageFolder(id);
    if (folder) folders.add(folder);
  }
  return [...folders].map(packageIn).sort((a, b) => a.name.localeCompare(b.name));
}

/** The innermost package that holds this file; null for our own files and for the bundler's. */
function packageFolder(id) {
  const path = id
    .replaceAll('\\', '/')
    .replace(/^\0+/, '')
    .replace(/[?#].*$/, '');
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  return found && existsSync(join(found[1], 'package.json')) ? found[1] : null;
}

/** Throws where its licence may not ship. */
export function packageIn(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licence = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none named';
  const choices = licence.replace(/[()]/g, '').split(/\s+OR\s+/);
  if (!choices.some((choice) => choice.split(/\s+AND\s+/).every((one) => mayShip.has(one))))
    throw new Error(`${name} has the licence "${licence}", which may not ship`);
  return {
    name,
    version,
    licence,
    text: textIn(folder) ?? `(${licence}; the package brings no text of its own)`,
  };
}

function textIn(folder) {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)([.-].*)?$/i.test(entry));
  return file ? readFileSync(join(folder, file), 'utf8') : null;
}
