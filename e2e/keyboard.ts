// Moving through the app by keyboard alone, as somebody does who cannot or will not use the mouse.
import type { Page } from '@playwright/test';

/** Moves the keyboard on until it stands on the thing of that name; the mouse is never used. */
export async function tabTo(page: Page, name: RegExp | string, back = false): Promise<void> {
  for (let steps = 0; steps < 150; steps += 1) {
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement)) return '';
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
