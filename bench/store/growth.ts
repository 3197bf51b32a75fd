// G17: the same work in a case of the sample's size, ten times and a hundred times it: import, open, search, and a list's cost a row.
import { join } from 'node:path';
import { hitsInSight } from '../../shared/contract/documents.ts';
import { emptyCase } from '../../shared/domain/case-file.ts';
import type { Connection } from '../../main/case/store/database.ts';
import { recoveryCodeOf } from '../../main/case/store/key.ts';
import { createCase, openCase } from '../../main/case/store/open-case.ts';
import { searchPages } from '../../main/case/store/search.ts';
import { listRows } from '../../main/case/store/table.ts';
import { tables } from '../../main/case/store/tables.ts';
import { inTransaction } from '../../main/case/store/transaction.ts';
import { isQuick, median, spent } from '../measure.ts';
import type { Row } from '../row.ts';
import { addDocument } from './search.ts';
import { language } from './words.ts';

/** About what the sample case holds. */
const documents = 60;
const pagesPerDocument = 5;
const sizes = isQuick ? [1, 10] : [1, 10, 100];
const rounds = 5;
const searches = 100;
/** As the window asks. */
const wanted = { limit: 50, snippets: hitsInSight };

type Measured = { importMs: number; openMs: number; searchMs: number; listMs: number };

export async function growthRows(folder: string): Promise<Row[]> {
  const measured: Measured[] = [];
  for (const size of sizes) measured.push(await measure(join(folder, `growth-${size}.binder`), size));
  const [first, ...larger] = measured;
  if (!first) return [];
  return larger.flatMap((one, at) => {
    const times = `${sizes[at + 1]} × the sample; the sample`;
    const row = (what: string, ours: number, peer: number): Row => {
      return { goal: 'G17 ≤ 1.5', what: `${what}, ${times}`, ours, peer, ratio: ours / peer, unit: 'ms' };
    };
    return [
      row('importing a document', one.importMs, first.importMs),
      row('opening, derivation apart', one.openMs, first.openMs),
      row('half of the searches within', one.searchMs, first.searchMs),
      row('listing 100 records', one.listMs, first.listMs),
    ];
  });
}

async function measure(path: string, size: number): Promise<Measured> {
  const fields = emptyCase({ title: 'Growth', patientName: 'Somebody', dateOfBirth: null });
  const made = await createCase(path, 'four plain test words', fields, 0);
  const recoveryCode = recoveryCodeOf(made.key);
  const words = language(9);
  const fill = (db: Connection, from: number): void =>
    inTransaction(db, (tx) => {
      for (let at = from; at < from + documents; at++)
        addDocument(tx, Array.from({ length: pagesPerDocument }, words.page), at);
    });
  for (let batch = 0; batch < size; batch++) fill(made.db, batch * documents);
  made.close();

  const opens: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { seconds } = await spent(async () => (await openCase(path, { recoveryCode })).close());
    opens.push(seconds * 1000);
  }
  const open = await openCase(path, { recoveryCode });
  const asked = Array.from({ length: searches }, () => `${words.searched()} `);
  const searchMs = await medianMs(asked, (text) => void searchPages(open.db, text, wanted));
  const listMs = await medianMs([1, 2, 3, 4, 5], () => void listRows(open.db, tables.record));
  const batches = Array.from({ length: rounds }, (_, at) => (size + at) * documents);
  const importMs = await medianMs(batches, (from) => fill(open.db, from));
  open.close();
  return {
    importMs: importMs / documents,
    openMs: median(opens),
    searchMs,
    listMs: (listMs / (size * documents)) * 100,
  };
}

async function medianMs<T>(inputs: readonly T[], work: (input: T) => void): Promise<number> {
  const times: number[] = [];
  for (const input of inputs) times.push((await spent(() => work(input))).seconds * 1000);
  return median(times);
}
