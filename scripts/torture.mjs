// `npm run torture`: trouble of every kind, round after round, for as long as it is given. It stops at its time, goes on where it
// stopped, and prints what was tried and what was not as it should be. Never part of the tests.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appUpToDate } from './build.mjs';
import { setUp } from './setup.mjs';
import { asCommand, CannotGoOn } from './setup/say.mjs';
import { chance } from './torture/chance.mjs';
import { binder, passphrase } from './torture/command.mjs';
import { longUse } from './torture/long-use.mjs';
import { damagedCase, endedByForce, foreignCase, spoiledPapers } from './torture/rounds.mjs';
import { littleMemory } from './torture/little-memory.mjs';
import { everyWrite, kills, powerCut } from './torture/short-runs.mjs';
import { failingWrites } from './torture/write-faults.mjs';

const kinds = {
  endedByForce,
  kills,
  damagedCase,
  failingWrites,
  everyWrite,
  powerCut,
  littleMemory,
  spoiledPapers,
  foreignCase,
  longUse,
};
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    /** Where it stands, so that the next run goes on from there. */
    state: { type: 'string', default: join(tmpdir(), 'binder-torture.json') },
    afresh: { type: 'boolean', default: false },
    /** One round again, as it was: its kind and its number. */
    only: { type: 'string' },
    round: { type: 'string' },
    /** Where everything is made and harmed: memory where there is a disk of it, because what fails here is told to fail. */
    place: { type: 'string', default: existsSync('/dev/shm') ? '/dev/shm' : tmpdir() },
    /** More papers to spoil than those of the sample. */
    papers: { type: 'string', multiple: true, default: [] },
  },
});
const mostSeedBytes = 2_000_000;

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size <= mostSeedBytes)
    .sort();
}

async function must(words, options) {
  const ended = await binder(words, options);
  if (ended.code !== 0) throw new CannotGoOn(`${words[0]}: ${ended.stderr.trim()}`);
}

/** An empty case, the sample under the same passphrase, and its papers as they came in. */
async function prepared(folder) {
  const empty = join(folder, 'Empty.binder');
  const whole = join(folder, 'Whole.binder');
  const papers = join(folder, 'papers');
  await must(['new', empty, '--json']);
  await must(['sample', whole, '--json']);
  await must(['export-all', whole, papers, '--json']);
  return { empty, whole, seeds: [...filesIn(papers), ...values.papers.flatMap(filesIn)] };
}

function startingState() {
  const isKept = !values.afresh && existsSync(values.state);
  return isKept
    ? JSON.parse(readFileSync(values.state, 'utf8'))
    : { round: 0, kinds: {}, problems: [], cursors: {} };
}

function count(state, round, { what, tried, lost, problems, parts = {} }) {
  const line = (state.kinds[what] ??= { rounds: 0, tried: 0, troubled: 0, lost: 0 });
  for (const [part, times] of Object.entries(parts)) {
    line.parts ??= {};
    line.parts[part] = (line.parts[part] ?? 0) + times;
  }
  line.rounds += 1;
  line.tried += tried;
  line.lost += lost;
  if (problems.length > 0) line.troubled += 1;
  for (const problem of problems) {
    state.problems.push({ round, what, problem });
    console.log(`round ${round}, ${what}: ${problem}`);
  }
}

function print(state) {
  const rows = Object.entries(state.kinds).sort(([a], [b]) => (a < b ? -1 : 1));
  console.log(
    `\n${'what'.padEnd(28)}${'rounds'.padStart(8)}${'tried'.padStart(8)}${'not as it should be'.padStart(22)}${'documents lost'.padStart(16)}`,
  );
  for (const [what, { rounds, tried, troubled, lost }] of rows)
    console.log(
      `${what.padEnd(28)}${String(rounds).padStart(8)}${String(tried).padStart(8)}${String(troubled).padStart(22)}${String(lost).padStart(16)}`,
    );
  for (const [what, { parts }] of rows) if (parts) console.log(`${what}, of each kind: ${told(parts)}`);
}

const told = (parts) =>
  Object.entries(parts)
    .sort(([, a], [, b]) => b - a)
    .map(([part, times]) => `${part || 'no ending'} ${times}`)
    .join(', ');

/** `cursors`: where rounds that go through everything in turn stand. */
async function oneRound(kind, round, shared, { workplace, state }) {
  const folder = join(workplace, `round ${round}`);
  mkdirSync(folder);
  const result = await kinds[kind]({
    ...shared,
    folder,
    cursors: (state.cursors ??= {}),
    dice: chance(round * 7919 + 1),
  });
  if (result.problems.length === 0) rmSync(folder, { recursive: true });
  else console.log(`what it worked on is kept in ${folder}`);
  return result;
}

await asCommand(async () => {
  if (values.only !== undefined && !(values.only in kinds))
    throw new CannotGoOn(`--only takes one of: ${Object.keys(kinds).join(', ')}`);
  await setUp({ window: false });
  await appUpToDate();
  const workplace = mkdtempSync(join(values.place, 'binder-torture-'));
  // For all that is started from here, too.
  process.env.TMPDIR = workplace;
  const shared = await prepared(workplace);
  console.log(`passphrase of every case here: ${passphrase}`);
  const state = startingState();
  const end = Date.now() + Number(values.minutes) * 60_000;
  const at = { workplace, state };
  if (values.only !== undefined && values.round !== undefined)
    count(state, Number(values.round), await oneRound(values.only, Number(values.round), shared, at));
  else
    while (Date.now() < end) {
      const round = state.round;
      const kind = values.only ?? Object.keys(kinds)[round % Object.keys(kinds).length];
      const result = await oneRound(kind, round, shared, at);
      if (result.isThrough !== true) count(state, round, result);
      else if (values.only !== undefined) break;
      state.round += 1;
      writeFileSync(values.state, JSON.stringify(state));
    }
  print(state);
  if (readdirSync(workplace).every((name) => !name.startsWith('round ')))
    rmSync(workplace, { recursive: true });
  if (state.problems.length > 0) process.exitCode = 1;
});
