// Starting, unlocking, resting, locking (G10, G11, G12, G15), against an empty window of the same Electron.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { onDisplay } from './app/on-display.ts';
import { emptyApp, memoryMb, project, secondsToStart, withRunning } from './app/running.ts';
import type { Running } from './app/running.ts';
import { makeLargeCase, passphrase } from './app/large-case.ts';
import { isQuick, median } from './measure.ts';
import { row } from './row.ts';
import type { Bench, Row } from './row.ts';

const rounds = isQuick ? 1 : 5;
const documents = isQuick ? 500 : 10_000;
const restMs = isQuick ? 1_000 : 8_000;
const overDerivationMs = 300;

export const startBench: Bench = {
  name: 'start',
  run: () =>
    onDisplay('start', async (folder) => {
      const empty = emptyApp(folder);
      const casePath = join(folder, 'Large.binder');
      await makeLargeCase(casePath, documents);
      return [...(await startRows(folder, empty)), ...(await openRows(casePath, empty))];
    }),
};

async function startRows(folder: string, empty: string): Promise<Row[]> {
  const ours: number[] = [];
  const peer: number[] = [];
  const start = {
    ours: () => secondsToStart(project, join(folder, 'user')),
    peer: () => secondsToStart(empty, join(folder, 'empty-user')),
  };
  // Once each unmeasured: the first start of all makes the user's folder and reads the files from the disk.
  await start.ours();
  await start.peer();
  for (let round = 0; round < rounds; round++) {
    ours.push(await start.ours());
    peer.push(await start.peer());
  }
  return [
    {
      goal: 'G10 ≤ 1.3',
      what: 'start to first screen; empty window',
      ours: median(ours),
      peer: median(peer),
      ratio: median(ours) / median(peer),
      unit: 's',
    },
  ];
}

/** Unlocks and locks in turn; its memory is read once, at rest. */
async function lockedAndUnlocked(running: Running) {
  const derivations: number[] = [];
  const unlocks: number[] = [];
  const blanks: number[] = [];
  const ends: number[] = [];
  let memory: number | null = null;
  for (let round = 0; round < rounds; round++) {
    derivations.push(await derivationMs(running));
    unlocks.push(await unlockMs(running.page));
    if (round === 0) {
      await pause(restMs);
      memory = memoryMb(running.electron.process().pid ?? 0);
    }
    const { blankMs, goneMs } = await lockMs(running);
    blanks.push(blankMs);
    ends.push(goneMs);
  }
  return {
    derivation: median(derivations),
    unlock: median(unlocks),
    blank: median(blanks),
    end: median(ends),
    memory,
  };
}

async function openRows(casePath: string, empty: string): Promise<Row[]> {
  const seen = await withRunning([project, casePath], lockedAndUnlocked);
  const emptyMemory = await withRunning([empty], async ({ electron }) => {
    await pause(restMs);
    return memoryMb(electron.process().pid ?? 0);
  });
  const many = documents.toLocaleString('en-US');
  return [
    row('G11 ≤ 1', `unlock to Today, ${many} documents; key derivation + ${overDerivationMs} ms`, [
      seen.unlock,
      seen.derivation + overDerivationMs,
      'ms',
    ]),
    ...(seen.memory === null
      ? []
      : [row('G12 ≤ 1.5', 'memory at rest after unlock; empty window', [seen.memory, emptyMemory, 'MB'])]),
    row('G15 ≤ 1', 'lock to a page without the case; the bound', [seen.blank, 100, 'ms']),
    row('G15 ≤ 1', 'lock to the case process gone; the bound', [seen.end, 500, 'ms']),
  ];
}

/** The derivation alone, in the same runtime. */
function derivationMs({ electron }: Running): Promise<number> {
  return electron.evaluate(() => {
    const { pbkdf2Sync } = process.getBuiltinModule('node:crypto');
    const start = performance.now();
    pbkdf2Sync('four plain test words', Buffer.alloc(16), 256_000, 32, 'sha512');
    return performance.now() - start;
  });
}

/** From the press on the button to the frame that shows Today. */
/** Nobody types a passphrase in less; meanwhile a page that began anew reads the rest of itself. */
const typingMs = 1_500;

async function unlockMs(page: Page): Promise<number> {
  await pause(typingMs);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = (): void => {
          const heading = document.querySelector('h1')?.textContent ?? '';
          if (heading === 'Today')
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
          else requestAnimationFrame(look);
        };
        document.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
        look();
      }),
  );
}

async function lockMs({ electron }: Running): Promise<{ blankMs: number; goneMs: number }> {
  const pid = await electron.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Second Opinion Binder case')?.pid ?? 0,
  );
  const start = performance.now();
  // The page ends with the lock: what is measured is the time until another one, without a word in it, has its place.
  const blank = electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise<number>((resolve, reject) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const began = performance.now();
        contents?.once('did-navigate', () => resolve(performance.now() - began));
        contents
          ?.executeJavaScript(
            "window.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', ctrlKey: true, cancelable: true })); 0",
          )
          .catch(reject);
      }),
  );
  while (isAlive(pid)) await pause(5);
  const goneMs = performance.now() - start;
  return { blankMs: await blank, goneMs };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
