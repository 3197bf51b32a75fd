// What ships that others wrote, as a CycloneDX bill of materials: `npm run sbom` prints it, `npm run sbom -- --out FILE` writes it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { appUpToDate } from './build.mjs';
import { packageIn } from './licences.mjs';
import { projectRoot } from './setup/places.mjs';

/** Beside the bundles: the runtime, and what is installed as it is. */
const besides = ['electron', 'better-sqlite3'];

/** Every package of a bundle is listed beside it by the build; what is not bundled is found from its own dependencies. */
export function shippedPackages(project = projectRoot) {
  const bundled = ['main', 'preload', 'renderer'].flatMap((room) =>
    JSON.parse(readFileSync(join(project, 'out', room, 'packages.json'), 'utf8')),
  );
  const found = new Map(bundled.map((one) => [`${one.name}@${one.version}`, one]));
  for (const name of besides) addInstalled(join(project, 'node_modules', name), found, name !== 'electron');
  return [...found.values()].sort((a, b) => `${a.name}@${a.version}`.localeCompare(`${b.name}@${b.version}`));
}

/** Electron's own dependencies only fetch it; they are no part of it. */
function addInstalled(folder, found, withDependencies) {
  const one = packageIn(folder);
  const key = `${one.name}@${one.version}`;
  if (found.has(key)) return;
  found.set(key, one);
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!withDependencies) return;
  for (const name of Object.keys(dependencies)) addInstalled(installedAt(folder, name), found, true);
}

function installedAt(folder, name) {
  for (let at = folder; ; at = dirname(at)) {
    const place = join(at, 'node_modules', name);
    if (existsSync(place)) return place;
    if (dirname(at) === at) throw new Error(`${name} is not installed`);
  }
}

/** @param {{ name: string, version: string, licence: string }[]} packages @param {Map<string, string>} integrity by name@version */
export function billOf(app, packages, integrity) {
  const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `${app.name}@${app.version}`,
        name: app.name,
        version: app.version,
        licenses: [{ license: { id: app.license } }],
      },
    },
    components: packages.map((one) => {
      const hash = integrity.get(`${one.name}@${one.version}`);
      return {
        type: 'library',
        'bom-ref': purl(one),
        name: one.name,
        version: one.version,
        purl: purl(one),
        licenses: [
          /^[\w.-]+$/.test(one.licence) ? { license: { id: one.licence } } : { expression: one.licence },
        ],
        ...(hash ? { hashes: [{ alg: 'SHA-512', content: hash }] } : {}),
      };
    }),
    dependencies: [{ ref: `${app.name}@${app.version}`, dependsOn: packages.map(purl) }],
  };
}

/** What the lockfile promises of each package, as hexadecimal. */
export function integrityIn(lock) {
  /** @type {Map<string, string>} */
  const hashes = new Map();
  for (const [place, { name, version, integrity = '' }] of Object.entries(lock.packages)) {
    const own = name ?? place.replace(/^.*node_modules\//, '');
    const [, base64] = /^sha512-(\S+)/.exec(integrity) ?? [];
    if (base64) hashes.set(`${own}@${version}`, Buffer.from(base64, 'base64').toString('hex'));
  }
  return hashes;
}

const read = (file) => JSON.parse(readFileSync(join(projectRoot, file), 'utf8'));

export async function writeBill(out) {
  await appUpToDate();
  const bill = billOf(read('package.json'), shippedPackages(), integrityIn(read('package-lock.json')));
  const text = `${JSON.stringify(bill, null, 2)}\n`;
  if (out) writeFileSync(out, text);
  else process.stdout.write(text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  await writeBill(values.out);
}
