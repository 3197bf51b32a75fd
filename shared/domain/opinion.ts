// An opinion as a doctor gave it: who, how they looked, and what they said on each axis. No verdicts, no ranking.
import { z } from 'zod';
import { entity, Line, RequiredLine, Text } from './entity.ts';
import type { FieldsOf } from './entity.ts';
import { idOf } from './ids.ts';
import { PartialDate } from './partial-date-shape.ts';

/** The rows of a comparison, in reading order (sample-case.md 5C; R089–R091, R149, R069, R138). */
export const axes = [
  'diagnosis',
  'certainty',
  'size',
  'finding',
  'cells',
  'cause',
  'stage',
  'recommendation',
  'alternatives',
  'benefits',
  'risks',
  'urgency',
  'tests-wanted',
  'key-factors',
  'reasoning',
  'comparable-cases',
  'would-do',
  'change-mind',
  'trials',
  'follow-up',
] as const;
export type Axis = (typeof axes)[number];
export const opinionModes = ['visit', 'video', 'records-review', 'phone'] as const;
export const independences = [
  'treating',
  'same-practice',
  'same-group',
  'same-network',
  'independent',
  'unknown',
] as const;
export const yesNo = ['yes', 'no', 'unknown'] as const;
/** Whom the written report goes to (R138). */
export const reportReaders = ['patient', 'first-doctor', 'primary-doctor', 'plan'] as const;

export const opinionFields = {
  number: z.number().int().min(1).max(99),
  doctorId: idOf('person'),
  organizationId: idOf('organization').nullable(),
  givenOn: PartialDate.nullable(),
  mode: z.enum(opinionModes),
  independence: z.enum(independences),
  /** Training and experience with this condition, in the doctor's own words (R130). */
  qualification: Text,
  recordId: idOf('record').nullable(),
  /** Promised or usual; past it without a report, we ask again (R138). */
  reportExpectedOn: PartialDate.nullable(),
  reportReceivedOn: PartialDate.nullable(),
  reportTo: z.array(z.enum(reportReaders)).max(4),
  inPlanRecord: z.enum(yesNo),
  readByOurDoctor: z.enum(yesNo),
  notes: Text,
};
export const Opinion = entity('opinion', opinionFields);
export type Opinion = z.infer<typeof Opinion>;

/** Nothing but who gave it: all else is said later. */
export function newOpinion({ number, doctorId }: Pick<Opinion, 'number' | 'doctorId'>): FieldsOf<Opinion> {
  return {
    number,
    doctorId,
    organizationId: null,
    givenOn: null,
    mode: 'visit',
    independence: 'unknown',
    qualification: '',
    recordId: null,
    reportExpectedOn: null,
    reportReceivedOn: null,
    reportTo: [],
    inPlanRecord: 'unknown',
    readByOurDoctor: 'unknown',
    notes: '',
  };
}

/** A box on a page in PDF points from its top left, as shown. */
export const Region = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Region = z.infer<typeof Region>;

export const findingFields = {
  opinionId: idOf('opinion'),
  /** One of `axes`, or the family's own row name. */
  axis: RequiredLine,
  text: Text,
  /** The doctor's words, letter by letter. */
  quote: Text,
  documentId: idOf('document').nullable(),
  page: z.number().int().positive().nullable(),
  regions: z.array(Region).max(200),
  /** Said on the phone or at a visit, with no paper behind it. */
  wasTold: z.boolean(),
  /** Numbers with their units as the family corrected them, such as "cyst 32 mm; duct 6 mm"; empty: read from the words. */
  numbers: Line,
  /** Said later than the opinion itself, and by somebody else, such as "the nurse, by phone". */
  saidOn: PartialDate.nullable(),
  saidBy: Line,
  /** The earlier statement that this one takes the place of. Both are kept. */
  replacesId: idOf('finding').nullable(),
};
export const Finding = entity('finding', findingFields);
export type Finding = z.infer<typeof Finding>;

/** A finding before anything is written in it. */
export const nothingSaid: Omit<FieldsOf<Finding>, 'opinionId' | 'axis'> = {
  text: '',
  quote: '',
  documentId: null,
  page: null,
  regions: [],
  wasTold: false,
  numbers: '',
  saidOn: null,
  saidBy: '',
  replacesId: null,
};

export const evidenceUses = [
  'images',
  'slides',
  'report',
  'stills',
  'examined',
  'told',
  'not-examined',
  'not-seen',
  'not-available',
  'not-sent',
] as const;
export type EvidenceUse = (typeof evidenceUses)[number];

export const evidenceFields = {
  opinionId: idOf('opinion'),
  /** What was looked at: a record, a whole group, or something with no record (a physical examination) named by `subject`. */
  recordId: idOf('record').nullable(),
  groupId: idOf('group').nullable(),
  subject: Line,
  uses: z.array(z.enum(evidenceUses)).min(1).max(5),
  note: Line,
};
export const Evidence = entity('evidence', evidenceFields);
export type Evidence = z.infer<typeof Evidence>;

export const marks = ['agree', 'emphasis', 'conflict', 'single'] as const;
export type Mark = (typeof marks)[number];

/** The reader's own mark on one row. The app never derives a conflict from a doctor's words. */
export const differenceFields = { axis: RequiredLine, mark: z.enum(marks), note: Text };
export const Difference = entity('difference', differenceFields);
export type Difference = z.infer<typeof Difference>;
