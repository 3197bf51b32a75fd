// The few things the page asks of the shell: pick a file, lock, show a saved file. No content and no path passes here.
import { z } from 'zod';
import type { LockMinutes } from '../lock-minutes.ts';
import type { Language } from '../language.ts';

/** A picked file: a one-time ticket for the case process, and the bare name for the person's eyes. */
export type Picked = { ticket: string; name: string };
export type KnownCase = Picked & { changedAt: number };

export const saveKinds = [
  'case',
  'backup',
  'packet',
  'packet-zip',
  'packet-folder',
  'recovery-sheet',
  'letter',
  'word-letter',
  'calendar',
  'document',
  'trail',
] as const;
export const SaveAsk = z.object({ kind: z.enum(saveKinds), suggestedName: z.string().max(200) });
export type SaveAsk = z.infer<typeof SaveAsk>;

export const commands = [
  'lock',
  'undo',
  'redo',
  'search',
  'new-letter',
  'log-call',
  'capture',
  'import',
  'help',
  'shortcuts',
  'print',
] as const;
export type ShellCommand = (typeof commands)[number];

/** A notice on the desktop. It stands where others can read it, so it names nothing of the case. */
export const Notify = z.object({ title: z.string().max(100), body: z.string().max(300) });
export type Notify = z.infer<typeof Notify>;

/** Of the open case: whether the system's keychain holds its key; `refused` where that keychain keeps nothing secret. */
export type QuickUnlockState = 'on' | 'off' | 'refused';
export const QuickUnlockAsk = z.enum(['look', 'on', 'off']);
export type QuickUnlockAsk = z.infer<typeof QuickUnlockAsk>;

/** The question before quitting while work is under way: the page has the words, the shell asks. */
const line = z.string().max(300);
export const QuitAsk = z.object({ message: line, detail: line, stay: line, leave: line });
export type QuitAsk = z.infer<typeof QuitAsk>;

/**
 * Why a case is locked again: a person or the computer locked it, its file was taken away, its process broke, or a person leaves a
 * damaged file to save what is whole.
 */
export const lockReasons = ['asked', 'away', 'moved', 'crashed', 'damaged'] as const;
export type LockReason = (typeof lockReasons)[number];
/** The two that a page itself may give. */
export const LockAsk = z.enum(['asked', 'damaged']);
export type LockAsk = z.infer<typeof LockAsk>;

/** What a page leaves to the one that takes its place after a lock. */
export const LeaveLocked = z.object({ ticket: z.string().nullable(), why: z.enum(lockReasons) });
export type LeaveLocked = z.infer<typeof LeaveLocked>;

/** What the preload puts on `window.binder`. */
export type Bridge = {
  /** Starts a case process and hands its port to the page: it arrives as a window message `{ binder: 'port' }` with one port. */
  connect(): Promise<void>;
  /** Ends the case process: keys and caches are gone with it. */
  lock(why: LockAsk): Promise<void>;
  /** Asked once locked: a new page in a process of its own takes this one's place. */
  renew(leave: LeaveLocked): Promise<void>;
  /** What the page before this one left after a lock; null for none. Asked once. */
  leftLocked(): Promise<{ file: Picked | null; why: LockReason } | null>;
  lockAfter(minutes: LockMinutes): Promise<void>;
  pickFiles(): Promise<Picked[]>;
  pickFolder(): Promise<Picked[]>;
  pickCase(): Promise<Picked | null>;
  pickSave(ask: SaveAsk): Promise<Picked | null>;
  /** For files that the person dropped on the window. */
  ticketsFor(files: unknown[]): Promise<Picked[]>;
  sampleTicket(): Promise<Picked>;
  /** Case files in the usual folder, newest first. */
  knownCases(): Promise<KnownCase[]>;
  /** A fresh ticket for a file picked before: after a lock its ticket is gone with the process. Null where it is not known. */
  pickAgain(ticket: string): Promise<Picked | null>;
  /** A case file that was double-clicked; null for none. Asked once. */
  openedWith(): Promise<Picked | null>;
  /** Opens the folder of a file saved under this ticket. */
  showSaved(ticket: string): Promise<void>;
  /** Opens a PDF saved under this ticket with the system's own program for it. False where there is none. */
  openSaved(ticket: string): Promise<boolean>;
  /** Opens the folder where files of further reading languages lie. */
  showLanguages(): Promise<void>;
  /** The language the page speaks, for what the shell says itself. */
  speak(language: Language): Promise<void>;
  notify(say: Notify): Promise<void>;
  /** Something was copied in the page: it leaves the clipboard with the case. No word of it passes here. */
  copied(): Promise<void>;
  /** `on` needs the passphrase first: `caseFile.allowQuickUnlock`. Null while no case is open. No key passes here. */
  quickUnlock(ask: QuickUnlockAsk): Promise<QuickUnlockState | null>;
  /** Hands the kept key of this case file to the case process. False where none is kept. */
  useKeptKey(ticket: string): Promise<boolean>;
  /** Whether one is kept. */
  hasKeptKey(ticket: string): Promise<boolean>;
  /** While there is a question, closing the window asks it first; null closes at once. */
  setBusy(ask: QuitAsk | null): Promise<void>;
  /** Each returns its own "stop listening". */
  onLocked(listener: (why: LockReason) => void): () => void;
  onCommand(listener: (command: ShellCommand) => void): () => void;
};
