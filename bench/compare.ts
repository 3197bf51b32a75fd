// Opinions side by side at their widest: six of them on forty questions, drawn and scrolled through (issue: no dropped frames).
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { go, open, watched } from './app/frames.ts';
import { onDisplay } from './app/on-display.ts';
import { project, withRunning } from './app/running.ts';
import { makeWideComparison, opinionCount, questions } from './app/wide-comparison.ts';
import { isQuick, median, percentile } from './measure.ts';
import { row } from './row.ts';
import type { Bench, Row } from './row.ts';

const rounds = isQuick ? 1 : 5;
const drawnBoundMs = 300;
const steps = 120;
/** The display draws every 16.7 ms; past one and a half of it a frame was left out. */
const droppedMs = 25;

export const compareBench: Bench = { name: 'compare', run: () => onDisplay('compare', compareRows) };

async function compareRows(folder: string): Promise<Row[]> {
  const casePath = join(folder, 'Wide.binder');
  await makeWideComparison(casePath);
  const all = await withRunning([project, casePath], async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page);
    const drawn: number[] = [];
    for (let round = 0; round < rounds; round++) {
      drawn.push(await drawnMs(page));
      await go(page, 'Today');
      await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    }
    await drawnMs(page);
    await page.getByRole('row').nth(10).hover();
    await layBareTable(page);
    // Ours, the bare table and the window at rest in turns, so that all of them see the machine in the same moods.
    const seen: Record<Shown, number[]> = { ours: [], bare: [], rest: [] };
    for (let round = 0; round < rounds; round++)
      for (const shown of ['ours', 'bare', 'rest'] as const) {
        await page
          .locator('#bare')
          .evaluate((bare, isOn) => bare.toggleAttribute('hidden', !isOn), shown === 'bare');
        const work = shown === 'rest' ? () => pause(2_500) : () => scrollThrough(page);
        seen[shown].push(...(await watched(page, work)).gaps);
      }
    return { drawn: median(drawn), ...seen };
  });
  return rowsOf(all);
}

type Shown = 'ours' | 'bare' | 'rest';

function rowsOf({ drawn, ours, bare, rest }: Record<Shown, readonly number[]> & { drawn: number }): Row[] {
  const what = `${opinionCount} opinions on ${questions.length} questions`;
  const dropped = (gaps: readonly number[]) =>
    (gaps.filter((gap) => gap > droppedMs).length / gaps.length) * 1000;
  const within = (gaps: readonly number[]) => percentile(gaps, 95);
  return [
    row('–', `${what}: all of it drawn after the click; the bound`, [drawn, drawnBoundMs, 'ms']),
    row('–', `${what}, scrolling: frames left out of 1,000; a bare table`, [
      dropped(ours),
      dropped(bare),
      '',
    ]),
    row('–', 'the same, a window at rest in the same minutes', [dropped(rest), null, '']),
    row('–', `${what}, scrolling: 95 in 100 frames within; a bare table`, [within(ours), within(bare), 'ms']),
  ];
}

/** The peer: a table of the same size with the same words in it and nothing else, over ours, to be scrolled in the same window. */
async function layBareTable(page: Page): Promise<void> {
  await page.locator('main table').evaluate((table) => {
    const box = table.parentElement?.getBoundingClientRect() ?? new DOMRect();
    const rows = [...table.querySelectorAll('tr')].map((from) => {
      const to = document.createElement('tr');
      to.style.height = `${from.getBoundingClientRect().height}px`;
      for (const cell of from.cells) {
        const words = document.createElement('td');
        words.colSpan = cell.colSpan;
        words.rowSpan = cell.rowSpan;
        words.style.verticalAlign = 'top';
        words.textContent = cell.innerText;
        to.append(words);
      }
      return to;
    });
    const copy = document.createElement('table');
    copy.style.cssText = `table-layout: fixed; width: ${table.getBoundingClientRect().width}px`;
    copy.append(...rows);
    const bare = document.createElement('div');
    bare.id = 'bare';
    bare.hidden = true;
    bare.style.cssText = `position: fixed; z-index: 999; overflow: auto; background: white; inset: ${box.top}px auto auto ${box.left}px; width: ${box.width}px; height: ${box.height}px`;
    bare.append(copy);
    document.body.append(bare);
  });
}

/** From the click on "Opinions" to the frame that holds every question. */
function drawnMs(page: Page): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = (): void => {
          if (document.querySelectorAll('main tbody tr').length > wanted)
            requestAnimationFrame(() => resolve(performance.now() - start));
          else requestAnimationFrame(look);
        };
        const places = [...document.querySelectorAll<HTMLButtonElement>('nav button')];
        places.find(({ textContent }) => textContent?.startsWith('Opinions'))?.click();
        look();
      }),
    questions.length,
  );
}

/** Down to the end in two seconds, as with a quick wheel, and up again. */
async function scrollThrough(page: Page): Promise<void> {
  const height = await page.locator('main table').evaluate((table) => table.scrollHeight);
  for (const way of [1, -1])
    for (let at = 0; at < steps; at++) {
      await page.mouse.wheel(0, (way * height) / steps);
      await pause(16);
    }
}
