// Writes that fail one by one, and power that goes at each moment, of short runs in one process. Goes on where it stopped.
import { spawn, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchUpToDate } from '../build.mjs';

const here = dirname(fileURLToPath(import.meta.url));
/** What makes a try cheap without changing what is tried. */
const loaded = ['derived-once.mjs', 'warm-worker.mjs'].flatMap((name) => [
  '--import',
  new URL(name, import.meta.url).href,
]);
const runs = ['edit', 'import', 'packet', 'backup', 'migrate', 'rekey'];
const secondsARound = 60;
/** Longer than any single try may take. */
const mostSilenceMs = 300_000;

/** Null, with a line that says so, where it cannot be built. Beside the round's own folder: its path may have no space in it. */
export function preloaded(name, folder) {
  const made = join(dirname(folder), `${name}.so`);
  const words = ['-shared', '-fPIC', '-O1', '-o', made, join(here, `${name}.c`), '-ldl', '-lpthread'];
  if (spawnSync('gcc', words).status === 0) return made;
  console.log(`NOTE: no C compiler here, so ${name} are not tried.`);
  return null;
}

/** The last line is the answer; what was told before names the try that a process did not survive. */
function run(program, words, env) {
  const child = spawn(process.execPath, [...loaded, program, ...words], {
    env: { PATH: process.env.PATH, TMPDIR: tmpdir(), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = [''];
  let silence;
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => child.kill('SIGKILL'), mostSilenceMs);
  };
  heard();
  child.stdout.on('data', (bytes) => {
    heard();
    const [first, ...more] = String(bytes).split('\n');
    lines.push(lines.pop() + first, ...more);
  });
  return new Promise((resolve) =>
    child.once('close', (code, signal) => {
      clearTimeout(silence);
      const said = lines.filter(Boolean);
      resolve({ isWhole: code === 0, ended: signal ?? code, last: said.at(-1) ?? '', said });
    }),
  );
}

/**
 * @param {any} place
 * @param {{ what: string, program: string, env: Record<string, string>, words?: string[] }} work
 */
async function round({ cursors }, { what, program, env, words = [] }) {
  const cursor = (cursors[what] ??= { run: 0, next: 0 });
  const name = runs[cursor.run];
  if (name === undefined) return { tried: 0, what, lost: 0, problems: [], isThrough: true };
  const main = await benchUpToDate();
  const said = await run(
    join(main, '..', `${program}.js`),
    ['--run', name, '--from', String(cursor.next), '--seconds', String(secondsARound), ...words],
    env,
  );
  const told = `${what}: ${name}`;
  if (!said.isWhole)
    return { tried: 0, what: told, lost: 0, problems: [`it ended with ${said.ended} after: ${said.last}`] };
  const { next, total, problems, ...figures } = JSON.parse(said.last);
  console.log(`${told}: ${next} of ${total} tries done ${JSON.stringify(figures)}`);
  const tried = next - cursor.next;
  Object.assign(cursor, next >= total ? { run: cursor.run + 1, next: 0 } : { next });
  return { tried, what: told, lost: 0, problems };
}

/** Two hundred in all; reading a scan takes the longest by far. */
const kindsOfKill = { edit: 32, packet: 30, backup: 30, migrate: 30, rekey: 30, import: 32, ocr: 16 };

/** Each piece of work ended by force at moments by chance. */
export async function kills({ cursors, dice }) {
  const what = 'kills';
  const cursor = (cursors[what] ??= { run: 0 });
  const [name, amount] = Object.entries(kindsOfKill)[cursor.run] ?? [];
  if (name === undefined) return { tried: 0, what, lost: 0, problems: [], isThrough: true };
  const main = await benchUpToDate();
  const words = ['--run', name, '--kills', String(amount), '--seed', String(dice.below(1_000_000))];
  const said = await run(join(main, '..', 'kills.js'), words, {});
  const told = `${what}: ${name}`;
  cursor.run += 1;
  if (!said.isWhole)
    return { tried: 0, what: told, lost: 0, problems: [`it ended with ${said.ended} after: ${said.last}`] };
  const { problems, ...figures } = JSON.parse(said.last);
  console.log(`${told}: ${JSON.stringify(figures)}`);
  return { tried: figures.kills, what: told, lost: 0, problems };
}

/** Each write of each run in turn, each with three kinds of failure. */
export async function everyWrite(place) {
  const library = preloaded('failing-writes', place.folder);
  if (library === null) return { tried: 0, what: 'every write', lost: 0, problems: [], isThrough: true };
  return round(place, { what: 'every write', program: 'every-write', env: { LD_PRELOAD: library } });
}

/** Each moment between two steps of each run, each with four ways in which the disk may be left. */
export async function powerCut(place) {
  const library = preloaded('recorded-writes', place.folder);
  if (library === null) return { tried: 0, what: 'power cut', lost: 0, problems: [], isThrough: true };
  const words = ['--library', library, '--seed', String(place.dice.below(1_000_000))];
  return round(place, { what: 'power cut', program: 'power-cut', env: {}, words });
}
