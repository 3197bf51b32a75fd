// How many pages a PDF has, by the same two ways in which the packet will read it.
import type { ByteSource } from '../bytes.ts';
import { memorySource } from '../bytes.ts';
import { normalize } from './normalize.ts';
import { openDocument } from './read/document.ts';
import { readPages } from './read/pages.ts';
import { attempt } from './read/syntax/refusal.ts';

export type CountedPages =
  { ok: true; pages: number; via: 'copied' | 'normalized' } | { ok: false; why: string };

export async function countPages(source: ByteSource, password?: string): Promise<CountedPages> {
  const plain = attempt(() => ({ pages: readPages(openDocument(source)).count }));
  if (plain.ok) return { ...plain, via: 'copied' };
  const clean = await normalize(source, password);
  if (!clean.ok) return clean;
  const again = attempt(() => ({ pages: readPages(openDocument(memorySource(clean.bytes))).count }));
  return again.ok ? { ...again, via: 'normalized' } : again;
}
