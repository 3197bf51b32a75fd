// The main job on the sample case, as `npm start` does it where there is no display: open the sample, make its packet.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { saveTo, withApp, type App } from './app.ts';

test('the sample case becomes a packet', async () => {
  const folder = process.env.BINDER_SAMPLE_PACKET_FOLDER ?? test.info().outputPath();
  mkdirSync(folder, { recursive: true });
  const packet = join(folder, 'Sample packet.pdf');
  const work = async (app: App): Promise<void> => {
    const { page } = app;
    await saveTo(app, packet);
    await page.getByRole('button', { name: 'See the sample case' }).click();
    await page.getByRole('button', { name: 'Packets' }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: /^Harborlight v1/ }).click();
    await page.getByRole('button', { name: 'Make the packet' }).click();
    await expect(page.getByText('Frozen as version 1.')).toBeVisible({ timeout: 90_000 });
  };
  await withApp(work, { sample: null });
  expect(readFileSync(packet).subarray(0, 5).toString()).toBe('%PDF-');
});
