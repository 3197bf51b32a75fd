// Letters for readers of Spanish: the same letters, with nothing left in English but what must stay.
import { expect, test } from 'vitest';
import { aLetterCase } from '../../../scripts/testing/letter-facts.ts';
import { testId } from '../../../scripts/testing/packet-facts.ts';
import { draftKinds } from '../draft.ts';
import { partialDate } from '../partial-date.ts';
import { newOrganization, newPerson } from '../people.ts';
import { composeLetter } from './compose.ts';
import type { LetterAsk, LetterFacts } from './facts.ts';

const stamps = { createdAt: 0, updatedAt: 0, deletedAt: null };
const plan = { ...newOrganization('Crest Plan', 'plan'), id: testId('organization', 1), ...stamps };
const daughter = { ...newPerson('Tess Example', 'caregiver'), id: testId('person', 1), ...stamps };
const known: LetterFacts = {
  ...aLetterCase(),
  people: [daughter],
  organizations: [plan],
  caseFile: {
    ...aLetterCase().caseFile,
    decision: '¿Operar ahora o esperar?',
    safeToWaitUntil: partialDate('2026-06-14'),
    reasons: [{ code: 'surgery-questioned', words: '' }],
  },
  scopes: new Set(['everyone', 'california', 'ca-dmhc', 'hsc-1383-15'] as const),
};
const ask = (kind: LetterAsk['kind'], rest: Partial<LetterAsk> = {}): LetterAsk => ({
  kind,
  language: 'es',
  personId: null,
  organizationId: plan.id,
  requestId: null,
  replyToId: null,
  aboutPersonId: null,
  aboutOrganizationId: null,
  because: ['travel'],
  isUrgent: true,
  ...rest,
});

test.each(draftKinds)('a %s letter has no English left but the law it quotes', (kind) => {
  const { body, subject, language } = composeLetter(known, ask(kind));
  expect(language).toBe('es');
  const ours = `${subject} ${body.replaceAll(/^.*\(en inglés, como vale\).*$/gm, '')}`;
  expect(ours).not.toMatch(/\b(?:the|and|please|thank|you|your|born|with)\b/i);
  expect(composeLetter(known, ask(kind, { language: 'en' })).body).not.toBe(body);
});

test('days, reasons and the law stand as a Spanish letter says them', () => {
  const { body } = composeLetter(known, ask('second-opinion-inside'));
  expect(body).toContain('hasta el 14 de junio de 2026');
  expect(body).toContain('- Dudamos que la cirugía sea necesaria.');
  expect(body).toContain('Cal. Health & Safety Code 1383.15(a)');
  expect(body).toContain('en (a)(1)');
});

test('the text of a statute stays English and says so', () => {
  expect(composeLetter(known, ask('second-opinion-outside')).body).toContain(
    'dice (en inglés, como vale): “',
  );
});
