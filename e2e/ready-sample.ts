// Makes the sample case once for all journeys. With the whole suite its scans are read too: a minute's work that would go on behind each journey.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const door = join(import.meta.dirname, '..', 'out', 'main', 'cli.js');
/** Whether the words in its scans were read. */
export type ReadySample = 'read' | 'unread';

/** Run by Playwright before the first journey; what it gives back runs after the last one. */
export default function makeReady(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'binder-sample-'));
  const pathOf = (kind: ReadySample): string => join(folder, `${kind}.binder`);
  // The app's own: the sample is fiction, and its passphrase no secret.
  const env = { ...process.env, BINDER_PASSPHRASE: 'sample' };
  const run = (command: string, path: string): void =>
    void execFileSync(process.execPath, [door, command, path], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  run('sample', pathOf('unread'));
  copyFileSync(pathOf('unread'), pathOf('read'));
  const isWholeSuite = (process.env['BINDER_DISPLAYS'] ?? '') !== '';
  if (isWholeSuite) run('ocr', pathOf('read'));
  process.env['BINDER_READY_SAMPLE'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

export function putReadySample(userData: string, kind: ReadySample): void {
  const ready = process.env['BINDER_READY_SAMPLE'];
  if (ready === undefined) throw new Error('no sample was made ready');
  copyFileSync(join(ready, `${kind}.binder`), join(userData, 'Sample case.binder'));
}
