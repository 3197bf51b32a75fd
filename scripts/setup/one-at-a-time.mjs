// Lets one set-up work on this checkout while others wait for it. A run that died is not waited for.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheFolder, fingerprint, makeFolder, projectRoot } from './places.mjs';
import { say } from './say.mjs';

export async function oneAtATime(work) {
  const lock = join(makeFolder(join(cacheFolder(), 'locks')), fingerprint(projectRoot));
  for (let waits = 0; !tryToTake(lock); waits++) {
    if (waits === 0) say('waiting for another set-up of this folder');
    await pause(300);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryToTake(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    if (cause.code !== 'EEXIST') throw cause;
    if (existsSync(lock) && !isRunning(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true });
    return false;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause.code === 'EPERM';
  }
}
