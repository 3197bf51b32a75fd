// The shelf and the builder of packets, as they look: readers noted, a kind of one's own, and no barrier in light, dark and large.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { saveTo, withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { go, openSample } from './screens.ts';

/** Between them: both colours and both sizes of text. */
const looks = [
  { name: 'dark', appearance: 'Dark', text: '100 %' },
  { name: 'large', appearance: 'Light', text: '200 %' },
] as const;

for (const { name, appearance, text } of looks) {
  test(`packets, their readers and their pages can be read: ${name}`, async () => {
    test.setTimeout(300_000);
    const folder = process.env.BINDER_SCREENSHOTS ?? test.info().outputPath();
    mkdirSync(folder, { recursive: true });
    await withApp(async (app) => {
      const { page } = app;
      const look = async (what: string) => {
        await page.screenshot({ path: join(folder, `${name}-packets-${what}.png`) });
        await expectNoBarriers(page, `${what}, ${name}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${what} is wider than the window`).toBeLessThanOrEqual(0);
      };
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByText(text, { exact: true }).click();
      await page.getByText(appearance, { exact: true }).click();
      await openSample(page);
      await go(page, 'Packets');
      await look('shelf');
      await page.getByRole('button', { name: 'Change a copy of “Imaging only”' }).click();
      await page.getByRole('button', { name: 'Add a section' }).click();
      await expect(page.getByRole('textbox', { name: 'Name of the section' })).toHaveValue('New section');
      await look('kind');
      await page.getByRole('button', { name: 'Back to all packets' }).click();
      await expect(page.getByRole('heading', { name: 'Imaging only, our way' })).toBeVisible();
      await page.getByRole('button', { name: /^IMR-v1/ }).click();
      await expect(page.getByText(/^41 pages ·/)).toBeVisible();
      await look('exhibits');
      await page.getByRole('button', { name: 'All packets' }).click();
      await page.getByRole('button', { name: /^Harborlight v1/ }).click();
      await expect(page.getByText(/^64 pages ·/)).toBeVisible();
      await look('builder');
      await page.getByRole('button', { name: /^Pages of “GI consultation/ }).click();
      await look('pages');
      await page.getByRole('button', { name: 'Back to the packet' }).click();
      await saveTo(app, join(test.info().outputPath(), 'First.pdf'));
      await page.getByRole('button', { name: 'Make the packet' }).click();
      await expect(page.getByText('Frozen as version 1.')).toBeVisible({ timeout: 120_000 });
      await look('made');
      await app.electron.evaluate(({ shell }) => {
        shell.openPath = (path) => {
          Object.assign(globalThis, { openedToPrint: path });
          return Promise.resolve('');
        };
      });
      await page.getByRole('button', { name: 'Open it to print' }).click();
      await expect
        .poll(() => app.electron.evaluate(() => Reflect.get(globalThis, 'openedToPrint') as unknown))
        .toBe(join(test.info().outputPath(), 'First.pdf'));
      await page.getByRole('button', { name: 'All packets' }).click();
      await page.getByRole('button', { name: 'Note another reader' }).click();
      await page.getByLabel('Who has it').fill('Owen Quillfeather');
      await page.getByRole('button', { name: 'Note this reader' }).click();
      await expect(page.getByRole('heading', { name: 'Owen Quillfeather' })).toBeVisible();
      await page.getByLabel(/^S-01/).check();
      await look('reader');
    });
  });
}
