// A case of six opinions on forty questions, with who saw what above them, for the comparison to show. Made through the store's own functions.
import { emptyCase } from '../../shared/domain/case-file.ts';
import { newId } from '../../main/case/session.ts';
import { createCase } from '../../main/case/store/open-case.ts';
import { insertRow } from '../../main/case/store/table.ts';
import { tables } from '../../main/case/store/tables.ts';
import { inTransaction } from '../../main/case/store/transaction.ts';
import type { Tx } from '../../main/case/store/transaction.ts';
import { axes, evidenceUses, marks, newOpinion, nothingSaid } from '../../shared/domain/opinion.ts';
import { newPerson } from '../../shared/domain/people.ts';
import { language } from '../store/words.ts';
import { passphrase } from './large-case.ts';

export const opinionCount = 6;
/** The questions that the app knows, and as many of the family's own as make forty. */
export const questions = [
  ...axes,
  ...Array.from({ length: 40 - axes.length }, (_, at) => `Our question ${at + 1}`),
];
const looksCount = 12;

export async function makeWideComparison(path: string): Promise<void> {
  const fields = emptyCase({ title: 'Wide', patientName: 'Somebody', dateOfBirth: null });
  const open = await createCase(path, passphrase, fields, Date.now());
  inTransaction(open.db, fill);
  open.close();
}

function fill(tx: Tx): void {
  const words = language(5);
  const stamp = { now: Date.now(), newId };
  for (let number = 1; number <= opinionCount; number++) {
    const doctor = insertRow(
      tx,
      tables.person,
      newPerson(`Dr. Nora ${words.page().slice(0, 9)}`, 'doctor'),
      stamp,
    );
    const opinion = insertRow(tx, tables.opinion, newOpinion({ number, doctorId: doctor.id }), stamp);
    questions.forEach((axis, at) => {
      const text = `${words.page().slice(0, 60 + ((at * 37) % 160))} ${20 + number} mm`;
      insertRow(tx, tables.finding, { ...nothingSaid, axis, text, opinionId: opinion.id }, stamp);
    });
    for (let at = 0; at < looksCount; at++) {
      const uses = [evidenceUses[(at + number) % evidenceUses.length] ?? 'report'];
      const looked = {
        opinionId: opinion.id,
        recordId: null,
        groupId: null,
        subject: `Study ${at + 1}`,
        note: '',
      };
      insertRow(tx, tables.evidence, { ...looked, uses }, stamp);
    }
  }
  questions.forEach((axis, at) => {
    // Every second row is marked; the others stand with what the words suggest.
    if (at % 2 === 0)
      insertRow(tx, tables.difference, { axis, mark: marks[at % marks.length] ?? 'agree', note: '' }, stamp);
  });
}
