// The window itself: it comes back where it stood, and closing it asks only while work would be cut off.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test, type ElectronApplication } from '@playwright/test';
import { sandboxSwitches } from '../scripts/setup/sandbox.mjs';
import { gone } from './gone.ts';

type Page = { binder: { setBusy(ask: object | null): Promise<void> } };

const project = join(import.meta.dirname, '..');
const start = (userData: string) =>
  _electron.launch({ args: [...sandboxSwitches(), `--user-data-dir=${userData}`, project] });
const sizeOf = (electron: ElectronApplication) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());

test('the window has its size again, and asks before it closes only while something is under way', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'binder-window-'));
  try {
    const first = await start(userData);
    await first.firstWindow();
    await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1010, 690));
    // It is written a moment after the last move.
    await expect
      .poll(() => first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize()))
      .toEqual([1010, 690]);
    await first.evaluate(() => new Promise((resolve) => setTimeout(resolve, 900)));
    await first.close();

    const second = await start(userData);
    const page = await second.firstWindow();
    expect(await sizeOf(second)).toEqual([1010, 690]);
    await expect(page.getByRole('button', { name: /^Start a new case/ })).toBeVisible();

    await second.evaluate(({ dialog }) => {
      dialog.showMessageBox = ((_window: unknown, asked: unknown) => {
        (globalThis as { asked?: unknown }).asked = asked;
        return Promise.resolve({ response: 0, checkboxChecked: false });
      }) as never;
    });
    const words = { message: 'Busy', detail: 'Still at it.', stay: 'Stay', leave: 'Leave' };
    await page.evaluate((ask) => (globalThis as unknown as Page).binder.setBusy(ask), words);
    await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect
      .poll(() => second.evaluate(() => (globalThis as { asked?: { buttons: string[] } }).asked?.buttons))
      .toEqual(['Stay', 'Leave']);
    expect(await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await page.evaluate(() => (globalThis as unknown as Page).binder.setBusy(null));
    await Promise.all([
      second.waitForEvent('close'),
      second
        .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
        .catch(() => undefined),
    ]);
  } finally {
    await gone(userData);
  }
});
