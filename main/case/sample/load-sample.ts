// Fills an open, empty case with the sample: bytes by a worker first, then every row in one transaction. What it holds is in data/ and papers/.
import { editable } from '../../../shared/contract/nouns.ts';
import { caseFields } from '../../../shared/domain/case-file.ts';
import { documentFields } from '../../../shared/domain/document.ts';
import type { Id, Noun } from '../../../shared/domain/ids.ts';
import { z } from 'zod';
import { acceptAll, proposeAll } from '../intake/proposals.ts';
import type { ClinicalFacts } from '../intake/result.ts';
import { accessTo, runJob } from '../jobs/run-job.ts';
import type { Session } from '../session.ts';
import { keepBlob } from '../store/blobs.ts';
import { changeCase } from '../store/case-row.ts';
import { insertRow, listRows } from '../store/table.ts';
import type { Stamp } from '../store/table.ts';
import { tableOf, tables } from '../store/tables.ts';
import type { Tx } from '../store/transaction.ts';
import caseFile from './data/case-file.json' with { type: 'json' };
import type { SampleArrived } from './sample-arrived.ts';
import type { SampleMade } from './sample-job.ts';
import { resolveRefs, rowsAfterDocuments, rowsBeforeDocuments } from './sample-rows.ts';
import type { SampleRow } from './sample-rows.ts';

/** The sample's "now": Wednesday 20 May 2026, 09:00 in California, in milliseconds. It stands still. */
const sampleClockAt = Date.parse(caseFile.clock);

/** A few seconds; the session's case must be new and empty. Nothing is visible until all of it is. */
export async function loadSample(session: Session): Promise<void> {
  const made = await runJob<SampleMade>(
    'sample',
    { access: accessTo(session.requireOpen()) },
    { signal: new AbortController().signal, report: () => undefined },
  );
  session.rewrite('sample.load', (tx, { newId }) => {
    insertSample(tx, made, newId);
    return tx.changes.map(({ table }) => table);
  });
}

function insertSample(tx: Tx, { arrived, regions }: SampleMade, newId: Stamp['newId']): void {
  const idOf = namedIds(arrived, newId);
  const insert = (noun: keyof typeof tableOf, ref: string, fields: Record<string, unknown>): void => {
    insertRow(tx, tableOf[noun], fields, { now: sampleClockAt, newId: () => idOf.get(ref) ?? '' });
  };
  const insertRows = (rows: readonly SampleRow[]): void => {
    for (const { noun, key, ref, fields } of rows) {
      const placed = noun === 'finding' ? { ...fields, regions: regions[key] ?? [] } : fields;
      insert(noun, ref, editable[noun].fields.parse(resolveRefs(placed, idOf)));
    }
  };
  changeCase(tx, sampleCase(), sampleClockAt);
  insertRows(rowsBeforeDocuments);
  const positions = new Map<string, number>();
  for (const { key, owner, clinical: _, ...facts } of arrived) {
    const position = positions.get(owner) ?? 0;
    positions.set(owner, position + 1);
    const id = idOf.get(owner);
    const belongs = owner.startsWith('@letter.')
      ? { recordId: null, letterId: id }
      : { recordId: id, letterId: null };
    keepBlob(tx, facts.sha256);
    insert(
      'document',
      `@document.${key}`,
      z
        .object(documentFields)
        .parse({ ...facts, ...belongs, source: null, madeOf: null, setAside: false, position }),
    );
  }
  insertRows(rowsAfterDocuments);
  for (const { key, clinical } of arrived)
    if (clinical)
      decideProposals(tx, idOf.get(`@document.${key}`) as Id<'document'>, clinical, {
        now: sampleClockAt,
        newId,
      });
}

/** The family has added what its doctor's export says, all but the results: those wait to be looked at. */
function decideProposals(tx: Tx, documentId: Id<'document'>, clinical: ClinicalFacts, stamp: Stamp): void {
  proposeAll(tx, documentId, clinical, stamp);
  const decided = listRows(tx, tables.proposal).filter(
    ({ documentId: of, kind, state }) => of === documentId && kind !== 'result' && state === 'proposed',
  );
  acceptAll(
    tx,
    decided.map(({ id }) => id),
    stamp,
  );
}

/** Ids first, so that a row may name one that comes later. Made in the order of entry, which is the order of lists. */
function namedIds(arrived: readonly SampleArrived[], newId: Stamp['newId']): ReadonlyMap<string, string> {
  const named: [string, Noun][] = [
    ...rowsBeforeDocuments.map(({ ref, noun }): [string, Noun] => [ref, noun]),
    ...arrived.map(({ key }): [string, Noun] => [`@document.${key}`, 'document']),
    ...rowsAfterDocuments.map(({ ref, noun }): [string, Noun] => [ref, noun]),
  ];
  return new Map(named.map(([ref, noun]) => [ref, newId(noun)]));
}

function sampleCase() {
  const { clock: _, ...fields } = caseFile;
  return z.object(caseFields).parse({ ...fields, clockAt: sampleClockAt, readOnly: null });
}
