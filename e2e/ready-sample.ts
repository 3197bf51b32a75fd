// Makes the sample case once for all journeys. With the whole suite its scans are read too: a minute's work that would go on behind each journey.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const door = join(import.meta.dirname, '..', 'out', 'main', 'cli.js');

/** Run by Playwright before the first journey; what it gives back runs after the last one. */
export default function makeReady(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'binder-sample-'));
  const sample = join(folder, 'Sample case.binder');
  // The app's own: the sample is fiction, and its passphrase no secret.
  const env = { ...process.env, BINDER_PASSPHRASE: 'sample' };
  const isWholeSuite = (process.env['BINDER_DISPLAYS'] ?? '') !== '';
  for (const command of isWholeSuite ? ['sample', 'ocr'] : ['sample'])
    execFileSync(process.execPath, [door, command, sample], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  process.env['BINDER_READY_SAMPLE'] = sample;
  return () => rmSync(folder, { recursive: true, force: true });
}

export function putReadySample(userData: string): void {
  const ready = process.env['BINDER_READY_SAMPLE'];
  if (ready === undefined) throw new Error('no sample was made ready');
  copyFileSync(ready, join(userData, 'Sample case.binder'));
}
