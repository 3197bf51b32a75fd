// For `npm run torture`: a case as large as one may ever be. Rows and words of every page are real; of the papers' bytes there is a
// part, which is said. Prints one line of JSON.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { emptyCase } from '../../shared/domain/case-file.ts';
import { recoveryCodeOf } from '../../main/case/store/key.ts';
import { createCase, openCase } from '../../main/case/store/open-case.ts';
import { searchPages } from '../../main/case/store/search.ts';
import { listRows } from '../../main/case/store/table.ts';
import { tables } from '../../main/case/store/tables.ts';
import { inTransaction } from '../../main/case/store/transaction.ts';
import { median, percentile } from '../measure.ts';
import { addDocument } from '../store/search.ts';
import { language } from '../store/words.ts';
import type { Language } from '../store/words.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    pages: { type: 'string', default: '20' },
    minutes: { type: 'string', default: '10' },
  },
});
const perCommit = 100;
const searches = 200;
const megabyte = 1024 * 1024;

const since = (start: number): number => Math.round(performance.now() - start);

/** Fills a case until it is as large as asked, or the time is up. */
async function filled(path: string, words: Language) {
  const fields = emptyCase({ title: 'Large', patientName: 'Somebody', dateOfBirth: null });
  const made = await createCase(path, 'four plain test words', fields, Date.now());
  const start = performance.now();
  const end = Date.now() + Number(values.minutes) * 60_000;
  let documents = 0;
  while (documents < Number(values.documents) && Date.now() < end)
    inTransaction(made.db, (tx) => {
      for (let more = 0; more < perCommit; more++, documents++)
        addDocument(tx, Array.from({ length: Number(values.pages) }, words.page), documents);
    });
  const recoveryCode = recoveryCodeOf(made.key);
  made.close();
  return { documents, recoveryCode, fillMs: since(start) };
}

function halfAndMost(times: number[]): { half: number; most: number } {
  const tenths = (ms: number): number => Math.round(ms * 10) / 10;
  return { half: tenths(median(times)), most: tenths(percentile(times, 95)) };
}

async function used(path: string, recoveryCode: string, words: Language) {
  const opening = performance.now();
  const open = await openCase(path, { recoveryCode });
  const openMs = since(opening);
  const listing = performance.now();
  const records = listRows(open.db, tables.record).length;
  const listMs = since(listing);
  const times = Array.from({ length: searches }, () => {
    const [start, work] = [performance.now(), process.cpuUsage()];
    searchPages(open.db, `${words.searched()} `, { limit: 50 });
    const { user, system } = process.cpuUsage(work);
    return { took: performance.now() - start, worked: (user + system) / 1000 };
  });
  const searchMs = halfAndMost(times.map(({ took }) => took));
  // On a busy machine the first says how long one waited, the second what it costs.
  const searchWorkMs = halfAndMost(times.map(({ worked }) => worked));
  const locking = performance.now();
  open.close();
  return { openMs, records, listMs, searchMs, searchWorkMs, lockMs: since(locking) };
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'binder-load-'));
  const path = join(folder, 'Large.binder');
  const words = language(11);
  const { documents, recoveryCode, fillMs } = await filled(path, words);
  const times = await used(path, recoveryCode, words);
  const [pages, fileMb] = [documents * Number(values.pages), Math.round(statSync(path).size / megabyte)];
  const { heapUsed, rss } = process.memoryUsage();
  rmSync(folder, { recursive: true, force: true });
  const heldMb = { heap: Math.round(heapUsed / megabyte), resident: Math.round(rss / megabyte) };
  return { documents, pages, fileMb, fillMs, ...times, heldMb };
}

console.log(JSON.stringify(await main()));
process.exit(0);
