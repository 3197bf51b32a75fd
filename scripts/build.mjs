// Brings out/ up to date, and does nothing when it is. Run directly (`node scripts/build.mjs`) or through its two exports.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, makeFolder, moveIntoPlace, projectRoot } from './setup/places.mjs';
import { asCommand, mustRun, say } from './setup/say.mjs';

const app = {
  what: 'the app',
  out: join(projectRoot, 'out'),
  inputs: [
    'main',
    'shared',
    'renderer',
    'electron.vite.config.ts',
    'scripts/licences.mjs',
    'package.json',
    'package-lock.json',
  ],
  env: {},
};

/** The app's own code with the measurements beside it, apart from what ships. */
const bench = {
  what: 'the measurements',
  out: join(projectRoot, 'build', 'bench'),
  inputs: [...app.inputs, 'bench'],
  env: { BINDER_BENCH: '1' },
};

export const appUpToDate = () => upToDate(app);
export const benchUpToDate = () => upToDate(bench).then(() => join(bench.out, 'main', 'bench.js'));

/** Builds when a source is not the one it was built from. Two builds at once are safe: each swaps in a whole folder. */
async function upToDate({ what, out, inputs, env }) {
  const stamp = join(out, '.built-from');
  const wanted = fingerprint(
    ...inputs.flatMap((input) => filesUnder(join(projectRoot, input))).map(describe),
  );
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say(`building ${what}`);
  const fresh = join(projectRoot, `out-${process.pid}`);
  try {
    const cli = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    await mustRun(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
      cwd: projectRoot,
      env: { ...env, BINDER_OUT: fresh },
      what: `Building ${what}`,
    });
    writeFileSync(join(fresh, '.built-from'), wanted);
    swapIn(fresh, out);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function swapIn(fresh, out) {
  const old = `${fresh}-old`;
  if (existsSync(out)) renameSync(out, old);
  moveIntoPlace(fresh, makeRoomFor(out));
  rmSync(old, { recursive: true, force: true });
}

function makeRoomFor(path) {
  makeFolder(dirname(path));
  return path;
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

if (process.argv[1] === fileURLToPath(import.meta.url)) await asCommand(appUpToDate);
