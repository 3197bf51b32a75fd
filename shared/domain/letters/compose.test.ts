import { describe, expect, test } from 'vitest';
import { readingGrade } from '../../../scripts/testing/reading-grade.ts';
import { testId } from '../../../scripts/testing/packet-facts.ts';
import type { Authority } from '../authority.ts';
import { emptyAppeal } from '../coverage/determination.ts';
import type { Appeal, Determination } from '../coverage/determination.ts';
import { draftKinds } from '../draft.ts';
import type { Letter } from '../letter.ts';
import { partialDate } from '../partial-date.ts';
import { newOrganization, newPerson } from '../people.ts';
import { newRecordRequest } from '../record-request.ts';
import { composeLetter } from './compose.ts';
import type { LetterAsk, LetterFacts } from './facts.ts';
import { aLetterCase } from '../../../scripts/testing/letter-facts.ts';

const stamps = { createdAt: 0, updatedAt: 0, deletedAt: null };
const ask = (kind: LetterAsk['kind'], rest: Partial<LetterAsk> = {}): LetterAsk => ({
  kind,
  language: 'en',
  personId: null,
  organizationId: null,
  requestId: null,
  replyToId: null,
  aboutPersonId: null,
  aboutOrganizationId: null,
  because: [],
  isUrgent: false,
  ...rest,
});
const plan = { ...newOrganization('Crest Plan', 'plan'), id: testId('organization', 1), ...stamps };
const desk = {
  ...newOrganization('Member Services', 'department'),
  partOfId: plan.id,
  address: '1 Crest Road',
  id: testId('organization', 2),
  ...stamps,
};
const doctor = { ...newPerson('Dr. Second', 'doctor'), id: testId('person', 2), ...stamps };
const daughter = {
  ...newPerson('Tess Example', 'caregiver'),
  id: testId('person', 1),
  phone: '555-0100',
  ...stamps,
};
const california = new Set(['everyone', 'california', 'ca-dmhc', 'hsc-1383-15'] as const);

function facts(rest: Partial<LetterFacts> = {}): LetterFacts {
  return { ...aLetterCase(), people: [daughter, doctor], organizations: [plan, desk], ...rest };
}

function anEntry(number: number, rest: Partial<Letter>): Letter {
  return {
    id: testId('letter', number),
    direction: 'out',
    channel: 'mail',
    at: partialDate('2026-03-23T10:40-07:00'),
    personId: null,
    organizationId: desk.id,
    withWhom: '',
    subject: `Entry ${number}`,
    body: '',
    referenceNo: '',
    caseNo: '',
    promise: '',
    promisedBy: null,
    replyToId: null,
    minutes: null,
    isPrivate: false,
    ...stamps,
    ...rest,
  };
}

test('a letter says who writes for whom, to which desk of which place, and is dated today', () => {
  const letter = composeLetter(facts(), ask('second-opinion-inside', { organizationId: desk.id }));
  expect(letter).toMatchObject({
    sender: 'Tess Example\n555-0100',
    recipient: 'Member Services\nCrest Plan\n1 Crest Road',
    datedOn: '2026-05-20',
    subject: 'Request for a second opinion: Ada Example, born April 2, 1960',
    signature: 'Tess Example\nfor Ada Example',
  });
  expect(letter.body).toContain('Dear Member Services:');
  expect(letter.body).toContain('I am writing for Ada Example, born April 2, 1960.');
});

test('a patient who writes alone signs alone', () => {
  const letter = composeLetter(facts({ people: [doctor] }), ask('timelines-request'));
  expect(letter.signature).toBe('Ada Example');
  expect(letter.body).toContain('My name is Ada Example');
});

test('the family’s own words stand in the letter; a reason without words gets ours', () => {
  const { caseFile } = facts();
  const reasons = [
    { code: 'surgery-questioned', words: 'We doubt that it is needed.' },
    { code: 'conflicting-tests', words: '' },
  ] as const;
  const { body } = composeLetter(
    facts({ caseFile: { ...caseFile, reasons: [...reasons] } }),
    ask('second-opinion-inside'),
  );
  expect(body).toContain('- We doubt that it is needed.\n- The tests do not agree with each other.');
});

describe('the law in a letter', () => {
  const { caseFile } = facts();
  const withReason = {
    caseFile: { ...caseFile, reasons: [{ code: 'surgery-questioned' as const, words: '' }] },
  };
  test('is named with its part where it holds', () => {
    const { body } = composeLetter(
      facts({ ...withReason, scopes: california }),
      ask('second-opinion-outside', { because: ['expertise'], isUrgent: true }),
    );
    expect(body).toContain('1383.15(a)');
    expect(body).toContain('(a)(1)');
    expect(body).toContain('subdivision (g), says: “');
    expect(body).toContain('72 hours');
  });
  test('is left out where another rule set holds', () => {
    for (const kind of draftKinds) {
      const { body } = composeLetter(facts(withReason), ask(kind, { isUrgent: true, because: ['travel'] }));
      expect(body, kind).not.toMatch(/1383|1368|72 hours|123110/);
    }
  });
});

