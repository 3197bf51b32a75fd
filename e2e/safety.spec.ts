// Keeping the case safe, as a family does it: a folder for copies, what happened, and the age of the newest copy at the foot.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { choose, saveTo, withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { go, makeCase, passphrase, unlock } from './screens.ts';

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

test('a damaged file says so, and what can be read is saved into a new one that opens', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'binder-salvage-'));
  const path = join(folder, 'Family.binder');
  try {
    await withApp(async (app) => {
      const { page } = app;
      await page.setViewportSize({ width: 1280, height: 800 });
      await makeCase(app, { path, patient: 'Wilhelmina Testcase', title: 'Liver' });
      await page.keyboard.press('Control+l');
      await page.getByLabel('Passphrase', { exact: true }).waitFor();
      const bytes = readFileSync(path);
      bytes.writeUInt8((bytes[3000] ?? 0) ^ 16, 3000);
      writeFileSync(path, bytes);
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await page.keyboard.press('Enter');
      await expect(page.getByText(/Part of this file is damaged/)).toBeVisible({ timeout: 15_000 });

      await page.getByRole('button', { name: 'The file may be damaged' }).click();
      await page.getByLabel('Passphrase of this file').fill(passphrase);
      await expectNoBarriers(page, 'saving from a damaged file');
      await page.screenshot({ path: test.info().outputPath('salvage.png') });
      await saveTo(app, join(folder, 'Saved.binder'));
      await page.getByRole('button', { name: 'Choose a place and save' }).click();
      await expect(page.getByText('The damage could be put right.')).toBeVisible({ timeout: 30_000 });
      await page.screenshot({ path: test.info().outputPath('salvaged.png') });
      await page.getByRole('button', { name: 'Open the new file' }).click();
      await unlock(page);
      expect(readFileSync(path).equals(bytes)).toBe(true);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
