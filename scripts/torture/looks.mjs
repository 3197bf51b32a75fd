// What the rounds look at afterwards: is the case sound, which documents does it hold, what was left beside it.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { binder } from './command.mjs';

export const answerOf = (ended) => {
  try {
    return JSON.parse(ended.stdout);
  } catch {
    return null;
  }
};

/** Reads every byte of the case: sound, and every document gives its own hash. */
export async function isSound(path) {
  const ended = await binder(['check', path, '--json']);
  return ended.code === 0 && answerOf(ended)?.ok === true;
}

export async function documentsIn(path) {
  const ended = await binder(['list', path, 'documents', '--json']);
  return new Set((answerOf(ended)?.documents ?? []).map(({ sha256 }) => sha256));
}

export function someSeeds({ folder, dice, seeds }, amount) {
  const inputs = join(folder, 'inputs');
  mkdirSync(inputs);
  for (let at = 0; at < amount; at++) {
    const seed = dice.oneOf(seeds);
    copyFileSync(seed, join(inputs, `${String(at).padStart(2, '0')}${extname(seed)}`));
  }
  return inputs;
}

export const leftOvers = (folder) =>
  readdirSync(folder).filter((name) => /\.part$|-journal$|\.rekeyed$/.test(name));
