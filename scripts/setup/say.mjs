// How set-up speaks and how it runs other programs. Everything goes to stderr, so that stdout belongs to the command asked for.
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** One plain line, only when a step really does something. */
export function say(line) {
  process.stderr.write(`set-up: ${line}\n`);
}

/** A reason why set-up cannot go on that the person can act on. It is shown without a stack. */
export class CannotGoOn extends Error {}

/**
 * Runs a program to its end and collects what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, shell?: boolean }} options
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args, { cwd, env, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      shell,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (cause) => resolve({ ok: false, output: String(cause) }));
    child.on('close', (code) => resolve({ ok: code === 0, output: stripVTControlCharacters(output) }));
  });
}

/**
 * Like run, but a failure ends set-up, with the last lines the program printed.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, shell?: boolean, what?: string }} options
 */
export async function mustRun(command, args, options = {}) {
  const { ok, output } = await run(command, args, options);
  if (ok) return output;
  const isSaid = (line) => line !== '' && !/^\s+at /.test(line);
  const lines = output
    .split('\n')
    .map((line) => line.trimEnd())
    .filter(isSaid);
  const tail = lines.slice(-30).join('\n');
  throw new CannotGoOn(`${options.what ?? command} did not work. It said:\n${tail}`);
}

/** Runs a script's work; a reason the person can act on is shown as one line, anything else as the bug it is. */
export async function asCommand(work) {
  try {
    await work();
  } catch (cause) {
    if (!(cause instanceof CannotGoOn)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    process.exitCode = 1;
  }
}
