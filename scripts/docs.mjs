// `npm run docs`: the papers of the project as a small site that needs no network, in build/docs. Open its index.html.
import { join } from 'node:path';
import { projectRoot } from './setup/places.mjs';
import { asCommand } from './setup/say.mjs';
import { buildSite } from './docs/site.mjs';

await asCommand(() => {
  const out = join(projectRoot, 'build', 'docs');
  const pages = buildSite(projectRoot, out);
  console.log(`${pages.length} pages: ${join(out, 'index.html')}`);
});
