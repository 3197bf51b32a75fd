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

  function end(): void {
    const ending = child;
    child = null;
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
      const started = utilityProcess.fork(entry, [], { serviceName: 'Second Opinion Binder case', stdio: 'inherit', env: {} });
      child = started;
      started.on('exit', () => {
        if (child !== started) return;
        child = null;
        tellLocked('crashed');
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
      child?.postMessage({ kind: 'ticket', ticket, path });
      return ticket;
    },

    end,
  };
}
