// A portal's export, from the file to the lists: read as a paper, looked through, added, undone, corrected, left out. As it looks, and with no barrier.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ccdaXml } from '../main/case/sample/fixtures/ccda.ts';
import { withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { gone } from './gone.ts';
import { go, importFolder, makeCase } from './screens.ts';

function folder(): string {
  const path = process.env.BINDER_SCREENSHOTS ?? test.info().outputPath();
  mkdirSync(path, { recursive: true });
  return path;
}

test('what a portal’s export says is put forward; it is corrected, added, left out and taken back, with mouse and keyboard', async () => {
  const home = mkdtempSync(join(tmpdir(), 'binder-portal-'));
  try {
    await withApp(async (app) => {
      const { page } = app;
      const shot = (name: string) => page.screenshot({ path: join(folder(), `portal-${name}.png`) });
      await page.setViewportSize({ width: 1280, height: 800 });
      const path = join(home, 'Portal.binder');
      await makeCase(app, { path, patient: 'Marguerite Quillfeather', title: 'Surgery or not' });
      const papers = join(home, 'papers');
      mkdirSync(papers);
      writeFileSync(join(papers, 'summary.xml'), ccdaXml());
      writeFileSync(
        join(papers, 'other.json'),
        JSON.stringify({
          resourceType: 'Bundle',
          entry: [
            {
              resource: {
                resourceType: 'Patient',
                name: [{ text: 'Ambrose Nettle' }],
                birthDate: '1950-02-03',
              },
            },
            { resource: { resourceType: 'Condition', code: { text: 'Shingles' } } },
          ],
        }),
      );
      await importFolder(app, papers);
      await go(page, 'Today');
      await expect(page.getByText(/From your portal export: \d+ things to look at/)).toBeVisible({
        timeout: 60_000,
      });
      await shot('today');
      await page.getByRole('button', { name: 'Look through' }).click();
      await expect(page.getByRole('heading', { name: /From your portal export/ })).toBeVisible();
      // Whom another file is about is said before anything of it is added.
      await expect(page.getByText('“other.json” is about Ambrose Nettle, born 3 Feb 1950')).toBeVisible();
      await shot('proposals');
      await expectNoBarriers(page, 'proposals');
      await page.getByRole('button', { name: 'Leave it out' }).click();
      await expect(page.getByText('Ambrose Nettle')).toHaveCount(0);

      // With the keyboard: the line that takes the place of an added one has the focus, and one undo brings it back.
      const first = page.getByRole('button', { name: 'Add Metformin 500 mg tablet' });
      await first.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText('Added 1 to “Medicines”.')).toBeVisible();
      await expect(page.getByRole('button', { name: /^Add Losartan/ })).toBeFocused();
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect(first).toBeVisible();

      await page.getByRole('button', { name: 'Correct Metformin 500 mg tablet' }).click();
      await expect(page.getByRole('heading', { name: 'The export says' })).toBeVisible();
      await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
      await page.getByLabel('How much at a time').fill('2 tablets');
      await page.getByLabel('At what times?').fill('8, 18:00');
      await shot('correct');
      await expectNoBarriers(page, 'correcting a proposal');
      await page.getByRole('button', { name: 'Add to medicines' }).click();
      await expect(first).toHaveCount(0);

      const problems = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { level: 3, name: 'Problems' }) })
        .last();
      await problems.getByRole('button', { name: /Add all/ }).click();
      await expect(page.getByRole('heading', { level: 2, name: 'Problems' })).toBeVisible();
      await shot('added');
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect(page.getByRole('heading', { level: 2, name: 'Problems' })).toHaveCount(0);

      // What was added says which file and section it is from.
      await page
        .getByRole('button', { name: 'Medicines', exact: true })
        .or(page.getByRole('radio', { name: 'Medicines', exact: true }))
        .first()
        .click();
      await page.getByRole('button', { name: 'Metformin 500 mg tablet' }).first().click();
      await expect(page.getByText(/From “summary.xml”, .*page \d/)).toBeVisible();
      await expect(page.getByText(/^2 tablets/).first()).toBeVisible();
      await shot('medicine');
    });
  } finally {
    await gone(home);
  }
});
