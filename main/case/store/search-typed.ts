// Search in what people typed: records, letters, opinions, questions, visits, medicines, people. Hundreds of rows, so each is looked at.
import type { SearchHit, SearchOnly } from '../../../shared/contract/documents.ts';
import { searchedDate } from '../../../shared/domain/search-dates.ts';
import type { SearchedDate } from '../../../shared/domain/search-dates.ts';
import { snippetAround } from './snippet.ts';
import type { ReadDb } from './transaction.ts';

type Kind = { noun: Exclude<SearchHit['noun'], 'page'>; sql: string };

// Each gives id, recordId, title, body, day (as the person wrote it), recordType and personId: the one it has to do with.
const kinds: readonly Kind[] = [
  {
    noun: 'record',
    sql: `SELECT id, id AS recordId, title, title || ' ' || notes || ' ' || location AS body,
      service_date AS day, type AS recordType, author_id AS personId, deleted_at FROM record`,
  },
  {
    noun: 'letter',
    sql: `SELECT id, NULL AS recordId, subject AS title, subject || ' ' || body || ' ' || with_whom || ' ' || reference_no || ' ' || promise AS body,
      at AS day, NULL AS recordType, person_id AS personId, deleted_at FROM letter`,
  },
  {
    noun: 'opinion',
    sql: `SELECT opinion.id, NULL AS recordId, person.name AS title, person.name || ' ' || opinion.notes AS body,
      given_on AS day, NULL AS recordType, doctor_id AS personId, opinion.deleted_at FROM opinion JOIN person ON person.id = doctor_id`,
  },
  {
    noun: 'finding',
    sql: `SELECT finding.id, NULL AS recordId, axis AS title, text || ' ' || quote AS body,
      NULL AS day, NULL AS recordType, doctor_id AS personId, finding.deleted_at FROM finding JOIN opinion ON opinion.id = opinion_id`,
  },
  {
    noun: 'question',
    sql: `SELECT question.id, NULL AS recordId, question.text AS title,
      question.text || coalesce((SELECT ' ' || group_concat(answer.text, ' ') FROM answer WHERE question_id = question.id AND answer.deleted_at IS NULL), '') AS body,
      NULL AS day, NULL AS recordType, (SELECT person_id FROM answer WHERE question_id = question.id AND person_id IS NOT NULL LIMIT 1) AS personId,
      question.deleted_at FROM question`,
  },
  {
    noun: 'visit',
    sql: `SELECT id, NULL AS recordId, purpose AS title, purpose || ' ' || place || ' ' || notes AS body,
      at AS day, NULL AS recordType, person_id AS personId, deleted_at FROM visit`,
  },
  {
    noun: 'medication',
    sql: `SELECT id, NULL AS recordId, name AS title, name || ' ' || dose || ' ' || purpose || ' ' || notes AS body,
      started_on AS day, NULL AS recordType, NULL AS personId, deleted_at FROM medication`,
  },
  {
    noun: 'person',
    sql: `SELECT id, NULL AS recordId, name AS title, name || ' ' || specialty || ' ' || phone || ' ' || email || ' ' || notes AS body,
      NULL AS day, NULL AS recordType, id AS personId, deleted_at FROM person`,
  },
  {
    noun: 'organization',
    sql: `SELECT id, NULL AS recordId, name AS title, name || ' ' || phone || ' ' || fax || ' ' || address || ' ' || notes AS body,
      NULL AS day, NULL AS recordType, NULL AS personId, deleted_at FROM organization`,
  },
];

type Found = { id: string; recordId: string | null; title: string; body: string };

type Asked = { words: string[]; date: SearchedDate | null; only: SearchOnly };

/** What holds every word and, where a date was typed, is of that time. */
export function searchTyped(
  db: ReadDb,
  text: string,
  limit: number,
  only: SearchOnly = { recordType: null, personId: null },
): SearchHit[] {
  const date = searchedDate(text);
  const words = (date?.rest ?? text)
    .toLowerCase()
    .split(/[\s"]+/)
    .filter((word) => word !== '');
  if (words.length === 0 && !date) return [];
  const { where, values } = conditionsFor({ words, date, only });
  return kinds.flatMap(({ noun, sql }) => {
    const rows = db
      .prepare(
        `SELECT id, recordId, title, body FROM (${sql}) WHERE deleted_at IS NULL AND ${where} LIMIT (? + 0)`,
      )
      .all(...values, limit) as Found[];
    return rows.map(({ body, ...row }) => {
      const place = { noun, documentId: null, page: null };
      return { ...row, ...place, words: text, snippet: snippetAround(body, words) } as SearchHit;
    });
  });
}

function conditionsFor({ words, date, only }: Asked): { where: string; values: string[] } {
  const holds = `lower(title || ' ' || body || ' ' || coalesce(day, '')) LIKE '%' || ? || '%' ESCAPE '\\'`;
  const conditions = [
    ...words.map(() => holds),
    ...(date ? ["day LIKE ? || '%'"] : []),
    ...(only.recordType === null ? [] : ['recordType = ?']),
    ...(only.personId === null ? [] : ['personId = ?']),
  ];
  const values = [
    ...words.map((word) => word.replace(/[\\%_]/g, '\\$&')),
    ...(date ? [date.prefix] : []),
    ...[only.recordType, only.personId].filter((value) => value !== null),
  ];
  return { where: conditions.join(' AND '), values };
}
