// Runs the built `binder` command in a process of its own, as a person or a script would, and can end it at a chosen moment.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const binderEntry = join(projectAround(fileURLToPath(import.meta.url)), 'out', 'main', 'cli.js');
export const commandPassphrase = 'four plain test words';

/** Looked for upwards: measurements are built, and then this file lies elsewhere. */
function projectAround(path: string): string {
  const folder = dirname(path);
  if (folder === path) throw new Error('no project around this file');
  return existsSync(join(folder, 'package.json')) ? folder : projectAround(folder);
}

export type Ended = { code: number | null; killed: boolean; stdout: string; stderr: string; ms: number };
/**
 * After some milliseconds, or once a file with this ending has come or gone so many times in a folder: an odd number
 * of a rollback journal is the middle of a commit, an even one the moment after it.
 */
export type KillAt = { afterMs: number } | { folder: string; ending: string; times: number };

type Options = {
  killAt?: KillAt;
  /** Words before the command: another user, other limits. */
  through?: readonly string[];
  passphrase?: string;
  /** Of a copy that is made to be read. */
  copyPassphrase?: string;
};

/** Never rejects: how it ended is the answer. */
export function binder(words: readonly string[], options: Options = {}): Promise<Ended> {
  const { killAt, through = [], passphrase = commandPassphrase, copyPassphrase = '' } = options;
  const [program = process.execPath, ...args] = [...through, process.execPath, binderEntry, ...words];
  const started = performance.now();
  const child = spawn(program, args, {
    env: {
      PATH: process.env['PATH'],
      BINDER_PASSPHRASE: passphrase,
      BINDER_COPY_PASSPHRASE: copyPassphrase,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (bytes: Buffer) => (said.stdout += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (said.stderr += bytes.toString()));
  const forget = killAt ? killWhen(child, killAt) : () => undefined;
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      forget();
      resolve({ code, killed: signal === 'SIGKILL', ...said, ms: performance.now() - started });
    });
  });
}

function killWhen(child: ChildProcess, moment: KillAt): () => void {
  const kill = (): void => void child.kill('SIGKILL');
  if ('afterMs' in moment) {
    const timer = setTimeout(kill, moment.afterMs);
    return () => clearTimeout(timer);
  }
  let left = moment.times;
  const watcher = watch(moment.folder, (event, name) => {
    if (event !== 'rename' || !name?.endsWith(moment.ending)) return;
    left -= 1;
    if (left <= 0) kill();
  });
  return () => watcher.close();
}
