// A project file must not name a place that exists only where it was written: a developer's folder, a package registry.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../setup/places.mjs';

const notText = /\.(png|ico|icns|jpe?g|webp|tiff?|pdf|woff2?|ttf|wasm|binder)$/;
// Put together here, so that this file does not find itself.
const names = [
  ['registry', 'npmjs', 'org'].join('.'),
  ['registry', 'yarnpkg', 'com'].join('.'),
  '"resolved' + '":',
];
const places = [projectRoot, homedir(), '/work' + '/main', '/work' + '/shared'].filter(
  (place) => place.length > 5,
);

/** One line for each finding. */
export function foreignPlaces() {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectRoot,
  });
  return String(files).split('\0').filter(Boolean).flatMap(findingsIn);
}

function findingsIn(file) {
  if (notText.test(file)) return [];
  let text;
  try {
    text = readFileSync(join(projectRoot, file), 'utf8');
  } catch {
    return []; // listed, but deleted meanwhile
  }
  return [...names, ...places].filter((name) => text.includes(name)).map((name) => `${file} names ${name}`);
}
