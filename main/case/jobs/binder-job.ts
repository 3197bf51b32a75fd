// The paper binder, and single printed pages of the case: worked out, drawn and written off the thread that answers people.
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { planBinder } from '../../../shared/domain/papers/binder.ts';
import type { BinderPaper, BinderSection } from '../../../shared/domain/papers/binder.ts';
import type { PaperName } from '../../../shared/domain/papers/paper-names.ts';
import { paperOf } from '../../../shared/domain/papers/papers.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Language } from '../../../shared/language.ts';
import { makeBinder } from '../papers/binder-pdf.ts';
import type { BinderSources, MadeBinder } from '../papers/binder-pdf.ts';
import { paperFacts } from '../papers/paper-rows.ts';
import { paperPdf } from '../papers/paper-pdf.ts';
import { saidAtTimes } from '../packet/said-at-times.ts';
import { assemblePdf } from '../pdf/assemble.ts';
import { asSaveProblem, discard, saveFile, settle } from '../save-file.ts';
import { blobSource, isSoundBlob } from '../store/blobs.ts';
import type { Connection } from '../store/database.ts';
import { pagesToTurn } from '../store/ocr.ts';
import { connect } from './case-access.ts';
import { shownBlob } from './held-documents.ts';
import { usedFeet } from './look-at-feet.ts';
import type { CaseAccess, JobCall } from './messages.ts';
import { readWords } from './read-words.ts';

type Asked = { access: CaseAccess; target: string; now: number; language: Language };
export type PaperJobInput = Asked & { page: PaperName; id: string | null };
export type BinderJobInput = Asked & { withDocuments: boolean };
/** `leftOut`: titles of papers that cannot be read. */
export type BinderReport = { pages: number; leftOut: string[] };

export async function paperJob({ access, target, page, id, ...when }: PaperJobInput): Promise<null> {
  const db = connect(access);
  try {
    const facts = paperFacts(db, when);
    saveFile(target, await paperPdf(paperOf(page, facts, id), facts));
    return null;
  } finally {
    db.close();
  }
}

export async function binderJob(
  { access, target, withDocuments, ...when }: BinderJobInput,
  call: JobCall,
): Promise<BinderReport> {
  const db = connect(access);
  try {
    const facts = paperFacts(db, when);
    const madeAt = facts.now;
    const leftOut: BinderPaper[] = [];
    for (;;) {
      const sections = without(planBinder(facts, { withDocuments }), leftOut);
      const papers = sections.flatMap(({ documents }) => documents);
      const made = await makeBinder({ facts, sections, madeAt }, sourcesOf(db, papers));
      const refused = await written(db, { made, target, papers }, call);
      if (refused === null) return { pages: made.pages, leftOut: leftOut.map(({ title }) => title) };
      leftOut.push(refused);
    }
  } finally {
    db.close();
  }
}

function without(sections: readonly BinderSection[], leftOut: readonly BinderPaper[]): BinderSection[] {
  const gone = new Set<string>(leftOut.map(({ id }) => id));
  return sections
    .map((section) => ({ ...section, documents: section.documents.filter(({ id }) => !gone.has(id)) }))
    .filter(({ papers, documents }) => papers.length + documents.length > 0);
}

function blobOf(db: Connection, papers: readonly BinderPaper[]) {
  const hashes = new Map<string, string>(papers.map(({ id, sha256 }) => [id, sha256]));
  return (documentId: string) => shownBlob(db, hashes.get(documentId) ?? '');
}

function sourcesOf(db: Connection, papers: readonly BinderPaper[]): BinderSources {
  const blob = blobOf(db, papers);
  const turned = pagesToTurn(db);
  return {
    open: (id) => blobSource(db, blob(id)),
    wordsOf: readWords(db, (id) => blob(id).id),
    isSound: (id) => isSoundBlob(db, blob(id).id),
    turnsOf: (id) =>
      new Map(
        turned.flatMap(({ documentId, page, turn }) =>
          documentId === id && turn !== 0 ? [[page, turn] as const] : [],
        ),
      ),
  };
}

type Written = { made: MadeBinder; target: string; papers: readonly BinderPaper[] };

/** Beside its target, renamed last. Gives back a paper that cannot be read; nothing is left behind then. */
async function written(
  db: Connection,
  { made: { input, outline, pages }, target, papers }: Written,
  { report, signal }: JobCall,
): Promise<BinderPaper | null> {
  const part = `${target}.part`;
  const looked = saidAtTimes((page) => report({ done: page, total: pages, what: 'feet' }), signal);
  const below = await usedFeet(db, { plan: { outline }, redactions: [], blobOf: blobOf(db, papers), looked });
  try {
    const file = openSync(part, 'w');
    try {
      const sink = {
        write(bytes: Uint8Array): void {
          for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
        },
      };
      const told = (progress: { done: number; total: number }): void =>
        report({ ...progress, what: 'pages' });
      await assemblePdf({ ...input, stampBelow: (page) => below.has(page) }, sink, { signal, report: told });
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    signal.throwIfAborted();
    renameSync(part, target);
    settle(dirname(target));
    return null;
  } catch (error) {
    discard(part);
    const known = error instanceof AppError ? papers.find(({ id }) => id === error.details.key) : undefined;
    if (known) return known;
    throw asSaveProblem(error);
  }
}
