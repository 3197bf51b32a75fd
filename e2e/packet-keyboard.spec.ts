// A packet built without a mouse: a page left out, a place covered, words hidden, and the file then checked.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { memorySource } from '../main/case/bytes.ts';
import { openPdf } from '../main/case/text/pdfium.ts';
import { verifyPacket } from '../main/case/packet/verify-packet.ts';
import { saveTo, withApp, type App } from './app.ts';
import { expectNoBarriers } from './axe.ts';

async function press(target: Locator, key = 'Enter'): Promise<void> {
  await expect(target).toBeEnabled();
  await target.focus();
  await target.press(key);
}

test('a packet is built, covered and made with the keyboard alone', async () => {
  test.setTimeout(600_000);
  const folder = test.info().outputPath();
  mkdirSync(folder, { recursive: true });
  const first = join(folder, 'First.pdf');
  // A sample whose scans are still being read.
  const work = async (app: App): Promise<void> => {
    const { page } = app;
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    await press(button('See the sample case'));
    await expect(button('Packets')).toBeVisible({ timeout: 60_000 });
    await press(button('Packets'));
    await press(button(/^Harborlight v1/));
    await expect(page.getByText(/^64 pages ·/)).toBeVisible();

    await press(button('Let the reading of scans wait'));
    await press(button(/^Pages of “GI consultation/));
    await press(page.getByRole('checkbox', { name: 'Leave page 2 out' }), 'Space');
    await press(button('Cover something on page 1'));
    await press(button('Add a box'));
    await press(button(/^Box 1: arrow keys/), 'Shift+ArrowDown');
    await expectNoBarriers(page, 'covering a place');
    await press(button('Back to the pages'));
    await expect(page.getByText('1 place covered')).toBeVisible();
    await expectNoBarriers(page, 'the pages of a record');
    await press(button('Back to the packet'));
    await expect(page.getByText(/^63 pages ·/)).toBeVisible();

    const hide = page.getByRole('textbox', { name: /Words to hide/ });
    await hide.focus();
    await page.keyboard.type('1967-03-14');
    await page.keyboard.press('Enter');
    await expect(button('Show “1967-03-14” again')).toBeVisible();
    // Scans whose words were not read might hold it too: somebody looks at each page, or there is no packet.
    for (const scan of ['MRI abdomen without contrast', 'Gallbladder removal']) {
      await press(button(`Look at the pages of “${scan}”`));
      for (const box of await page.getByRole('checkbox', { name: /^I have looked at page/ }).all()) {
        await press(box, 'Space');
        await expect(box).toBeChecked();
      }
      await press(button('Back to the packet'));
    }
    await expect(button(/^Look at the pages of/)).toHaveCount(0);
    if (process.env.BINDER_SCREENSHOTS)
      await page.screenshot({ path: join(process.env.BINDER_SCREENSHOTS, 'packet-builder.png') });

    await saveTo(app, first);
    await press(button('Make the packet'));
    await expect(page.getByText('Frozen as version 1.')).toBeVisible({ timeout: 400_000 });
  };
  await withApp(work, { sample: 'unread' });
  const verdict = await verifyPacket(first);
  expect(verdict).toMatchObject({ ok: true, pages: 63 });
  const opened = await openPdf(memorySource(readFileSync(first)));
  if (!opened.ok) throw new Error(opened.why);
  const text = Array.from({ length: opened.pdf.pageCount }, (_, at) => opened.pdf.text(at)).join(' ');
  expect(text).not.toMatch(/14 Mar(ch)? 1967|03\/14\/1967/);
});
