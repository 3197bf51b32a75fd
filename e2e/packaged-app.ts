// Builds the unpacked package and starts it, hardened as it is: no inspector, so the page is reached through the debugging port.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { sandboxSwitches } from '../scripts/setup/sandbox.mjs';
import { gone } from './gone.ts';

const project = join(import.meta.dirname, '..');
const run = promisify(execFile);

export async function makePackage(): Promise<void> {
  await run(process.execPath, [join(project, 'scripts', 'package.mjs'), '--dir'], { cwd: project });
}

/** The folder that holds the app's own files, and its executable. */
export async function packagedApp(): Promise<{ resources: string; executable: string }> {
  const release = join(project, 'build', 'unpacked');
  const folders = await readdir(release);
  const folder = folders.find((name) => name.endsWith('unpacked') || name.startsWith('mac'));
  if (folder === undefined) throw new Error('There is no packaged app in build/unpacked.');
  const root = join(release, folder);
  switch (process.platform) {
    case 'darwin': {
      const contents = join(root, 'Second Opinion Binder.app', 'Contents');
      return {
        resources: join(contents, 'Resources'),
        executable: join(contents, 'MacOS', 'Second Opinion Binder'),
      };
    }
    case 'win32':
      return { resources: join(root, 'resources'), executable: join(root, 'Second Opinion Binder.exe') };
    default:
      return { resources: join(root, 'resources'), executable: join(root, 'second-opinion-binder') };
  }
}

/** Starts the package with its own user folder, hands over its page, and ends it. */
export async function withPackagedApp(args: string[], work: (page: Page) => Promise<void>): Promise<void> {
  const { executable } = await packagedApp();
  const userData = mkdtempSync(join(tmpdir(), 'packaged-'));
  const switches = [...sandboxSwitches(), `--user-data-dir=${userData}`, '--remote-debugging-port=0'];
  const app = spawn(executable, [...switches, ...args], { stdio: 'ignore' });
  try {
    const port = await debuggingPort(userData, app);
    await pageIsThere(port);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('The packaged app shows no page.');
    await work(page);
    await browser.close();
  } finally {
    await end(app);
    await gone(userData);
  }
}

/** Chromium writes the port it took into the user folder. */
async function debuggingPort(userData: string, app: ChildProcess): Promise<string> {
  const file = join(userData, 'DevToolsActivePort');
  return patiently('debugging port', async () => {
    if (app.exitCode !== null) return `ended with ${app.exitCode}`;
    return (await readFile(file, 'utf8')).split('\n')[0];
  });
}

async function pageIsThere(port: string): Promise<void> {
  await patiently('page', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    const targets = (await answer.json()) as { type: string; url: string }[];
    return targets.find(({ type, url }) => type === 'page' && url.startsWith('binder-app:'));
  });
}

async function patiently<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const patience = Date.now() + 30_000;
  let last: unknown;
  while (Date.now() < patience) {
    const answer = await ask().catch((cause: unknown) => {
      last = cause;
      return undefined;
    });
    if (answer !== undefined) return answer;
    await pause(100);
  }
  throw new Error(`The packaged app did not show its ${what} in 30 seconds.`, { cause: last });
}

/** Asks the app to end, and after five seconds makes it: no return before its first process has gone. */
async function end(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const ended = new Promise((resolve) => app.once('exit', resolve));
  app.kill();
  const impatient = setTimeout(() => app.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(impatient);
}
