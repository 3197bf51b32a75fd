// Medical images in the real window: a disc comes in, says what it is in plain words, and is looked through by mouse and by keyboard.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { ctSeries } from '../main/case/sample/fixtures/ct-series.ts';
import { choose, withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { go, makeCase } from './screens.ts';

const ask = {
  patientName: 'Marker^Rosalind',
  patientId: 'RM-1',
  birthDate: '19640229',
  studyDate: '20260117',
  studyDescription: 'Abdomen and pelvis',
  seriesDescription: 'Venous phase',
  institution: 'Valley Peak',
  study: 1,
  series: 2,
  slices: 12,
};

function disc(path: string): void {
  const put = (name: string, content: Uint8Array | string) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  };
  put('autorun.inf', '[autorun]');
  put('viewer.exe', 'MZ');
  ctSeries(ask).forEach((bytes, index) => put(`DICOM/S2/I${index + 1}`, bytes));
  ctSeries({ ...ask, series: 1, seriesDescription: 'Scout', slices: 1 }).forEach((bytes) =>
    put('DICOM/S1/I1', bytes),
  );
  ctSeries({
    ...ask,
    patientName: 'Doe^Peter',
    patientId: 'X',
    study: 2,
    studyDescription: 'Head',
    slices: 2,
  }).forEach((bytes, index) => put(`DICOM/X/I${index + 1}`, bytes));
}

const stageAt = (page: Page, at: number) =>
  page.getByRole('group', { name: `Venous phase: image ${at} of 12` });

test('a disc is described, looked through with wheel and keys, and its brightness set by name', async () => {
  const folder = test.info().outputPath();
  mkdirSync(folder, { recursive: true });
  disc(join(folder, 'CT disc'));
  const shots = process.env.BINDER_SCREENSHOTS ?? folder;
  await withApp(async (app) => {
    const { page } = app;
    await page.setViewportSize({ width: 1280, height: 800 });
    await makeCase(app, { path: join(folder, 'A.binder'), patient: 'Rosalind Marker', title: 'Knee' });
    await go(page, 'Records');
    await choose(app, [join(folder, 'CT disc')]);
    await page.getByRole('button', { name: 'Add a folder' }).click();
    await expect(page.getByRole('heading', { name: 'What came in' })).toBeVisible({ timeout: 60_000 });
    await page.screenshot({ path: join(shots, 'imaging-came-in.png') });
    await page.getByRole('button', { name: 'Go to the list' }).click();
    await page
      .getByRole('row', { name: /CT images/ })
      .first()
      .click();
    await expect(page.getByText('15 images in 3 series of 2 studies')).toBeVisible();
    await expect(page.getByText('Images of 2 people are here.')).toBeVisible();
    await page.screenshot({ path: join(shots, 'imaging-record.png') });
    await expectNoBarriers(page, 'a disc among its record');

    await page.getByRole('button', { name: 'Look through the images' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Venous phase/ })
      .first()
      .click();
    await expect(stageAt(page, 7)).toBeVisible();
    await expect(page.locator('canvas[data-state="here"]').last()).toBeVisible({ timeout: 20_000 });
    await stageAt(page, 7).focus();
    await page.keyboard.press('ArrowDown');
    await expect(stageAt(page, 8)).toBeVisible();
    await page.mouse.move(800, 400);
    await page.mouse.wheel(0, -100);
    await expect(stageAt(page, 7)).toBeVisible();
    await page.keyboard.press('End');
    await expect(stageAt(page, 12)).toBeVisible();
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    await expect(stageAt(page, 11)).toBeVisible();
    await expect(page.getByText('For orientation only, not for diagnosis')).toBeVisible();
    await page.getByRole('combobox', { name: 'Show as' }).click();
    await page.getByRole('option', { name: 'Bone' }).click();
    await page.mouse.move(800, 350);
    await page.mouse.down();
    await page.mouse.move(760, 300, { steps: 4 });
    await page.mouse.up();
    await expect(page.getByRole('combobox', { name: 'Show as' })).toHaveValue('My own setting');
    await page.getByRole('slider', { name: 'Image' }).fill('6');
    await page.getByRole('combobox', { name: 'Show as' }).click();
    await page.getByRole('option', { name: 'As it came' }).click();
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(shots, 'imaging-look.png') });
    await expectNoBarriers(page, 'looking through images');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Look through the images' })).toBeVisible();
  });
});
