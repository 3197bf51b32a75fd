// Every screen of the sample case, as it looks: light, dark, large text. Nothing may hide, and axe must find no barrier.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { go, openSample } from './screens.ts';

const places = [
  'Today',
  'Path',
  'People',
  'Records',
  'Requests',
  'Letters',
  'Opinions',
  'Visits',
  'Packets',
  'Settings',
] as const;
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
