// Where Chromium may lay what is on its way to the printer. It always uses a file; on Linux there is a folder that lives in memory. Knows no Electron.
import { accessSync, constants, statSync } from 'node:fs';

/** The person's own folder in memory that the system makes at signing in; null where there is none. */
export function memoryPlace(named: string | undefined, uid: number | undefined): string | null {
  if (named === undefined || uid === undefined) return null;
  try {
    const found = statSync(named);
    const isOthers = found.uid !== uid || (found.mode & 0o077) !== 0;
    if (!found.isDirectory() || isOthers) return null;
    accessSync(named, constants.W_OK);
    return named;
  } catch {
    return null;
  }
}

/** Before anything asks where temporary files go. */
export function keepTemporaryFilesInMemory(): void {
  if (process.platform !== 'linux') return;
  const place = memoryPlace(process.env['XDG_RUNTIME_DIR'], process.getuid?.());
  if (place !== null) process.env['TMPDIR'] = place;
}
