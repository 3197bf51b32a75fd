// The inventory in the real window: files in, names put right, what is only known, a page looked at, a word found; by keyboard too.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { lockedPdf, lockedPdfPassword, unknownFile } from '../scripts/testing/odd-files.ts';
import { pdfFixture } from '../scripts/testing/pdf-fixture.ts';
import { choose, saveTo, withApp, type App } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { dropFiles } from './drop-files.ts';
import { inkOnPaper } from './printed.ts';
import { go, makeCase, openSample, unlock } from './screens.ts';

function folder(): string {
  const path = test.info().outputPath();
  mkdirSync(path, { recursive: true });
  return path;
}

const nodule = pdfFixture([
  { lines: ['MRI of the knee', 'A small nodule is seen.'] },
  { lines: ['Second page', 'The nodule measures 6 mm.'] },
]);

async function startCase(app: App): Promise<void> {
  await makeCase(app, {
    path: join(folder(), 'Our case.binder'),
    patient: 'Rosalind Marker',
    title: 'Knee operation',
  });
  await go(app.page, 'Records');
}

/** One folder with a paper, its exact copy, a locked paper and something that nobody can read. */
async function papers(): Promise<string> {
  const path = join(folder(), 'papers');
  mkdirSync(path);
  writeFileSync(join(path, 'MRI report.pdf'), nodule);
  writeFileSync(join(path, 'MRI report copy.pdf'), nodule);
  writeFileSync(join(path, 'Sent by secure mail.pdf'), await lockedPdf());
  writeFileSync(join(path, 'mystery.pdf'), unknownFile());
  return path;
}

const row = (page: Page, name: RegExp) => page.getByRole('row', { name }).first();

test('a folder comes in: each file is accounted for, the locked one with its password, and names are put right at once', async () => {
  await withApp(async (app) => {
    const { page } = app;
    await startCase(app);
    await expect(page.getByRole('heading', { name: 'No records yet' })).toBeVisible();
    await expectNoBarriers(page, 'no records');

    await choose(app, [await papers()]);
    await page.getByRole('button', { name: 'Add a folder' }).click();
    await expect(page.getByRole('heading', { name: 'What came in' })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('Already here (1)')).toBeVisible();
    await expect(page.getByText('1 file is locked with a password.')).toBeVisible();
    await expectNoBarriers(page, 'what came in');

    const password = page.getByLabel('Password', { exact: true });
    await password.fill('a wrong guess');
    await page.getByRole('button', { name: 'Try these again' }).click();
    await expect(page.getByText('That password does not open this file.')).toBeVisible({ timeout: 30_000 });
    await password.fill(lockedPdfPassword);
    await page.getByRole('button', { name: 'Try these again' }).click();
    await expect(page.getByText('1 file is locked with a password.')).toHaveCount(0, { timeout: 30_000 });

    const title = page.getByRole('textbox', { name: /^Title of .*MRI report/ }).first();
    await title.fill('MRI of the left knee');
    const date = page.getByRole('textbox', { name: /^Date of .*MRI report/ }).first();
    await date.fill('March 2024');
    await date.press('Enter');
    await page.getByRole('button', { name: 'Go to the list' }).click();
    await expect(row(page, /MRI of the left knee.*Mar 2024/)).toBeVisible();
    await expectNoBarriers(page, 'the list');

    await page.keyboard.press('Control+L');
    await unlock(page);
    await go(page, 'Records');
    await expect(row(page, /MRI of the left knee.*Mar 2024/)).toBeVisible();
  });
});

