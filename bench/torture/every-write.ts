// For `npm run torture`: a disk that fails at the first write of a short run, then at the second, and so on to the last. Needs the
// preloaded library. Prints each try before it makes it, so that one that ends the process can be named; the last line is the answer.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { attempt, beginAgain, groundFor, lookedInto, runNames } from './short-runs.ts';
import type { Claim, Ground } from './short-runs.ts';

const { values } = parseArgs({
  options: {
    run: { type: 'string', default: 'edit' },
    /** Where it goes on: the next of all tries. */
    from: { type: 'string', default: '0' },
    seconds: { type: 'string', default: '60' },
  },
});

type Fault = { name: string; errno: string; isSticky: boolean; isShort: boolean };
const faults: readonly Fault[] = [
  { name: 'the disk does not answer once', errno: '5', isSticky: false, isShort: false },
  { name: 'no room from then on', errno: '28', isSticky: true, isShort: false },
  { name: 'half of it is written, then no room', errno: '28', isSticky: true, isShort: true },
];

const folder = mkdtempSync(join(tmpdir(), 'binder-writes-'));
const counted = join(folder, 'counted');

/** Read by the preloaded library at each write. */
function tellDisk(set: Record<string, string | null>): void {
  for (const [name, value] of Object.entries(set))
    if (value === null) delete process.env[name];
    else process.env[name] = value;
}
const soundDisk = {
  FAULT_MATCH: null,
  FAULT_AT: null,
  FAULT_STICKY: null,
  FAULT_SHORT: null,
  FAULT_COUNT: null,
};

async function once(ground: Ground, set: Record<string, string | null>, turn: string) {
  const claims: Claim[] = [];
  beginAgain(ground);
  tellDisk({ FAULT_MATCH: `${ground.work}/`, FAULT_RUN: turn, ...set });
  const broken = await attempt(values.run, ground, (claim) => claims.push(claim));
  tellDisk(soundDisk);
  return [...broken, ...(await lookedInto(values.run, ground, claims))];
}

async function main() {
  if (!runNames.includes(values.run)) throw new Error(`there is no run “${values.run}”`);
  const ground = await groundFor(values.run, folder);
  const problems = await once(ground, { FAULT_COUNT: counted }, 'count');
  const writes = Number(readFileSync(counted, 'utf8'));
  const total = writes * faults.length;
  const end = Date.now() + Number(values.seconds) * 1000;
  let at = Number(values.from);
  for (; at < total && Date.now() < end && problems.length === 0; at++) {
    const fault = faults[at % faults.length];
    const write = Math.floor(at / faults.length) + 1;
    if (!fault) break;
    const told = `${values.run}, write ${write} of ${writes}, ${fault.name}`;
    console.log(told);
    const found = await once(
      ground,
      {
        FAULT_AT: String(write),
        FAULT_ERRNO: fault.errno,
        FAULT_STICKY: fault.isSticky ? '1' : null,
        FAULT_SHORT: fault.isShort ? '1' : null,
      },
      String(at),
    );
    problems.push(...found.map((one) => `${told}: ${one}`));
  }
  return { next: at, total, writes, problems };
}

const answer = await main();
if (answer.problems.length === 0) rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(answer));
process.exit(0);
