// No finding of axe on what is on screen now, the size of what is pressed included (WCAG 2.2 AA).
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** An open menu or tip lies above the page and belongs to its button, not to a part of the page. */
const isAboveThePage = /data-portal|-dropdown$/;

export async function expectNoBarriers(page: Page, where: string): Promise<void> {
  // Legacy mode runs in the page itself; the other would open a second one, which the app refuses.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  const barriers = violations.flatMap(({ id, nodes }) => {
    const targets = nodes.map(({ target }) => target.join(' '));
    const found = id === 'region' ? targets.filter((target) => !isAboveThePage.test(target)) : targets;
    return found.length === 0 ? [] : [`${id}: ${found.join(', ')}`];
  });
  expect(barriers, where).toEqual([]);
}
