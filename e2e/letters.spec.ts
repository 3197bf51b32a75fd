// Letters as a new user tries them, by keyboard alone: a call is logged, a stamped copy is attached, a letter is written, printed and sent.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { choose, saveTo, withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { press, tabTo } from './keyboard.ts';
import { makeCase, openSample } from './screens.ts';

/** A photograph for the stamp: the smallest picture there is. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

test('a call is logged, and a stamped copy is attached and complete, by keyboard alone', async () => {
  await withApp(async (app) => {
    const { page } = app;
    const folder = test.info().outputPath();
    mkdirSync(folder, { recursive: true });
    await makeCase(app, { path: join(folder, 'Calls.binder'), patient: 'Ada Example', title: 'Surgery' });
    const begun = Date.now();

    await page.keyboard.press('Control+j');
    await expect(page.getByRole('heading', { name: 'Log a call' })).toBeVisible();
    await page.keyboard.type('Renato sees no decision yet.');
    await tabTo(page, 'What it was about');
    await page.keyboard.type('Where is the decision?');
    await tabTo(page, 'Their reference number');
    await page.keyboard.type('MS-204');
    await tabTo(page, 'What they promised');
    await page.keyboard.type('A call back');
    await page.keyboard.press('Control+Enter');
    // The saved call is on screen with everything that was typed.
    await expect(page.getByRole('heading', { level: 2, name: 'Where is the decision?' })).toBeVisible();
    await expect(page.getByLabel('Their reference number')).toHaveValue('MS-204');

    await press(page, 'Log a call or letter');
    await tabTo(page, /^How$/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Handed');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, 'What it was about');
    await page.keyboard.type('Letter 1');
    await press(page, 'Save the entry');
    await expect(page.getByRole('heading', { level: 2, name: 'Letter 1' })).toBeVisible();
    await press(page, 'Add proof');
    await expect(page.getByText(/Still missing: /)).toBeVisible();
    // What was handed in is proven by its stamped copy: the kind is chosen already.
    await expect(page.getByRole('combobox', { name: 'Kind of proof' })).toHaveValue('Stamped copy');
    await tabTo(page, 'Date and time on it');
    await page.keyboard.type('3/23/2026 10:40');
    const stamp = join(folder, 'stamp.png');
    writeFileSync(stamp, pixel);
    await choose(app, [stamp]);
    await press(page, 'Add a scan or photo');
    await expect(page.getByText('Complete', { exact: true })).toBeVisible({ timeout: 20_000 });
    expect(Date.now() - begun).toBeLessThan(120_000);
    await expectNoBarriers(page, 'an entry with its proof');
  });
});

test('a letter is drafted from the sample, changed, printed twice and sent into the correspondence', async () => {
  await withApp(async (app) => {
    const { page } = app;
    const folder = test.info().outputPath();
    mkdirSync(folder, { recursive: true });
    await openSample(page);
    await page.getByRole('navigation').getByRole('button', { name: 'Requests' }).click();
    await page.getByRole('button', { name: /Addendum to the MRI of February/ }).click();
    await page.getByRole('button', { name: 'Write the letter' }).click();
    const body = page.getByRole('textbox', { name: 'The letter' });
    await expect(body).toHaveValue(/Please send us copies of these records:/);
    await body.fill('Dear all:\n\nPlease send the addendum.');
    await expectNoBarriers(page, 'a letter being written');
    await saveTo(app, join(folder, 'letter.pdf'));
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(page.getByText('The letter is saved.')).toBeVisible();
    await saveTo(app, join(folder, 'letter.docx'));
    await page.getByRole('button', { name: 'Save for Word' }).click();
    await expect.poll(() => existsSync(join(folder, 'letter.docx'))).toBe(true);
    expect(readFileSync(join(folder, 'letter.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('button', { name: 'Mark as sent' }).click();
    await expect(page.getByRole('button', { pressed: true, name: /Waiting for its proof/ })).toBeVisible();
    await page.getByRole('navigation').getByRole('button', { name: 'Requests' }).click();
    await expect(
      page.getByRole('button', { name: /Addendum to the MRI of February Asked, waiting/ }),
    ).toBeVisible();
  });
});
