// `npm run -s binder -- …`: the command line, set up and built first if need be. Its output is the command's own and nothing else.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { appUpToDate } from './build.mjs';
import { setUp } from './setup.mjs';
import { asCommand } from './setup/say.mjs';
import { projectRoot } from './setup/places.mjs';

let ready = false;
await asCommand(async () => {
  await setUp({ window: false });
  await appUpToDate();
  ready = true;
});

if (ready) {
  // npm runs scripts in the project's folder; the paths given are meant from where the person stands.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  const cli = join(projectRoot, 'out', 'main', 'cli.js');
  process.argv[1] = cli;
  await import(pathToFileURL(cli).href);
}
