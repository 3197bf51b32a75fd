// Opinions in the real window: the sample side by side, every state without barriers, and one opinion entered by keyboard alone.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { saveTo, withApp } from './app.ts';
import { expectNoBarriers } from './axe.ts';
import { press, tabTo } from './keyboard.ts';
import { go, openSample } from './screens.ts';

async function openOpinions(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openSample(page);
  await go(page, 'Opinions');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Opinions side by side');
}

test('the sample conflicts on three questions, says what lies behind each, and leads to the page that says so', async () => {
  await withApp(async ({ page }) => {
    await openOpinions(page);
    for (const name of ['Dr. Hollis Greerwood', 'Dr. Anneke Dufourmont', 'Dr. Imogen Castellwright'])
      await expect(page.getByRole('columnheader', { name: new RegExp(name) })).toBeVisible();
    await expect(page.getByRole('button', { name: /: Conflict\./ })).toHaveCount(3);
    await expect(page.getByRole('button', { name: /: Different emphasis\./ })).toHaveCount(3);
    await expect(page.getByRole('button', { name: /: Agree\./ })).toHaveCount(3);
    await expect(page.getByRole('row', { name: /^Cytology/ })).toHaveText(
      /report only.*report only.*slides re-read/s,
    );
    await expect(
      page.getByText(
        /They looked at different things: Cytology – report only: Dr. Greerwood and Dr. Dufourmont/,
      ),
    ).toBeVisible();

    await page.getByRole('button', { name: /^Cells and tissue: Conflict/ }).focus();
    const lit = page.locator('tr[data-lit]');
    await expect(lit).toHaveText([/^Cytology/, /^Molecular panel/]);

    const cells = page.getByRole('row', { name: /^Cells and tissue/ });
    await cells.getByRole('button', { name: /^p\. 5/ }).click();
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Go to page' })).toHaveValue('5');
    await page.keyboard.press('Escape');
    await expect(cells.getByRole('button', { name: /^p\. 5/ })).toBeFocused();
  });
});

test('moving a column moves its words along and changes no mark', async () => {
  await withApp(async ({ page }) => {
    await openOpinions(page);
    const marks = () =>
      page
        .getByRole('button', { name: /Change the mark$/ })
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    const before = await marks();
    await page.getByRole('button', { name: 'More for Dr. Imogen Castellwright' }).click();
    await page.getByRole('menuitem', { name: 'Move to the left' }).click();
    await expect(page.getByRole('columnheader').nth(1)).toHaveText(/Castellwright/);
    await expect(page.getByRole('row', { name: /^Cytology/ })).toHaveText(
      /report only.*slides re-read.*report only/s,
    );
    expect(await marks()).toEqual(before);
  });
});

test('every state of opinions and visits can be read by everybody', async () => {
  await withApp(async ({ page }) => {
    await openOpinions(page);
    await expectNoBarriers(page, 'side by side');
    await page.getByRole('button', { name: /^Main finding: Conflict/ }).click();
    await expectNoBarriers(page, 'the marks');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Note who saw what' }).click();
    await page.getByRole('button', { name: /^Cytology, Dr\. Hollis Greerwood/ }).click();
    await expectNoBarriers(page, 'noting who saw what');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'One by one' }).click();
    await expectNoBarriers(page, 'one by one');
    await page.getByRole('button', { name: /^Open the opinion of Dr\. Hollis/ }).click();
    for (const part of ['About it', 'What they looked at', 'What they said']) {
      await page
        .getByRole('group', { name: 'Part of the opinion' })
        .getByRole('button', { name: part })
        .click();
      await expectNoBarriers(page, part);
    }
    await go(page, 'Visits');
    await page.getByRole('button', { name: /^Contrast EUS/ }).click();
    await expectNoBarriers(page, 'a visit');
    await page.getByRole('button', { name: 'Questions', exact: true }).click();
    await page.getByRole('button', { name: 'Dr. Imogen Castellwright' }).click();
    await expectNoBarriers(page, 'questions for one doctor');
    await page.getByRole('button', { name: 'Medicines' }).click();
    await page.getByRole('button', { name: 'Levothyroxine' }).click();
    await expectNoBarriers(page, 'a medicine');
  });
});

