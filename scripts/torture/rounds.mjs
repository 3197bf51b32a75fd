// One round of each kind of trouble. It says what was tried and what was not as it should be.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { spoiled } from './chance.mjs';
import { binder, isPlain } from './command.mjs';
import { answerOf, documentsIn, isSound, leftOvers, someSeeds } from './looks.mjs';

/** @typedef {{ folder: string, dice: any, seeds: string[], empty: string, whole: string }} Place */

/** Ended by force somewhere in the middle: what was confirmed before stays, the file is sound, and the work can be done again. */
export async function endedByForce(place) {
  const { folder, dice, empty, whole } = place;
  const kind = dice.oneOf(['import', 'import', 'ocr', 'packet', 'backup', 'salvage']);
  const path = join(folder, 'Case.binder');
  copyFileSync(kind === 'import' ? empty : whole, path);
  const out = join(folder, 'out');
  mkdirSync(out);
  const words = {
    import: () => ['import', path, someSeeds(place, 12), '--json'],
    ocr: () => ['ocr', path, '--json'],
    packet: () => ['packet', path, '--out', out, '--json'],
    backup: () => ['backup', path, join(out, 'Copy.binder'), '--json'],
    salvage: () => ['salvage', path, join(out, 'Saved.binder'), '--json'],
  }[kind]();
  const before = await documentsIn(path);
  const ended = await binder(words, { killAfterMs: 150 + dice.below(kind === 'ocr' ? 15_000 : 4_000) });
  const problems = [];
  if (!(await isSound(path))) problems.push('the case is not sound afterwards');
  const after = await documentsIn(path);
  const lost = [...before].filter((sha256) => !after.has(sha256)).length;
  if (lost > 0) problems.push(`${lost} documents are gone`);
  for (const name of readdirSync(out).filter((one) => one.endsWith('.binder')))
    if (!(await isSound(join(out, name)))) problems.push('a copy with its final name is not whole');
  if (kind !== 'ocr' && !existsSync(join(out, 'Copy.binder')) && !existsSync(join(out, 'Saved.binder'))) {
    const again = await binder(words);
    if (again.code !== 0) problems.push(`not done when run again: ${again.stderr.trim()}`);
  }
  if (leftOvers(folder).length > 0) problems.push(`left beside the case: ${leftOvers(folder).join(', ')}`);
  return { tried: ended.killed ? 1 : 0, what: `ended by force: ${kind}`, lost, problems };
}

/** The case file itself harmed: it says so in one line, stays as it is, and what is whole of it can be saved. */
export async function damagedCase({ folder, dice, whole }) {
  const path = join(folder, 'Case.binder');
  const bytes = readFileSync(whole);
  const page = () => dice.below(bytes.length / 4096) * 4096;
  const how = dice.oneOf(['bit', 'page', 'swap', 'cut', 'anything']);
  let harmed = Buffer.from(bytes);
  if (how === 'bit') harmed[dice.below(harmed.length)] ^= 1 << dice.below(8);
  if (how === 'page') harmed.fill(dice.below(256), page(), page() + 4096);
  if (how === 'swap') bytes.copy(harmed, page(), page(), page() + 4096);
  if (how === 'cut') harmed = harmed.subarray(0, 4096 + dice.below(harmed.length - 4096));
  if (how === 'anything') harmed = spoiled(bytes, dice);
  writeFileSync(path, harmed);
  const problems = [];
  const checked = await binder(['check', path, '--json']);
  if (checked.hung || !isPlain(checked)) problems.push(`check said: ${checked.stderr.trim()}`);
  if (checked.code === 0 && !harmed.equals(bytes)) {
    // Only room that nothing uses may differ unseen.
    const [now, then] = [await documentsIn(path), await documentsIn(whole)];
    if ([...then].some((sha256) => !now.has(sha256))) problems.push('damage was not noticed');
  }
  // Opening a case that is sound as far as it was read writes down that it was opened.
  const before = readFileSync(path);
  const target = join(folder, 'Saved.binder');
  const saved = await binder(['salvage', path, target, '--json']);
  if (saved.hung || !isPlain(saved)) problems.push(`salvage said: ${saved.stderr.trim()}`);
  if (saved.code === 0 && !(await isSound(target))) problems.push('what was saved is not sound');
  if (saved.code !== 0 && existsSync(target))
    problems.push('something was left where nothing could be saved');
  if (!readFileSync(path).equals(before)) problems.push('the damaged file was changed');
  if (how === 'bit' && saved.code !== 0) problems.push('one fallen bit could not be put right');
  return { tried: 1, what: `damaged case: ${how}`, lost: 0, problems };
}

function byEnding(paths) {
  const groups = new Map();
  for (const path of paths) {
    const ending = extname(path).toLowerCase();
    groups.set(ending, [...(groups.get(ending) ?? []), path]);
  }
  return groups;
}

/** Spoiled papers: each gets its line, nothing hangs, and the case is sound. */
export async function spoiledPapers({ folder, dice, seeds, empty }) {
  const path = join(folder, 'Case.binder');
  copyFileSync(empty, path);
  const inputs = join(folder, 'inputs');
  mkdirSync(inputs);
  const amount = 100;
  // A format first, so that each has its share however many papers there are of it.
  const formats = [...byEnding(seeds)];
  const parts = {};
  for (let at = 0; at < amount; at++) {
    const [format, papers] = dice.oneOf(formats);
    const seed = dice.oneOf(papers);
    parts[format] = (parts[format] ?? 0) + 1;
    const name = `${String(at).padStart(2, '0')}${dice.below(8) === 0 ? '.pdf' : extname(seed)}`;
    writeFileSync(join(inputs, name), spoiled(readFileSync(seed), dice));
  }
  const ended = await binder(['import', path, inputs, '--json']);
  const problems = [];
  const items = answerOf(ended)?.items ?? [];
  if (ended.hung || ended.code !== 0) problems.push(`import said: ${ended.stderr.trim()}`);
  for (const name of readdirSync(inputs))
    if (!items.some(({ path: given }) => given.includes(name))) problems.push(`no line for ${name}`);
  if (!(await isSound(path))) problems.push('the case is not sound afterwards');
  return { tried: amount, what: 'spoiled papers', lost: 0, problems, parts };
}

/** Files that are no case at all. */
export async function foreignCase({ folder, dice, seeds }) {
  const path = join(folder, 'Foreign.binder');
  const bytes = dice.below(2) === 0 ? readFileSync(dice.oneOf(seeds)) : Buffer.alloc(dice.below(200_000));
  if (dice.below(2) === 0) for (let at = 0; at < bytes.length; at++) bytes[at] = dice.below(256);
  writeFileSync(path, bytes);
  const problems = [];
  for (const words of [
    ['check', path],
    ['list', path, 'records'],
    ['import', path, path],
  ]) {
    const ended = await binder(words);
    if (ended.code === 0 || ended.hung || !isPlain(ended))
      problems.push(`${words[0]} said: ${ended.code} ${ended.stderr.trim()}`);
  }
  if (!readFileSync(path).equals(bytes)) problems.push('the foreign file was changed');
  return { tried: 3, what: 'files that are no case', lost: 0, problems };
}