test('what is only known to exist is written down with the keyboard alone, asked for, and comes in by a drop on it', async () => {
  await withApp(async (app) => {
    const { page } = app;
    await startCase(app);
    await page.getByRole('button', { name: 'I know it exists' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('MRI images on CD');
    await page.keyboard.press('Enter');
    await expect(page.getByText('“MRI images on CD” is in the list.')).toBeVisible();
    await page.keyboard.type('Blood work 2023');
    await page.keyboard.press('Enter');
    await expect(page.getByText('“Blood work 2023” is in the list.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(row(page, /MRI images on CD Images Known/)).toBeVisible();
    await expect(row(page, /Blood work 2023 Lab results Known/)).toBeVisible();

    await row(page, /Blood work 2023/).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Mark as “Asked for”' }).click();
    await expect(row(page, /Blood work 2023.*Asked for/)).toBeVisible();
    await expectNoBarriers(page, 'a record’s details');

    const paper = join(folder(), 'lab.pdf');
    writeFileSync(paper, pdfFixture([{ lines: ['Hemoglobin 13.1'] }]));
    await dropFiles(row(page, /Blood work 2023/), [paper]);
    await expect(row(page, /Blood work 2023.*Here.*1 page/)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('button', { name: 'Open lab.pdf' })).toBeVisible();
  });
});

test('what cannot be had needs a reason, an addendum is named, and what was removed comes back', async () => {
  await withApp(async (app) => {
    const { page } = app;
    await openSample(page);
    await go(page, 'Records');
    await page.getByRole('searchbox').fill('addendum');
    await row(page, /Addendum/).click();
    await page.getByRole('button', { name: 'Another status' }).click();
    await page.getByRole('menuitem', { name: /Cannot be had/ }).click();
    const save = page.getByRole('button', { name: 'Mark as “Cannot be had”' });
    await expect(save).toBeDisabled();
    await page.getByLabel('Why?').fill('The center keeps no copies.');
    await save.click();
    await expect(row(page, /Addendum.*Cannot be had/)).toBeVisible();
    await page.getByRole('combobox', { name: 'Adds to' }).fill('EUS with');
    await page.getByRole('option', { name: /^EUS with needle sampling/ }).click();
    await expect(page.getByText(/^Adds to “EUS with needle sampling”/)).toBeVisible();

    await page.getByRole('searchbox').fill('EUS with');
    await row(page, /EUS with needle sampling/).click();
    await page.getByRole('button', { name: /^Remove 2026-02-24 EUS report/ }).click();
    await expect(page.getByText('Nothing here yet.', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByRole('button', { name: /^Open 2026-02-24 EUS report/ })).toBeVisible();

    // Long after, when Undo is no longer offered.
    await page.getByRole('button', { name: /^Remove 2026-02-24 EUS report/ }).click();
    await expect(page.getByText('Nothing here yet.', { exact: false })).toBeVisible();
    await go(page, 'Settings');
    const back = page.getByRole('button', { name: /^Bring back “2026-02-24 EUS report/ });
    await back.scrollIntoViewIfNeeded();
    await expectNoBarriers(page, 'what was removed');
    await page.getByRole('button', { name: /^Erase for good: “2026-02-24 EUS report/ }).click();
    await expect(page.getByText(/Undo cannot bring them back/)).toBeVisible();
    await expectNoBarriers(page, 'the question before erasing');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await back.click();
    await expect(page.getByText('There is nothing here now.')).toBeVisible();
    await page.keyboard.press('Control+Z');
    await page.getByRole('button', { name: /^Erase for good: “2026-02-24 EUS report/ }).click();
    await page.getByRole('button', { name: 'Yes, erase for good' }).click();
    await expect(page.getByText('It is erased for good.')).toBeVisible();
    await expect(back).toHaveCount(0);
  });
});

/** Kept, chosen again, named anew, removed and back again: the words of the list are chosen when it ends. */
async function keepAView(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByLabel('Name of the view').fill('Scans');
  await page.keyboard.press('Enter');
  const views = page.getByRole('group', { name: 'Saved views' });
  await expect(views.getByRole('button', { name: 'Scans', pressed: true })).toBeVisible();
  await page.getByRole('button', { name: 'Rename “Scans”' }).click();
  await page.getByLabel('Name of the view').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Remove “${name}”` }).click();
  await expect(views).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('searchbox').fill('');
  await expectNoBarriers(page, 'a saved view');
  await views.getByRole('button', { name }).click();
  await expect(page.getByRole('row', { name: /MRI\/MRCP with contrast/ })).toHaveCount(3);
}

/** The chosen records' papers become one document, and part again; the same records are chosen when it ends. */
async function joinThem(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Join into one document' }).click();
  const table = page.getByRole('dialog', { name: 'Arrange the pages' });
  await expect(table.getByText('Page 9', { exact: true })).toBeVisible();
  await expectNoBarriers(page, 'papers to be joined');
  await table.getByRole('button', { name: 'Make 1 document' }).click();
  await expect(page.getByText(/^4 files became 1 document/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await row(page, /MRI\/MRCP with contrast/).focus();
  await page.keyboard.press('Control+A');
}

test('a view is kept under a name; several records change together, Undo brings each back, and what is relied on stays', async () => {
  await withApp(async (app) => {
    const { page } = app;
    await openSample(page);
    await go(page, 'Records');
    await page.getByRole('searchbox').fill('MRI/MRCP with contrast');
    await expect(page.getByRole('row', { name: /MRI\/MRCP with contrast/ })).toHaveCount(3);
    await keepAView(page, 'Liver scans');
    const first = row(page, /MRI\/MRCP with contrast/);
    await first.focus();
    await page.keyboard.press('Control+A');
    const bar = page.getByRole('group', { name: 'The chosen records' });
    await expect(bar.getByText('3 records chosen')).toBeVisible();
    await expectNoBarriers(page, 'several records chosen');
    await bar.getByRole('button', { name: 'Set the status' }).click();
    await page.getByRole('menuitem', { name: 'Checked' }).click();
    await expect(first).toHaveAccessibleName(/Checked/);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(first).toHaveAccessibleName(/Sent/);
    await joinThem(page);
    // An opinion relied on them: nothing goes, and the sentence says why.
    await bar.getByRole('button', { name: 'Remove them' }).click();
    await expect(bar.getByText(/still used by/)).toBeVisible();
    await expect(page.getByRole('row', { name: /MRI\/MRCP with contrast/ })).toHaveCount(3);
  });
});

test('a page is read, turned, copied from, saved and printed, with the keyboard', async () => {
  await withApp(async (app) => {
    const { page, electron } = app;
    await openSample(page);
    await go(page, 'Records');
    await page.getByRole('searchbox').fill('Opinion 2');
    await row(page, /Opinion 2, Dr. Dufourmont/).click();
    await page
      .getByRole('button', { name: /^Open .*pdf/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    const pages = page.getByRole('group', { name: 'Page 1 of 5' });
    await expect(pages).toBeFocused();
    await expect(page.getByRole('img', { name: 'Page 1 of 5' })).toHaveAttribute('data-state', 'here', {
      timeout: 30_000,
    });
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('group', { name: 'Page 2 of 5' })).toBeVisible();
    await expectNoBarriers(page, 'the viewer');

    const words = page.getByRole('application', { name: /^Words of page 2/ });
    await words.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+C');
    const copied = await electron.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied.split(' ')).toHaveLength(2);

    const copy = join(folder(), 'copy.pdf');
    await saveTo(app, copy);
    await page.getByRole('button', { name: 'Save a copy', exact: true }).click();
    await expect(page.getByText('The copy is saved.', { exact: false })).toBeVisible();
    expect(readFileSync(copy).subarray(0, 5).toString()).toBe('%PDF-');

    const ink = await inkOnPaper(app);
    expect(ink).toHaveLength(5);
    expect(Math.min(...ink)).toBeGreaterThan(30);

    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Records');
  });
});

test('one box finds pages, records, letters, opinions and questions, and Enter goes there', async () => {
  await withApp(async (app) => {
    const { page } = app;
    await openSample(page);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('enhancing nodule');
    const results = page.getByRole('listbox', { name: 'Places found' });
    await expect(results.getByRole('group', { name: 'Pages' })).toBeVisible();
    await expect(results.getByRole('group', { name: 'Records' })).toBeVisible();
    await expectNoBarriers(page, 'the search');
    await page.keyboard.press('ArrowDown');
    const chosen = await results.getByRole('option', { selected: true }).innerText();
    await page.keyboard.press('Enter');
    const [, title = '', number = ''] = /^(.*), page (\d+)/.exec(chosen) ?? [];
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('group', { name: new RegExp(`^Page ${number} of`) })).toBeVisible();
    await expect(page.getByText('Found here').first()).toBeAttached({ timeout: 30_000 });
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+K');
    await page.keyboard.type('no such words anywhere');
    await expect(page.getByText('Nothing holds “no such words anywhere”.', { exact: false })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox', { name: 'Places found' })).toHaveCount(0);
  });
});
