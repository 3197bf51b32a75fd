// Full-text search over pages, and plain search over what people typed. The index lies in the same encrypted file.
import type { SearchHit } from '../../../shared/contract/documents.ts';
import { pageSnippet } from './page-snippet.ts';
import type { Term } from './page-snippet.ts';
import { snippetAround } from './snippet.ts';
import type { ReadDb } from './transaction.ts';

/** One or two letters begin half of all words: as a beginning they find nothing in particular, and take long. */
const leastOfBeginning = 3;
/** Written without spaces: one sign says as much as a word. */
const denseScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The terms that a person typed: every one must be there, "quoted words" stand together, the last word may be unfinished. */
function termsIn(text: string): Term[] {
  const typed = [...text.matchAll(/"([^"]+)"|(\S+)/g)].map(([, phrase, word]) => ({
    isPhrase: phrase !== undefined,
    words: (phrase ?? word ?? '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [],
  }));
  const usable = typed.filter(({ words }) => words.length > 0);
  return usable.map(({ isPhrase, words }, index) => ({
    words,
    isBeginning:
      index === usable.length - 1 && !isPhrase && !/\s$/.test(text) && mayBegin(words.at(-1) ?? ''),
  }));
}

function mayBegin(word: string): boolean {
  return [...word].length >= leastOfBeginning || denseScript.test(word);
}

/** The same as an FTS5 query. Null where nothing is left to search for. */
export function ftsQuery(text: string): string | null {
  const terms = termsIn(text);
  if (terms.length === 0) return null;
  return terms.map(({ words, isBeginning }) => `"${words.join(' ')}"${isBeginning ? '*' : ''}`).join(' ');
}

type PageRow = { page: number; recordId: string; documentId: string; title: string; text: string };

/** A word on more pages than this says little: among its newest pages the best ones are shown, and it takes no longer. */
const mostRanked = 2_000;

/** Best pages first. */
export function searchPages(db: ReadDb, text: string, limit: number): SearchHit[] {
  const match = ftsQuery(text);
  if (!match) return [];
  const rows = db
    .prepare(
      `WITH best AS MATERIALIZED (
         SELECT id, rank FROM
           (SELECT rowid AS id, rank FROM page_text WHERE page_text MATCH ? ORDER BY rowid DESC LIMIT ${mostRanked})
         ORDER BY rank LIMIT ?)
       SELECT page.number AS page, document.id AS documentId, record.id AS recordId, coalesce(record.title, letter.subject) AS title, page.text AS text
       FROM best JOIN page ON page.id = best.id
       -- A picture's pages belong to the PDF made of it.
       JOIN blob ON (blob.id = page.blob_id OR blob.rendition_id = page.blob_id) AND blob.state = 'kept'
       JOIN document ON document.sha256 = blob.sha256 AND document.deleted_at IS NULL
       LEFT JOIN record ON record.id = document.record_id
       LEFT JOIN letter ON letter.id = document.letter_id
       ORDER BY best.rank, document.id`,
    )
    .all(match, limit) as PageRow[];
  const terms = termsIn(text);
  return rows.map(
    ({ text: pageText, ...row }) =>
      ({ ...row, noun: 'page', id: row.documentId, snippet: pageSnippet(pageText, terms) }) as SearchHit,
  );
}

const typed = [
  {
    noun: 'record',
    sql: `SELECT id, id AS recordId, title, title || ' ' || notes || ' ' || location AS body FROM record`,
  },
  {
    noun: 'letter',
    sql: `SELECT id, NULL AS recordId, subject AS title, subject || ' ' || body || ' ' || with_whom || ' ' || reference_no AS body FROM letter`,
  },
  {
    noun: 'finding',
    sql: `SELECT id, NULL AS recordId, axis AS title, text || ' ' || quote AS body FROM finding`,
  },
  { noun: 'question', sql: `SELECT id, NULL AS recordId, text AS title, text AS body FROM question` },
] as const;

/** Records, letters, findings and questions that hold every word. These are hundreds of rows, not thousands of pages. */
export function searchTyped(db: ReadDb, text: string, limit: number): SearchHit[] {
  const words = text
    .toLowerCase()
    .split(/[\s"]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return typed.flatMap(({ noun, sql }) => {
    const where = words.map(() => `lower(body) LIKE '%' || ? || '%' ESCAPE '\\'`).join(' AND ');
    const rows = db
      .prepare(
        `SELECT id, recordId, title, body FROM (${sql} WHERE deleted_at IS NULL) WHERE ${where} LIMIT ?`,
      )
      .all(...words.map((word) => word.replace(/[\\%_]/g, '\\$&')), limit) as {
      id: string;
      recordId: string | null;
      title: string;
      body: string;
    }[];
    return rows.map(
      ({ body, ...row }) =>
        ({ ...row, noun, documentId: null, page: null, snippet: snippetAround(body, words) }) as SearchHit,
    );
  });
}
