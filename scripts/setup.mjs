// All set-up steps in order. A step that has nothing to do says nothing and takes no time.
import { fileURLToPath } from 'node:url';
import { electronIsPresent, presentElectron, setUpElectron } from './setup/electron.mjs';
import { oneAtATime } from './setup/one-at-a-time.mjs';
import { packagesArePresent, setUpPackages } from './setup/packages.mjs';
import { sandboxMustBeAllowed } from './setup/sandbox.mjs';
import { asCommand, CannotGoOn } from './setup/say.mjs';
import { needsCompiler, setUpSqliteAddon } from './setup/sqlite-addon.mjs';
import { setUpSystem, systemLacksSomething } from './setup/system-libraries.mjs';
import { needsVirtualDisplay } from './setup/virtual-display.mjs';

// The first with import.meta.dirname.
const oldestNode = '20.11.0';

/**
 * @param {{ window?: boolean, forTests?: boolean }} wish
 *   window: Electron and what it needs to open one (not needed by the command line);
 *   forTests: also the programs some tests compare with, where they can be installed
 */
export async function setUp({ window = true, forTests = false } = {}) {
  if (!isAtLeast(process.versions.node, oldestNode)) {
    throw new CannotGoOn(
      `This needs Node ${oldestNode} or newer; here is ${process.versions.node}. Please install a newer Node and start again.`,
    );
  }
  if (!packagesArePresent()) await oneAtATime(setUpPackages);
  if (window && !electronIsPresent()) await oneAtATime(setUpElectron);
  const runtime = { electronIsOlder: presentElectron().isOlder };
  const display = window && needsVirtualDisplay();
  const system = { display, window, compiler: needsCompiler(runtime), forTests };
  if (systemLacksSomething(system)) await oneAtATime(() => setUpSystem(system));
  await setUpSqliteAddon(runtime);
  if (window) sandboxMustBeAllowed();
}

function isAtLeast(version, oldest) {
  return version.localeCompare(oldest, 'en', { numeric: true }) >= 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await asCommand(() => setUp({ forTests: true }));
