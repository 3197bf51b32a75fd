// What the printed sheets are worked out from: the comparison, the visit and the decision. Rows in the trash are not handed in.
import type { Language } from '../../language.ts';
import type { CaseFile } from '../case-file.ts';
import type { Choice, Decision, Leaning, Stance } from '../decision.ts';
import type { Difference, Evidence, Finding, Opinion } from '../opinion.ts';
import type { PartialDate } from '../partial-date.ts';
import type { Organization, Person } from '../people.ts';
import type { Group, MedicalRecord } from '../record.ts';
import type { Answer, Medication, Question, Visit } from '../visit.ts';

export type ComparedFacts = {
  /** Of whoever reads the sheet. */
  language: Language;
  caseFile: CaseFile;
  today: PartialDate;
  people: readonly Person[];
  organizations: readonly Organization[];
  groups: readonly Group[];
  records: readonly MedicalRecord[];
  opinions: readonly Opinion[];
  findings: readonly Finding[];
  evidence: readonly Evidence[];
  differences: readonly Difference[];
  questions: readonly Question[];
  answers: readonly Answer[];
  medications: readonly Medication[];
  visits: readonly Visit[];
  choices: readonly Choice[];
  stances: readonly Stance[];
  leanings: readonly Leaning[];
  decisions: readonly Decision[];
};
