// Where somebody is on the way into a case. Data only; what leads from one to the next is in use-entry.ts.
import type { LockReason, Picked } from '../../shared/contract/shell.ts';

export type Stage =
  | { at: 'start' }
  /** Just locked: nothing is shown until a new page takes this one's place. */
  | { at: 'locked' }
  | { at: 'new'; place: Picked | null }
  | { at: 'unlock'; file: Picked; why: LockReason | 'broughtBack' | null }
  | { at: 'salvage'; file: Picked }
  | { at: 'from-export'; folder: Picked }
  | { at: 'recovery'; file: Picked; code: string; sheet: 'fresh' | 'saving' | 'saved'; caseTitle: string }
  | { at: 'open'; file: Picked };
