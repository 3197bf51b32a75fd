// The lists that `binder list` offers: the contract's own nouns.
import { nounContracts } from '../../shared/contract/nouns.ts';

export const listable = [...Object.keys(nounContracts), 'documents', 'releases', 'imaging', 'proposals'] as (
  keyof typeof nounContracts | 'documents' | 'releases' | 'imaging' | 'proposals'
)[];
