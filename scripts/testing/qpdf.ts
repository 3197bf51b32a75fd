// qpdf as a second pair of eyes on PDFs we wrote. Tests say loudly where it is missing and go on without.
import { spawnSync } from 'node:child_process';

let told = false;

/** The complaints of `qpdf --check`, empty for none; null where qpdf is not installed. */
export function qpdfComplaints(path: string): string | null {
  const run = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  if (run.error) {
    if (!told)
      console.warn('NOTE: qpdf is not installed, so written PDFs are checked by our own reader alone.');
    told = true;
    return null;
  }
  return run.status === 0 && run.stderr === '' ? '' : `${run.stdout}${run.stderr}`;
}
