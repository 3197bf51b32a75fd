// Every screen of the sample case, as it looks: light, dark, large text in Spanish. Nothing may hide, and axe must find no barrier.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { go, openSample } from './screens.ts';

const places = [
  'Today',
  'Path',
  'People',
  'Records',
  'Requests',
  'Letters',
  'Opinions',
  'Visits',
  'Packets',
  'Settings',
] as const;

/** Large text is looked at in Spanish: its words are the longer ones, so what fits there fits in English too. */
const inSpanish: Record<(typeof places)[number], string> = {
  Today: 'Hoy',
  Path: 'Camino',
  People: 'Personas',
  Records: 'Registros',
  Requests: 'Solicitudes',
  Letters: 'Cartas',
  Opinions: 'Opiniones',
  Visits: 'Citas',
  Packets: 'Paquetes',
  Settings: 'Ajustes',
};
const looks = [
  { name: 'light', appearance: 'Light', text: '100 %', language: 'English' },
  { name: 'dark', appearance: 'Dark', text: '100 %', language: 'English' },
  { name: 'large', appearance: 'Light', text: '200 %', language: 'Español' },
] as const;

/** The README's pictures are made here: `BINDER_SCREENSHOTS=docs/screenshots`. */
function folder(): string {
  const path = process.env.BINDER_SCREENSHOTS ?? test.info().outputPath();
  mkdirSync(path, { recursive: true });
  return path;
}

/** Where the computer sets the colours, where one is has an edge, and words on a filled button are not drawn in its own ground. */
async function expectToldApartWithoutOurColours(page: Page, place: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  const found = await page.evaluate(() => ({
    outlined: [...document.querySelectorAll('nav [aria-current]')].map(
      (at) => getComputedStyle(at).outlineStyle,
    ),
    boxed: [...document.querySelectorAll('[data-look="primary"], [data-look="danger"]')].filter((at) => {
      const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(at);
      return color === backgroundColor || forcedColorAdjust !== 'none';
    }).length,
  }));
  await page.emulateMedia({ forcedColors: null });
  expect(found, place).toEqual({ outlined: ['solid'], boxed: 0 });
}

for (const { name, appearance, text, language } of looks) {
  test(`every screen can be read: ${name}`, async () => {
    await withApp(async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByText(text, { exact: true }).click();
      await page.getByText(appearance, { exact: true }).click();
      await page.getByText(language, { exact: true }).click();
      const isSpanish = language === 'Español';
      await expect(page.locator('html')).toHaveAttribute('lang', isSpanish ? 'es' : 'en');
      await page.screenshot({ path: join(folder(), `${name}-start.png`) });
      await expectNoBarriers(page, `start, ${name}`);
      await openSample(page, isSpanish ? { open: 'Ver el caso de ejemplo', today: 'Hoy' } : undefined);
      for (const place of places) {
        await go(page, isSpanish ? inSpanish[place] : place);
        await page.screenshot({ path: join(folder(), `${name}-${place.toLowerCase()}.png`) });
        await expectNoBarriers(page, `${place}, ${name}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${place} is wider than the window`).toBeLessThanOrEqual(0);
        if (name === 'light') await expectToldApartWithoutOurColours(page, place);
      }
    });
  });
}
