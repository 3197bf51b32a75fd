// No finding of axe on what is on screen now, the size of what is pressed included (WCAG 2.2 AA).
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

export async function expectNoBarriers(page: Page, where: string): Promise<void> {
  // Legacy mode runs in the page itself; the other would open a second one, which the app refuses.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  const barriers = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(barriers, where).toEqual([]);
}
