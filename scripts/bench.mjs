// `npm run bench`: set-up, build, then the measurements of bench/, which print one table. Never part of the tests.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { upToDate } from './build.mjs';
import { setUp } from './setup.mjs';
import { asCommand } from './setup/say.mjs';
import { projectRoot } from './setup/places.mjs';

await asCommand(async () => {
  await setUp({ forTests: true });
  await upToDate();
  const bench = join(projectRoot, 'out', 'main', 'bench.js');
  process.argv[1] = bench;
  await import(pathToFileURL(bench).href);
});
