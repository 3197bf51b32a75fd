// The sample case that journeys begin with: the suite made it already, or it is made before the first of them.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeReadySample } from '../scripts/checks/ready-sample.mjs';

/** Whether the words in its scans were read. */
export type ReadySample = 'read' | 'unread';

/** Run by Playwright before the first journey; what it gives back runs after the last one. */
export default async function makeReady(): Promise<(() => void) | undefined> {
  if (process.env['BINDER_READY_SAMPLE'] !== undefined) return undefined;
  const { folder, remove } = await makeReadySample({ isRead: false });
  process.env['BINDER_READY_SAMPLE'] = folder;
  return remove;
}

export function putReadySample(userData: string, kind: ReadySample): void {
  const ready = process.env['BINDER_READY_SAMPLE'];
  if (ready === undefined) throw new Error('no sample was made ready');
  copyFileSync(join(ready, `${kind}.binder`), join(userData, 'Sample case.binder'));
}
