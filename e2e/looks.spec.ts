// Every screen of the sample case, as it looks: light, dark, large text. Nothing may hide, and axe must find no barrier.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';

const places = ['Today', 'Records', 'Letters', 'Opinions', 'Visits', 'Packets', 'Settings'] as const;
const looks = [
  { name: 'light', appearance: 'Light', text: '100 %' },
  { name: 'dark', appearance: 'Dark', text: '100 %' },
  { name: 'large', appearance: 'Light', text: '200 %' },
] as const;

/** The README's pictures are made here: `BINDER_SCREENSHOTS=docs/screenshots`. */
function folder(): string {
  const path = process.env.BINDER_SCREENSHOTS ?? test.info().outputPath();
  mkdirSync(path, { recursive: true });
  return path;
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See the sample case' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today', { timeout: 90_000 });
}

/** At 200 % the places wait behind one button. */
async function go(page: Page, place: string): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('navigation').getByRole('button', { name: place }).click();
  // The screen has been read when nothing says "Reading" any more.
  await expect(page.getByText('Reading the case')).toHaveCount(0);
}

for (const { name, appearance, text } of looks) {
  test(`every screen can be read: ${name}`, async () => {
    await withApp(async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByText(text, { exact: true }).click();
      await page.getByText(appearance, { exact: true }).click();
      await page.screenshot({ path: join(folder(), `${name}-start.png`) });
      await expectNoBarriers(page, `start, ${name}`);
      await openSample(page);
      for (const place of places) {
        await go(page, place);
        await page.screenshot({ path: join(folder(), `${name}-${place.toLowerCase()}.png`) });
        await expectNoBarriers(page, `${place}, ${name}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${place} is wider than the window`).toBeLessThanOrEqual(0);
      }
    });
  });
}
