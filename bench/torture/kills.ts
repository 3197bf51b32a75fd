// For `npm run torture`: a piece of work in a process of its own, ended by force at a moment by chance between its beginning and its
// end, again and again. What was told before must hold afterwards. The last line is the answer.
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chance } from '../../scripts/torture/chance.mjs';
import { attempt, beginAgain, groundFor, lookedInto, runNames } from './short-runs.ts';
import type { Claim, Ground } from './short-runs.ts';

const { values } = parseArgs({
  options: {
    run: { type: 'string', default: 'edit' },
    kills: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    /** In the process that is ended: what it works on. */
    ground: { type: 'string' },
  },
});
/** Enough work that a moment by chance falls into the middle of it. */
const size = { turns: 60, papers: 12, pages: 6, records: 4_000 };
const scans = { ...size, papers: 1, pages: 4 };
const toldIn = (ground: Ground): string => `${ground.work}.told`;

async function beEnded(ground: Ground): Promise<void> {
  const marks = openSync(toldIn(ground), 'w');
  writeSync(1, 'begun\n');
  const broken = await attempt(
    values.run,
    ground,
    (claim) => void writeSync(marks, `${JSON.stringify(claim)}\n`),
  );
  closeSync(marks);
  writeSync(1, broken.length > 0 ? 'broken\n' : 'ended\n');
}

type End = { said: string; isKilled: boolean; ms: number };

/** Runs it, and ends it `afterMs` after it began. */
function runUntil(ground: Ground, afterMs: number): Promise<End> {
  const words = [process.argv[1] ?? '', '--run', values.run, '--ground', JSON.stringify(ground)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let began = 0;
  child.stdout.on('data', (bytes: Buffer) => {
    said += String(bytes);
    if (began > 0) return;
    began = performance.now();
    if (Number.isFinite(afterMs)) setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  return new Promise((resolve) =>
    child.once('close', (_code, signal) =>
      resolve({ said, isKilled: signal === 'SIGKILL', ms: performance.now() - began }),
    ),
  );
}

function told(ground: Ground): Claim[] {
  const lines = readFileSync(toldIn(ground), 'utf8').split('\n');
  // The last line may be cut off by the end itself; then it was not told.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Claim);
}

/** Beside the case. What was cut off of a copy or a packet keeps its unfinished name, and gives way to the next one. */
const leftIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('Case.binder') && name !== 'Case.binder');

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'binder-kills-'));
  const ground = await groundFor(values.run, folder, values.run === 'ocr' ? scans : size);
  const dice = chance(Number(values.seed));
  console.log(`${values.run}, undisturbed`);
  beginAgain(ground);
  const whole = await runUntil(ground, Infinity);
  const problems = whole.said.includes('ended') ? [] : ['it does not come to its end undisturbed'];
  problems.push(...(await lookedInto(values.run, ground, told(ground))));
  const figures = { kills: 0, tooLate: 0, withSomethingTold: 0, wholeMs: Math.round(whole.ms) };
  for (; figures.kills < Number(values.kills) && problems.length === 0;) {
    beginAgain(ground);
    const afterMs = dice.next() * whole.ms;
    console.log(`${values.run}, ended after ${Math.round(afterMs)} ms`);
    const { isKilled, said } = await runUntil(ground, afterMs);
    const claims = told(ground);
    const found = await lookedInto(values.run, ground, claims);
    if (said.includes('broken')) found.push('it broke off without a sentence');
    if (leftIn(ground.work).length > 0) found.push(`left beside it: ${leftIn(ground.work).join(', ')}`);
    problems.push(...found.map((one) => `${values.run}, ended after ${Math.round(afterMs)} ms: ${one}`));
    if (isKilled) figures.kills += 1;
    else figures.tooLate += 1;
    if (isKilled && claims.length > 0) figures.withSomethingTold += 1;
  }
  if (problems.length === 0) rmSync(folder, { recursive: true, force: true });
  return { ...figures, problems };
}

if (!runNames.includes(values.run)) throw new Error(`there is no run “${values.run}”`);
if (values.ground !== undefined) await beEnded(JSON.parse(values.ground) as Ground);
else console.log(JSON.stringify(await main()));
process.exit(0);
