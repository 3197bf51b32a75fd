// Scans in the real window: their words are read by themselves, found and lit up; one scan is split into its papers, and back.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { scanFixture } from '../scripts/testing/scan-fixture.ts';
import { choose, withApp, type App } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { go, makeCase } from './screens.ts';

const lab = (at: string) => [
  'Sierra Laboratories',
  'LABORATORY REPORT',
  at,
  'Patient: Rosalind Marker',
  'Glucose 95 mg/dL and sodium 140 mmol/L in blood.',
];

function folder(): string {
  const path = process.env.BINDER_SCREENSHOTS ?? test.info().outputPath();
  mkdirSync(path, { recursive: true });
  return path;
}

async function addScan(app: App): Promise<void> {
  const path = test.info().outputPath('Paper pile.pdf');
  writeFileSync(
    path,
    await scanFixture([
      lab('Page 1 of 2'),
      lab('Page 2 of 2'),
      [
        'North Imaging Center',
        'RADIOLOGY REPORT',
        'Patient: Justin Norman',
        'The pancreas shows a small cyst in its tail.',
      ],
    ]),
  );
  await choose(app, [path]);
  await go(app.page, 'Records');
  await app.page.getByRole('button', { name: 'Add files' }).first().click();
  await expect(app.page.getByRole('heading', { name: 'What came in' })).toBeVisible({ timeout: 60_000 });
  await app.page.getByRole('button', { name: 'Go to the list' }).click();
}

async function openRecord(page: Page, name: RegExp): Promise<void> {
  await go(page, 'Records');
  await page.getByRole('row', { name }).first().click();
}

test('the words of a scan are read in the background, found, and lit up on the page; then it is split into its papers', async () => {
  test.setTimeout(240_000);
  await withApp(async (app) => {
    const { page } = app;
    await page.setViewportSize({ width: 1280, height: 800 });
    await makeCase(app, {
      path: test.info().outputPath('Ours.binder'),
      patient: 'Rosalind Marker',
      title: 'A cyst',
    });
    await addScan(app);
    await expect(page.getByText(/^Reading scans/)).toBeVisible({ timeout: 30_000 });
    await page.screenshot({ path: join(folder(), 'scans-reading.png') });
    await expect(page.getByText(/^Reading scans/)).toHaveCount(0, { timeout: 120_000 });

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Search for words/ }).fill('pancraes cyst');
    const hit = page.getByRole('option', { name: /Paper pile, page 3/ });
    await expect(hit).toBeVisible();
    await expect(page.getByText('Nothing holds “pancraes cyst”.')).toBeVisible();
    await page.screenshot({ path: join(folder(), 'scans-search.png') });
    await expectNoBarriers(page, 'search with filters');
    await hit.click();
    await expect(page.getByText('Found here').first()).toBeAttached({ timeout: 30_000 });
    await expect(page.getByText(/^Words read from the picture/)).toBeVisible();
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox', { name: 'Find in this document' }).fill('glucose');
    await expect(page.getByText('On 2 pages')).toBeVisible();
    await page.screenshot({ path: join(folder(), 'scans-find.png') });
    await expectNoBarriers(page, 'find in a document');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Back/ }).click();

    await openRecord(page, /Paper pile/);
    await page.getByRole('button', { name: /^Split, join, turn or leave out pages/ }).click();
    await page.getByRole('button', { name: 'Split it so' }).click();
    await expect(page.getByRole('textbox', { name: 'Name of document 2' })).toHaveValue('RADIOLOGY REPORT');
    await page.getByRole('button', { name: /^Page 2/ }).focus();
    await page.keyboard.press('r');
    await expect(page.getByRole('button', { name: 'Page 2, turned 90 degrees' })).toBeFocused();
    await page.keyboard.press('x');
    await page.screenshot({ path: join(folder(), 'scans-arrange.png') });
    await expectNoBarriers(page, 'arranging pages');
    await page.getByRole('button', { name: 'Make 2 documents' }).click();
    await expect(page.getByText('2 documents were made. The scan is kept.')).toBeVisible({ timeout: 60_000 });
    await openRecord(page, /RADIOLOGY REPORT/);
    await expect(page.getByText('Is this paper about somebody else?')).toBeVisible();
    await page.screenshot({ path: join(folder(), 'scans-other-patient.png') });
    await expectNoBarriers(page, 'another person’s paper');
    await page.getByRole('button', { name: 'It is somebody else’s' }).click();
    await expect(page.getByText('Is this paper about somebody else?')).toHaveCount(0);
  });
});
