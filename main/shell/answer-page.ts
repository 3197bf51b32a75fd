// The page's few requests to the shell. Each checks that our own page's top frame is asking; a stranger is refused loudly.
import { mkdir, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, shell } from 'electron';
import type { IpcMainInvokeEvent, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { z } from 'zod';
import { channels, SaveAsk } from '../../shared/contract/shell.ts';
import type { KnownCase, Picked } from '../../shared/contract/shell.ts';
import type { CaseKeeper } from './case-keeper.ts';
import { takeOpenedWith } from './opened-with.ts';
import { pageOrigin } from './page-protocol.ts';

const filters: Record<SaveAsk['kind'], { name: string; extensions: string[] }[]> = {
  case: [{ name: 'Case file', extensions: ['binder'] }],
  backup: [{ name: 'Case file', extensions: ['binder'] }],
  packet: [{ name: 'PDF', extensions: ['pdf'] }],
  'recovery-sheet': [{ name: 'PDF', extensions: ['pdf'] }],
  document: [],
};

type Work<In> = (input: In, event: IpcMainInvokeEvent) => unknown;

/** Registers one request. The only place where ipcMain is used. */
function register<In>(
  keeper: CaseKeeper,
  channel: string,
  { schema, work }: { schema: z.ZodType<In>; work: Work<In> },
): void {
  ipcMain.handle(channel, async (event, input: unknown) => {
    const frame = event.senderFrame;
    if (!frame || frame !== event.sender.mainFrame || !frame.url.startsWith(`${pageOrigin}/`))
      throw new Error('refused: not our page');
    const result = await work(schema.parse(input), event);
    await keeper.ticketsKnown();
    return result;
  });
}

const nothing = z.undefined();

export function answerPage(keeper: CaseKeeper): void {
  const answer = <In>(channel: string, schema: z.ZodType<In>, work: Work<In>): void =>
    register(keeper, channel, { schema, work });
  // Case files by ticket, so that the page can ask for one again after a lock; never content, and only in memory.
  const cases = new Map<string, string>();
  const saved = new Map<string, string>();
  const pick = (path: string): Picked => ({ ticket: keeper.ticketFor(path), name: basename(path) });
  const pickCase = (path: string): Picked => {
    const picked = pick(path);
    cases.set(picked.ticket, path);
    return picked;
  };
  const casesFolder = join(app.getPath('documents'), 'Second Opinion Binder');

  answer(channels.connect, nothing, (_input, { sender }) => keeper.connect(sender));
  answer(channels.lock, nothing, () => keeper.lock('asked'));
  answer(channels.pickFiles, nothing, async (_input, event) =>
    (await choose(event, { properties: ['openFile', 'multiSelections'] })).map(pick),
  );
  answer(channels.pickFolder, nothing, async (_input, event) =>
    (await choose(event, { properties: ['openDirectory'] })).map(pick),
  );
  answer(channels.pickCase, nothing, async (_input, event) => {
    const [path] = await choose(event, {
      properties: ['openFile'],
      filters: filters.case,
      defaultPath: casesFolder,
    });
    return path ? pickCase(path) : null;
  });
  answer(channels.pickSave, SaveAsk, async ({ kind, suggestedName }, event) => {
    const folder = kind === 'case' || kind === 'backup' ? casesFolder : app.getPath('documents');
    await mkdir(folder, { recursive: true });
    const path = await chooseTarget(event, {
      defaultPath: join(folder, plainName(suggestedName)),
      filters: filters[kind],
    });
    if (!path) return null;
    const picked = kind === 'case' ? pickCase(path) : pick(path);
    saved.set(picked.ticket, path);
    return picked;
  });
  answer(channels.ticketsFor, z.array(z.string().min(1).max(32_768)).max(10_000), (paths) => paths.map(pick));
  answer(channels.sampleTicket, nothing, () => pickCase(join(app.getPath('userData'), 'Sample case.binder')));
  answer(channels.knownCases, nothing, () => casesIn(casesFolder, pickCase));
  answer(channels.pickAgain, z.string(), (ticket) => {
    const path = cases.get(ticket);
    return path === undefined ? null : pickCase(path);
  });
  answer(channels.openedWith, nothing, () => {
    const path = takeOpenedWith();
    return path === null ? null : pickCase(path);
  });
  answer(channels.showSaved, z.string(), (ticket) => {
    const path = saved.get(ticket);
    if (path) shell.showItemInFolder(path);
  });
}

/** Characters that some file system refuses, and names that begin with a dot, are no use in a suggestion. */
function plainName(name: string): string {
  const plain = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim();
  return plain === '' ? 'Untitled' : plain;
}

async function choose(event: IpcMainInvokeEvent, options: OpenDialogOptions): Promise<string[]> {
  const window = BrowserWindow.fromWebContents(event.sender);
  const { filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return filePaths;
}

async function chooseTarget(event: IpcMainInvokeEvent, options: SaveDialogOptions): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(event.sender);
  const { filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  return filePath ? filePath : null;
}

async function casesIn(folder: string, pick: (path: string) => Picked): Promise<KnownCase[]> {
  const names = await readdir(folder).catch(() => []);
  const cases = await Promise.all(
    names
      .filter((name) => name.endsWith('.binder'))
      .map(async (name) => {
        const path = join(folder, name);
        const { mtimeMs } = await stat(path);
        return { ...pick(path), changedAt: Math.round(mtimeMs) };
      }),
  );
  return cases.toSorted((a, b) => b.changedAt - a.changedAt).slice(0, 20);
}
