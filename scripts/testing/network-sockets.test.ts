import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { socketsAbroad } from './network-sockets.ts';

const listening = (host: string): Promise<() => Promise<void>> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, host, () =>
      resolve(() => new Promise((closed) => server.close(() => closed()))),
    );
  });

const before = socketsAbroad(process.pid).length;
const more = (): number => socketsAbroad(process.pid).length - before;

test('a socket within this computer is not counted, and one that others can reach is', async () => {
  const close = await listening('127.0.0.1');
  expect(more()).toBe(0);
  await close();
  const closeOpen = await listening('0.0.0.0');
  expect(more()).toBe(process.platform === 'linux' ? 1 : 0);
  await closeOpen();
  expect(more()).toBe(0);
});
