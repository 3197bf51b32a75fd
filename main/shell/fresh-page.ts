// After a lock the window gets a new page in a new process: what the old page held in memory ends with its process.
import type { WebContents } from 'electron';
import type { LockReason } from '../../shared/contract/shell.ts';
import { pageOrigin } from './page-protocol.ts';
import { setBusy } from './quit-guard.ts';

/** What the old page leaves to the new one: which file it had open (by its path), and why that was locked. */
export type Locked = { path: string | null; why: LockReason };
let waiting: Locked | null = null;

export function takeLocked(): Locked | null {
  const locked = waiting;
  waiting = null;
  return locked;
}

export async function renewPage(contents: WebContents, locked: Locked): Promise<void> {
  waiting = locked;
  setBusy(null);
  // The same address again would stay in the same process.
  await contents.loadURL('about:blank');
  await contents.loadURL(`${pageOrigin}/index.html`);
  // Beside each page that was left, the history keeps what had been typed into its fields.
  contents.navigationHistory.clear();
}
