// Brings out/ up to date, and does nothing when it is. Run directly (`node scripts/build.mjs`) or through `upToDate`.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, projectRoot } from './setup/places.mjs';
import { asCommand, mustRun, say } from './setup/say.mjs';

const out = join(projectRoot, 'out');
const stamp = join(out, '.built-from');
const inputs = [
  'main',
  'shared',
  'renderer',
  'bench',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** Builds all of out/ when a source is not the one it was built from. Two builds at once are safe: each swaps in a whole folder. */
export async function upToDate() {
  const wanted = sourcesAsTheyAre();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('building the app');
  const fresh = join(projectRoot, `out-${process.pid}`);
  try {
    const cli = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const env = { BINDER_OUT: fresh };
    await mustRun(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
      cwd: projectRoot,
      env,
      what: 'Building the app',
    });
    writeFileSync(join(fresh, '.built-from'), wanted);
    swapIn(fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function swapIn(fresh) {
  const old = `${fresh}-old`;
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  rmSync(old, { recursive: true, force: true });
}

function sourcesAsTheyAre() {
  const lines = inputs.flatMap((input) => filesUnder(join(projectRoot, input))).map(describe);
  return fingerprint(...lines);
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function describe(path) {
  const { mtimeMs, size } = statSync(path);
  return `${relative(projectRoot, path)} ${size} ${mtimeMs}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await asCommand(upToDate);
