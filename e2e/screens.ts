// What a person does, in words: each step of the journeys, by the names that stand on screen.
import { basename } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { choose, saveTo, type App } from './app.ts';

export const passphrase = 'four plain test words';

/** At large text the places wait behind one button. */
export async function go(page: Page, place: string): Promise<void> {
  const menu = page.getByRole('button', { name: /^Men[uú]$/ });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('navigation').getByRole('button', { name: place }).click();
  // The screen has been read when nothing says "Reading" any more.
  await expect(page.getByText(/^(?:Reading the case|Leyendo el caso)$/)).toHaveCount(0);
}

const inEnglish = { open: 'See the sample case', today: 'Today' };

export async function openSample(page: Page, { open, today } = inEnglish): Promise<void> {
  await page.getByRole('button', { name: open }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(today, { timeout: 90_000 });
}

/** A new case at `path`, past its recovery sheet, at Today. */
export async function makeCase(
  app: App,
  { path, patient, title }: { path: string; patient: string; title: string },
): Promise<void> {
  const { page } = app;
  await saveTo(app, path);
  await page.getByRole('button', { name: 'Start a new case' }).click();
  await page.getByLabel('Who is it for?').fill(patient);
  await page.getByLabel('What is the question about?').fill(title);
  await page.getByLabel('Passphrase for this case').fill(passphrase);
  await page.getByLabel('The same passphrase once more').fill(passphrase);
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await expect(page.getByText(basename(path))).toBeVisible();
  await page.getByRole('button', { name: 'Make the case' }).click();
  await expect(page.getByRole('heading', { name: 'Keep a recovery sheet' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Go on without a sheet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today', { timeout: 30_000 });
}

export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open the case' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today', { timeout: 30_000 });
}

/** Brings in a whole folder and waits for the list of what became of each file. */
export async function importFolder(app: App, folder: string): Promise<void> {
  await choose(app, [folder]);
  await go(app.page, 'Records');
  await app.page.getByRole('button', { name: 'Add a folder' }).first().click();
}

/** Makes the packet that is open, under `path`. */
export async function makePacket(app: App, path: string): Promise<void> {
  await saveTo(app, path);
  await app.page.getByRole('button', { name: 'Make the packet' }).click();
  await expect(app.page.getByText('Frozen as version 1.')).toBeVisible({ timeout: 90_000 });
}
