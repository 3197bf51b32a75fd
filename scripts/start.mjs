// `npm start`: set-up, build, and the app in a window. Where there is no display the main job runs in a virtual one instead.
import { spawn } from 'node:child_process';
import { appUpToDate } from './build.mjs';
import { electronExecutable } from './setup/electron.mjs';
import { sandboxSwitches } from './setup/sandbox.mjs';
import { setUp } from './setup.mjs';
import { asCommand } from './setup/say.mjs';
import { needsVirtualDisplay } from './setup/virtual-display.mjs';
import { projectRoot } from './setup/places.mjs';

await asCommand(async () => {
  await setUp();
  await appUpToDate();
  if (needsVirtualDisplay()) {
    console.log('There is no display here: doing the main job on the sample case in a virtual one.');
    const { headlessMainJob } = await import('./headless-main-job.mjs');
    await headlessMainJob();
  } else {
    process.exitCode = await openApp(process.argv.slice(2));
  }
});

async function openApp(args) {
  const child = spawn(electronExecutable(), [...sandboxSwitches(), projectRoot, ...args], {
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
