// The window while work goes on (G13) and with ten thousand records in it (G14).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { pdfFixture, wordyPages } from '../scripts/testing/pdf-fixture.ts';
import { choose, pressed, shown } from './app/doing.ts';
import { onDisplay } from './app/on-display.ts';
import { go, open, watched } from './app/frames.ts';
import { project, withRunning } from './app/running.ts';
import { makeLargeCase } from './app/large-case.ts';
import { isQuick, median, percentile } from './measure.ts';
import { row } from './row.ts';
import type { Bench, Row } from './row.ts';

const rounds = isQuick ? 1 : 5;
const papers = isQuick ? 40 : 400;
const records = isQuick ? 500 : 10_000;
const gapBoundMs = 50;
const firstRowsBoundMs = 100;
/** More elements than this, and a list is no longer a window onto its rows. */
const elementsBound = 3_000;

export const windowBench: Bench = {
  name: 'window',
  run: () =>
    onDisplay('window', async (folder) => [...(await workRows(folder)), ...(await listRows(folder))]),
};

async function workRows(folder: string): Promise<Row[]> {
  const inputs = join(folder, 'papers');
  mkdirSync(inputs);
  for (let i = 0; i < papers; i++)
    writeFileSync(join(inputs, `${i}.pdf`), pdfFixture(wordyPages(5, i + 1), { compress: true }));
  const casePath = join(folder, 'Work.binder');
  await makeLargeCase(casePath, 0);
  const seen = await withRunning([project, casePath], async (running) => {
    const { page } = running;
    await choose(running, inputs, join(folder, 'Packet.pdf'));
    await open(page);
    const rest = await watched(page, () => pause(3_000));
    await go(page, 'Records');
    const imported = await watched(page, async () => {
      await pressed(page, 'Add a folder');
      await shown(page, { selector: 'h1', text: 'What came in' });
    });
    await go(page, 'Packets');
    await page.getByRole('button', { name: 'Start: Everything in date order' }).click();
    await page.locator('button:enabled', { hasText: 'Make the packet' }).waitFor();
    const packet = await watched(page, async () => {
      await pressed(page, 'Make the packet');
      await shown(page, { selector: '[role=alert]', text: 'Frozen as version 1.' });
    });
    return { 'at rest': rest, 'while files come in': imported, 'while a packet is made': packet };
  });
  return Object.entries(seen).flatMap(([when, { gaps }]) => [
    row('G13 ≤ 1', `longest gap between frames ${when}; the bound`, [Math.max(...gaps), gapBoundMs, 'ms']),
    row('G13', `gaps over ${gapBoundMs} ms ${when}, in 1,000 frames`, [
      (gaps.filter((gap) => gap > gapBoundMs).length / gaps.length) * 1000,
      null,
      '',
    ]),
  ]);
}

async function listRows(folder: string): Promise<Row[]> {
  const casePath = join(folder, 'Large.binder');
  await makeLargeCase(casePath, records);
  const seen = await withRunning([project, casePath], async ({ page }) => {
    await open(page);
    const first: number[] = [];
    for (let round = 0; round < rounds; round++) {
      first.push(await firstRowsMs(page));
      await go(page, 'Today');
      await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    }
    await firstRowsMs(page);
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    const scroll = await watched(page, () => scrollThrough(page));
    return { first: median(first), elements, scroll: percentile(scroll.gaps, 95) };
  });
  const many = records.toLocaleString('en-US');
  return [
    row('G14 ≤ 1', `first rows of ${many} records after the click; the bound`, [
      seen.first,
      firstRowsBoundMs,
      'ms',
    ]),
    row('G14 ≤ 1', 'elements in the page then; the bound', [seen.elements, elementsBound, '']),
    row('G14', '95 in 100 frames within, scrolling through them; the bound', [seen.scroll, gapBoundMs, 'ms']),
  ];
}

/** From the click on "Records" to the frame with rows in it. */
function firstRowsMs(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = (): void => {
          if (document.querySelectorAll('[role=row]').length > 5)
            requestAnimationFrame(() => resolve(performance.now() - start));
          else requestAnimationFrame(look);
        };
        const places = [...document.querySelectorAll<HTMLButtonElement>('nav button')];
        places.find(({ textContent }) => textContent?.startsWith('Records'))?.click();
        look();
      }),
  );
}

async function scrollThrough(page: Page): Promise<void> {
  await page.getByRole('row').nth(3).hover();
  for (let step = 0; step < 60; step++) {
    await page.mouse.wheel(0, 900);
    await pause(16);
  }
}
