// Starts and ends the case process. Locking ends it: keys and caches are gone from memory by construction.
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { BrowserWindow, MessageChannelMain, utilityProcess } from 'electron';
import type { UtilityProcess, WebContents } from 'electron';
import { channels } from '../../shared/contract/shell.ts';

export type CaseKeeper = ReturnType<typeof startCaseKeeper>;
type LockReason = 'asked' | 'away' | 'crashed';

const entry = fileURLToPath(new URL('./case.js', import.meta.url));
/** How long an orderly end may take before the process is ended anyway. */
const graceMs = 400;

export function startCaseKeeper() {
  let child: UtilityProcess | null = null;
  const unknown = new Set<string>();
  const waiting = new Set<() => void>();

  /** The case process has said that it knows this ticket; without one, every ticket is void. */
  function settle(ticket?: string): void {
    if (ticket === undefined) unknown.clear();
    else unknown.delete(ticket);
    if (unknown.size > 0) return;
    for (const goOn of waiting) goOn();
    waiting.clear();
  }

  function end(): void {
    const ending = child;
    child = null;
    settle();
    if (!ending) return;
    ending.postMessage({ kind: 'close' });
    setTimeout(() => ending.kill(), graceMs);
  }

  function tellLocked(why: LockReason): void {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channels.locked, why);
  }

  return {
    /** A fresh process, and its port to the page that asked. An earlier one is ended. */
    connect(page: WebContents): void {
      end();
      const started = utilityProcess.fork(entry, [], {
        serviceName: 'Second Opinion Binder case',
        stdio: 'inherit',
        env: {},
      });
      child = started;
      started.on('exit', () => {
        if (child !== started) return;
        child = null;
        settle();
        tellLocked('crashed');
      });
      started.on('message', (said: { kind: string; ticket: string }) => {
        if (said.kind === 'ticket-known') settle(said.ticket);
      });
      const { port1, port2 } = new MessageChannelMain();
      started.postMessage({ kind: 'port' }, [port1]);
      page.postMessage(channels.port, null, [port2]);
    },

    lock(why: LockReason): void {
      if (!child) return;
      end();
      tellLocked(why);
    },

    /** Names a file for the case process, and for nobody else. */
    ticketFor(path: string): string {
      const ticket = `tkt_${randomBytes(16).toString('hex')}`;
      if (child) unknown.add(ticket);
      child?.postMessage({ kind: 'ticket', ticket, path });
      return ticket;
    },

    /** The page's own port may be quicker than ours: a ticket goes to the page only when the case process knows it. */
    ticketsKnown(): Promise<void> {
      if (unknown.size === 0) return Promise.resolve();
      return new Promise((resolve) => waiting.add(resolve));
    },

    end,
  };
}
