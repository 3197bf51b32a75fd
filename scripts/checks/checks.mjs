// The checks of the sources, each one tool: types, lint, who imports whom, dead code, format, places, build.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { appUpToDate } from '../build.mjs';
import { projectRoot } from '../setup/places.mjs';
import { run } from '../setup/say.mjs';
import { shippedPackages } from '../sbom.mjs';
import { foreignPlaces } from './no-foreign-places.mjs';

const rooms = ['shared', 'main', 'renderer', 'scripts', 'e2e', 'bench'].filter((room) =>
  existsSync(join(projectRoot, room)),
);
// What a tool found last time, so that a second run looks only at what changed.
const cache = join(projectRoot, 'node_modules', '.cache', 'checks');
const projects = ['shared', 'main', 'renderer', 'scripts', '.'];

/** Each answers `{ name, passed, failed, output }`. In the order in which they run. */
export const checks = [
  ...projects.map(types),
  tool('lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', ...rooms]),
  tool(
    'who imports whom',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config', '.dependency-cruiser.cjs', ...rooms],
    'scripts/checks/swc-reads-tsx.mjs',
  ),
  tool('dead files and exports', 'knip/bin/knip.js', []),
  tool('format', 'prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn', ...cachedAs('format')]),
  check('places', async () => foreignPlaces().join('\n')),
  // The build refuses what may not ship of what it bundles; the licences look at what lies beside it too.
  check('build and licences', async () => {
    await appUpToDate();
    shippedPackages();
    return '';
  }),
];

function types(project) {
  const known = ['--incremental', '--tsBuildInfoFile', join(cache, `types-${project}.json`)];
  return tool(`types in ${project}`, 'typescript/bin/tsc', ['-p', project, ...known]);
}

function cachedAs(name) {
  return ['--cache', '--cache-strategy', 'content', '--cache-location', join(cache, name)];
}

/** @param {string} [preload] a module to load before the tool */
function tool(name, script, args, preload) {
  const before = preload ? ['--import', pathToFileURL(join(projectRoot, preload)).href] : [];
  const all = [...before, join(projectRoot, 'node_modules', script), ...args];
  return async () => {
    const { ok, output } = await run(process.execPath, all, { cwd: projectRoot });
    return result(name, ok, output);
  };
}

/** A check that answers what is wrong, or an empty text. */
function check(name, work) {
  return async () => {
    const output = await work().catch((cause) => cause.message);
    return result(name, output === '', output);
  };
}

function result(name, ok, output) {
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}