test('a records request lists its records, and asks for images and slides in their own way', () => {
  const base = aLetterCase().records[0];
  if (!base) throw new Error('no record');
  const records = [
    {
      ...base,
      id: testId('record', 1),
      title: 'CT images',
      type: 'image-set' as const,
      serviceDate: partialDate('2026-01-17'),
    },
    { ...base, id: testId('record', 2), title: 'Six slides', type: 'slides' as const },
    { ...base, id: testId('record', 3), title: 'Not asked for', type: 'lab' as const },
  ];
  const request = {
    ...newRecordRequest(desk.id, 'Stay'),
    asksFor: 'All notes since 2021',
    id: testId('recordRequest', 1),
    ...stamps,
  };
  const item = (number: number) => ({
    id: testId('requestItem', number),
    requestId: request.id,
    recordId: testId('record', number),
    state: 'asked' as const,
    cameOn: null,
    note: '',
    ...stamps,
  });
  const { body } = composeLetter(
    facts({ records, recordRequests: [request], requestItems: [item(1), item(2)] }),
    ask('records-request', { organizationId: desk.id, requestId: request.id }),
  );
  expect(body).toContain('- CT images, January 17, 2026\n- Six slides\n- All notes since 2021');
  expect(body).toContain('DICOMDIR');
  expect(body).toContain('number of each slide');
  expect(body).not.toContain('Not asked for');
});

test('a grievance tells the whole exchange in order, the hour where a proof carries it, and nothing private', () => {
  const letters = [
    anEntry(1, { subject: 'Urgent request' }),
    anEntry(2, {
      direction: 'in',
      at: partialDate('2026-03-30'),
      subject: 'Denial',
      replyToId: testId('letter', 1),
    }),
    anEntry(3, {
      at: partialDate('2026-03-26'),
      subject: 'They were rude',
      isPrivate: true,
      replyToId: testId('letter', 1),
    }),
    anEntry(4, { subject: 'Something else' }),
  ];
  const proofs = [
    {
      id: testId('proof', 1),
      letterId: testId('letter', 1),
      kind: 'stamped-copy' as const,
      label: '',
      at: partialDate('2026-03-23T10:40-07:00'),
      number: '',
      pages: null,
      result: '',
      signer: '',
      documentId: testId('document', 1),
      ...stamps,
    },
  ];
  const { body, enclosures } = composeLetter(
    facts({ letters, proofs }),
    ask('grievance', { replyToId: testId('letter', 2) }),
  );
  expect(body).toContain(
    '- March 23, 2026, 10:40 a.m.: Urgent request (stamped copy).\n- March 30, 2026: Denial.',
  );
  expect(body).not.toMatch(/rude|Something else/);
  expect(enclosures).toEqual([
    'Exhibit 1: Urgent request, March 23, 2026',
    'Exhibit 2: Denial, March 30, 2026',
  ]);
});

test('papers of authority in force go along; used, ended and other places’ papers do not', () => {
  const paper = (number: number, rest: Partial<Authority>): Authority => ({
    id: testId('authority', number),
    kind: 'hipaa-release',
    title: '',
    personId: daughter.id,
    organizationId: plan.id,
    scope: '',
    signedOn: partialDate('2026-03-04'),
    expiresOn: partialDate('2027-03-04'),
    singleUse: false,
    usedOn: null,
    revokedOn: null,
    documentId: null,
    notes: '',
    ...stamps,
    ...rest,
  });
  const authorities = [
    paper(1, {}),
    paper(2, { expiresOn: partialDate('2026-05-19'), title: 'Ended' }),
    paper(3, { singleUse: true, usedOn: partialDate('2026-04-01'), title: 'Used' }),
    paper(4, { organizationId: testId('organization', 9), title: 'Elsewhere' }),
  ];
  const { enclosures } = composeLetter(
    facts({ authorities }),
    ask('timelines-request', { organizationId: desk.id }),
  );
  expect(enclosures).toEqual(['Copy of HIPAA release, signed March 4, 2026']);
});

test('the app’s own sentences read at grade 8 or below in every letter', () => {
  const { caseFile } = facts();
  const full = facts({
    letters: [anEntry(1, {})],
    caseFile: { ...caseFile, safeToWaitUntil: partialDate('2026-05-26'), decision: 'Operate or wait?' },
  });
  for (const kind of draftKinds) {
    const { body } = composeLetter(
      full,
      ask(kind, {
        organizationId: desk.id,
        replyToId: testId('letter', 1),
        isUrgent: true,
        because: ['delay'],
      }),
    );
    expect(readingGrade(body), `${kind}:\n${body}`).toBeLessThanOrEqual(8);
  }
});

test('the papers chosen for an appeal are the exhibits of its letter, with their pages', () => {
  const exhibits = [
    { title: 'Letter of the outside doctor', recordId: null, pages: '1–2' },
    { title: 'Opinion 3', recordId: null },
  ];
  const waiting = { ...emptyAppeal, exhibits } as unknown as Appeal;
  const letter = composeLetter({ ...aLetterCase(), appeals: [waiting] }, ask('grievance'));
  expect(letter.enclosures).toEqual([
    'Exhibit 1: Letter of the outside doctor, pages 1–2',
    'Exhibit 2: Opinion 3',
  ]);
});

test('a grievance names the decision it is against, the reason given, and what its letter did not hold', () => {
  const refusal = {
    id: testId('determination', 1),
    about: 'Outside opinion at Harborlight',
    datedOn: partialDate('2026-03-27'),
    reasonText: 'Someone in the network can do it.',
    checklist: {
      reasons: 'yes',
      grievanceRight: 'yes',
      regulatorNotice: 'unknown',
      signer: 'yes',
      criteria: 'no',
    },
  } as unknown as Determination;
  const waiting = { ...emptyAppeal, determinationId: refusal.id } as unknown as Appeal;
  const { body } = composeLetter(
    { ...aLetterCase(), appeals: [waiting], determinations: [refusal] },
    ask('grievance'),
  );
  expect(body).toContain('“Outside opinion at Harborlight”, dated March 27, 2026.');
  expect(body).toContain('“Someone in the network can do it.”');
  expect(body).toContain('We did not find in the letter:\n- the guideline that was used');
});
