// What a case begins with: a name, a person, and nothing else.
import type { CaseFile, NewCase } from '../../../shared/domain/case-file.ts';

export function emptyCase({
  title,
  patientName,
  dateOfBirth,
}: NewCase): Omit<CaseFile, 'createdAt' | 'updatedAt'> {
  return {
    title,
    patientName,
    dateOfBirth,
    nameOnId: '',
    decision: '',
    decideBy: null,
    decideByWhy: '',
    safeToWaitUntil: null,
    safeToWaitSaidBy: '',
    history: '',
    familyHistory: '',
    allergies: [],
    reasons: [],
    values: [],
    paper: 'letter',
    firstSteps: { later: [], isOver: false },
    isSample: false,
    clockAt: null,
    readOnly: null,
  };
}
