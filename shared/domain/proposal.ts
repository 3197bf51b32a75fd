// What a portal's export says, put forward one thing at a time: the person takes it over or leaves it. Types only; see know-already.ts.
import { z } from 'zod';
import { entity, Line, RequiredLine, Text } from './entity.ts';
import { idOf } from './ids.ts';
import { PartialDate } from './partial-date-shape.ts';
import { personRoles, organizationKinds } from './people.ts';

/**
 * `discharge-medication`: given on leaving a hospital (or coming into one), apart from the current list. `none-known`: the export says that
 * there is none, which is worth knowing and is never an entry of the list itself.
 */
export const proposalKinds = [
  'medication',
  'discharge-medication',
  'allergy',
  'problem',
  'result',
  'procedure',
  'encounter',
  'person',
  'organization',
  'none-known',
] as const;
export type ProposalKind = (typeof proposalKinds)[number];
export const proposalStates = ['proposed', 'accepted', 'dismissed'] as const;
export const courses = ['active', 'past', 'unknown'] as const;

const date = PartialDate.nullable();
const medicine = {
  name: RequiredLine,
  /** How much at a time, with its unit. */
  dose: Line,
  /** "twice a day"; clock times only where the export states them. */
  howOften: Line,
  times: z.array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)).max(24),
  asNeeded: Line,
  route: Line,
  purpose: Line,
  startedOn: date,
  stoppedOn: date,
  course: z.enum(courses),
  prescriber: Line,
  notes: Text,
};

export const ProposalFields = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('medication'), ...medicine }),
  z.object({ kind: z.literal('discharge-medication'), ...medicine }),
  z.object({
    kind: z.literal('allergy'),
    substance: RequiredLine,
    reaction: Line,
    severity: Line,
    course: z.enum(courses),
    notedOn: date,
  }),
  z.object({
    kind: z.literal('problem'),
    name: RequiredLine,
    course: z.enum(courses),
    startedOn: date,
    endedOn: date,
    notes: Text,
  }),
  z.object({
    kind: z.literal('result'),
    name: RequiredLine,
    value: Line,
    unit: Line,
    range: Line,
    /** As the laboratory marks it: "high", "H". */
    flag: Line,
    takenOn: date,
    /** The test it was part of, or its sort: "Complete blood count", "Vital signs". */
    category: Line,
    place: Line,
    notes: Text,
  }),
  z.object({
    kind: z.literal('procedure'),
    name: RequiredLine,
    doneOn: date,
    who: Line,
    place: Line,
    notes: Text,
  }),
  z.object({
    kind: z.literal('encounter'),
    name: RequiredLine,
    startedOn: date,
    endedOn: date,
    who: Line,
    place: Line,
    notes: Text,
  }),
  z.object({
    kind: z.literal('person'),
    name: RequiredLine,
    role: z.enum(personRoles),
    specialty: Line,
    organization: Line,
    phone: Line,
    fax: Line,
    email: Line,
    address: Text,
  }),
  z.object({
    kind: z.literal('organization'),
    name: RequiredLine,
    organizationKind: z.enum(organizationKinds),
    phone: Line,
    fax: Line,
    email: Line,
    address: Text,
  }),
  z.object({
    kind: z.literal('none-known'),
    about: z.enum(['medication', 'allergy', 'problem', 'procedure', 'result']),
    text: RequiredLine,
  }),
]);
export type ProposalFields = z.infer<typeof ProposalFields>;
export type FieldsOf<K extends ProposalKind> = Extract<ProposalFields, { kind: K }>;

export const proposalFields = {
  kind: z.enum(proposalKinds),
  fields: ProposalFields,
  documentId: idOf('document'),
  /** The section of the export it stands in, by the export's own title. */
  section: Line,
  /** The entry itself, by the export's own numbers: "MedicationRequest/17", "10160-0 entry 3". */
  pointer: Line,
  /** What people read there. */
  quote: Text,
  /** The page of the readable paper that says so; null where it was not found. */
  page: z.number().int().positive().nullable(),
  /** Whom the export is about, by name and birth date: an export can be somebody else's. */
  patientName: Line,
  patientBorn: date,
  state: z.enum(proposalStates),
  /** What came of it: the id of a medicine, a fact, a person …; null for allergies, which stand in the case's own row. */
  madeId: z.string().nullable(),
};
export const Proposal = entity('proposal', proposalFields);
export type Proposal = z.infer<typeof Proposal>;

/** As an importer hands it over, before it has a document. */
export type ProposalDraft = {
  fields: ProposalFields;
  section: string;
  pointer: string;
  quote: string;
  /** Which of the export's people it is about, counted from 0. */
  about?: number;
  /** The export itself takes it back: entered by mistake, or ruled out. It is listed, as dismissed. */
  takenBack?: boolean;
};

/** The words a proposal is recognised by in a list. */
export function nameOf(fields: ProposalFields): string {
  switch (fields.kind) {
    case 'allergy':
      return fields.substance;
    case 'none-known':
      return fields.text;
    default:
      return fields.name;
  }
}
