// Giving the case on: a page for paper, the copy to read for somebody else, and what it refuses.
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { choose, saveTo, withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { gone } from './gone.ts';
import { go, openSample } from './screens.ts';

const places = ['Today', 'Path', 'People', 'Records', 'Requests', 'Letters', 'Opinions', 'Visits', 'Packets'];

/** Every field in sight can only be read or helps to read, and every button in sight may be pressed: none leads to a refusal. */
async function expectNothingToChange(page: Page, place: string): Promise<void> {
  const found = await page.evaluate(async () => {
    const inSight = <E extends HTMLElement>(what: string) =>
      [...document.querySelectorAll<E>(what)].filter((at) => at.offsetParent !== null);
    const open = inSight<HTMLInputElement>('.mantine-Input-input, #work textarea, #work input').filter(
      (field) =>
        !field.readOnly && !field.disabled && field.type !== 'search' && !field.closest('[data-reads]'),
    );
    const refused: string[] = [];
    for (const button of inSight<HTMLButtonElement>('#work [data-look]:not([aria-expanded], :disabled)')) {
      button.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (document.body.innerText.includes('This is a copy to read. Nothing')) refused.push(button.innerText);
    }
    return {
      open: open.map((field) => field.getAttribute('aria-label') ?? field.labels?.[0]?.innerText),
      refused,
    };
  });
  expect(found, place).toEqual({ open: [], refused: [] });
}

test('a page goes to paper whole, and a copy to read opens with its ribbon and offers no change', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'binder-give-'));
  try {
    await withApp(async (app) => {
      const { page, electron } = app;
      await openSample(page);
      await go(page, 'Letters');
      await page.keyboard.press('Control+p');
      const dialog = page.getByRole('dialog', { name: 'Print' });
      await expect(dialog.getByRole('heading', { name: 'Letters and calls' })).toBeVisible();
      await expectNoBarriers(page, 'the print box');
      await expect(page.locator('[data-printed-paper] tbody tr')).toHaveCount(42);
      await saveTo(app, join(folder, 'Letters.pdf'));
      await dialog.getByRole('button', { name: 'Save as PDF' }).click();
      await expect(dialog.getByText('The page is saved as a PDF.')).toBeVisible({ timeout: 30_000 });
      const printed = await electron.evaluate(async ({ BrowserWindow }) => {
        const web = BrowserWindow.getAllWindows()[0]?.webContents;
        await web?.executeJavaScript("document.body.setAttribute('data-prints-paper', '')");
        const bytes = await web?.printToPDF({ preferCSSPageSize: true });
        await web?.executeJavaScript("document.body.removeAttribute('data-prints-paper')");
        return bytes?.toString('latin1') ?? '';
      });
      // All of the list, not the rows in sight: several sheets, lying on their side.
      expect((printed.match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(3);
      await page.keyboard.press('Escape');
      await go(page, 'Settings');
      await page.getByRole('button', { name: 'Make a copy to read' }).click();
      const form = page.getByRole('form', { name: 'A copy to read' });
      await form.getByLabel('Who it is for').fill('Owen');
      await form.getByLabel('Passphrase of the copy').fill('another four plain words');
      await form.getByLabel('The same once more').fill('another four plain words');
      await form.getByLabel('Leave my private notes out').check();
      const copy = join(folder, 'To read.binder');
      await saveTo(app, copy);
      await form.getByRole('button', { name: 'Choose a place and make it' }).click();
      await expect(page.getByText(/^The copy is made and checked/)).toBeVisible({ timeout: 60_000 });
      expect(statSync(copy).size).toBeGreaterThan(100_000);
      await page.keyboard.press('Control+l');
      await choose(app, [copy]);
      await page.getByRole('button', { name: 'Open a case' }).click();
      await page.getByLabel('Passphrase', { exact: true }).fill('another four plain words');
      await page.getByRole('button', { name: 'Open the case' }).click();
      await expect(page.getByRole('region', { name: 'What kind of copy this is' })).toContainText(
        'for Owen',
        { timeout: 30_000 },
      );
      await go(page, 'Settings');
      await expect(page.getByRole('button', { name: 'Change the passphrase' })).toHaveCount(0);
      await expect(page.getByLabel('Name of the case')).not.toBeEditable();
      await go(page, 'Letters');
      await page.getByRole('button', { name: 'Private notes' }).click();
      await expect(page.getByText('No private note')).toBeVisible();
      await choose(app, []);
      await saveTo(app, join(folder, 'Elsewhere.pdf'));
      for (const place of places) {
        await go(page, place);
        await expectNothingToChange(page, place);
        await page.keyboard.press('Escape');
      }
      // Neither by key nor by name.
      for (const keys of ['Control+n', 'Control+j', 'Control+o']) await page.keyboard.press(keys);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('log a call');
      await expect(page.getByRole('option', { name: 'Log a call' })).toHaveCount(0);
      await page.keyboard.press('Escape');
      await go(page, 'Settings');
      await expectNoBarriers(page, 'giving');
    });
  } finally {
    await gone(folder);
  }
});
