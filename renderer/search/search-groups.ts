// What a search found, in groups, in the order in which the arrow keys walk through it. Pure.
import type { SearchHit } from '../../shared/contract/documents.ts';

export const hitNouns = [
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
] as const satisfies readonly SearchHit['noun'][];

export type HitGroup = { noun: SearchHit['noun']; hits: SearchHit[] };

export function groupsOf(hits: readonly SearchHit[]): HitGroup[] {
  return hitNouns
    .map((noun) => ({ noun, hits: hits.filter((hit) => hit.noun === noun) }))
    .filter(({ hits: own }) => own.length > 0);
}

export type Piece = { text: string; isFound: boolean };

/** A snippet in pieces; found words stand between \u0002 and \u0003. */
export function piecesOf(snippet: string): Piece[] {
  return snippet.split('\u0002').flatMap((part, index): Piece[] => {
    if (index === 0) return part === '' ? [] : [{ text: part, isFound: false }];
    const [found = '', ...rest] = part.split('\u0003');
    const after = rest.join('');
    return [{ text: found, isFound: true }, ...(after === '' ? [] : [{ text: after, isFound: false }])];
  });
}
