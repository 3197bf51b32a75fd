// Whether what an export proposes is in the case already, under whatever spelling. A match is shown to the person, who can still say otherwise.
import type { CaseFile } from './case-file.ts';
import type { HealthFact } from './health-fact.ts';
import type { Organization, Person } from './people.ts';
import type { Proposal, ProposalFields } from './proposal.ts';
import type { Medication } from './visit.ts';

export type Known = {
  medications: readonly Pick<Medication, 'id' | 'name'>[];
  people: readonly Pick<Person, 'id' | 'name'>[];
  organizations: readonly Pick<Organization, 'id' | 'name'>[];
  facts: readonly Pick<HealthFact, 'id' | 'kind' | 'title' | 'date' | 'value'>[];
  allergies: CaseFile['allergies'];
};

/** Allergies stand in the case's own row and have no id. */
export const inCaseRow = 'case';

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

const forms = new Set(
  'tablet tablets tab tabs capsule capsules cap caps oral solution suspension injection injectable injector pen syringe cream ointment gel patch spray inhaler inhalation drops drop powder extended release er xl xr sr dr delayed film coated chewable disintegrating hr hour mg mcg g gram ml l unit units iu meq actuat percent po by mouth tabletten tbl the'.split(
    ' ',
  ),
);

/** The substances: without strength, form and brand in brackets. */
export function medicineKey(name: string): string {
  const words = wordsOf(name.replace(/\[[^\]]*\]|\([^)]*\)/g, ' ')).filter(
    (word) => !forms.has(word) && !/^\d/.test(word),
  );
  return words.length > 0 ? [...new Set(words)].sort().join(' ') : wordsOf(name).join(' ');
}

const titles = new Set(
  'dr prof professor mr mrs ms miss md do mbbs phd np pa rn pac fnp aprn facp facs jr sr ii iii'.split(' '),
);

export function personKey(name: string): string {
  const words = wordsOf(name.replace(/\./g, '')).filter((word) => word.length > 1 && !titles.has(word));
  return [...words].sort().join(' ');
}

/** Whether an export's name or birth date speaks against its being about the person of this case. Middle names and order do not. */
export function isAboutSomebodyElse(
  { patientName, patientBorn }: Pick<Proposal, 'patientName' | 'patientBorn'>,
  caseFile: Pick<CaseFile, 'patientName' | 'nameOnId' | 'dateOfBirth'>,
): boolean {
  const { dateOfBirth } = caseFile;
  const [born, known] = [patientBorn?.slice(0, 10) ?? '', dateOfBirth?.slice(0, 10) ?? ''];
  if (born !== '' && known !== '' && !born.startsWith(known) && !known.startsWith(born)) return true;
  const said = personKey(patientName).split(' ');
  const names = [caseFile.patientName, caseFile.nameOnId].map(personKey).filter((key) => key !== '');
  if (said[0] === '' || names.length === 0) return false;
  return names.every((name) => {
    const words = name.split(' ');
    const shared = words.filter((word) => said.includes(word)).length;
    return shared < Math.min(2, words.length, said.length);
  });
}

function placeKey(name: string): string {
  const words = wordsOf(name.replace(/\([^)]*\)/g, ' ')).filter(
    (word) => !/^(the|inc|llc|ltd|gmbh|pc|pllc)$/.test(word),
  );
  return words.join(' ');
}

const plainKey = (text: string): string => wordsOf(text).join(' ');

function factKey({
  kind,
  title,
  date,
  value,
}: Pick<HealthFact, 'kind' | 'title' | 'date' | 'value'>): string {
  // A problem is the same on whatever day it is written down; a result is of its day.
  return kind === 'problem' || kind === 'none-known'
    ? plainKey(title)
    : [plainKey(title), date?.slice(0, 10) ?? '', plainKey(value)].join('|');
}

function keyOf(fields: ProposalFields): string | null {
  switch (fields.kind) {
    case 'medication':
    case 'discharge-medication':
      return `medication|${medicineKey(fields.name)}`;
    case 'allergy':
      return `allergy|${plainKey(fields.substance)}`;
    case 'person':
      return personKey(fields.name) === '' ? null : `person|${personKey(fields.name)}`;
    case 'organization':
      return placeKey(fields.name) === '' ? null : `organization|${placeKey(fields.name)}`;
    case 'problem':
      return `problem|${factKey({ kind: 'problem', title: fields.name, date: null, value: '' })}`;
    case 'result':
      return `result|${factKey({ kind: 'result', title: fields.name, date: fields.takenOn, value: fields.value })}`;
    case 'procedure':
      return `procedure|${factKey({ kind: 'procedure', title: fields.name, date: fields.doneOn, value: '' })}`;
    case 'encounter':
      return `encounter|${factKey({ kind: 'encounter', title: fields.name, date: fields.startedOn, value: '' })}`;
    case 'none-known':
      return `none-known|${plainKey(fields.text)}`;
  }
}

/** Looked up by thousands of proposals in a row; what is taken over on the way is added. */
export class KnownThings {
  private readonly ids = new Map<string, string>();

  constructor({ medications, people, organizations, facts, allergies }: Known) {
    for (const { id, name } of medications) this.note(`medication|${medicineKey(name)}`, id);
    for (const { id, name } of people) this.note(`person|${personKey(name)}`, id);
    for (const { id, name } of organizations) this.note(`organization|${placeKey(name)}`, id);
    for (const fact of facts) this.note(`${fact.kind}|${factKey(fact)}`, fact.id);
    for (const { substance } of allergies) this.note(`allergy|${plainKey(substance)}`, inCaseRow);
  }

  private note(key: string, id: string): void {
    if (!this.ids.has(key)) this.ids.set(key, id);
  }

  find(fields: ProposalFields): string | null {
    const key = keyOf(fields);
    return key === null ? null : (this.ids.get(key) ?? null);
  }

  findOrganization(name: string): string | null {
    return name === '' ? null : (this.ids.get(`organization|${placeKey(name)}`) ?? null);
  }

  add(fields: ProposalFields, id: string): void {
    const key = keyOf(fields);
    if (key !== null) this.note(key, id);
  }
}
