// Starts and ends the case process. Locking ends it: keys and caches are gone from memory by construction.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, MessageChannelMain, utilityProcess } from 'electron';
import type { UtilityProcess, WebContents } from 'electron';
import { channels } from '../../shared/contract/channels.ts';
import type { LockReason, QuickUnlockAsk } from '../../shared/contract/shell.ts';
import { forgetCopied } from './copied.ts';

/** The case process tells its shell that it knows a ticket, or which case is open; the key only where a person has just allowed it. */
type FromCase =
  { kind: 'moved' } | { kind: 'ticket-known'; ticket: string } | ({ kind: 'open-case' } & OpenCase);
type TicketNaming = { kind: 'ticket'; ticket: string; path: string; use: 'read' | 'write' };
export type OpenCase = { path: string | null; key: Uint8Array | null };

/** Files of further reading languages, for every case on this computer. */
export const languageFolder = (): string => join(app.getPath('userData'), 'languages');

const entry = fileURLToPath(new URL('./case.js', import.meta.url));
/** How long an orderly end may take before the process is ended anyway. */
const graceMs = 400;

const nothingOpen: OpenCase = { path: null, key: null };

function tellLocked(why: LockReason): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channels.locked, why);
}

export class CaseKeeper {
  private child: UtilityProcess | null = null;
  private leaving = 0;
  private allGone: Promise<unknown> = Promise.resolve();
  /** Files named before there was a case process: told to the next one. */
  private readonly early: TicketNaming[] = [];
  /** Tickets that the case process has not answered for yet, and who waits for it. */
  private readonly unknown = new Set<string>();
  private readonly waiting = new Set<() => void>();
  /** Who asked which case is open, in the order of asking. */
  private readonly asking: ((open: OpenCase) => void)[] = [];

  /** A fresh process, and its port to the page that asked. An earlier one is ended. */
  connect(page: WebContents): void {
    void this.end();
    const started = utilityProcess.fork(entry, [languageFolder()], {
      serviceName: 'Second Opinion Binder case',
      stdio: 'inherit',
      env: {},
    });
    this.child = started;
    started.on('exit', () => {
      if (this.child !== started) return;
      this.child = null;
      void forgetCopied();
      this.settle();
      while (this.asking.length > 0) this.answered(nothingOpen);
      tellLocked('crashed');
    });
    started.on('message', (said: FromCase) => {
      if (said.kind === 'ticket-known') this.settle(said.ticket);
      else if (said.kind === 'moved') this.lock('moved');
      else this.answered(said);
    });
    const { port1, port2 } = new MessageChannelMain();
    started.postMessage({ kind: 'port' }, [port1]);
    for (const naming of this.early.splice(0)) this.tell(started, naming);
    page.postMessage(channels.port, null, [port2]);
  }

  lock(why: LockReason): void {
    if (!this.child) return;
    void this.end();
    tellLocked(why);
  }

  /** Names a file for the case process, and for nobody else. */
  ticketFor(path: string, use: 'read' | 'write'): string {
    const ticket = `tkt_${randomBytes(16).toString('hex')}`;
    const naming: TicketNaming = { kind: 'ticket', ticket, path, use };
    if (this.child) this.tell(this.child, naming);
    else this.early.push(naming);
    return ticket;
  }

  private tell(child: UtilityProcess, naming: TicketNaming): void {
    this.unknown.add(naming.ticket);
    child.postMessage(naming);
  }

  /** The page's own port may be quicker than ours: a ticket goes to the page only when the case process knows it. */
  ticketsKnown(): Promise<void> {
    if (this.unknown.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.waiting.add(resolve));
  }

  /** Which case is open; for `on` its key too, where the person has just typed the passphrase for that. */
  openCase(ask: QuickUnlockAsk): Promise<OpenCase> {
    const { child } = this;
    if (!child) return Promise.resolve(nothingOpen);
    return new Promise((resolve) => {
      this.asking.push(resolve);
      child.postMessage({ kind: 'which-case', ask });
    });
  }

  handKey(ticket: string, key: Uint8Array): void {
    this.child?.postMessage({ kind: 'kept-key', ticket, key });
  }

  private answered(open: OpenCase): void {
    this.asking.shift()?.(open);
  }

  /** No process is there, nor one that is still on its way out. */
  isIdle(): boolean {
    return this.child === null && this.leaving === 0;
  }

  /** Settled once this process is gone, and every one before it. */
  end(): Promise<unknown> {
    const ending = this.child;
    this.child = null;
    this.settle();
    while (this.asking.length > 0) this.answered(nothingOpen);
    if (ending) {
      this.leaving += 1;
      const gone = new Promise<void>((resolve) => {
        ending.once('exit', () => {
          this.leaving -= 1;
          resolve();
        });
      });
      this.allGone = Promise.all([this.allGone, gone, forgetCopied()]);
      ending.postMessage({ kind: 'close' });
      setTimeout(() => ending.kill(), graceMs);
    }
    return this.allGone;
  }

  /** The case process has said that it knows this ticket; without one, every ticket is void. */
  private settle(ticket?: string): void {
    if (ticket === undefined) this.unknown.clear();
    else this.unknown.delete(ticket);
    if (this.unknown.size > 0) return;
    for (const goOn of this.waiting) goOn();
    this.waiting.clear();
  }
}
