// What a lock leaves: a blank window at once, then a new page, and in the memory of the app's processes nothing of the case.
import { pbkdf2Sync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { binder, commandPassphrase } from '../scripts/testing/binder-command.ts';
import { pdfFixture } from '../scripts/testing/pdf-fixture.ts';
import { familyOf, formsOf, heldBy } from '../scripts/testing/process-memory.ts';
import { choose, withApp, type App } from './app.ts';
import { gone } from './gone.ts';
import { go } from './screens.ts';

/**
 * No step of this journey names any of these, and it only waits: what drives the window would carry its own words into the app, and
 * what it expects in vain, a picture of the whole page in words.
 */
const secrets = {
  title: 'Quillwortsecret',
  patient: 'Zebedeemarker',
  paper: 'Ptarmiganpaper',
  page: 'Xylophonefinding',
};

async function caseWithMarks(folder: string): Promise<string> {
  const path = join(folder, 'Case.binder');
  const papers = join(folder, 'papers');
  mkdirSync(papers);
  writeFileSync(
    join(papers, `${secrets.paper}.pdf`),
    pdfFixture([{ lines: [`${secrets.page} of 7 mm`] }, { lines: ['Second page'] }]),
  );
  const names = ['--title', secrets.title, '--patient', secrets.patient];
  expect(await binder(['new', path, ...names])).toMatchObject({ code: 0 });
  expect(await binder(['import', path, papers])).toMatchObject({ code: 0 });
  return path;
}

function keyOf(path: string): Buffer {
  return pbkdf2Sync(commandPassphrase, readFileSync(path).subarray(0, 16), 256_000, 32, 'sha512');
}

async function openIt({ electron, page }: App, path: string): Promise<void> {
  await choose({ electron, page }, [path]);
  await page.getByRole('button', { name: 'Open a case' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(commandPassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
}

/** The list, the paper's record, its first page as a picture. */
async function lookAround({ page }: App): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Records' }).click();
  // Pressed from inside: a button that is pointed at is described to whoever points.
  await page.getByRole('row').last().waitFor();
  await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[role="row"], tr')].at(-1)?.click());
  await page.waitForFunction(() => {
    const open = [...document.querySelectorAll('button')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent).startsWith('Open '),
    );
    open?.click();
    return open !== undefined;
  });
  await page.locator('[data-state="here"]').first().waitFor();
}

const isOnClipboard = ({ electron }: App): Promise<boolean> =>
  electron.evaluate(async ({ clipboard }) => (await clipboard.readText()) !== '');

/** By kind of process: what of the case stands in its memory. Null where memory may not be read. */
function heldByAll(root: number, key: Buffer): Record<string, string[]> | null {
  const patterns = {
    ...Object.fromEntries(Object.entries(secrets).map(([name, text]) => [name, formsOf(text)])),
    key: [key, ...formsOf(key.toString('hex'))],
  };
  const held: Record<string, string[]> = {};
  for (const { pid, kind } of familyOf(root)) {
    const found = heldBy(pid, patterns);
    if (found === null) return null;
    held[kind] = [...new Set([...(held[kind] ?? []), ...found])].toSorted();
  }
  return held;
}

test('after a lock no process holds a word of the case, nor its key', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'binder-lock-'));
  try {
    const path = await caseWithMarks(folder);
    const key = keyOf(path);
    await withApp(async (app) => {
      const { electron, page } = app;
      await openIt(app, path);
      await lookAround(app);
      const root = electron.process().pid ?? 0;
      const whileOpen = heldByAll(root, key);
      if (whileOpen === null) {
        process.stdout.write(
          'NOTE: the memory of other processes may not be read here, so nothing was looked for in it.\n',
        );
        return;
      }
      // Otherwise the search would find nothing wherever it looked.
      expect(Object.values(whileOpen).flat()).toEqual(
        expect.arrayContaining([...Object.keys(secrets), 'key']),
      );
      await page.keyboard.press('Control+l');
      await page.getByLabel('Passphrase', { exact: true }).waitFor();
      const held = () => Object.entries(heldByAll(root, key) ?? {}).filter(([, found]) => found.length > 0);
      // The old page's process ends a moment after the new one is there.
      await expect.poll(held, { timeout: 15_000, intervals: [1000] }).toEqual([]);
    });
  } finally {
    await gone(folder);
  }
});

test('what was copied leaves the clipboard with the lock, and no page is left to go back to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'binder-copied-'));
  try {
    const path = await caseWithMarks(folder);
    await withApp(async (app) => {
      const { electron, page } = app;
      await openIt(app, path);
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+C');
      await expect.poll(() => isOnClipboard(app)).toBe(true);
      // The page says that it copied a moment after it did.
      await page.waitForTimeout(300);
      await page.keyboard.press('Control+l');
      await page.getByLabel('Passphrase', { exact: true }).waitFor();
      await expect.poll(() => isOnClipboard(app)).toBe(false);
      // What had been typed into the fields of a page stays with its entry there.
      const pages = await electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.navigationHistory.length(),
      );
      expect(pages).toBe(1);
    });
  } finally {
    await gone(folder);
  }
});

test('a case that nobody touches locks by itself after the time that was chosen, and never in the middle of work', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'binder-idle-'));
  try {
    const path = await caseWithMarks(folder);
    await withApp(async (app) => {
      const { electron, page } = app;
      await openIt(app, path);
      const idleFor = (seconds: number) =>
        electron.evaluate(({ powerMonitor }, idle) => {
          const from = performance.now();
          powerMonitor.getSystemIdleTime = () => idle;
          performance.now = () => from + idle * 1000;
        }, seconds);
      await go(page, 'Settings');
      await page.getByRole('combobox', { name: 'Lock by itself' }).click();
      await page.getByRole('option', { name: 'After 5 minutes' }).click();
      await idleFor(4 * 60);
      await page.waitForTimeout(6_000);
      await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
      await idleFor(5 * 60);
      await expect(page.getByText(/was locked while you were away/)).toBeVisible({ timeout: 15_000 });
    });
  } finally {
    await gone(folder);
  }
});

test('when the page’s own process ends, the case locks and a new page says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'binder-gone-'));
  try {
    const path = await caseWithMarks(folder);
    await withApp(async (app) => {
      const { electron } = app;
      await openIt(app, path);
      await electron.evaluate(({ webContents }) => {
        for (const contents of webContents.getAllWebContents()) contents.forcefullyCrashRenderer();
      });
      // The driver's own page went with the process: the shell is asked what the window says.
      const says = () =>
        electron.evaluate(async ({ BrowserWindow }) => {
          const [window] = BrowserWindow.getAllWindows();
          if (!window || window.webContents.isCrashed()) return '';
          const text = window.webContents.executeJavaScript('document.body.innerText') as Promise<string>;
          // Between two pages nobody answers.
          return Promise.race([text, new Promise<string>((none) => setTimeout(() => none(''), 1_000))]);
        });
      await expect.poll(says, { timeout: 20_000 }).toContain('was closed because something went wrong');
    });
  } finally {
    await gone(folder);
  }
});
