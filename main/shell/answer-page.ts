// The page's few requests to the shell. Each checks that our own page's top frame is asking; a stranger is refused loudly.
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Notification, shell } from 'electron';
import type { IpcMainInvokeEvent, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { z } from 'zod';
import { channels } from '../../shared/contract/channels.ts';
import {
  LeaveLocked,
  LockAsk,
  Notify,
  QuickUnlockAsk,
  QuitAsk,
  SaveAsk,
} from '../../shared/contract/shell.ts';
import type { Picked, QuickUnlockState } from '../../shared/contract/shell.ts';
import { languages } from '../../shared/language.ts';
import { lockMinutes } from '../../shared/lock-minutes.ts';
import { setLockAfter } from './away.ts';
import { languageFolder } from './case-keeper.ts';
import type { CaseKeeper } from './case-keeper.ts';
import { rememberCopied } from './copied.ts';
import { renewPage, takeLocked } from './fresh-page.ts';
import { systemKeychain } from './keychain.ts';
import { casesIn } from './known-cases.ts';
import { takeOpenedWith } from './opened-with.ts';
import { setMenu } from './menu.ts';
import { setBusy } from './quit-guard.ts';
import { pageOrigin } from './page-protocol.ts';
import { casesFolder, samplePath } from './places.ts';
import { QuickUnlock } from './quick-unlock.ts';
import { shellWords, speak } from './words.ts';

type Filters = Record<SaveAsk['kind'], { name: string; extensions: string[] }[]>;

function filters(): Filters {
  const { files } = shellWords();
  return {
    case: [{ name: files.case, extensions: ['binder'] }],
    backup: [{ name: files.case, extensions: ['binder'] }],
    packet: [{ name: 'PDF', extensions: ['pdf'] }],
    'packet-zip': [{ name: 'ZIP', extensions: ['zip'] }],
    'packet-folder': [],
    'recovery-sheet': [{ name: 'PDF', extensions: ['pdf'] }],
    letter: [{ name: 'PDF', extensions: ['pdf'] }],
    'word-letter': [{ name: files.word, extensions: ['docx'] }],
    trail: [{ name: 'CSV', extensions: ['csv'] }],
    calendar: [{ name: files.calendar, extensions: ['ics'] }],
    document: [],
  };
}

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

/** What the shell remembers of what a person picked: paths by ticket, never content, and only in memory. */
class Picks {
  readonly keeper: CaseKeeper;
  /** Case files, so that the page can ask for one again after a lock. */
  readonly cases = new Map<string, string>();
  readonly saved = new Map<string, string>();

  constructor(keeper: CaseKeeper) {
    this.keeper = keeper;
  }

  /** To be read, and never written over. */
  readonly file = (path: string): Picked => this.named(path, 'read');

  /** To be written to as well: a person has chosen it for that in a dialog of the system. */
  readonly folder = (path: string): Picked => this.named(path, 'write');

  readonly caseFile = (path: string): Picked => this.withCase(path, 'read');

  /** The sample's own place, which the app itself chose. */
  readonly sample = (path: string): Picked => this.withCase(path, 'write');

  readonly target = (path: string, kind: SaveAsk['kind']): Picked => {
    const picked = kind === 'case' ? this.withCase(path, 'write') : this.folder(path);
    this.saved.set(picked.ticket, path);
    return picked;
  };

  private named(path: string, use: 'read' | 'write'): Picked {
    return { ticket: this.keeper.ticketFor(path, use), name: basename(path) };
  }

  private withCase(path: string, use: 'read' | 'write'): Picked {
    const picked = this.named(path, use);
    this.cases.set(picked.ticket, path);
    return picked;
  }
}

export function answerPage(keeper: CaseKeeper): void {
  const picks = new Picks(keeper);
  register(keeper, channels.connect, {
    schema: nothing,
    work: (_input, { sender }) => keeper.connect(sender),
  });
  register(keeper, channels.lock, { schema: LockAsk, work: (why) => keeper.lock(why) });
  register(keeper, channels.lockAfter, { schema: z.literal(lockMinutes), work: setLockAfter });
  register(keeper, channels.speak, {
    schema: z.enum(languages),
    work: (language) => {
      speak(language);
      setMenu(keeper);
    },
  });
  register(keeper, channels.notify, {
    schema: Notify,
    work: (say) => {
      if (Notification.isSupported()) new Notification(say).show();
    },
  });
  register(keeper, channels.copied, { schema: nothing, work: rememberCopied });
  register(keeper, channels.setBusy, { schema: QuitAsk.nullable(), work: setBusy });
  answerFiles(picks);
  answerCases(picks);
  answerQuickUnlock(picks, new QuickUnlock(join(app.getPath('userData'), 'kept keys'), systemKeychain));
}

function answerQuickUnlock({ keeper, cases }: Picks, quick: QuickUnlock): void {
  register(keeper, channels.quickUnlock, {
    schema: QuickUnlockAsk,
    work: async (ask): Promise<QuickUnlockState | null> => {
      const { path, key } = await keeper.openCase(ask);
      if (path === null) return null;
      if (ask === 'off') quick.forget(path);
      return ask === 'on' && key !== null ? quick.keep(path, key) : quick.state(path);
    },
  });
  const keptFor = (ticket: string): Uint8Array | null => {
    const path = cases.get(ticket);
    return path === undefined ? null : quick.find(path);
  };
  register(keeper, channels.hasKeptKey, {
    schema: z.string(),
    work: (ticket) => keptFor(ticket) !== null,
  });
  register(keeper, channels.useKeptKey, {
    schema: z.string(),
    work: (ticket) => {
      const key = keptFor(ticket);
      if (key !== null) keeper.handKey(ticket, key);
      return key !== null;
    },
  });
}

function answerFiles(picks: Picks): void {
  const { keeper, saved } = picks;
  const dropped = z.array(z.string().min(1).max(32_768)).max(10_000);
  register(keeper, channels.pickFiles, {
    schema: nothing,
    work: async (_input, event) =>
      (await choose(event, { properties: ['openFile', 'multiSelections'] })).map(picks.file),
  });
  register(keeper, channels.pickFolder, {
    schema: nothing,
    work: async (_input, event) => (await choose(event, { properties: ['openDirectory'] })).map(picks.folder),
  });
  register(keeper, channels.ticketsFor, { schema: dropped, work: (paths) => paths.map(picks.file) });
  register(keeper, channels.pickSave, {
    schema: SaveAsk,
    work: (ask, event) => pickTarget(picks, ask, event),
  });
  register(keeper, channels.showLanguages, {
    schema: nothing,
    work: async () => {
      await mkdir(languageFolder(), { recursive: true });
      await shell.openPath(languageFolder());
    },
  });
  register(keeper, channels.showSaved, {
    schema: z.string(),
    work: (ticket) => {
      const path = saved.get(ticket);
      if (path) shell.showItemInFolder(path);
    },
  });
  register(keeper, channels.openSaved, {
    schema: z.string(),
    work: (ticket) => openPdf(saved.get(ticket)),
  });
}

/** Only what the app has written as a PDF is ever handed to another program. */
async function openPdf(path: string | undefined): Promise<boolean> {
  if (path === undefined || !path.toLowerCase().endsWith('.pdf')) return false;
  return (await shell.openPath(path)) === '';
}

async function pickTarget(
  picks: Picks,
  { kind, suggestedName }: SaveAsk,
  event: IpcMainInvokeEvent,
): Promise<Picked | null> {
  const folder = kind === 'case' || kind === 'backup' ? casesFolder() : app.getPath('documents');
  await mkdir(folder, { recursive: true });
  const path = await chooseTarget(event, {
    defaultPath: join(folder, plainName(suggestedName)),
    filters: filters()[kind],
  });
  return path ? picks.target(path, kind) : null;
}

function answerCases(picks: Picks): void {
  const { keeper, cases, caseFile, sample } = picks;
  const maybe = (path: string | null | undefined): Picked | null => (path ? caseFile(path) : null);
  register(keeper, channels.pickCase, {
    schema: nothing,
    work: async (_input, event) =>
      maybe(
        (
          await choose(event, {
            properties: ['openFile'],
            filters: filters().case,
            defaultPath: casesFolder(),
          })
        )[0],
      ),
  });
  register(keeper, channels.pickAgain, { schema: z.string(), work: (ticket) => maybe(cases.get(ticket)) });
  register(keeper, channels.renew, {
    schema: LeaveLocked,
    // Not waited for: whoever asked is gone by then.
    work: ({ ticket, why }, { sender }) =>
      void renewPage(sender, { path: (ticket !== null && cases.get(ticket)) || null, why }),
  });
  register(keeper, channels.leftLocked, {
    schema: nothing,
    work: () => {
      const left = takeLocked();
      return left && { file: maybe(left.path), why: left.why };
    },
  });
  register(keeper, channels.openedWith, { schema: nothing, work: () => maybe(takeOpenedWith()) });
  register(keeper, channels.knownCases, {
    schema: nothing,
    work: async () =>
      (await casesIn(casesFolder())).map(({ path, changedAt }) => ({ ...caseFile(path), changedAt })),
  });
  register(keeper, channels.sampleTicket, {
    schema: nothing,
    work: () => sample(samplePath()),
  });
}

/** Characters that some file system refuses, and names that begin with a dot, are no use in a suggestion. */
function plainName(name: string): string {
  const plain = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim();
  return plain === '' ? shellWords().untitled : plain;
}

/** Windows would put the name among its recent files. */
const unlistedProperty = 'dontAddToRecent';

async function choose(event: IpcMainInvokeEvent, options: OpenDialogOptions): Promise<string[]> {
  const unlisted: OpenDialogOptions = {
    ...options,
    properties: [...(options.properties ?? []), unlistedProperty],
  };
  const window = BrowserWindow.fromWebContents(event.sender);
  const { filePaths } = window
    ? await dialog.showOpenDialog(window, unlisted)
    : await dialog.showOpenDialog(unlisted);
  return filePaths;
}

async function chooseTarget(event: IpcMainInvokeEvent, options: SaveDialogOptions): Promise<string | null> {
  const unlisted: SaveDialogOptions = { ...options, properties: [unlistedProperty] };
  const window = BrowserWindow.fromWebContents(event.sender);
  const { filePath } = window
    ? await dialog.showSaveDialog(window, unlisted)
    : await dialog.showSaveDialog(unlisted);
  return filePath ? filePath : null;
}
