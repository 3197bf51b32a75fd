// What every first step is given. Data only.
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Destination } from '../../frame/places.ts';

/** How the case is saved, and the two ways on that a step may offer. */
export type StepProps = {
  caseFile: CaseFile;
  save: (set: Partial<CaseFile>) => Promise<boolean>;
  /** Passes over this step for now. */
  onLater: () => void;
  onGo: (destination: Destination) => void;
};
