// The letters in the language of their reader, and how lists stand inside a letter's text.
import type { Language } from '../../language.ts';
import type { CaseFile } from '../case-file.ts';
import { english } from './words-en.ts';
import type { LetterWords } from './words-en.ts';
import { spanish } from './words-es.ts';

export const letterWords: Record<Language, LetterWords> = { en: english, es: spanish };

type ReasonCode = CaseFile['reasons'][number]['code'];

/** The part of Cal. HSC 1383.15(a) that names the same reason (R125–R129). */
export const statutePart: Partial<Record<ReasonCode, string>> = {
  'surgery-questioned': '(a)(1)',
  'serious-condition': '(a)(2)',
  'conflicting-tests': '(a)(3)',
  'unsure-diagnosis': '(a)(3)',
  'complex-diagnosis': '(a)(3)',
  'not-improving': '(a)(4)',
  'no-progress': '(a)(4)',
  'tried-first': '(a)(5)',
};

/** A list inside a letter's text: one line each, so that it can be edited as text. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
export function numbered(lines: readonly string[]): string {
  return lines.map((line, at) => `${at + 1}. ${line}`).join('\n');
}
