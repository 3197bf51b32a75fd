// For `npm run torture`: what lies on a disk whose power went. With the preloaded library a short run is recorded: each write, each
// synchronisation, each new or removed name, in their order. Then the disk is made as it could have been left at each moment: what
// was not synchronised is there, is not, is there in part or out of order. Each is opened, and what was told before must hold.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chance } from '../../scripts/torture/chance.mjs';
import { leftAt, markOf, readRecord, sameAsOnDisk, startFrom, writeOut } from './recorded-disk.ts';
import type { Manner, Recorded } from './recorded-disk.ts';
import { attempt, beginAgain, groundFor, lookedInto, runNames } from './short-runs.ts';
import type { Claim, Ground } from './short-runs.ts';

const { values } = parseArgs({
  options: {
    run: { type: 'string', default: 'edit' },
    from: { type: 'string', default: '0' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    library: { type: 'string' },
    /** In the recorded process itself: the folder it works in, and the recovery code. */
    ground: { type: 'string' },
  },
});
const manners: readonly Manner[] = ['nothing more', 'all of it', 'some of it', 'torn'];

/** The claims stand in the record too, as writes to a file of their own. */
async function record(ground: Ground): Promise<void> {
  const marks = openSync(join(ground.work, 'told'), 'w');
  await attempt(values.run, ground, (claim) => void writeSync(marks, `${JSON.stringify(claim)}\n`));
  closeSync(marks);
}

function recordApart(ground: Ground, folder: string): Recorded {
  const log = join(folder, 'record');
  beginAgain(ground);
  const start = startFrom(ground.work);
  const words = [process.argv[1] ?? '', '--run', values.run, '--ground', JSON.stringify(ground)];
  execFileSync(process.execPath, words, {
    env: { LD_PRELOAD: values.library, RECORD_LOG: log, RECORD_FOLDER: ground.work },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const recorded = readRecord(log, start);
  sameAsOnDisk(recorded, ground.work);
  return recorded;
}

/** What had been told when the power went. */
function toldBefore({ told }: Recorded, moment: number): Claim[] {
  return told.filter(({ at }) => at < moment).map(({ text }) => JSON.parse(text) as Claim);
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'binder-power-'));
  const ground = await groundFor(values.run, folder);
  const recorded = recordApart(ground, folder);
  const dice = chance(Number(values.seed));
  const total = (recorded.steps.length + 1) * manners.length;
  const end = Date.now() + Number(values.seconds) * 1000;
  const problems: string[] = [];
  /** Disks that were left just so by another moment, with the same told: what came of them is known. */
  const seen = new Set<string>();
  let at = Number(values.from);
  for (; at < total && Date.now() < end && problems.length === 0; at++) {
    const moment = Math.floor(at / manners.length);
    const manner = manners[at % manners.length] ?? 'nothing more';
    const disk = leftAt(recorded, moment, { manner, dice });
    const told = toldBefore(recorded, moment);
    const mark = `${told.length} ${markOf(disk)}`;
    if (seen.has(mark)) continue;
    seen.add(mark);
    rmSync(ground.work, { recursive: true, force: true });
    mkdirSync(ground.work);
    writeOut(disk, ground.work);
    const found = await lookedInto(values.run, ground, told);
    problems.push(
      ...found.map(
        (one) => `${values.run}, after step ${moment} of ${recorded.steps.length}, ${manner}: ${one}`,
      ),
    );
  }
  if (problems.length === 0) rmSync(folder, { recursive: true, force: true });
  else console.log(`the disk as it was left is kept in ${folder}`);
  return { next: at, total, steps: recorded.steps.length, differentDisks: seen.size, problems };
}

if (!runNames.includes(values.run)) throw new Error(`there is no run “${values.run}”`);
if (values.ground !== undefined) await record(JSON.parse(values.ground) as Ground);
else console.log(JSON.stringify(await main()));
process.exit(0);
