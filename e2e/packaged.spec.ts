// The app as it is given to people: built once, looked at, and started.
import { existsSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readFuses } from '../scripts/setup/fuses.mjs';
import { pdfFixture, wordyPages } from '../scripts/testing/pdf-fixture.ts';
import { dropFiles } from './drop-files.ts';
import { makePackage, packagedApp, withPackagedApp } from './packaged-app.ts';

// The package is built once for all of them.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  await makePackage();
});

test('its executable runs our sealed code and nothing else', async () => {
  const { executable } = await packagedApp();
  expect(readFuses(executable)).toMatchObject({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('it carries one database addon, its own archive, and no second app', async () => {
  const { resources } = await packagedApp();
  const addons = join(resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
  expect(await readdir(addons)).toEqual([`${process.platform}-${process.arch}.node`]);
  expect(existsSync(join(resources, 'app.asar'))).toBe(true);
  expect(existsSync(join(resources, 'default_app.asar'))).toBe(false);
});

test('it opens the sample case and takes a file: page, case process, database and workers run from the archive', async () => {
  await withPackagedApp([], async (page) => {
    await expect(page.getByRole('heading', { level: 1, name: 'Second Opinion Binder' })).toBeVisible();
    await page.getByRole('button', { name: 'See the sample case' }).click();
    await expect(page.getByText('SAMPLE – fictional')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();

    const letter = test.info().outputPath('letter.pdf');
    writeFileSync(letter, pdfFixture(wordyPages(3)));
    await page.getByRole('button', { name: 'Records' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Records' })).toBeVisible();
    // The place to drop on is drawn anew once the list has been read.
    await expect(page.getByText(/^34 records/)).toBeVisible();
    await dropFiles(page.getByRole('main'), [letter]);
    // It lands on a record and joins it, so it is shown there.
    await expect(page.getByText('letter.pdf').first()).toBeVisible({ timeout: 60_000 });
  });
});
