// Installs the packages that package-lock.json names, when node_modules does not hold exactly those.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './places.mjs';
import { mustRun, say } from './say.mjs';

const wantedFile = join(projectRoot, 'package-lock.json');
const presentFile = join(projectRoot, 'node_modules', '.package-lock.json');

export function packagesArePresent() {
  if (!existsSync(presentFile)) return false;
  const wanted = packagesIn(wantedFile);
  const present = packagesIn(presentFile);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (path in present ? present[path].version === version : optional === true),
  );
}

export async function setUpPackages() {
  if (packagesArePresent()) return;
  say('installing the packages');
  // Without its list a half-finished folder can never look complete.
  rmSync(presentFile, { force: true });
  // Not `npm ci`: it refuses a lockfile that lacks the native parts of other systems, which not every registry serves. The versions
  // and fingerprints of the lockfile hold here as well, and --no-save leaves it as it is. No package needs its install script.
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await npm(args, { what: 'Installing the packages' });
}

/** Runs the npm that started this script, or else the one on the path. */
export function npm(args, options) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js'))
    return mustRun(process.execPath, [own, ...args], { cwd: projectRoot, ...options });
  const name = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return mustRun(name, args, { cwd: projectRoot, shell: process.platform === 'win32', ...options });
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
