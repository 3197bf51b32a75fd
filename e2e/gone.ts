// Takes a folder of the app away after the app has ended. Chromium's helpers may outlive its first process for a moment and still write.
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const patience = 15_000;

/** Removes the folder with all in it, from the start again as long as something is still being written there. */
export async function gone(folder: string): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      // A file that comes after the folder was listed is seen in the next turn only: Node's own retries do not list again.
      return await rm(folder, { recursive: true, force: true });
    } catch (cause) {
      if (Date.now() > until) throw cause;
      await pause(200);
    }
  }
}
