// Loaded before a short run: a worker thread that is done is given the next job instead of being ended, so that a try need not wait
// for a thread to start, which was nearly all of its time. The app's own worker code runs as it is; only the thread is not new.
import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import threads from 'node:worker_threads';

const { MessageChannel, Worker } = threads;
const thread = new URL('warm-thread.mjs', import.meta.url);
/** A job that is told to end and does not by itself loses its thread, as it does in the app. */
const graceMs = 500;
/** @type {threads.Worker[]} */
const idle = [];

class WarmWorker extends EventEmitter {
  constructor(path, { workerData }) {
    super();
    this.thread = idle.pop() ?? new Worker(thread, { env: {}, argv: [] });
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    port1.on('message', (message) => this.emit('message', message));
    this.thread.removeAllListeners();
    this.over = new Promise((resolve) => this.thread.once('message', () => resolve(true)));
    this.thread.once('error', (error) => this.emit('error', error));
    this.thread.once('exit', (code) => this.emit('exit', code));
    this.thread.postMessage({ path: String(path), workerData, port: port2 }, [port2]);
  }

  postMessage(message, carried) {
    this.port.postMessage(message, carried);
  }

  ref() {
    return this;
  }

  unref() {
    this.port.unref();
    return this;
  }

  async terminate() {
    const isOver = await Promise.race([this.over, pause(graceMs, false)]);
    this.port.close();
    if (!isOver) return this.thread.terminate();
    this.thread.removeAllListeners();
    idle.push(this.thread);
    this.emit('exit', 0);
    return 0;
  }
}

function chosen(path, options) {
  return String(path).endsWith('worker.js') ? new WarmWorker(path, options) : new Worker(path, options);
}
Object.assign(threads, { Worker: chosen });
syncBuiltinESMExports();
