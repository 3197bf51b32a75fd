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
import type { App } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { press, tabTo } from './keyboard.ts';
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

async function field(page: Page, name: RegExp | string, words: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(words);
}

async function place(page: Page, name: string): Promise<void> {
  await press(page, new RegExp(`^${name}\\d*$`));
  await expect(page.getByText('Reading the case', { exact: true })).toHaveCount(0);
}

async function makeCase(app: App, path: string): Promise<void> {
  const { page } = app;
  await saveTo(app, path);
  await press(page, 'Start a new case');
  await field(page, 'Who is it for?', 'Rosalind Marker');
  await field(page, 'What is the question about?', 'Knee operation');
  await field(page, 'Passphrase for this case', passphrase);
  await field(page, 'The same passphrase once more', passphrase);
  await press(page, 'Choose a place');
  await expect(page.getByText('Our case.binder')).toBeVisible();
  await press(page, 'Make the case');
  await expect(page.getByRole('heading', { name: 'Keep a recovery sheet' })).toBeVisible({ timeout: 30_000 });
  await press(page, 'Go on without a sheet');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today', { timeout: 30_000 });
}

type Said = { doctor: string; at: string; says: Record<string, string> };

async function addOpinion(page: Page, { doctor, at, says }: Said): Promise<void> {
  await place(page, 'Opinions');
  await press(page, 'Add an opinion');
  for (const [question, name] of [
    ['Which doctor gave it?', doctor],
    ['Where do they work?', at],
  ] as const) {
    await field(page, question, name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listbox')).toHaveCount(0);
    await expect(page.getByRole('combobox', { name: question })).toHaveValue(name);
  }
  await press(page, 'Start this opinion');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(doctor);
  await press(page, 'What they said');
  for (const [question, words] of Object.entries(says))
    await field(page, `${question}, in a few words`, words);
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
    await field(page, 'Passphrase', passphrase);
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
