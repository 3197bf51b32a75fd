// `npm run bench`: set-up, build, then the measurements of bench/, which print one table. Never part of the tests.
import { pathToFileURL } from 'node:url';
import { appUpToDate, benchUpToDate } from './build.mjs';
import { setUp } from './setup.mjs';
import { asCommand } from './setup/say.mjs';

await asCommand(async () => {
  await setUp({ forTests: true });
  await appUpToDate();
  const bench = await benchUpToDate();
  process.argv[1] = bench;
  await import(pathToFileURL(bench).href);
});
