// What `electron [switches] [-r module]… <folder>` runs where Electron comes from the package registry without its own default app.
// The top-level await matters: `ready` must wait until the app's entry has been read.
import { app as publicApp } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The default app may call two methods that are not public. @type {any} */
const app = publicApp;

const wish = readArguments(process.argv.slice(1));
for (const module of wish.modules) createRequire(import.meta.url)(resolve(module));
if (wish.folder === undefined) {
  console.error('Usage: electron [switches] [-r module]… <folder>');
  app.exit(2);
} else {
  await start(resolve(wish.folder));
}

function readArguments(args) {
  const modules = [];
  while (args.length > 0) {
    const arg = args.shift();
    if (arg === '-r' || arg === '--require') modules.push(args.shift());
    else if (!arg.startsWith('-')) return { modules, folder: arg };
  }
  return { modules, folder: undefined };
}

async function start(path) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const manifestPath = join(path, 'package.json');
  const manifest = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : {};
  if (manifest.version) app.setVersion(manifest.version);
  if (manifest.productName ?? manifest.name) app.name = manifest.productName ?? manifest.name;
  app.setAppPath(path);
  const entry = manifest.main ? join(path, manifest.main) : createRequire(import.meta.url).resolve(path);
  await import(pathToFileURL(entry).href);
}
