// When the page's own process ends, the case locks, and the window gets a new page that says so: never a dead window with a key behind it.
import { app } from 'electron';
import type { WebContents } from 'electron';
import type { CaseKeeper } from './case-keeper.ts';
import { renewPage } from './fresh-page.ts';
import { samplePath } from './places.ts';

/** A page that ends again and again while it begins would never stop: after so many it stays as it is. */
const mostInARow = 3;
const rowMs = 60_000;

export function lockWhenPageIsGone(keeper: CaseKeeper): void {
  let ends: number[] = [];
  app.on('render-process-gone', (_event, contents, { reason }) => {
    if (reason === 'clean-exit' || contents.isDestroyed()) return;
    const now = performance.now();
    ends = [...ends.filter((at) => now - at < rowMs), now];
    void lockAndRenew(keeper, { contents, mayRenew: ends.length <= mostInARow });
  });
}

type Gone = { contents: WebContents; mayRenew: boolean };

async function lockAndRenew(keeper: CaseKeeper, { contents, mayRenew }: Gone): Promise<void> {
  const { path } = await keeper.openCase('look');
  void keeper.end();
  if (!mayRenew || contents.isDestroyed()) return;
  // The sample has no secret to ask for: it is opened from the first page again.
  await renewPage(contents, { path: path === samplePath() ? null : path, why: 'crashed' });
}
