// Nothing of the case lies in clear in any file the app leaves: its user folder, the home folder, the temporary folder, beside the case.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { sandboxSwitches } from '../scripts/setup/sandbox.mjs';
import { pdfFixture } from '../scripts/testing/pdf-fixture.ts';
import type { App } from './app.ts';
import { gone } from './gone.ts';
import { go, importFolder, makeCase, makePacket, unlock } from './screens.ts';

const project = join(import.meta.dirname, '..');

const secrets = {
  title: 'Quillwortsecret question',
  patient: 'Zebedee Quixotemarker',
  record: 'Ptarmiganrecord of 2024',
  page: 'Xylophonefinding of 7 mm',
  letter: 'Wherewithalcall about the slides',
  said: 'They will look for Vermilionblocks',
  search: 'Xylophonefinding',
  paper: 'Okapipaper.pdf',
  caseName: 'Marmosetcase',
};
/** How pictures and papers begin: no rendered page and no imported byte may lie anywhere either. */
const beginnings = ['%PDF-', 'WEBPVP8', '\u0089PNG\r\n'];

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** `file: what` for every secret in any file, as one byte a letter and as two. */
function leaks(root: string): string[] {
  const wanted = [
    ...Object.values(secrets).flatMap((text) => text.split(' ').filter((word) => word.length > 9)),
    secrets.said,
  ];
  const patterns = [
    ...wanted.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]),
    ...beginnings.map((text) => Buffer.from(text, 'latin1')),
  ];
  return filesUnder(root).flatMap((path) => {
    const bytes = readWhileThere(path);
    return patterns
      .filter((pattern) => bytes.includes(pattern))
      .map((pattern) => `${path}: ${pattern.toString()}`);
  });
}

/** The app may take a file away between the listing and the reading. */
function readWhileThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

async function liveWithIt(app: App, papers: string): Promise<void> {
  const { page } = app;
  await importFolder(app, papers);
  await expect(page.getByRole('heading', { name: 'What came in' })).toBeVisible({ timeout: 60_000 });
  const title = page.getByRole('textbox', { name: /^Title of/ }).first();
  await title.fill(secrets.record);
  await title.press('Enter');
  await page.getByRole('button', { name: 'Go to the list' }).click();

  await page
    .getByRole('row', { name: /Ptarmiganrecord/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Open / })
    .first()
    .click();
  await expect(page.getByRole('img', { name: 'Page 1 of 2' })).toHaveAttribute('data-state', 'here', {
    timeout: 30_000,
  });
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('img', { name: 'Page 2 of 2' })).toHaveAttribute('data-state', 'here', {
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'Back', exact: true }).click();

  await page.keyboard.press('Control+K');
  await page.keyboard.type(secrets.search);
  const results = page.getByRole('listbox', { name: 'Places found' });
  await expect(results.getByText('of 7 mm').first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');

  await go(page, 'Letters');
  await page.getByRole('button', { name: 'Log a call or letter' }).first().click();
  await page.getByLabel('What it was about').fill(secrets.letter);
  await page.getByLabel('What was said').fill(secrets.said);
  await page.getByRole('button', { name: 'Save the entry' }).click();
  await expect(page.getByText(secrets.letter).first()).toBeVisible();

  // The packet itself is meant to be read by others; what making it leaves elsewhere is not.
  await go(page, 'Packets');
  await page.getByRole('button', { name: 'Start: Everything in date order' }).click();
  await makePacket(app, join(papers, 'Packet.pdf'));
}

test('no byte of the case is written in clear, while it is open, locked, or closed', async () => {
  test.setTimeout(240_000);
  const root = mkdtempSync(join(tmpdir(), 'binder-clear-'));
  const inputs = mkdtempSync(join(tmpdir(), 'binder-papers-'));
  const places = Object.fromEntries(
    ['home', 'temp', 'user-data', 'case'].map((name) => [name, join(root, name)]),
  );
  for (const place of Object.values(places)) mkdirSync(place);
  writeFileSync(
    join(inputs, secrets.paper),
    pdfFixture([{ lines: ['First page'] }, { lines: ['Second page', secrets.page] }]),
  );
  const electron = await _electron.launch({
    args: [...sandboxSwitches(), `--user-data-dir=${places['user-data']}`, project],
    env: {
      ...(process.env as Record<string, string>),
      HOME: places['home'] ?? '',
      TMPDIR: places['temp'] ?? '',
    },
  });
  try {
    const app = { electron, page: await electron.firstWindow() };
    const path = join(places['case'] ?? '', `${secrets.caseName}.binder`);
    await makeCase(app, { path, patient: secrets.patient, title: secrets.title });
    await liveWithIt(app, inputs);
    expect(leaks(root), 'while it is open').toEqual([]);
    await app.page.keyboard.press('Control+L');
    await expect(app.page.getByRole('heading', { name: 'Open the case' })).toBeVisible();
    expect(leaks(root), 'while it is locked').toEqual([]);
    await unlock(app.page);
    await electron.close();
    expect(leaks(root), 'after the app has gone').toEqual([]);
    // The case process ends a moment after the window's.
    await expect.poll(() => readdirSync(places['case'] ?? '')).toEqual([`${secrets.caseName}.binder`]);
    // The search would find them: the paper itself, outside, is in clear.
    expect(leaks(inputs)).not.toEqual([]);
  } finally {
    await electron.close();
    for (const folder of [root, inputs]) await gone(folder);
  }
});
