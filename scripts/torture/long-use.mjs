// Hours of use pressed together in one process, with its memory, and the opener of case files tried with spoiled ones.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { benchUpToDate } from '../build.mjs';

const operations = 6_000;
const openings = 200;
/** What a thousand operations may leave behind once the first thousand has filled its caches. */
const mostMbPerThousand = 4;
/** The same for all that the system gave the process; it comes and goes in steps, so it is measured from the third thousand on. */
const settledAfter = 2;

function run(entry, seed) {
  const words = [
    '--expose-gc',
    entry,
    '--operations',
    String(operations),
    '--openings',
    String(openings),
    '--seed',
    String(seed),
  ];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (bytes) => (said += bytes));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

/** Megabytes more with each thousand operations, from the first sample to the last. */
function growth(samples, of) {
  const [first] = samples;
  const last = samples.at(-1);
  return ((last[of] - first[of]) * 1_000) / Math.max(1, last.operations - first.operations);
}

export async function longUse({ dice }) {
  const main = await benchUpToDate();
  const { code, said } = await run(join(main, '..', 'soak.js'), dice.below(1_000_000));
  const tried = operations + openings;
  if (code !== 0) return { tried, what: 'long use', lost: 0, problems: [`it ended with ${code}`] };
  const { samples, isSound, answers, found } = JSON.parse(said.trim().split('\n').at(-1));
  const held = growth(samples, 'heapMb');
  const resident = growth(samples.slice(settledAfter), 'rssMb');
  console.log(
    `long use: held ${samples.map(({ heapMb }) => heapMb).join(', ')} MB (resident ${samples.map(({ rssMb }) => rssMb).join(', ')} MB) after each 1,000 operations; openings: ${JSON.stringify(answers)}`,
  );
  const problems = [...found];
  if (!isSound) problems.push('the case is not sound afterwards');
  if (Math.max(held, resident) > mostMbPerThousand)
    problems.push(`${held.toFixed(1)} MB held, ${resident.toFixed(1)} MB resident more with each 1,000`);
  return { tried, what: 'long use, spoiled openings', lost: 0, problems };
}
