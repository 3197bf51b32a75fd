// A display where the machine has none: an X server that draws into memory, started for one piece of work and ended after it.
import { spawn } from 'node:child_process';
import { CannotGoOn } from './say.mjs';

/** True where no screen is attached, so that a window needs a virtual one. */
export function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/**
 * Runs `work` with the variables that lead to a display: the one there is, or one made for this.
 * @template Result
 * @param {(env: Record<string, string>) => Promise<Result>} work
 */
export async function withDisplay(work) {
  if (!needsVirtualDisplay()) return work({});
  const { display, stop } = await startDisplay();
  try {
    return await work({ DISPLAY: display });
  } finally {
    stop();
  }
}

/**
 * The same for work that opens several windows side by side: one made for each, because windows on one display take the keyboard
 * from each other. Where a screen is attached, that one has to do for all, one after another.
 * @template Result
 * @param {number} amount
 * @param {(displays: string[]) => Promise<Result>} work
 */
export async function withDisplays(amount, work) {
  if (!needsVirtualDisplay()) return work([]);
  const started = await Promise.all(Array.from({ length: amount }, startDisplay));
  try {
    return await work(started.map(({ display }) => display));
  } finally {
    for (const { stop } of started) stop();
  }
}

/** @returns {Promise<{ display: string, stop: () => void }>} */
function startDisplay() {
  // The server picks a free number itself and writes it to the fourth stream.
  const args = ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => server.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new CannotGoOn('The virtual display (Xvfb) did not start.'));
    server.once('error', refuse);
    server.once('exit', refuse);
    server.stdio[3]?.once('data', (number) => resolve({ display: `:${String(number).trim()}`, stop }));
  });
}
