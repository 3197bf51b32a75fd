// How long the next try at a passphrase has to wait. It slows down somebody at the keyboard; against somebody with the file only
// the passphrase itself helps.
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '../../shared/errors.ts';

const freeTries = 3;
const longestMs = 30_000;

/** After three slips one second, then twice as long each time, half a minute at most. */
export function waitAfter(wrongTries: number): number {
  return wrongTries < freeTries ? 0 : Math.min(longestMs, 1000 * 2 ** (wrongTries - freeTries));
}

/** One per process; each file's wrong tries are counted apart. */
export class Patience {
  private readonly wrong = new Map<string, number>();
  private readonly wait: (ms: number) => Promise<void>;

  /** Tests need not wait. */
  constructor(wait: (ms: number) => Promise<void> = (ms) => pause(ms, undefined, { ref: false })) {
    this.wait = wait;
  }

  /** One try, made when it may be made. Gives how many were wrong before the one that was right. */
  async tries(path: string, work: () => Promise<void>): Promise<number> {
    const wrongTries = this.wrong.get(path) ?? 0;
    const waitMs = waitAfter(wrongTries);
    if (waitMs > 0) await this.wait(waitMs);
    try {
      await work();
    } catch (error) {
      if (isSlip(error)) this.wrong.set(path, (this.wrong.get(path) ?? 0) + 1);
      throw error;
    }
    this.wrong.delete(path);
    return wrongTries;
  }
}

function isSlip(error: unknown): boolean {
  return (
    error instanceof AppError &&
    (error.code === 'case.wrong-passphrase' || error.code === 'case.wrong-recovery-code')
  );
}
