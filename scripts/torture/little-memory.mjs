// Too little memory for the work: the address space of the whole process is limited (Linux and macOS, by the shell's own `ulimit`).
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { binder, isPlain } from './command.mjs';
import { documentsIn, isSound, leftOvers, someSeeds } from './looks.mjs';

/** From hardly enough for the runtime to start, to not enough for what reads PDF files, in megabytes. */
const limits = [1_300, 1_600, 2_000, 3_000, 6_000, 12_000];

/** Where the runtime itself finds no room it ends the process, as if by force; below that there is a sentence. */
const isGivenUp = ({ code, killed }) => killed || code === null || code >= 128;

export async function littleMemory(place) {
  const { folder, dice, empty, whole } = place;
  const kind = dice.oneOf(['import', 'packet', 'backup']);
  const megabytes = dice.oneOf(limits);
  const path = join(folder, 'Case.binder');
  const out = join(folder, 'out');
  mkdirSync(out);
  copyFileSync(kind === 'import' ? empty : whole, path);
  const words = {
    import: () => ['import', path, someSeeds(place, 6), '--json'],
    packet: () => ['packet', path, '--out', out, '--json'],
    backup: () => ['backup', path, join(out, 'Copy.binder'), '--json'],
  }[kind]();
  const before = await documentsIn(path);
  const through = ['sh', '-c', `ulimit -v ${megabytes * 1024} && exec "$0" "$@"`];
  const ended = await binder(words, { through });
  const told = `${kind} with ${megabytes} MB`;
  const problems = [];
  if (ended.hung || !(isGivenUp(ended) || isPlain(ended))) problems.push(`${told}: ${ended.stderr.trim()}`);
  if (!(await isSound(path))) problems.push(`${told}: the case is not sound afterwards`);
  const after = await documentsIn(path);
  const lost = [...before].filter((sha256) => !after.has(sha256)).length;
  if (lost > 0) problems.push(`${told}: ${lost} documents are gone`);
  if (leftOvers(folder).length > 0) problems.push(`${told}: left ${leftOvers(folder).join(', ')}`);
  return { tried: 1, what: `little memory: ${kind}`, lost, problems };
}
