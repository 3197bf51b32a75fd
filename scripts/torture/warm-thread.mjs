// A thread that runs one job of the app's worker after the other: each time the entry is read anew, as if the thread were its own.
import { syncBuiltinESMExports } from 'node:module';
import { pathToFileURL } from 'node:url';
import threads from 'node:worker_threads';

const keeper = threads.parentPort;
let turn = 0;

/** @param {{ path: string, workerData: unknown, port: import('node:worker_threads').MessagePort }} job */
async function run({ path, workerData, port }) {
  Object.assign(threads, { workerData, parentPort: port });
  syncBuiltinESMExports();
  turn += 1;
  await import(`${pathToFileURL(path).href}?${turn}`);
  keeper?.postMessage('over');
}

keeper?.on('message', (job) => void run(job));
