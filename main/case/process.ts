// The case process: holds the key and the open file, answers the page over the port that the shell hands over. Ends when locked.
import { RPCHandler } from '@orpc/server/message-port';
import type { SupportedMessagePort } from '@orpc/client/message-port';
import { asProblem } from './handlers/door.ts';
import type { Context } from './handlers/door.ts';
import { router } from './handlers/router.ts';
import { logBug } from './incident.ts';
import { Session } from './session.ts';
import type { TicketUse } from './session.ts';

/** From the shell: a port for the page, a ticket for a file that a person picked, and what the system's keychain keeps or is to keep. */
type FromShell =
  | { kind: 'port' }
  | { kind: 'ticket'; ticket: string; path: string; use: TicketUse }
  | { kind: 'close' }
  | { kind: 'which-case'; ask: 'look' | 'on' | 'off' }
  | { kind: 'kept-key'; ticket: string; key: Uint8Array };
type ShellPort = {
  on(
    event: 'message',
    listener: (event: { data: FromShell; ports: (SupportedMessagePort & { start(): void })[] }) => void,
  ): void;
  postMessage(message: unknown): void;
};

const shell = (process as unknown as { parentPort: ShellPort }).parentPort;
// The shell names one folder: where files of further reading languages lie.
const session = new Session({ languageFolder: process.argv[2] ?? null });

session.onMoved = () => shell.postMessage({ kind: 'moved' });

const handler = new RPCHandler<Context>(router, {
  clientInterceptors: [
    async ({ next }) => {
      try {
        return await next();
      } catch (error) {
        const problem = asProblem(error);
        logBug(problem);
        throw problem;
      }
    },
  ],
});

// A message that no client of ours would send fails before it is a request. It is written down, and the open case stays open.
process.on('unhandledRejection', logBug);

shell.on('message', ({ data, ports }) => {
  if (data.kind === 'ticket') {
    session.accept(data.ticket, data.path, data.use);
    shell.postMessage({ kind: 'ticket-known', ticket: data.ticket });
  }
  if (data.kind === 'kept-key') session.keptKeys.hand(data.ticket, data.key);
  if (data.kind === 'which-case') shell.postMessage({ kind: 'open-case', ...session.tellKeychain(data.ask) });
  if (data.kind === 'close') {
    // An orderly end: the lock file goes, and nothing is left to sweep.
    session.close();
    process.exit(0);
  }
  const [port] = ports;
  if (data.kind === 'port' && port) {
    handler.upgrade(port, { context: { session } });
    port.start();
  }
});