test('the decision is prepared without a verdict: tallies, who answered, numbers on one scale, a sheet to take along', async () => {
  await withApp(async (app) => {
    const { page } = app;
    await openOpinions(page);
    await expect(
      page.getByText(/Dr\. Greerwood was asked on 4 May and has not answered/).first(),
    ).toBeVisible();
    await expect(page.getByText(/Dr\. Dufourmont explained: Agree nodule may be mucus/)).toBeVisible();
    await expect(page.getByText(/from 29 mm to 32 mm/)).toBeVisible();
    const soon = page.getByRole('row', { name: /^How soon/ });
    await expect(soon).toHaveText(/Up to 8 weeks is acceptable.*told.*Earlier: Within about 6 weeks/s);
    await page.getByRole('button', { name: 'Deciding' }).click();
    await expect(page.getByText('1 yes · 1 not yet · 1 no')).toBeVisible();
    await expect(page.getByText('2 yes · 1 no')).toBeVisible();
    await page.getByLabel('What was decided?').fill('Contrast EUS first.');
    await page.keyboard.press('Enter');
    await page.getByLabel('Who decided?').fill('All three of us');
    await expectNoBarriers(page, 'deciding');
    const path = test.info().outputPath('decision.pdf');
    await saveTo(app, path);
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(page.getByRole('button', { name: 'Show where it is' })).toBeVisible();
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

test('asking each to explain puts the same question to every doctor, and it can be taken back', async () => {
  await withApp(async ({ page }) => {
    await openOpinions(page);
    await page.getByRole('button', { name: /^Cells and tissue: Conflict/ }).click();
    await page.getByRole('menuitem', { name: 'Ask each to explain' }).click();
    await expect(page.getByText('3 questions are now on the list under Visits.')).toBeVisible();
    await expect(
      page.getByText(/not asked yet: Dr\. Greerwood, Dr\. Dufourmont and Dr\. Castellwright/),
    ).toBeVisible();
    await go(page, 'Visits');
    await page.getByRole('button', { name: 'Questions', exact: true }).click();
    await page.getByRole('button', { name: 'Dr. Anneke Dufourmont' }).click();
    const asked = page.getByRole('textbox', {
      name: /^Answer of Dr\. Anneke Dufourmont to “On the cells the opinions differ\. Yours says/,
    });
    await asked.fill('The slides decide.');
    await asked.blur();
    await go(page, 'Opinions');
    await expect(page.getByText('Dr. Dufourmont explained: The slides decide.')).toBeVisible();
    // A letter to one of the others: once it is sent, that doctor counts as asked.
    await page.getByRole('button', { name: 'Write to Dr. Castellwright' }).click();
    await expect(page.getByRole('textbox', { name: 'The letter' })).toHaveValue(
      /Cells and tissue\. You wrote:/,
    );
    await page.getByRole('button', { name: 'Mark as sent' }).click();
    await expect(page.getByRole('button', { pressed: true, name: /Please help us/ })).toBeVisible();
    await go(page, 'Opinions');
    await expect(
      page.getByText(/Dr\. Castellwright was asked\. An answer is wanted by Wed 3 Jun 2026/),
    ).toBeVisible();
  });
});

test('words chosen on the page are kept with their page for the question in hand, and can go to another', async () => {
  await withApp(async ({ page }) => {
    await openOpinions(page);
    await page.getByRole('button', { name: 'One by one' }).click();
    await page.getByRole('button', { name: /^Open the opinion of Dr\. Anneke/ }).click();
    await page.getByLabel('Studies, in a few words').focus();
    await page.getByLabel(/^Words of page 1\./).focus();
    for (let word = 0; word < 6; word += 1) await page.keyboard.press('ArrowRight');
    for (let word = 0; word < 3; word += 1) await page.keyboard.press('Shift+ArrowRight');
    await expect(page.getByRole('button', { name: 'Use for “Studies”' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Kept for Studies, page 1.')).toBeVisible();
    const words = await page.getByLabel('Studies, exact words').nth(1).inputValue();
    expect(words.split(' ').length).toBeGreaterThan(1);
    await expect(page.getByLabel('Studies, page').nth(1)).toHaveValue('1');

    await page.getByRole('combobox', { name: 'Keep for another question' }).click();
    await page.getByRole('option', { name: 'Stage' }).click();
    await expect(page.getByText('Kept for Stage, page 1.')).toBeVisible();
    await expect(page.getByLabel('Studies, exact words')).toHaveCount(1);
    await expect(page.getByLabel('Stage, exact words').nth(1)).toHaveValue(words);
  });
});

test('a second opinion is entered and marked by keyboard alone, and nothing is typed twice', async () => {
  await withApp(async ({ page }) => {
    await openOpinions(page);
    await press(page, /^One by one$/);
    await press(page, /^Add an opinion$/);
    await tabTo(page, /^Which doctor gave it/);
    await page.keyboard.type('Dr. Nora Fourthly');
    await page.keyboard.press('Enter');
    await tabTo(page, /^Where do they work/);
    await page.keyboard.type('Hill Clinic');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Start this opinion' })).toBeEnabled();
    await press(page, /^Start this opinion$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dr. Nora Fourthly');

    await tabTo(page, /^When was it given/);
    await page.keyboard.type('12 May 2026');
    await tabTo(page, /^Which paper is the report/);
    await page.keyboard.type('Opinion 3');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('region', { name: 'Document' }).or(page.getByText(/of 9/)).first(),
    ).toBeVisible();

    await page.keyboard.press('Control+Home');
    await page
      .getByRole('group', { name: 'Part of the opinion' })
      .getByRole('button', { name: 'About it' })
      .focus();
    await press(page, /^What they looked at$/);
    await tabTo(page, /^MRI 2021, Dr\. Nora Fourthly/);
    await page.keyboard.press('i');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('r');
    await expect(
      page.getByRole('button', { name: /^MRI 2021, Dr\. Nora Fourthly: images re-read/ }),
    ).toBeVisible();
    await expect(
      page.getByRole('button', { name: /^MRI 2023, Dr\. Nora Fourthly: report only/ }),
    ).toBeVisible();

    await page
      .getByRole('group', { name: 'Part of the opinion' })
      .getByRole('button', { name: 'About it' })
      .focus();
    await press(page, /^What they said/);
    await tabTo(page, /^Diagnosis, in a few words$/);
    await page.keyboard.type('Branch-duct IPMN, to be watched.');
    await press(page, /^Diagnosis, exact words$/, 'x');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('I would watch it.');
    await tabTo(page, /^Diagnosis, page$/);
    await page.keyboard.type('2');
    await tabTo(page, /^Recommendation, in a few words$/);
    await page.keyboard.type('Watch.');
    await press(page, /^Recommendation, told with no paper$/, 'Space');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();

    await page
      .getByRole('group', { name: 'Part of the opinion' })
      .getByRole('button', { name: 'About it' })
      .focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await press(page, /^Side by side$/);
    await expect(page.getByRole('columnheader', { name: /Dr\. Nora Fourthly/ })).toBeVisible();
    const row = page.getByRole('row', { name: /^Diagnosis/ });
    await expect(row).toHaveText(/Branch-duct IPMN, to be watched\..*p\. 2/s);
    await expect(page.getByRole('row', { name: /^Recommendation/ })).toHaveText(/Watch\..*told/s);
    await expect(page.getByRole('row', { name: /^MRI 2023/ })).toHaveText(/report only$/);

    await press(page, /^How certain: Not marked yet/);
    await expect(page.getByRole('menuitemradio', { name: /^Agree/ })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^How certain: Different emphasis/ })).toBeFocused();
  });
});
