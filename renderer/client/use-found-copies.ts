// Versions of the open case beside it, with changes that it has not: for Today, which tells of them, and the page that compares.
import type { FoundCopy } from '../../shared/domain/copies/copy-comparison.ts';
import { useAsk } from './use-case.ts';
import type { Read } from './use-case.ts';

export function useFoundCopies(): Read<FoundCopy[]> {
  return useAsk(['copies'], (client) => client.copies.find({}));
}
