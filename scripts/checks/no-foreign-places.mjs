// A project file must not name a place that exists only where it was written: a developer's folder, a package registry.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '../setup/places.mjs';

const made = new Set(['.git', 'node_modules', 'out', 'release', 'build', 'sample-packet', 'test-results']);
const notText = /\.(png|ico|icns|jpe?g|webp|tiff?|pdf|woff2?|ttf|wasm|binder|zip)$/;

// Written so that this file does not find itself.
const foreign = [
  /registry[.](?:npmjs|yarnpkg)[.](?:org|com)/,
  /"resolved[^\w]{1,3}:/,
  /(?<![\w.~-])[/](?:root|work)[/]\w+/,
  /(?<![\w.~-])[/](?:home|Users)[/]\w+[/]\w+/,
];

/** One line for each finding. */
export function foreignPlaces(project = projectRoot) {
  return filesUnder(project).flatMap((path) => findingsIn(path, relative(project, path)));
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !made.has(name) && !name.startsWith('out-'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}

function findingsIn(path, name) {
  if (notText.test(path) || statSync(path).size > 5_000_000) return [];
  const text = readFileSync(path, 'utf8');
  const found = foreign.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  return found.map((place) => `${name} names ${place}`);
}
