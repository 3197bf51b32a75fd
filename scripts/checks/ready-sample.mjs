// Makes the sample case once for all journeys, as it is at first and with the words in its scans read: a minute's work that would go on
// behind each journey.
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../setup/places.mjs';

const run = promisify(execFile);
const door = join(projectRoot, 'out', 'main', 'cli.js');

/**
 * @param {{ isRead: boolean }} wish false where a minute is too long to wait for a journey or two
 * @returns {Promise<{ folder: string, remove: () => void }>}
 */
export async function makeReadySample({ isRead }) {
  const folder = mkdtempSync(join(tmpdir(), 'binder-sample-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const pathOf = (/** @type {'read' | 'unread'} */ kind) => join(folder, `${kind}.binder`);
  // The app's own: the sample is fiction, and its passphrase no secret.
  const env = { ...process.env, BINDER_PASSPHRASE: 'sample' };
  const binder = (/** @type {string[]} */ ...words) => run(process.execPath, [door, ...words], { env });
  try {
    await binder('sample', pathOf('unread'));
    copyFileSync(pathOf('unread'), pathOf('read'));
    if (isRead) await binder('ocr', pathOf('read'));
  } catch (cause) {
    remove();
    throw cause;
  }
  return { folder, remove };
}
