// How the opinions came about over time: what was given, received, said later and answered on which day, and what nobody could know yet.
import type { Comparison } from './compare.ts';
import { wordsOf } from './said.ts';
import type { Finding } from './opinion.ts';
import type { PartialDate } from './partial-date.ts';
import { compareDates, dateSortKey } from './partial-date.ts';
import type { MedicalRecord } from './record.ts';
import type { Answer, Question } from './visit.ts';

export type HistoryEvent = { on: PartialDate } & (
  | { kind: 'given' | 'report'; column: number; after: readonly MedicalRecord[] }
  | { kind: 'later'; column: number; axis: string; words: string }
  | { kind: 'answer'; column: number; words: string }
);

type Facts = {
  comparison: Comparison;
  findings: readonly Finding[];
  records: readonly MedicalRecord[];
  questions: readonly Question[];
  answers: readonly Answer[];
};

/** Core papers of a later day than the opinion, oldest first: it cannot rest on them. */
function cameAfter(
  on: PartialDate,
  records: readonly MedicalRecord[],
  reports: ReadonlySet<string>,
): MedicalRecord[] {
  return records
    .filter(
      ({ id, serviceDate, importance, wrongPatient, type }) =>
        importance === 'core' &&
        !wrongPatient &&
        !reports.has(id) &&
        type !== 'medication-list' &&
        serviceDate !== null &&
        dateSortKey(serviceDate).slice(0, 10) > dateSortKey(on).slice(0, 10),
    )
    .toSorted((a, b) => compareDates(a.serviceDate, b.serviceDate));
}

/** Oldest first. What has no day is left out: nothing can be said about what came before it. */
export function opinionHistory({ comparison, findings, records, questions, answers }: Facts): HistoryEvent[] {
  const { columns } = comparison;
  const reports = new Set<string>(columns.flatMap(({ opinion }) => opinion.recordId ?? []));
  const asked = new Set(questions.filter(({ axis }) => axis !== '').map(({ id }) => id));
  const events = columns.flatMap(({ opinion }, column): HistoryEvent[] => {
    const { givenOn, reportReceivedOn } = opinion;
    const later = findings.flatMap((finding): HistoryEvent[] =>
      finding.opinionId === opinion.id && finding.saidOn !== null
        ? [{ kind: 'later', on: finding.saidOn, column, axis: finding.axis, words: wordsOf(finding) }]
        : [],
    );
    const answered = answers.flatMap(
      ({ questionId, personId, answeredOn, documentId, text }): HistoryEvent[] =>
        answeredOn !== null && documentId === null && personId === opinion.doctorId && asked.has(questionId)
          ? [{ kind: 'answer', on: answeredOn, column, words: text }]
          : [],
    );
    return [
      ...(givenOn === null
        ? []
        : [{ kind: 'given' as const, on: givenOn, column, after: cameAfter(givenOn, records, reports) }]),
      ...(reportReceivedOn === null
        ? []
        : [{ kind: 'report' as const, on: reportReceivedOn, column, after: [] }]),
      ...later,
      ...answered,
    ];
  });
  return events.toSorted((a, b) => compareDates(a.on, b.on) || a.column - b.column);
}
