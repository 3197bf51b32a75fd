// What several measurements of the window share: opening the case, going to a place, and the time between the frames it draws.
import type { Page } from '@playwright/test';
import { passphrase } from './large-case.ts';

export async function open(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open the case' }).click();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor({ timeout: 60_000 });
}

export const go = (page: Page, place: string) =>
  page.getByRole('navigation').getByRole('button', { name: place }).click();

/** Notes the time of every frame the page draws while `work` goes on. */
export async function watched(page: Page, work: () => Promise<unknown>): Promise<{ gaps: number[] }> {
  await page.evaluate(() => {
    const seen = { gaps: [] as number[], last: performance.now(), on: true };
    (window as unknown as { seen: typeof seen }).seen = seen;
    const frame = (now: number): void => {
      seen.gaps.push(now - seen.last);
      seen.last = now;
      if (seen.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame((now) => {
      seen.last = now;
      requestAnimationFrame(frame);
    });
  });
  await work();
  const gaps = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { gaps: number[]; on: boolean } };
    seen.on = false;
    return seen.gaps;
  });
  return { gaps };
}
