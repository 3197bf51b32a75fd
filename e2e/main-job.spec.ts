// The whole job once, in the real window: a new case, a folder of papers in, two opinions, side by side, the packet out.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { verifyPacket } from '../main/case/packet/verify-packet.ts';
import { corpusDir } from '../scripts/testing/corpus.ts';
import { qpdfComplaints } from '../scripts/testing/qpdf.ts';
import { pdfFixture, wordyPages } from '../scripts/testing/pdf-fixture.ts';
import { withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { addOpinion, go, importFolder, makeCase, makePacket, mark, unlock } from './screens.ts';

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

test('from an empty window to a finished packet', async () => {
  test.setTimeout(300_000);
  const folder = test.info().outputPath();
  mkdirSync(folder, { recursive: true });
  const packet = join(folder, 'Packet.pdf');
  await withApp(async (app) => {
    const { page } = app;
    await makeCase(app, {
      path: join(folder, 'Our case.binder'),
      patient: 'Rosalind Marker',
      title: 'Knee operation',
    });

    await importFolder(app, papers());
    await expect(page.getByText(/added/i).first()).toBeVisible({ timeout: 120_000 });
    await expectNoBarriers(page, 'after an import');

    await addOpinion(page, {
      doctor: 'Dr. Ada Firstly',
      place: 'Hill Clinic',
      says: { Diagnosis: 'Worn cartilage', Recommendation: 'Operate now' },
    });
    await addOpinion(page, {
      doctor: 'Dr. Ben Secondly',
      place: 'Valley Clinic',
      says: { Diagnosis: 'Worn cartilage', Recommendation: 'Wait three months' },
    });

    await page.getByRole('button', { name: 'Side by side' }).click();
    await expect(page.getByRole('columnheader', { name: /Ada Firstly/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /About it.*Hill Clinic.*Valley Clinic/s })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Diagnosis: Agree\?/ })).toBeVisible();
    await mark(page, 'Recommendation', 'Conflict');
    await expect(page.getByRole('button', { name: /^Recommendation: Conflict/ })).toBeVisible();
    await expectNoBarriers(page, 'the comparison');

    await go(page, 'Packets');
    await page.getByRole('button', { name: 'Start: Everything in date order' }).click();
    await makePacket(app, packet);

    await page.keyboard.press('Control+L');
    await unlock(page);
    await go(page, 'Opinions');
    await expect(page.getByRole('button', { name: /^Recommendation: Conflict/ })).toBeVisible();
  });

  const verified = await verifyPacket(packet);
  expect(verified.found).toEqual([]);
  expect(verified.pages).toBeGreaterThan(6);
  expect(readFileSync(packet).subarray(0, 5).toString()).toBe('%PDF-');
  // A damaged paper is copied as it is, and qpdf may speak of it; of the packet's own making it must find nothing.
  expect(qpdfComplaints(packet) ?? '').not.toMatch(/xref|object stream|damaged|Pages tree/i);
});
