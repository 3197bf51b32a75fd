// Giving the case on: a page for paper, the copy to read for somebody else, and what it refuses.
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { choose, saveTo, withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { gone } from './gone.ts';
import { go, openSample } from './screens.ts';

test('a page goes to paper whole, and a copy to read opens with its ribbon and refuses every change', async () => {
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
      await page.getByLabel('Name of the case').fill('Changed by Owen');
      await page.getByLabel('Name of the case').blur();
      await expect(page.getByText(/This is a copy to read/).first()).toBeVisible();
      await expectNoBarriers(page, 'giving');
    });
  } finally {
    await gone(folder);
  }
});
