// The whole job once, in the real window and by keyboard alone: a new case, a folder of papers in, two opinions, side by side,
// the packet out.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { verifyPacket } from '../main/case/packet/verify-packet.ts';
import { corpusDir } from '../scripts/testing/corpus.ts';
import { qpdfComplaints } from '../scripts/testing/qpdf.ts';
import { pdfFixture, wordyPages } from '../scripts/testing/pdf-fixture.ts';
import { choose, saveTo, withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { makeCase, pickName, press, typeInto } from './keyboard.ts';
import { passphrase } from './screens.ts';

/** Real papers where they are at hand, and a few of our own where not. */
function papers(): string {
  const corpus = corpusDir();
  if (corpus !== null) return join(corpus, 'pdf');
  const folder = test.info().outputPath('papers');
  mkdirSync(folder, { recursive: true });
  const names = ['2024-03-02 Lab results', '2025-11-20 MRI report', '2026-01-05 Visit note'];
  for (const [index, name] of names.entries()) {
    // Each its own seed: the very same paper would come in only once.
    writeFileSync(join(folder, `${name}.pdf`), pdfFixture(wordyPages(2, index + 1)));
  }
  return folder;
}

/** Counts what a mouse does: at the end it must be nothing. */
const watchTheMouse = (page: Page) =>
  page.evaluate(() => {
    document.addEventListener(
      'pointerdown',
      () => document.body.setAttribute('data-mouse-was-used', ''),
      true,
    );
  });

async function place(page: Page, name: string): Promise<void> {
  await press(page, new RegExp(`^${name}\\d*$`));
  await expect(page.getByText('Reading the case', { exact: true })).toHaveCount(0);
}

type Said = { doctor: string; at: string; says: Record<string, string> };

async function addOpinion(page: Page, { doctor, at, says }: Said): Promise<void> {
  await place(page, 'Opinions');
  await press(page, 'Add an opinion');
  await pickName(page, 'Which doctor gave it?', doctor);
  await pickName(page, 'Where do they work?', at);
  await press(page, 'Start this opinion');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(doctor);
  await press(page, 'What they said');
  for (const [question, words] of Object.entries(says))
    await typeInto(page, `${question}, in a few words`, words);
  await press(page, /^(All opinions|Back to side by side)$/);
}

test('from an empty window to a finished packet, by keyboard alone', async () => {
  test.setTimeout(300_000);
  const folder = test.info().outputPath();
  mkdirSync(folder, { recursive: true });
  const packet = join(folder, 'Packet.pdf');
  await withApp(async (app) => {
    const { page } = app;
    await watchTheMouse(page);
    await makeCase(app, join(folder, 'Our case.binder'));

    await choose(app, [papers()]);
    await place(page, 'Records');
    await press(page, 'Add a folder');
    await expect(page.getByText(/added/i).first()).toBeVisible({ timeout: 120_000 });
    await expectNoBarriers(page, 'after an import');

    await addOpinion(page, {
      doctor: 'Dr. Ada Firstly',
      at: 'Hill Clinic',
      says: { Diagnosis: 'Worn cartilage', Recommendation: 'Operate now' },
    });
    await addOpinion(page, {
      doctor: 'Dr. Ben Secondly',
      at: 'Valley Clinic',
      says: { Diagnosis: 'Worn cartilage', Recommendation: 'Wait three months' },
    });

    await press(page, 'Side by side');
    await expect(page.getByRole('columnheader', { name: /Ada Firstly/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /About it.*Hill Clinic.*Valley Clinic/s })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Diagnosis: Agree\?/ })).toBeVisible();
    await press(page, /^Recommendation:/);
    await expect(page.getByRole('menuitemradio', { name: /^Agree/ })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Recommendation: Conflict/ })).toBeFocused();
    await expectNoBarriers(page, 'the comparison');

    await place(page, 'Packets');
    await press(page, 'Start: Everything in date order');
    await saveTo(app, packet);
    await expect(page.getByRole('button', { name: 'Make the packet' })).toBeEnabled({ timeout: 60_000 });
    await press(page, 'Make the packet');
    await expect(page.getByText('Frozen as version 1.')).toBeVisible({ timeout: 90_000 });

    await page.keyboard.press('Control+L');
    await page.getByLabel('Passphrase', { exact: true }).waitFor();
    await typeInto(page, 'Passphrase', passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today', { timeout: 30_000 });
    await place(page, 'Opinions');
    await expect(page.getByRole('button', { name: /^Recommendation: Conflict/ })).toBeVisible();
    expect(await page.locator('[data-mouse-was-used]').count()).toBe(0);
  });

  const verified = await verifyPacket(packet);
  expect(verified.found).toEqual([]);
  expect(verified.pages).toBeGreaterThan(6);
  expect(readFileSync(packet).subarray(0, 5).toString()).toBe('%PDF-');
  // A damaged paper is copied as it is, and qpdf may speak of it; of the packet's own making it must find nothing.
  expect(qpdfComplaints(packet) ?? '').not.toMatch(/xref|object stream|damaged|Pages tree/i);
});
