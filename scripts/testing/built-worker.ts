// Before vitest starts: jobs run in worker threads, which load the built worker, so the build must match the sources.
import { appUpToDate } from '../build.mjs';

export async function setup(): Promise<void> {
  // A build that fails is a check of its own in `npm test`; the tests that need no worker still have something to say.
  await appUpToDate().catch((cause: Error) => console.error(cause.message));
}
