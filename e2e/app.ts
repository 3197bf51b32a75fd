// Starts the app in the real Electron for one journey, with a user folder of its own, and answers the system's dialogs.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { sandboxSwitches } from '../scripts/setup/sandbox.mjs';
import { socketsAbroad } from '../scripts/testing/network-sockets.ts';
import { gone } from './gone.ts';
import { putReadySample, type ReadySample } from './ready-sample.ts';

const project = join(import.meta.dirname, '..');

export type App = { electron: ElectronApplication; page: Page };

type Start = {
  args?: string[];
  /** Null where the journey is about making the sample. */
  sample?: ReadySample | null;
};

/** Starts the app, hands it over, and ends it whatever happens. Its user folder is gone afterwards. */
export async function withApp(
  work: (app: App) => Promise<void>,
  { args = [], sample = 'read' }: Start = {},
): Promise<void> {
  const userData = mkdtempSync(join(tmpdir(), 'binder-app-'));
  if (sample !== null) putReadySample(userData, sample);
  const electron = await _electron.launch({
    args: [...sandboxSwitches(), `--user-data-dir=${userData}`, project, ...args],
  });
  try {
    await work({ electron, page: await electron.firstWindow() });
    expect(socketsAbroad(electron.process().pid ?? 0), 'what the system says of the network').toEqual([]);
  } finally {
    await leaveWhateverIsUnderWay(electron);
    await electron.close();
    await gone(userData);
  }
}

/** Work may go on when a journey ends, such as the last of an import. The app then asks whether to quit, and nobody would answer. */
async function leaveWhateverIsUnderWay(electron: ElectronApplication): Promise<void> {
  if (electron.windows().length === 0) return;
  await electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
  });
}

/** The next "Save as" dialogs answer with this path. */
export async function saveTo({ electron }: App, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** The next "Open" dialogs answer with these files or folders. */
export async function choose({ electron }: App, paths: string[]): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, paths);
}
