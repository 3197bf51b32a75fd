// A portal's export, from the file to the lists: read as a paper, looked through, taken over, undone. As it looks, and with no barrier.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ccdaXml } from '../main/case/sample/fixtures/ccda.ts';
import { choose, withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { go, importFolder, makeCase } from './screens.ts';

function folder(): string {
  const path = process.env.BINDER_SCREENSHOTS ?? test.info().outputPath();
  mkdirSync(path, { recursive: true });
  return path;
}

test('what a portal’s export says is put forward, taken over one by one or all of a kind, and one undo takes it back', async () => {
  const home = mkdtempSync(join(tmpdir(), 'binder-portal-'));
  try {
    await withApp(async (app) => {
      const { page } = app;
      await page.setViewportSize({ width: 1280, height: 800 });
      const path = join(home, 'Portal.binder');
      await makeCase(app, { path, patient: 'Marguerite Quillfeather', title: 'Surgery or not' });
      const papers = join(home, 'papers');
      mkdirSync(papers);
      writeFileSync(join(papers, 'summary.xml'), ccdaXml());
      await choose(app, [papers]);
      await importFolder(app, papers);
      await go(page, 'Today');
      await expect(page.getByText(/From your portal export: \d+ things to look at/)).toBeVisible({
        timeout: 60_000,
      });
      await page.screenshot({ path: join(folder(), 'portal-today.png') });
      await page.getByRole('button', { name: 'Look through' }).click();
      await expect(page.getByRole('heading', { name: /From your portal export/ })).toBeVisible();
      await page.screenshot({ path: join(folder(), 'portal-proposals.png') });
      await expectNoBarriers(page, 'proposals');

      const first = page.getByRole('button', { name: /^Correct / }).first();
      await first.click();
      await expect(page.getByRole('heading', { name: 'The export says' })).toBeVisible();
      await page.screenshot({ path: join(folder(), 'portal-correct.png') });
      await expectNoBarriers(page, 'correcting a proposal');

      const problems = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { level: 3, name: 'Problems' }) })
        .last();
      await problems.getByRole('button', { name: /Take over all/ }).click();
      await expect(page.getByRole('heading', { level: 2, name: 'Problems' })).toBeVisible();
      await page.screenshot({ path: join(folder(), 'portal-taken.png'), fullPage: true });
      await expectNoBarriers(page, 'health summary');
      await page.getByRole('button', { name: 'Undo' }).first().click();
      await expect(page.getByRole('heading', { level: 2, name: 'Problems' })).toHaveCount(0);
    });
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
});
