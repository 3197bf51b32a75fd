// Drops files from the system onto the page, as a person does with a mouse. Works in the app under test and in the packaged one.
import { expect, type Locator } from '@playwright/test';

export async function dropFiles(target: Locator, paths: string[]): Promise<void> {
  await target.waitFor({ state: 'visible' });
  // A screen that is being read is drawn twice, and the first drawing has no place on the page any more.
  await expect.poll(() => target.boundingBox()).not.toBeNull();
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing to drop on.');
  const page = target.page();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...point, data });
  }
  await session.detach();
}
