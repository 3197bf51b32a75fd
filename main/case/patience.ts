// How long the next try at a passphrase has to wait. It slows down somebody at the keyboard; against somebody with the file only
// the passphrase itself helps.
import { setTimeout as pause } from 'node:timers/promises';

const freeTries = 3;
const longestMs = 30_000;

/** After three slips one second, then twice as long each time, half a minute at most. */
export function waitAfter(wrongTries: number): number {
  return wrongTries < freeTries ? 0 : Math.min(longestMs, 1000 * 2 ** (wrongTries - freeTries));
}

/** One per process; each file's wrong tries are counted apart. */
export class Patience {
  private readonly wrong = new Map<string, number>();

  /** Resolves when the next try may be made. */
  async before(path: string): Promise<void> {
    const waitMs = waitAfter(this.wrong.get(path) ?? 0);
    if (waitMs > 0) await pause(waitMs, undefined, { ref: false });
  }

  slipped(path: string): void {
    this.wrong.set(path, (this.wrong.get(path) ?? 0) + 1);
  }

  /** How many were wrong before the one that opened it. */
  opened(path: string): number {
    const wrongTries = this.wrong.get(path) ?? 0;
    this.wrong.delete(path);
    return wrongTries;
  }
}
