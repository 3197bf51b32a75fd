// The path as a new user tries it, by keyboard alone: a call is proven, its clock starts and gives notice, a letter ticks its step, an answer changes the way.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { saveTo, withApp, type App } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { press, tabTo } from './keyboard.ts';
import { makeCase } from './screens.ts';

/** One answer of a group of round buttons: the keyboard comes to the group, the arrows choose. */
async function answer(page: Page, group: RegExp, option: string): Promise<void> {
  const asked = page.getByRole('radiogroup', { name: group }).or(page.getByRole('group', { name: group }));
  await asked.getByRole('radio', { name: option, exact: true }).press('Space');
}

async function goTo(page: Page, place: RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: place }).press('Enter');
}

type Said = { title: string; body: string };

/** Notices are kept where the system would show them, as a machine without a desktop has none to show. */
async function keepNotices({ electron }: App): Promise<void> {
  await electron.evaluate(({ Notification }) => {
    const kept: Said[] = [];
    Object.assign(globalThis, { kept });
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Said) {
      kept.push({ title: this.title, body: this.body });
    };
  });
}

const noticesKept = ({ electron }: App): Promise<Said[]> =>
  electron.evaluate(() => (globalThis as unknown as { kept: Said[] }).kept);

/** A day from now as somebody types it: 11/22/2026. */
function typedDay(fromToday: number): string {
  const day = new Date();
  day.setDate(day.getDate() + fromToday);
  return day.toLocaleDateString('en-US');
}

test('a call is logged and proven, its clock starts, and an answer about the plan changes the way', async () => {
  await withApp(async (app) => {
    const { page } = app;
    const folder = test.info().outputPath();
    mkdirSync(folder, { recursive: true });
    await makeCase(app, { path: join(folder, 'Path.binder'), patient: 'Ada Example', title: 'Surgery' });
    await keepNotices(app);
    const begun = Date.now();

    await page.keyboard.press('Control+j');
    await expect(page.getByRole('heading', { name: 'Log a call' })).toBeVisible();
    await page.keyboard.type('Asked the film library for the CT.');
    await tabTo(page, 'What it was about');
    await page.keyboard.type('CT on a disc');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 2, name: 'CT on a disc' })).toBeVisible();
    await press(page, 'Add proof');
    await tabTo(page, 'Kind of proof');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Stamped');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Date and time on it');
    await page.keyboard.type('3/23/2026 10:40');
    await press(page, 'Start a clock');
    await press(page, /^Start the clock$/);
    // Thirty days from the stamp, not from the call of today: the proof starts the clock.
    await expect(page.getByRole('region', { name: 'Clocks of this letter' })).toContainText('22 Apr 2026');
    expect(Date.now() - begun).toBeLessThan(120_000);
    await expectNoBarriers(page, 'a letter with its clock');

    await goTo(page, /^Today/);
    await press(page, 'Leave these for now');
    await expect(page.getByRole('region', { name: 'Next step' })).toContainText('CT on a disc');
    await expect(page.getByRole('button', { name: /^CT on a disc Wed 22 Apr 2026/ })).toBeVisible();

    await goTo(page, /^Path/);
    await press(page, /^Clocks/);
    await expect(page.getByRole('button', { name: /^CT on a disc/ })).toContainText('45 CFR 164.524');
    const calendar = join(folder, 'Clocks.ics');
    await saveTo(app, calendar);
    await press(page, 'Save as calendar file');
    await expect.poll(() => existsSync(calendar)).toBe(true);
    const text = readFileSync(calendar, 'utf8');
    expect(text).toContain('DTSTART;VALUE=DATE:20260422');
    // Another calendar may be read by others: it names nothing of the case unless it is asked to.
    expect(text).not.toContain('CT on a disc');

    await press(page, /^The way$/);
    await press(page, 'Answer the questions');
    await answer(page, /Where does the coverage come from/, 'From a job');
    await answer(page, /Who pays the claims/, 'An insurance company');
    await tabTo(page, 'In which state?');
    await page.keyboard.type('Calif');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await answer(page, /What does the card say/, 'HMO');
    await answer(page, /Who watches over the plan\?/, 'Department of Managed Health Care (DMHC)');
    await press(page, /^Done$/);
    await expect(page.getByText('Still refused? Ask the DMHC for an independent review')).toBeVisible();
    // California's limit counts beside the federal one now.
    await expect(page.getByRole('button', { name: /^Clocks\s*2$/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'The next step' })).toContainText('Tell your doctor');

    // A letter of the way ticks its step, says so beside its entry, and one undo takes all of it back.
    await press(page, /^Ask for the plan’s own time limits/);
    await press(page, /^Write the letter$/);
    await press(page, 'Put these words into the letter');
    await expect(page.getByRole('textbox', { name: 'The letter' })).toHaveValue(/subdivision \(g\), says: “/);
    await press(page, /^Mark as sent$/);
    const ticked = page.getByRole('region', { name: 'Step of the path done by this' });
    await expect(ticked).toContainText('Ask for the plan’s own time limits for second opinions');
    await ticked.getByRole('button', { name: 'Open the step' }).press('Enter');
    await expect(page.getByRole('radio', { name: 'Done', exact: true })).toBeChecked();
    await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
    await expect(page.getByRole('radio', { name: 'To do', exact: true })).toBeChecked();

    await press(page, 'Change the answers');
    await answer(page, /Where does the coverage come from/, 'Medicare');
    await answer(page, /Which Medicare/, 'Medicare Advantage (a plan with a network)');
    await press(page, /^Done$/);
    await expect(page.getByText('What your last answer changed')).toBeVisible();
    await expect(
      page.getByText('From “California plan under the DMHC” to “Medicare Advantage”.'),
    ).toBeVisible();
    await press(page, /^\d+ steps are no longer on the way/);
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Ask the DMHC for an independent review' }),
    ).toBeVisible();
    await expectNoBarriers(page, 'the way after a changed answer');

    // A clock that ends tomorrow asks for one notice on the desktop, which names nothing of the case.
    expect(await noticesKept(app)).toEqual([]);
    await goTo(page, /^Settings/);
    await tabTo(page, 'Safe to wait until');
    await page.keyboard.type(typedDay(1));
    await page.keyboard.press('Tab');
    await expect
      .poll(() => noticesKept(app))
      .toEqual([{ title: 'Second Opinion Binder', body: '1 clock ends tomorrow.' }]);
  });
});
