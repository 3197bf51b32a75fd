// `npm run package`: an installable app in release/. `npm run package -- --dir` makes only the unpacked folder, in build/,
// which the tests start.
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { appUpToDate } from './build.mjs';
import { setUp } from './setup.mjs';
import { presentElectron } from './setup/electron.mjs';
import { makeFolder, projectRoot } from './setup/places.mjs';
import { asCommand, mustRun, say } from './setup/say.mjs';
import { addonInUse, addonTargets, untouchedPrebuild } from './setup/sqlite-addon.mjs';

const resources = join(projectRoot, 'build');
const standIns = join(import.meta.dirname, 'package');

await asCommand(async () => {
  await setUp();
  await appUpToDate();
  await drawIcons();
  layOutAddons();
  await makePackage({ onlyFolder: process.argv.includes('--dir') });
});

async function makePackage({ onlyFolder }) {
  // What the tests build must not take away what a person built.
  const output = join(projectRoot, onlyFolder ? 'build/unpacked' : 'release');
  rmSync(output, { recursive: true, force: true });
  const electron = presentElectron();
  const config = [
    `-c.electronDist=node_modules/electron/dist`,
    `-c.electronVersion=${electron.version}`,
    `-c.directories.output=${output}`,
  ];
  if (electron.isOlder) {
    say(
      `this package carries Electron ${electron.version}: good for trying the app, not for giving it to anyone`,
    );
  }
  const targets = onlyFolder ? ['--dir'] : electron.isOlder ? ['--linux', 'tar.gz', 'deb'] : [];
  const builder = join(projectRoot, 'node_modules', 'electron-builder', 'cli.js');
  const args = [builder, ...targets, '--publish', 'never', ...config];
  // electron-builder fetches its tools from the same place as Electron: where one cannot be reached, the system's own tools do.
  const env = electron.isOlder ? systemTools() : {};
  await mustRun(process.execPath, args, { cwd: projectRoot, env, what: 'Making the package' });
  for (const name of readdirSync(output)) console.log(join(relative(projectRoot, output), name));
}

function systemTools() {
  return {
    ELECTRON_BUILDER_7ZIP_PATH: join(standIns, '7za-by-gzip.mjs'),
    CUSTOM_FPM_PATH: join(standIns, 'fpm-by-dpkg-deb.mjs'),
  };
}

async function drawIcons() {
  const icon = join(resources, 'icon.png');
  const forLinux = join(makeFolder(join(resources, 'icons')), '1024x1024.png');
  if (!existsSync(icon)) {
    const { drawIcon } = await import('./package/draw-icon.mjs');
    drawIcon(icon);
  }
  copyFileSync(icon, forLinux);
}

/** What ships is the addon as its makers built it. Only beside an older Electron, which could not load it, lies the one compiled here. */
function layOutAddons() {
  const folder = makeFolder(join(resources, 'addons'));
  for (const target of addonTargets())
    copyFileSync(untouchedPrebuild(target), join(folder, `${target}.node`));
  if (presentElectron().isOlder)
    copyFileSync(addonInUse(), join(folder, `${process.platform}-${process.arch}.node`));
}
