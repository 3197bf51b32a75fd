// Keeping the case safe, as a family does it: a folder for copies, what happened, and the age of the newest copy at the foot.
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { choose, saveTo, withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { gone } from './gone.ts';
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
    await gone(folder);
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
      // As the button beside a sentence about damage does.
      await page.evaluate("void window.binder.lock('damaged')");
      await expect(page.getByRole('button', { name: 'Bring back a backup' })).toBeVisible();
      await page.getByRole('button', { name: 'Back', exact: true }).click();
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
    await gone(folder);
  }
});

test('two versions of a case are compared entry by entry and brought together as the person chooses', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'binder-copies-'));
  const path = join(folder, 'Family.binder');
  const copy = join(folder, 'Family (conflicted copy 2026-11-22).binder');
  const look = async (page: Page, name: string) => {
    await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
    await expectNoBarriers(page, name);
  };
  try {
    await withApp(async (app) => {
      const { page } = app;
      await page.setViewportSize({ width: 1280, height: 800 });
      const decide = async (words: string) => {
        await go(page, 'Settings');
        const field = page.getByLabel('What are you deciding?');
        await field.fill(words);
        await field.blur();
        await expect(page.getByText('Saved')).toBeVisible();
      };
      const lockAndOpen = async (file: string) => {
        await page.keyboard.press('Control+l');
        await page.getByLabel('Passphrase', { exact: true }).waitFor();
        await page.getByRole('button', { name: 'Back' }).click();
        await choose(app, [file]);
        await page.getByRole('button', { name: 'Open a case' }).click();
        await unlock(page);
      };
      await makeCase(app, { path, patient: 'Wilhelmina Testcase', title: 'Liver' });
      await decide('Operate or wait?');
      copyFileSync(path, copy);
      await lockAndOpen(copy);
      await decide('Operate in May, or wait?');
      await lockAndOpen(path);
      await decide('Operate in June, or wait?');

      await go(page, 'Today');
      await expect(page.getByText(/There is a second version of this case beside it/)).toBeVisible();
      await page.getByRole('button', { name: 'See what differs' }).click();
      await look(page, 'copies found');
      await page.getByRole('button', { name: /^Compare with Family/ }).click();
      await expect(page.getByRole('heading', { name: /Changed on both computers/ })).toBeVisible();
      await expect(page.getByRole('cell', { name: 'Operate in May, or wait?' })).toBeVisible();
      await look(page, 'copies compared');
      await page.getByRole('combobox', { name: /What to do with/ }).click();
      await page.getByRole('option', { name: 'Take the other' }).click();
      await page.getByRole('button', { name: 'Bring in 1 entry' }).click();
      await expect(page.getByText('1 entry is brought in.', { exact: false })).toBeVisible({
        timeout: 30_000,
      });
      await look(page, 'copies brought together');
      await page.getByRole('button', { name: 'Back to settings' }).click();
      await expect(page.getByLabel('What are you deciding?')).toHaveValue('Operate in May, or wait?');
      expect(readdirSync(join(folder, 'Backups before updates'))).toHaveLength(1);
    });
  } finally {
    await gone(folder);
  }
});

test('the case opens with the key in the system’s keychain only where that is secret, and only after the passphrase', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'binder-keychain-'));
  try {
    await withApp(async (app) => {
      const { page } = app;
      await page.setViewportSize({ width: 1280, height: 800 });
      await makeCase(app, {
        path: join(folder, 'Family.binder'),
        patient: 'Wilhelmina Testcase',
        title: 'Liver',
      });
      await app.electron.evaluate(({ safeStorage }) => {
        safeStorage.isEncryptionAvailable = () => true;
        safeStorage.getSelectedStorageBackend = () => 'basic_text';
      });
      await go(page, 'Settings');
      await expect(page.getByText(/It has no keychain that is locked itself/)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Open without the passphrase here' })).toBeDisabled();

      // The edge to the operating system is all that is played here.
      await app.electron.evaluate(({ safeStorage }) => {
        safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret';
        safeStorage.encryptString = (text) => Buffer.from(text).map((byte) => byte ^ 0x5a) as Buffer;
        safeStorage.decryptString = (sealed) => Buffer.from(sealed.map((byte) => byte ^ 0x5a)).toString();
      });
      await go(page, 'Today');
      await go(page, 'Settings');
      await page.getByRole('button', { name: 'Open without the passphrase here' }).click();
      await page.getByLabel('Passphrase, to allow it').fill('a guess');
      await page.keyboard.press('Enter');
      await expect(page.getByText(/That passphrase does not open this file/)).toBeVisible();
      await page.getByLabel('Passphrase, to allow it').fill(passphrase);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: 'Ask for the passphrase again' })).toBeVisible();
      await expectNoBarriers(page, 'settings with the keychain');
      await page.screenshot({ path: test.info().outputPath('keychain.png') });

      await page.keyboard.press('Control+l');
      await page.getByRole('button', { name: 'Open with the key kept on this computer' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today', { timeout: 30_000 });
      await go(page, 'Settings');
      await page.getByRole('button', { name: 'Ask for the passphrase again' }).click();
      await expect(page.getByRole('button', { name: 'Open without the passphrase here' })).toBeVisible();
      await page.keyboard.press('Control+l');
      await page.getByLabel('Passphrase', { exact: true }).waitFor();
      await expect(page.getByRole('button', { name: 'Open with the key kept on this computer' })).toHaveCount(
        0,
      );
    });
  } finally {
    await gone(folder);
  }
});
