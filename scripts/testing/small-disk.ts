// A disk with little room, for tests that fill it: memory mounted in a place that only one child process sees.
import { spawn } from 'node:child_process';
import { binderEntry, commandPassphrase } from './binder-command.ts';

/** Runs a shell script in a place of its own where `disk` is a disk of so many megabytes. Null where the system does not let us. */
export async function onSmallDisk(disk: string, megabytes: number, script: string) {
  const mount = `mount -t tmpfs -o size=${megabytes}m none "$0"`;
  const run = (words: string) =>
    new Promise<{ code: number | null; out: string }>((resolve) => {
      const args = [
        '--mount',
        ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
        'sh',
        '-c',
        words,
        disk,
      ];
      const child = spawn('unshare', args, {
        env: {
          ...process.env,
          NODE: process.execPath,
          BINDER: binderEntry,
          BINDER_PASSPHRASE: commandPassphrase,
        },
      });
      let out = '';
      child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
      child.stderr.on('data', (bytes: Buffer) => (out += bytes.toString()));
      child.once('error', () => resolve({ code: 127, out }));
      child.once('close', (code) => resolve({ code, out }));
    });
  if ((await run(mount)).code !== 0) {
    console.warn('NOTE: no small disk can be made here, so a full disk is not tried.');
    return null;
  }
  return run(`${mount} && ${script}`);
}
