// What a printer would be given. The print dialog is the system's, so it is not opened.
import { expect } from '@playwright/test';
import { memorySource } from '../main/case/bytes.ts';
import { openPdf } from '../main/case/text/pdfium.ts';
import type { App } from './app.ts';

/** Presses "Print"; dark dots on each sheet of paper, drawn 200 dots wide. */
export async function inkOnPaper({ page, electron }: App): Promise<number[]> {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-print-asked', '');
  });
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('body')).toHaveAttribute('data-print-asked', '', { timeout: 60_000 });
  const bytes = await electron.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({});
    return pdf?.toString('base64') ?? '';
  });
  const opened = await openPdf(memorySource(Buffer.from(bytes, 'base64')));
  if (!opened.ok) throw new Error(opened.why);
  const { pdf } = opened;
  const ink = Array.from(
    { length: pdf.pageCount },
    (_, at) => pdf.renderGrey(at, { widthPx: 200 }).grey.filter((dot) => dot < 128).length,
  );
  pdf.close();
  return ink;
}
