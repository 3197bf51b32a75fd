// Which case files lie in the usual folder, newest first. Knows no Electron, so that it can be tested.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

type Found = { path: string; changedAt: number };
const mostShown = 20;

/** What is no file, or a link to nothing, is passed over: the others are shown all the same. */
export async function casesIn(folder: string): Promise<Found[]> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    names.filter((name) => name.endsWith('.binder')).map((name) => caseAt(join(folder, name))),
  );
  return found
    .filter((one) => one !== null)
    .toSorted((a, b) => b.changedAt - a.changedAt)
    .slice(0, mostShown);
}

async function caseAt(path: string): Promise<Found | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? { path, changedAt: Math.round(found.mtimeMs) } : null;
  } catch {
    // It went meanwhile, or may not be looked at.
    return null;
  }
}
