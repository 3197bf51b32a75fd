// For `npm run torture`: hours of use pressed together in one process, with its memory after each thousand operations, and the
// opener of case files tried with spoiled ones. Prints one line of JSON; never part of the app or of the tests.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as aTurn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chance, spoiled } from '../scripts/torture/chance.mjs';
import { AppError } from '../shared/errors.ts';
import { checkCase } from '../main/case/store/check.ts';
import { createSample } from '../main/case/handlers/case-file.ts';
import { recoveryCodeOf } from '../main/case/store/key.ts';
import { openCase } from '../main/case/store/open-case.ts';
import { listRows, changeRow, insertRow, removeRow } from '../main/case/store/table.ts';
import { tables } from '../main/case/store/tables.ts';
import { peekHistory, undoLast } from '../main/case/store/history.ts';
import { searchEverything } from '../main/case/store/search-everything.ts';
import { Session } from '../main/case/session.ts';

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '3000' },
    openings: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
  },
});
const perSample = 1000;
const megabyte = 1024 * 1024;
const dice = chance(Number(values.seed));
const folder = mkdtempSync(join(tmpdir(), 'binder-soak-'));

/** What is really held: after the collector has run, where it can be asked to. */
function memory(): { heapMb: number; rssMb: number } {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heapMb: Math.round((heapUsed + external) / megabyte), rssMb: Math.round(rss / megabyte) };
}

/** One thing that a person does: look, search, write, change, remove, take back. */
function operation(session: Session): void {
  const titles = ['Blood count', 'CT', 'Report', 'Letter of the surgeon'];
  const what = dice.oneOf(['list', 'search', 'add', 'change', 'remove', 'undo', 'look']);
  const records = session.read((db) => listRows(db, tables.record));
  const one = dice.oneOf(records);
  if (what === 'search') session.read((db) => searchEverything(db, dice.oneOf(titles), { limit: 20 }));
  if (what === 'look')
    for (const table of Object.values(tables)) session.read((db) => listRows(db, table as never));
  if (what === 'add')
    session.write('records.add', (tx, stamp) =>
      insertRow(tx, tables.record, { ...one, title: dice.oneOf(titles) }, stamp),
    );
  if (what === 'change')
    session.write('records.change', (tx, stamp) =>
      changeRow(tx, tables.record, { id: one.id, set: { notes: `seen ${dice.below(1e6)}` } }, stamp),
    );
  // Taken back at once, so that the case does not empty.
  if (what === 'remove')
    session.write('records.remove', (tx, stamp) => removeRow(tx, tables.record as never, one.id, stamp));
  const canUndo = session.read((db) => peekHistory(db)).undo !== null;
  if ((what === 'undo' && canUndo) || what === 'remove')
    session.rewrite('history.undo', (tx) => undoLast(tx));
}

async function soak(path: string, recoveryCode: string) {
  const samples: { operations: number; heapMb: number; rssMb: number }[] = [];
  const session = new Session();
  const reopen = async (): Promise<void> => {
    session.close();
    session.use(await openCase(path, { recoveryCode }));
  };
  await reopen();
  for (let done = 1; done <= Number(values.operations); done++) {
    operation(session);
    // Between two requests the runtime gets its turn, in which what the collector found is given back. Without it resident memory
    // grows by four kilobytes with each statement that was read.
    await aTurn();
    // Locked and opened again, as a day has it.
    if (done % 250 === 0) await reopen();
    if (done % perSample === 0) samples.push({ operations: done, ...memory() });
  }
  const isSound = checkCase(session.requireOpen().db).ok;
  session.close();
  return { samples, isSound };
}

/** Opened, or refused with a sentence of the app's own: anything else is a finding. */
async function openings(path: string, recoveryCode: string) {
  const bytes = readFileSync(path);
  const target = join(folder, 'Spoiled.binder');
  const found: string[] = [];
  const answers: Record<string, number> = {};
  for (let turn = 0; turn < Number(values.openings); turn++) {
    writeFileSync(target, spoiled(bytes, dice));
    let answer = 'opened';
    try {
      (await openCase(target, { recoveryCode })).close();
    } catch (error) {
      if (error instanceof AppError) answer = error.code;
      else found.push(`opening ${turn}: ${error instanceof Error ? error.name : 'thrown'}`);
    }
    answers[answer] = (answers[answer] ?? 0) + 1;
  }
  return { answers, found };
}

try {
  const path = join(folder, 'Case.binder');
  const making = new Session();
  await createSample(making, path, 'soak');
  const recoveryCode = recoveryCodeOf(making.requireOpen().key);
  making.close();
  const copy = join(folder, 'Copy.binder');
  copyFileSync(path, copy);
  const lasted = await soak(path, recoveryCode);
  const opened = await openings(copy, recoveryCode);
  console.log(JSON.stringify({ ...lasted, ...opened }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
