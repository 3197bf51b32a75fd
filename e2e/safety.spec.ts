// Keeping the case safe, as a family does it: a folder for copies, what happened, and the age of the newest copy at the foot.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { choose, saveTo, withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { go, makeCase } from './screens.ts';

test('copies go to a chosen folder, their age stands at the foot, and what happened can be read and saved', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'binder-safety-'));
  const backups = join(folder, 'Copies');
  mkdirSync(backups);
  try {
    await withApp(async (app) => {
      const { page } = app;
      await page.setViewportSize({ width: 1280, height: 800 });
      await makeCase(app, {
        path: join(folder, 'Family.binder'),
        patient: 'Wilhelmina Testcase',
        title: 'Liver',
      });
      await expect(page.getByText('no backup yet')).toBeVisible();
      await go(page, 'Settings');
      await choose(app, [backups]);
      await page.getByRole('button', { name: 'Choose a backup folder' }).click();
      await expect(page.getByText(/There is 1 copy in all/)).toBeVisible({ timeout: 30_000 });
      expect(readdirSync(backups)).toEqual([expect.stringMatching(/^Family, backup .*\.binder$/)]);
      await expect(page.getByText(/backup this minute|backup 1 minute ago/)).toBeVisible();

      await page.getByRole('button', { name: 'Show what happened' }).click();
      const trail = page.getByRole('region', { name: 'What happened to this case' });
      await expect(trail.getByText('A backup copy was made')).toBeVisible();
      await expect(trail.getByText('The case was made')).toBeVisible();
      const shot = test.info().outputPath('safety.png');
      await trail.scrollIntoViewIfNeeded();
      await page.screenshot({ path: shot });
      await expectNoBarriers(page, 'settings with the trail');
      const table = join(folder, 'What happened.csv');
      await saveTo(app, table);
      await page.getByRole('button', { name: 'Save all of it' }).click();
      await expect(page.getByText('The list is saved.')).toBeVisible();
      expect(readFileSync(table, 'utf8')).toContain('"file.copied"');

      rmSync(backups, { recursive: true });
      await page.getByRole('button', { name: 'Copy now' }).click();
      await expect(page.getByText('The backup folder is not there.').first()).toBeVisible();
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
