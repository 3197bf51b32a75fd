// Full-text search over pages. The index lies in the same encrypted file. What people typed is searched by search-typed.ts.
import type { SearchHit, SearchOnly } from '../../../shared/contract/documents.ts';
import { searchedDate } from '../../../shared/domain/search-dates.ts';
import type { SearchedDate } from '../../../shared/domain/search-dates.ts';
import { countOfTerms, pageSnippet } from './page-snippet.ts';
import type { Term } from './page-snippet.ts';
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
  const date = searchedDate(text);
  const parts = termsIn(date?.rest ?? text).map(
    ({ words, isBeginning }) => `"${words.join(' ')}"${isBeginning ? '*' : ''}`,
  );
  if (date) parts.push(dateQuery(date));
  return parts.length === 0 ? null : parts.join(' AND ');
}

/** Any of the ways in which a paper may write the date. */
function dateQuery({ written }: SearchedDate): string {
  const ways = written.map(({ words, near }) =>
    near ? `NEAR(${words.map((word) => `"${word}"`).join(' ')}, 1)` : `"${words.join(' ')}"`,
  );
  return `(${ways.join(' OR ')})`;
}

/** The words that light up in what was found: those typed, and the date as papers write it. */
function litTerms(text: string): Term[] {
  const date = searchedDate(text);
  if (!date) return termsIn(text);
  const ways = date.written.map(({ words }) => ({ words, isBeginning: false }));
  return [...termsIn(date.rest), ...ways];
}

const everything: SearchOnly = { recordType: null, personId: null };

/** The pages that hold any of the words, and how often, in order. */
export function pagesWithWords(
  pages: readonly { number: number; text: string }[],
  text: string,
): { page: number; count: number }[] {
  const terms = litTerms(text);
  if (terms.length === 0) return [];
  return pages
    .map(({ number, text: page }) => ({ page: number, count: countOfTerms(page, terms) }))
    .filter(({ count }) => count > 0);
}

/** How much is looked for: without a number every page comes with its snippet. */
export type Wanted = { limit: number; only?: SearchOnly; snippets?: number };

/** Without its text beyond those in sight: most of what is found never comes there. */
type FoundRow = { page: number; recordId: string; documentId: string; title: string; text: string | null };

/** A word on more pages than this says little: among its newest pages the best ones are shown, and it takes no longer. */
const mostRanked = 500;

// A picture's pages belong to the PDF made of it.
const whereItLies = `page
       JOIN blob ON (blob.id = page.blob_id OR blob.rendition_id = page.blob_id) AND blob.state = 'kept'
       JOIN document ON document.sha256 = blob.sha256 AND document.deleted_at IS NULL AND document.set_aside = 0
       LEFT JOIN record ON record.id = document.record_id
       LEFT JOIN letter ON letter.id = document.letter_id`;
const isWanted = `(@recordType IS NULL OR record.type = @recordType) AND (@personId IS NULL OR @personId IN (record.author_id, letter.person_id))`;

/** Best pages first. Of a number bound to LIMIT alone SQLite makes a plan anew each time, which takes longer than most searches. */
export function searchPages(
  db: ReadDb,
  text: string,
  { limit, only = everything, snippets = limit }: Wanted,
): SearchHit[] {
  const match = ftsQuery(text);
  if (!match) return [];
  const { recordType, personId } = only;
  const isNarrowed = recordType !== null || personId !== null;
  const rows = db
    .prepare(
      `WITH best AS MATERIALIZED (
         SELECT id, rank, row_number() OVER (ORDER BY rank) AS place FROM
           (SELECT id, rank FROM
             (SELECT rowid AS id, rank FROM page_text WHERE page_text MATCH @match
                ${isNarrowed ? `AND EXISTS (SELECT 1 FROM ${whereItLies} WHERE page.id = page_text.rowid AND ${isWanted})` : ''}
              ORDER BY rowid DESC LIMIT ${mostRanked})
            ORDER BY rank LIMIT (@limit + 0)))
       SELECT page.number AS page, document.id AS documentId, record.id AS recordId,
         coalesce(record.title, letter.subject) AS title,
         CASE WHEN best.place <= @snippets THEN page.text END AS text
       FROM best JOIN ${whereItLies}
       WHERE page.id = best.id AND ${isWanted}
       ORDER BY best.rank, document.id LIMIT (@limit + 0)`,
    )
    .all({ match, limit, snippets, recordType, personId }) as FoundRow[];
  const terms = litTerms(text);
  return rows.map((row) => hitOf(row, text, terms));
}

function hitOf(
  { page, recordId, documentId, title, text }: FoundRow,
  words: string,
  terms: readonly Term[],
): SearchHit {
  const snippet = text === null ? null : pageSnippet(text, terms);
  return { recordId, documentId, page, noun: 'page', id: documentId, title, snippet, words } as SearchHit;
}

/** The same snippets, for pages that come into sight later. A page that has gone since then has none. */
export function snippetsOf(
  db: ReadDb,
  text: string,
  pages: readonly { documentId: string; page: number }[],
): string[] {
  const terms = litTerms(text);
  // One statement: each has to make sure first that nobody has written, which takes longer than reading a page.
  const texts = db
    .prepare(
      `SELECT page.text FROM json_each(?) AS wanted
         LEFT JOIN document ON document.id = wanted.value ->> 'documentId' AND document.deleted_at IS NULL
         LEFT JOIN blob ON blob.sha256 = document.sha256
         LEFT JOIN page ON page.blob_id = coalesce(blob.rendition_id, blob.id) AND page.number = wanted.value ->> 'page'
       ORDER BY wanted.key`,
    )
    .pluck()
    .all(JSON.stringify(pages)) as (string | null)[];
  return texts.map((page) => (page === null ? '' : pageSnippet(page, terms)));
}
