// Makes the encrypted SQLite addon load in the runtimes of this machine. Its prebuilt file needs Node-API 10; where Node or Electron
// is older, the addon's own sources are compiled once for Node-API 9 and kept in the user's cache. Nothing of this ships.
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { arch, platform } from 'node:process';
import { dirname, join } from 'node:path';
import {
  cacheFolder,
  fingerprint,
  makeFolder,
  moveIntoPlace,
  projectRoot,
  unfinishedName,
} from './places.mjs';
import { CannotGoOn, mustRun, run, say } from './say.mjs';

const packageFolder = join(projectRoot, 'node_modules', 'better-sqlite3');
const header = join(import.meta.dirname, 'primitive-references.h');
const headersFolder = join(projectRoot, 'node_modules', 'node-api-headers', 'include');
const cppFolder = join(projectRoot, 'node_modules', 'node-addon-api');

const cFlags = ['-O2', '-fPIC', '-std=c99', '-w', '-DNDEBUG'];
const cppFlags = [
  ...['-O2', '-fPIC', '-std=c++20', '-w', '-fvisibility=hidden', '-fvisibility-inlines-hidden', '-DNDEBUG'],
  ...['-DNAPI_VERSION=9', '-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'],
  ...['-DBUILDING_NODE_EXTENSION', '-DNODE_GYP_MODULE_NAME=better_sqlite3'],
];
const linkFlags = ['-shared', '-pthread', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-Wl,-s'];

/**
 * The addon as it came with its package: the one that ships.
 * @param {string} target such as `linux-x64`
 */
export function untouchedPrebuild(target) {
  const inUse = join(packageFolder, 'prebuilds', `${target}.node`);
  return existsSync(`${inUse}.original`) ? `${inUse}.original` : inUse;
}

/** The file that Node and Electron load on this machine. */
export function addonInUse() {
  return join(packageFolder, 'prebuilds', `${prebuildTarget()}.node`);
}

/** The systems the package has addons for. */
export function addonTargets() {
  const names = readdirSync(join(packageFolder, 'prebuilds'));
  return names.filter((name) => name.endsWith('.node')).map((name) => name.slice(0, -'.node'.length));
}

/** @param {{ electronIsOlder: boolean }} runtime whether the Electron that lies here is older than the one the project names */
export async function setUpSqliteAddon({ electronIsOlder }) {
  if (prebuildWorks({ electronIsOlder })) return;
  const inUse = addonInUse();
  const note = `${inUse}.built-as`;
  const name = buildName();
  if (existsSync(note) && readFileSync(note, 'utf8') === name) return;
  if (platform !== 'linux') {
    throw new CannotGoOn(
      'Node here is too old for the database. Please install Node 22.14 or newer, then start again.',
    );
  }
  const built = await compiledAddon(name);
  // Several runs may do this at once: each step is a rename, and all of them write the same.
  if (!existsSync(`${inUse}.original`)) copyInOneStep(inUse, `${inUse}.original`);
  copyInOneStep(built, inUse);
  writeFileSync(note, name);
}

/** True when the addon is still to be compiled here, so that a compiler is needed. */
export function needsCompiler({ electronIsOlder }) {
  return platform === 'linux' && !prebuildWorks({ electronIsOlder }) && !existsSync(keptBuild(buildName()));
}

function prebuildWorks({ electronIsOlder }) {
  return Number(process.versions.napi) >= 10 && !electronIsOlder;
}

async function compiledAddon(name) {
  const kept = keptBuild(name);
  if (existsSync(kept)) return kept;
  say('compiling the encrypted database for this version of Node (about a minute, once)');
  const folder = mkdtempSync(join(makeFolder(dirname(kept)), 'build-'));
  try {
    const result = await compile(folder);
    await check(result);
    moveIntoPlace(result, kept);
    return kept;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function keptBuild(name) {
  return join(cacheFolder(), 'sqlite-addon', `${name}.node`);
}

/** Everything the build depends on, so that the same name is the same file. */
function buildName() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const flags = [...cFlags, ...cppFlags, ...linkFlags, ...defines()].join(' ');
  return fingerprint(version, flags, prebuildTarget(), libcVersion(), readFileSync(header, 'utf8'));
}

function copyInOneStep(from, to) {
  const fresh = unfinishedName(to);
  copyFileSync(from, fresh);
  renameSync(fresh, to);
}

async function compile(folder) {
  const sqlite = join(packageFolder, 'deps', 'sqlite3');
  const cObject = join(folder, 'sqlite3.o');
  const cppObject = join(folder, 'addon.o');
  const result = join(folder, 'better_sqlite3.node');
  const includes = ['-include', header, `-I${headersFolder}`, `-I${cppFolder}`, `-I${sqlite}`];
  const addonSource = join(packageFolder, 'src', 'better_sqlite3.cpp');
  const what = 'Compiling the encrypted database';
  await Promise.all([
    mustRun('gcc', ['-c', ...cFlags, ...defines(), join(sqlite, 'sqlite3.c'), '-o', cObject], { what }),
    mustRun('g++', ['-c', ...cppFlags, ...includes, addonSource, '-o', cppObject], { what }),
  ]);
  await mustRun('g++', [...linkFlags, cppObject, cObject, '-o', result, '-ldl'], { what });
  return result;
}

/** A wrong addon may crash, so it is tried in a process of its own: a keyed file must be readable with its key and only with it. */
async function check(addon) {
  const script = join(import.meta.dirname, 'try-sqlite-addon.mjs');
  const { ok, output } = await run(process.execPath, [script, addon]);
  if (!ok) throw new CannotGoOn(`The compiled database does not work here. It said:\n${output.trim()}`);
}

function defines() {
  const text = readFileSync(join(packageFolder, 'deps', 'defines.gypi'), 'utf8');
  return [...text.matchAll(/^\s*'([A-Z0-9_]+(?:=[^']*)?)',$/gm)].map((match) => `-D${match[1]}`);
}

function prebuildTarget() {
  return `${platform === 'linux' && !libcVersion() ? 'linuxmusl' : platform}-${arch}`;
}

function libcVersion() {
  /** @type {any} */
  const report = process.report.getReport();
  return report.header.glibcVersionRuntime ?? '';
}
