// What a cell of the comparison says: the words it shows, and a key that tells whether two cells say the same.
import type { Finding } from './opinion.ts';

/** What counts as the same words: letter case, spaces, quotation marks and a closing full stop do not; every number and sign does. */
export function sameWordsKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[“”„«»"]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:!]+$/, '');
}

/** What a cell shows: the family's short words, else the doctor's own, else nothing. */
export function wordsOf({ text, quote }: Pick<Finding, 'text' | 'quote'>): string {
  return text.trim() === '' ? quote.trim() : text.trim();
}

/** One key for all that an opinion says in one cell; empty where it says nothing. */
export function cellKey(findings: readonly Finding[]): string {
  const said = findings.map((finding) => sameWordsKey(wordsOf(finding))).filter((words) => words !== '');
  return [...new Set(said)].sort().join('\n');
}
