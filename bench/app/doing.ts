// What a person does in a window that is being measured, as cheaply for the page as can be.
import type { Page } from '@playwright/test';
import type { Running } from './running.ts';

/** The next dialogs answer with these paths. */
export async function choose(
  { electron }: Pick<Running, 'electron'>,
  path: string,
  save = '',
): Promise<void> {
  await electron.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [paths.path] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: paths.save });
    },
    { path, save },
  );
}

/** Looking for a role by name goes through every element of the page, in the page: that would be measured too. */
export async function pressed(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted);
    if (!button) throw new Error(`no button: ${wanted}`);
    button.click();
  }, text);
}

type Shown = { selector: string; text: string; withinMs?: number };

export async function shown(page: Page, { selector, text, withinMs = 60_000 }: Shown): Promise<void> {
  const isShown = ([where, wanted]: string[]): boolean =>
    [...document.querySelectorAll(where ?? '')].some(({ textContent }) =>
      textContent?.includes(wanted ?? ''),
    );
  await page.waitForFunction(isShown, [selector, text], { polling: 50, timeout: withinMs });
}
