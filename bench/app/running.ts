// Starting the app, and an empty one of the same Electron, to be measured. Needs a built app in out/ and a display.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';

/** The measurements run from a built file somewhere below the project. */
function projectAbove(folder: string): string {
  return existsSync(join(folder, 'electron-builder.yml')) ? folder : projectAbove(dirname(folder));
}
export const project = projectAbove(dirname(fileURLToPath(import.meta.url)));

// As root, on machines for tests only, Chromium has no sandbox.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A folder with an app that shows one heading, and nothing else. */
export function emptyApp(folder: string): string {
  const app = join(folder, 'empty-app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }));
  writeFileSync(join(app, 'page.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>');
  writeFileSync(
    join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
     app.whenReady().then(() => {
       const window = new BrowserWindow({ width: 1280, height: 800, show: false });
       window.once('ready-to-show', () => window.show());
       window.loadFile(require('node:path').join(__dirname, 'page.html'));
     });
     app.on('window-all-closed', () => app.quit());`,
  );
  return app;
}

// Loaded before the app's own code: says when the first heading has been on screen for a frame.
const hook = `const { app } = require('electron');
app.on('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', () => {
    const look = "new Promise((shown) => { const look = () => document.querySelector('h1') ? requestAnimationFrame(() => requestAnimationFrame(shown)) : setTimeout(look, 4); look(); })";
    window.webContents.executeJavaScript(look).then(() => process.stdout.write('SHOWN\\\\n'));
  });
});`;

/** Seconds from the start of the process to the first heading on screen. `userData` outlives a start, as a person's does. */
export async function secondsToStart(app: string, userData: string): Promise<number> {
  mkdirSync(userData, { recursive: true });
  const hookPath = `${userData}-hook.cjs`;
  writeFileSync(hookPath, hook);
  const electron = createRequire(join(project, 'package.json'))('electron') as string;
  const started = performance.now();
  const child = spawn(electron, [...sandbox, `--user-data-dir=${userData}`, '-r', hookPath, app], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`the app ended with ${code}`)));
  });
  const shown = new Promise<number>((resolve) => {
    child.stdout.on('data', (said: Buffer) => {
      if (said.includes('SHOWN')) resolve((performance.now() - started) / 1000);
    });
  });
  const seconds = await Promise.race([shown, ended]);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  ended.catch(() => undefined);
  child.kill();
  await gone;
  return seconds;
}

export type Running = { electron: ElectronApplication; page: Page };

export async function withRunning<Result>(
  args: readonly string[],
  work: (running: Running) => Promise<Result>,
): Promise<Result> {
  const userData = mkdtempSync(join(tmpdir(), 'bench-app-'));
  const electron = await _electron.launch({ args: [...sandbox, `--user-data-dir=${userData}`, ...args] });
  try {
    return await work({ electron, page: await electron.firstWindow() });
  } finally {
    await electron.close();
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Memory of a process and everything it started, in MB: each page shared by several is counted once in all. Null where the system does not say. */
export function memoryMb(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const parentOf = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const stat = readOrNothing(`/proc/${name}/stat`);
    parentOf.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const isOurs = (one: number): boolean => one === pid || (one > 1 && isOurs(parentOf.get(one) ?? 0));
  const kilobytes = [...parentOf.keys()]
    .filter(isOurs)
    .map((one) => Number(/^Pss:\s+(\d+)/m.exec(readOrNothing(`/proc/${one}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
