// A measurement that needs a window: a folder of its own, and a display that is there for as long as it runs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDisplay } from '../../scripts/setup/virtual-display.mjs';

export function onDisplay<Result>(name: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  return withDisplay(async (display: Record<string, string>) => {
    // The programs that are measured inherit it; the next measurement finds things as they were.
    const before = process.env['DISPLAY'];
    Object.assign(process.env, display);
    const folder = mkdtempSync(join(tmpdir(), `bench-${name}-`));
    try {
      return await work(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      if (before === undefined) delete process.env['DISPLAY'];
      else process.env['DISPLAY'] = before;
    }
  });
}
