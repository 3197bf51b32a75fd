// Documents and their pages: bring in, look at, search, move, save a copy.
import { z } from 'zod';
import { Piece } from '../domain/arrangement.ts';
import { Document, Page, Sha256 } from '../domain/document.ts';
import { Line } from '../domain/entity.ts';
import { idOf } from '../domain/ids.ts';
import { Region } from '../domain/opinion.ts';
import { breakReasons } from '../domain/page-breaks.ts';
import { recordTypes } from '../domain/record.ts';
import { PartialDate } from '../domain/partial-date-shape.ts';
import { Bytes, command, job, Nothing, query, Ticket, rowsOf } from './door.ts';

export const importOutcomes = ['imported', 'duplicate', 'kept', 'needs-password', 'failed'] as const;

/** What became of one file. `path` is as given, or the folder's or archive's path joined with the inner one. */
export const ImportItem = z.object({
  path: z.string(),
  outcome: z.enum(importOutcomes),
  /** What needs saying about it, as codes of domain/intake.ts: the reader’s language makes sentences of them. */
  reasons: z.array(z.string()),
  pages: z.number().int().nullable(),
  sha256: Sha256.nullable(),
  recordId: idOf('record').nullable(),
});
export type ImportItem = z.infer<typeof ImportItem>;
export const ImportReport = z.object({
  items: z.array(ImportItem),
  stopped: z.boolean(),
  /** New tickets for the picked files that ask for a password, so that the window can try again without picking them again. */
  locked: z.array(Ticket).default([]),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const SearchHit = z.object({
  recordId: idOf('record').nullable(),
  documentId: idOf('document').nullable(),
  page: z.number().int().positive().nullable(),
  noun: z.enum([
    'page',
    'record',
    'letter',
    'opinion',
    'finding',
    'question',
    'visit',
    'medication',
    'person',
    'organization',
  ]),
  id: z.string(),
  title: z.string(),
  /** Found words stand between \u0002 and \u0003. Null for a page that `snippets` has yet to be asked about. */
  snippet: z.string().nullable(),
  /** The words that were searched for: not always those typed, where nothing was found for them and close ones were. */
  words: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;

const PageRef = z.object({ documentId: idOf('document'), page: z.number().int().positive() });

export const documentContract = {
  list: query(Nothing, rowsOf(Document)),
  pages: query(z.object({ documentId: idOf('document') }), z.array(Page)),
  pageImage: query(PageRef.extend({ widthPx: z.number().int().min(16).max(4000) }), Bytes),
  thumbnail: query(PageRef, Bytes),
  /** Words in reading order with their boxes, for selecting and highlighting. */
  pageWords: query(PageRef, z.array(z.object({ text: z.string(), region: Region }))),
  import: job(
    z.object({
      tickets: z.array(Ticket).min(1).max(10_000),
      recordId: idOf('record').nullable(),
      /** The letter that these files prove, instead of a record. */
      letterId: idOf('letter').nullable().default(null),
      passwords: z.array(z.string().max(500)).max(20),
      /** Said once for all of them, if the person likes: who gave these files, and when. */
      givenBy: Line.default(''),
      givenOn: PartialDate.nullable().default(null),
    }),
    ImportReport,
  ),
  /** Who gave these files, and when: said once for all that came together. */
  sayGiven: command(
    z.object({
      ids: z.array(idOf('document')).min(1).max(20_000),
      givenBy: Line,
      givenOn: PartialDate.nullable(),
    }),
    Nothing,
  ),
  move: command(z.object({ id: idOf('document'), recordId: idOf('record') }), Document),
  remove: command(z.object({ id: idOf('document') }), Nothing),
  restore: command(z.object({ id: idOf('document') }), Document),
  /** What was set aside because documents were made of its pages. */
  originals: query(Nothing, z.array(Document)),
  /** Where a scan of many papers probably has its breaks. */
  suggestBreaks: query(
    z.object({ documentId: idOf('document') }),
    z.object({
      breaks: z.array(z.object({ page: z.number().int(), why: z.array(z.enum(breakReasons)) })),
      blank: z.array(z.number().int()),
      titles: z.array(z.object({ page: z.number().int(), title: z.string() })),
    }),
  ),
  /** New documents from pages of others: split, join, turn, reorder, leave out. Originals named in `setAside` leave the lists. */
  arrange: job(
    z.object({
      pieces: z.array(Piece).min(1).max(1_000),
      setAside: z.array(idOf('document')).max(100),
    }),
    z.object({ documents: z.array(Document) }),
  ),
  bringBack: command(z.object({ id: idOf('document') }), Document),
  /** The pages of one document that hold the words, and how often. */
  findWords: query(
    z.object({ documentId: idOf('document'), text: z.string().max(500) }),
    z.array(z.object({ page: z.number().int(), count: z.number().int() })),
  ),
  saveCopy: command(z.object({ id: idOf('document'), ticket: Ticket }), Nothing),
};

/** Narrows a search to papers of one type, or to what has to do with one person. */
export const SearchOnly = z.object({
  recordType: z.enum(recordTypes).nullable(),
  personId: idOf('person').nullable(),
});
export type SearchOnly = z.infer<typeof SearchOnly>;

/** Lines of results in sight at once: these come with their snippets, the others are asked about as they come into sight. */
export const hitsInSight = 12;

export const searchContract = {
  run: query(
    z.object({
      text: z.string().max(500),
      limit: z.number().int().min(1).max(200),
      only: SearchOnly.default({ recordType: null, personId: null }),
      /** So many of the pages, from the best on, come with their snippets: reading and cutting them is a third of the work. */
      snippets: z.number().int().min(0).max(200).default(200),
    }),
    z.array(SearchHit),
  ),
  /** The pieces of these pages around the words, in their order; empty for a page that is no longer there. */
  snippets: query(
    z.object({ text: z.string().max(500), pages: z.array(PageRef).min(1).max(200) }),
    z.array(z.string()),
  ),
};
