// Moving through the app by keyboard alone, as somebody does who cannot or will not use the mouse.
import { basename } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { saveTo } from './app.ts';
import type { App } from './app.ts';
import { passphrase } from './screens.ts';

/** Moves the keyboard on until it stands on the thing of that name; the mouse is never used. */
export async function tabTo(page: Page, name: RegExp | string, back = false): Promise<void> {
  for (let steps = 0; steps < 150; steps += 1) {
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      // A screen's title or work takes the keyboard when it comes up; neither is a thing to press.
      if (!(at instanceof HTMLElement) || at.matches('main, h1')) return '';
      const labelled =
        at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : null;
      return at.getAttribute('aria-label') ?? labelled?.textContent ?? at.textContent ?? '';
    });
    if (typeof name === 'string' ? here.trim().startsWith(name) : name.test(here.trim())) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

export async function press(page: Page, name: RegExp | string, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

export async function typeInto(page: Page, field: RegExp | string, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
}

/** Picks from a list that takes new names: the line that adds it is what Enter takes. */
export async function pickName(page: Page, field: string, words: string): Promise<void> {
  await typeInto(page, field, words);
  await expect(page.getByRole('option', { name: words })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

/** A new case at `path`, past its recovery sheet, at Today. */
export async function makeCase(app: App, path: string): Promise<void> {
  const { page } = app;
  await saveTo(app, path);
  await press(page, /^Start a new case/);
  await typeInto(page, 'Who is it for?', 'Rosalind Marker');
  await typeInto(page, 'What is the question about?', 'Knee operation');
  await typeInto(page, 'Passphrase for this case', passphrase);
  await typeInto(page, 'The same passphrase once more', passphrase);
  await press(page, 'Choose a place');
  await expect(page.getByText(basename(path))).toBeVisible();
  await press(page, 'Make the case');
  await expect(page.getByRole('heading', { name: 'Keep a recovery sheet' })).toBeVisible({ timeout: 30_000 });
  await press(page, 'Go on without a sheet');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today', { timeout: 30_000 });
}
