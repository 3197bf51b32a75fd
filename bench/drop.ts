// Two thousand mixed files in one drop on the real window: the longest time between two frames, and how soon Stop has stopped.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { choose, pressed, shown } from './app/doing.ts';
import { go, open, watched } from './app/frames.ts';
import { makeLargeCase } from './app/large-case.ts';
import { onDisplay } from './app/on-display.ts';
import { project, withRunning, type Running } from './app/running.ts';
import { isQuick, percentile } from './measure.ts';
import { mixedFiles, writeMixedFiles } from './mixed-drop.ts';
import { row, type Bench, type Row } from './row.ts';

const gapBoundMs = 100;
const stopBoundMs = 1_000;
const longestMs = 900_000;
/** Stopped where much is under way. */
const stopAfterMs = isQuick ? 3_000 : 15_000;

export const dropBench: Bench = {
  name: 'drop',
  run: () => onDisplay('drop', rows),
};

type Seen = { stop: number; rest: number[]; gaps: number[]; tasks: number[]; seconds: number };

async function rows(folder: string): Promise<Row[]> {
  const inputs = join(folder, 'drop');
  writeMixedFiles(inputs);
  const casePath = join(folder, 'Drop.binder');
  await makeLargeCase(casePath, 0);
  return rowsOf(await withRunning([project, casePath], (running) => dropped(running, inputs)));
}

async function dropped(running: Running, inputs: string): Promise<Seen> {
  const { page } = running;
  await choose(running, inputs);
  await open(page);
  await go(page, 'Records');
  const stop = await stoppedAfter(running);
  await pressed(page, 'Go to the list');
  const { gaps: rest } = await watched(page, () => pause(10_000));
  await noteTasks(page);
  const begun = performance.now();
  const { gaps } = await watched(page, async () => {
    await pressed(page, 'Add a folder');
    await shown(page, { selector: 'h1', text: 'What came in', withinMs: longestMs });
  });
  return { stop, rest, gaps, tasks: await tasksOf(page), seconds: (performance.now() - begun) / 1000 };
}

function rowsOf({ stop, rest, gaps, tasks, seconds }: Seen): Row[] {
  const many = mixedFiles.toLocaleString('en-US');
  const over = gaps.filter((gap) => gap > gapBoundMs).length;
  const ownWork = Math.max(0, ...tasks);
  return [
    row('drop', `from Stop to stopped, ${many} mixed files; the bound`, [stop, stopBoundMs, 'ms']),
    row('drop', 'longest gap between frames in ten seconds at rest', [Math.max(...rest), null, 'ms']),
    row('drop', 'longest gap between frames while they come in; the bound', [
      Math.max(...gaps),
      gapBoundMs,
      'ms',
    ]),
    row('drop', 'longest piece of the page’s own work meanwhile; the bound', [ownWork, gapBoundMs, 'ms']),
    row('drop', 'gaps over it, in 1,000 frames', [(over / gaps.length) * 1000, null, '']),
    row('drop', '95 in 100 frames within', [percentile(gaps, 95), null, 'ms']),
    row('drop', 'the whole drop, after one that was stopped', [seconds, null, 's']),
  ];
}

type Tasks = { tasks: number[] };

/** Frames also wait for a machine that has other work; what the page itself does at a stretch is what we can shorten. */
async function noteTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: Tasks = { tasks: [] };
    Object.assign(window, noted);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
}

const tasksOf = (page: Page) => page.evaluate(() => (window as unknown as Tasks).tasks);

async function stoppedAfter({ page }: Running): Promise<number> {
  await pressed(page, 'Add a folder');
  await pause(stopAfterMs);
  const begun = performance.now();
  await pressed(page, 'Stop');
  await shown(page, { selector: 'h1', text: 'Stopped', withinMs: longestMs });
  return performance.now() - begun;
}
