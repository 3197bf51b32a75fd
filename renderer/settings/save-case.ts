// How a field of this screen is saved. Rejects where it did not arrive, so that the field can say so.
import type { CaseFile } from '../../shared/domain/case-file.ts';

export type SaveCase = (set: Partial<CaseFile>) => Promise<void>;
