// The main job on the sample case in a real window on a virtual display, for machines without a screen: the journey that the
// tests make, with the packet kept.
import { join } from 'node:path';
import { makeFolder, projectRoot } from './setup/places.mjs';
import { mustRun } from './setup/say.mjs';
import { withDisplay } from './setup/virtual-display.mjs';

const folder = join(projectRoot, 'sample-packet');

export async function headlessMainJob() {
  makeFolder(folder);
  const runner = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  await withDisplay((display) =>
    mustRun(process.execPath, [runner, 'test', 'e2e/sample-packet.spec.ts', '--reporter=line'], {
      cwd: projectRoot,
      env: { ...display, BINDER_SAMPLE_PACKET_FOLDER: folder },
      what: 'The main job on the sample case',
    }),
  );
  console.log(`The finished packet lies here: ${join(folder, 'Sample packet.pdf')}`);
}
