// The reading languages of this computer: those that ship, and those in the folder, each tried once before a page is read with it.
import { basename } from 'node:path';
import type { ReadingLanguage } from '../../../shared/contract/scans.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Problem } from '../../../shared/errors.ts';
import { addedLanguages, keepLanguage, refusalOf, useLanguage } from '../text/ocr/language-files.ts';
import type { AddedLanguage } from '../text/ocr/language-files.ts';
import { shippedLanguages } from '../text/ocr/languages.ts';
import type { LanguageFile } from '../text/ocr/languages.ts';
import { runJob } from './run-job.ts';

const patienceMs = 30_000;

export class LanguageShelf {
  private readonly folder: string | null;
  /** By what the file is called, its size and its time: a file that is replaced is tried anew. */
  private readonly tried = new Map<string, Promise<Problem | null>>();

  constructor(folder: string | null) {
    this.folder = folder;
  }

  async list(): Promise<ReadingLanguage[]> {
    const ours = shippedLanguages.map((code) => ({ code, ships: true, isUsed: true, problem: null }));
    const added = await Promise.all(
      addedLanguages(this.folder).map(async (one) => ({
        code: one.code,
        ships: false,
        isUsed: one.isUsed,
        problem: await this.problemWith(one),
      })),
    );
    return [...ours, ...added];
  }

  /** What pages are read with, beside the languages that ship. */
  async usable(): Promise<LanguageFile[]> {
    const used = addedLanguages(this.folder).filter(({ isUsed }) => isUsed);
    const problems = await Promise.all(used.map((one) => this.problemWith(one)));
    return used.filter((_, at) => problems[at] === null).map(({ code, path }) => ({ code, path }));
  }

  async add(path: string): Promise<void> {
    const one = keepLanguage(this.folder, path);
    const problem = await this.problemWith(one);
    if (problem !== null) throw new AppError(problem.code, problem.details);
  }

  use(code: string, isUsed: boolean): void {
    useLanguage(this.folder, code, isUsed);
  }

  private problemWith(one: AddedLanguage): Promise<Problem | null> {
    const known = this.tried.get(one.stamp) ?? tryOut(one);
    this.tried.set(one.stamp, known);
    return known;
  }
}

async function tryOut({ code, path }: AddedLanguage): Promise<Problem | null> {
  const details = { name: basename(path) };
  const refusal = refusalOf(path);
  if (refusal !== null) return { code: refusal, details };
  try {
    const { signal } = new AbortController();
    await runJob('try-language', { code, path }, { signal, report: () => undefined, silenceMs: patienceMs });
    return null;
  } catch {
    return { code: 'language.unusable', details };
  }
}
