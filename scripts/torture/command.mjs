// The built `binder` command in a process of its own, ended by force when asked.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../setup/places.mjs';

export const binderEntry = join(projectRoot, 'out', 'main', 'cli.js');
export const passphrase = 'four plain test words';
/** Longer than anything here may take; whoever needs more hangs. */
const mostMs = 300_000;

/**
 * @param {string[]} words
 * @param {{ killAfterMs?: number, secret?: string, env?: Record<string, string>, through?: string[] }} [options] `through`: a program that starts it
 * @returns {Promise<{ code: number | null, killed: boolean, hung: boolean, stdout: string, stderr: string, ms: number }>}
 */
export function binder(words, { killAfterMs, secret = passphrase, env = {}, through = [] } = {}) {
  const started = performance.now();
  const [program, ...args] = [...through, process.execPath, binderEntry, ...words];
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH, BINDER_PASSPHRASE: secret, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (bytes) => (said.stdout += bytes));
  child.stderr.on('data', (bytes) => (said.stderr += bytes));
  let hung = false;
  const timers = [
    setTimeout(() => {
      hung = true;
      child.kill('SIGKILL');
    }, mostMs),
  ];
  if (killAfterMs !== undefined) timers.push(setTimeout(() => child.kill('SIGKILL'), killAfterMs));
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      for (const timer of timers) clearTimeout(timer);
      resolve({ code, killed: signal === 'SIGKILL', hung, ...said, ms: performance.now() - started });
    });
  });
}

/** What a person may be told: nothing, or one line; never where in the code it happened. */
export function isPlain({ code, stderr }) {
  const lines = stderr.trim().split('\n').filter(Boolean);
  return code === 0 ? lines.length === 0 : lines.length === 1 && !/\bat .+:\d+/.test(stderr);
}
