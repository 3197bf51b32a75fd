// Hours of use pressed together in one process, with its memory, and the opener of case files tried with spoiled ones.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { benchUpToDate } from '../build.mjs';

const operations = 3_000;
const openings = 200;
/** What a thousand operations may leave behind once the first thousand has filled its caches. */
const mostMbPerThousand = 4;

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

export async function longUse({ dice }) {
  const main = await benchUpToDate();
  const { code, said } = await run(join(main, '..', 'soak.js'), dice.below(1_000_000));
  const tried = operations + openings;
  if (code !== 0) return { tried, what: 'long use', lost: 0, problems: [`it ended with ${code}`] };
  const { samples, isSound, answers, found } = JSON.parse(said.trim().split('\n').at(-1));
  const [first, ...later] = samples;
  const last = later.at(-1) ?? first;
  const perThousand =
    ((last.heapMb - first.heapMb) * 1_000) / Math.max(1, last.operations - first.operations);
  console.log(
    `long use: held ${samples.map(({ heapMb }) => heapMb).join(', ')} MB (resident ${samples.map(({ rssMb }) => rssMb).join(', ')} MB) after each 1,000 operations; openings: ${JSON.stringify(answers)}`,
  );
  const problems = [...found];
  if (!isSound) problems.push('the case is not sound afterwards');
  if (perThousand > mostMbPerThousand)
    problems.push(`${perThousand.toFixed(1)} MB more with each 1,000 operations`);
  return { tried, what: 'long use, spoiled openings', lost: 0, problems };
}
