// The shared libraries and programs of the operating system that Electron and the set-up need, on Linux. As root on Debian and its
// relatives they are installed; elsewhere they are named. Other systems bring what is needed with them.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CannotGoOn, mustRun, run, say } from './say.mjs';

/** Library file → Debian package. Newer releases add `t64` to some of these names. */
const libraries = {
  'libnss3.so': 'libnss3',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libcups.so.2': 'libcups2',
  'libdrm.so.2': 'libdrm2',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgbm.so.1': 'libgbm1',
  'libasound.so.2': 'libasound2',
  'libXss.so.1': 'libxss1',
  'libXtst.so.6': 'libxtst6',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

/** Checks of the tests that other programs make (is this a sound PDF?) run where these are present. Nothing needs them. */
const niceForTests = { qpdf: 'qpdf', pdftotext: 'poppler-utils' };

/** @typedef {{ window: boolean, display: boolean, compiler: boolean, forTests: boolean }} Needs */

/** @param {Needs} needs */
export function systemLacksSomething(needs) {
  return process.platform === 'linux' && (needed(needs).length > 0 || nice(needs).length > 0);
}

/** @param {Needs} needs */
export async function setUpSystem(needs) {
  const missing = [...needed(needs), ...nice(needs)];
  if (missing.length === 0) return;
  if (!canInstall()) throw new CannotGoOn(whatToInstall(missing));
  await install(missing);
}

function needed({ window, display, compiler }) {
  const programs = { ...(display && { Xvfb: 'xvfb' }), ...(compiler && { gcc: 'gcc', 'g++': 'g++' }) };
  return [...(window ? missingLibraries() : []), ...missingPrograms(programs)];
}

function nice({ forTests }) {
  return forTests && canInstall() ? missingPrograms(niceForTests) : [];
}

function missingLibraries() {
  const folders = libraryFolders();
  return Object.entries(libraries)
    .filter(([file]) => !folders.some((folder) => existsSync(join(folder, file))))
    .map(([, name]) => name);
}

function libraryFolders() {
  const bases = ['/usr/lib', '/usr/lib64', '/lib', '/lib64', '/usr/local/lib'].filter(existsSync);
  const nested = bases.flatMap((base) =>
    readdirSync(base)
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => join(base, name)),
  );
  return [...bases, ...nested, ...(process.env.LD_LIBRARY_PATH ?? '').split(delimiter).filter(Boolean)];
}

function missingPrograms(programs) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return Object.entries(programs)
    .filter(([program]) => !folders.some((folder) => existsSync(join(folder, program))))
    .map(([, name]) => name);
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function whatToInstall(names) {
  const command = existsSync('/usr/bin/apt-get')
    ? `Please run: sudo apt-get install ${names.join(' ')}`
    : 'Please install them with the tools of your system (the names are those of Debian).';
  return `Some parts of the operating system are missing: ${names.join(', ')}. ${command}`;
}

async function install(names) {
  say(`installing system packages: ${names.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await mustRun('apt-get', ['update', '-qq'], { env, what: 'Reading the list of system packages' });
  const { output } = await run('apt-cache', ['pkgnames', 'lib']);
  const known = new Set(output.split('\n'));
  const exact = names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...exact];
  await mustRun('apt-get', args, { env, what: 'Installing system packages' });
}
