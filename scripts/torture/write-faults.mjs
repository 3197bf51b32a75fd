// A disk that fails at one write of many, in the running command: once, or from then on. Needs Linux and a C compiler.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binder, isPlain } from './command.mjs';
import { documentsIn, isSound, leftOvers, someSeeds } from './looks.mjs';
import { preloaded } from './short-runs.mjs';

const codes = { 'no room': 28, 'the disk does not answer': 5 };
const triesARound = 5;

/** What is lost must never have been confirmed, the file is sound, and the same work succeeds on a disk that works. */
export async function failingWrites(place) {
  const { folder, dice } = place;
  const kind = dice.oneOf(['import', 'backup', 'merge', 'salvage']);
  const what = `failing writes: ${kind}`;
  const preload = preloaded('failing-writes', folder);
  if (preload === null) return { tried: 0, what, lost: 0, problems: [] };
  const { base, work, path, attempt } = await prepared(place, kind, preload);
  const counted = join(folder, 'counted');
  await attempt({ FAULT_COUNT: counted });
  const writes = Number(existsSync(counted) ? readFileSync(counted, 'utf8') : 0);
  const problems = writes > 0 ? [] : ['no write was counted'];
  const before = await documentsIn(base);
  let lost = 0;
  for (let turn = 0; turn < triesARound && writes > 0; turn++) {
    const [name, code] = dice.oneOf(Object.entries(codes));
    const at = 1 + dice.below(writes);
    const sticky = dice.below(2) === 0;
    const ended = await attempt({
      FAULT_AT: String(at),
      FAULT_ERRNO: String(code),
      ...(sticky && { FAULT_STICKY: '1' }),
    });
    const told = `${kind}, write ${at} of ${writes}, ${name}${sticky ? ' from then on' : ''}`;
    if (ended.hung || !isPlain(ended)) problems.push(`${told}: ${ended.stderr.trim()}`);
    if (!(await isSound(path))) problems.push(`${told}: the case is not sound afterwards`);
    lost += await lostSince(before, path);
    problems.push(...(await notWholeIn(work)).map((one) => `${told}: ${one}`));
  }
  if (lost > 0) problems.push(`${lost} documents are gone`);
  return { tried: triesARound, what, lost, problems };
}

/** What one attempt starts from, and the attempt itself: always on a fresh copy. */
async function prepared(place, kind, preload) {
  const { folder, empty, whole } = place;
  const inputs = someSeeds(place, 3);
  const base = join(folder, 'Base.binder');
  const other = join(folder, 'Other.binder');
  copyFileSync(kind === 'import' || kind === 'merge' ? empty : whole, base);
  if (kind === 'merge') {
    copyFileSync(empty, other);
    await binder(['import', other, inputs]);
  }
  const work = join(folder, 'work');
  const path = join(work, 'Case.binder');
  const words = commandOf(kind, { path, inputs, other, work });
  const attempt = (env) => {
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work);
    copyFileSync(base, path);
    return binder(words, { env: { LD_PRELOAD: preload, FAULT_MATCH: `${work}/`, ...env } });
  };
  return { base, work, path, attempt };
}

function commandOf(kind, { path, inputs, other, work }) {
  return {
    import: ['import', path, inputs, '--json'],
    backup: ['backup', path, join(work, 'Copy.binder'), '--json'],
    merge: ['merge', path, other, '--json'],
    salvage: ['salvage', path, join(work, 'Saved.binder'), '--json'],
  }[kind];
}

async function lostSince(before, path) {
  const after = await documentsIn(path);
  return [...before].filter((sha256) => !after.has(sha256)).length;
}

async function notWholeIn(work) {
  const made = ['Copy.binder', 'Saved.binder'].filter((name) => existsSync(join(work, name)));
  const found = [];
  for (const name of made) if (!(await isSound(join(work, name)))) found.push(`${name} is not whole`);
  // A rewind that could not be done stays as a journal until the file is opened, which was just done.
  const left = leftOvers(work).filter((one) => !one.endsWith('.part'));
  return left.length > 0 ? [...found, `left ${left.join(', ')}`] : found;
}
