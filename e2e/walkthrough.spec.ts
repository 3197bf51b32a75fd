// The main job by keyboard alone, as docs/SCREEN-READER.md tells it: what is heard at each step is in the accessibility tree.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { pdfFixture, wordyPages } from '../scripts/testing/pdf-fixture.ts';
import { hitsInSight } from '../shared/contract/documents.ts';
import { choose, withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { makeCase, pickName, press, tabTo, typeInto } from './keyboard.ts';
import { openSample } from './screens.ts';

/** The four questions of a new case, the second of them put off, and left in between. */
async function firstSteps(page: Page): Promise<void> {
  const guide = page.getByRole('region', { name: 'First steps' });
  await expect(guide.getByRole('listitem').first()).toHaveAttribute('aria-current', 'step');
  await expectNoBarriers(page, 'the first question');
  await typeInto(page, 'What do you have to decide?', 'Operate now, or wait?');
  await pickName(page, 'Which doctor have you heard so far?', 'Dr. Ada Firstly');
  await typeInto(page, 'What did the doctor advise', 'Operate now');
  await press(page, 'Go on');
  await expect(page.getByRole('heading', { name: 'Which coverage is it?' })).toBeFocused();
  await press(page, 'Leave these for now');
  await press(page, 'Go on with the first steps');
  await expect(page.getByRole('heading', { name: 'Which coverage is it?' })).toBeVisible();
  await tabTo(page, 'From a job');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await press(page, 'Go on');
  await typeInto(page, 'What is it for?', 'Second look at the knee');
  await typeInto(page, 'When is it?', '15 March 2030');
  await press(page, 'Go on');
  await expect(page.getByRole('heading', { name: 'Which papers are at hand?' })).toBeFocused();
}

function papers(): string[] {
  const folder = test.info().outputPath('papers');
  mkdirSync(folder, { recursive: true });
  return ['2024-03-02 Lab results', '2025-11-20 MRI report'].map((title, index) => {
    const path = join(folder, `${title}.pdf`);
    writeFileSync(path, pdfFixture(wordyPages(2, index + 1)));
    return path;
  });
}

test('a new case and its first questions, by keyboard alone and as a screen reader hears them', async () => {
  test.setTimeout(240_000);
  const folder = test.info().outputPath();
  mkdirSync(folder, { recursive: true });
  await withApp(async (app) => {
    const { page } = app;
    await makeCase(app, join(folder, 'Our case.binder'));
    await firstSteps(page);
    await choose(app, papers());
    await press(page, 'Choose papers');
    await expect(page.getByText(/added/i).first()).toBeVisible({ timeout: 60_000 });
  });
});

test('from any screen: one box for everything to do, a quick note, and undo', async () => {
  await withApp(async ({ page }) => {
    await openSample(page);
    await page.keyboard.press('Control+4');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Records');

    // Quick fingers go on before the box has the keyboard: no letter is lost.
    await page.evaluate(async () => {
      const strike = (key: string, ctrlKey = false) =>
        window.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, cancelable: true }));
      strike('k', true);
      await Promise.resolve();
      for (const letter of 'cyst') strike(letter);
    });
    const box = page.getByRole('combobox', { name: /Search for words/ });
    await expect(box).toHaveValue('cyst');
    await expect(box).toBeFocused();
    await expectNoBarriers(page, 'everything to do');
    // More pages than are in sight: those further down bring their words as somebody comes to them.
    const last = page
      .getByRole('group', { name: 'Pages' })
      .getByRole('option')
      .nth(2 * hitsInSight);
    await last.scrollIntoViewIfNeeded();
    await expect(last.locator('mark').first()).toBeVisible();
    await box.fill('medicine add');
    await expect(page.getByRole('option', { name: 'Add a medicine' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'A new medicine' })).toBeVisible();

    await page.keyboard.press('Control+n');
    await page.keyboard.type('Ask about the slides.');
    await expectNoBarriers(page, 'the quick note');
    await page.getByRole('button', { name: 'Keep as a question' }).click();
    await expect(page.getByText('Kept among the questions.')).toBeVisible();
    await page.keyboard.press('Control+k');
    await box.fill('visits questions');
    await page.keyboard.press('Enter');
    const question = page.getByRole('textbox', { name: 'Words of “Ask about the slides.”' });
    await expect(question).toBeVisible();
    // The note became a question: taking that back is two steps, each named.
    await page.getByRole('button', { name: 'Undo removing a private note' }).click();
    await page.getByRole('button', { name: 'Undo adding a question' }).click();
    await expect(question).toHaveCount(0);
    await expect(page.getByText('Undone: adding a question.')).toBeAttached();
    await page.getByRole('button', { name: 'Do it again: adding a question' }).click();
    await expect(question).toBeVisible();

    await page.keyboard.press('Control+/');
    await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
    await expectNoBarriers(page, 'the shortcuts');
    await page.keyboard.press('Escape');

    await page.keyboard.press('F1');
    const help = page.getByRole('dialog', { name: 'Help' });
    await expect(help.getByRole('heading', { name: 'Get ready for a visit' })).toBeVisible();
    await help.getByRole('searchbox').fill('stamp receipt');
    await help.getByRole('button', { name: 'Keep letters and calls' }).click();
    await expect(help.getByRole('heading', { name: 'Keep letters and calls' })).toBeFocused();
    await expectNoBarriers(page, 'the help');
    await help.getByRole('button', { name: 'Take me there' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Letters and calls');

    await page.keyboard.press('Control+1');
    await press(page, 'The whole story');
    const picture = page.getByRole('region', { name: 'Line of time' });
    await tabTo(page, /Records, .*Look closer$|^[A-Z].*, \d{1,2} \w{3} \d{4}$/);
    await page.keyboard.press('ArrowDown');
    await expect(picture.locator(':focus')).toHaveAttribute('data-lane', 'opinions');
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('-');
    await expect(page.getByText(/ things from Jun 2008/)).toBeVisible();
    await expectNoBarriers(page, 'the whole story');
    await page
      .getByRole('group', { name: 'What is shown' })
      .getByRole('button', { name: /^Letters/ })
      .click();
    await expect(picture.getByRole('group', { name: 'Letters' })).toHaveCount(0);
    const list = page.getByRole('region', { name: 'The same as a list' });
    await list.getByRole('button', { name: /MRI abdomen without contrast/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Records');
  });
});
