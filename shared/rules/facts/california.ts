// Facts about plans in California: second opinions in a plan under the DMHC, and insurers under the CDI (F-08 to F-16, F-39).
import type { WrittenFact } from './fact.ts';

const statutePage = 'Text of HSC 1383.15 as quoted on the advocacy page this app is drawn from';
const checkedOn = '2026-11-22';

export const californiaFacts: readonly WrittenFact[] = [
  {
    id: 'F-08',
    sentence:
      'A plan must give or approve a second opinion when the member asks. The law names five reasons and allows others.',
    citation: 'Cal. Health & Safety Code 1383.15(a)',
    source: `${statutePage}; AB 12 (1999), enrolled text (a copy)`,
    evidence: 'stated',
    appliesTo: ['hsc-1383-15'],
    checkedOn,
  },
  {
    id: 'F-09',
    sentence:
      'If there is a serious threat that is close at hand, the plan must answer within 72 hours of getting the request, whenever possible.',
    terms: [
      {
        key: 'urgent',
        topic: 'authorization-urgent',
        value: 72,
        unit: 'hours',
        startsFrom: 'their-receipt',
        whose: 'theirs',
      },
    ],
    citation: 'Cal. Health & Safety Code 1383.15(c)',
    source: `${statutePage}; the DMHC says “3 days”`,
    evidence: 'stated',
    appliesTo: ['hsc-1383-15'],
    caveat: 'The law says “whenever possible”. Past the mark is not the same as a breach.',
    checkedOn,
  },
  {
    id: 'F-10',
    sentence:
      'For an approved second opinion you pay only the copay that the plan asks for similar referrals.',
    citation: 'Cal. Health & Safety Code 1383.15(d), (f)',
    source: statutePage,
    evidence: 'stated',
    appliesTo: ['hsc-1383-15'],
    caveat: 'Another page says that you may owe an out-of-network share. Ask Member Services in writing.',
    checkedOn,
  },
  {
    id: 'F-11',
    sentence:
      'If the care comes from your main doctor, you choose another doctor in the same group. If it comes from a specialist, you choose one of the same field in the network. If no one there is right for it, the plan must approve one outside.',
    citation: 'Cal. Health & Safety Code 1383.15(e), (f), (g)',
    source: statutePage,
    evidence: 'stated',
    appliesTo: ['hsc-1383-15'],
    caveat: 'The plan must think about how well you can travel.',
    checkedOn,
  },
  {
    id: 'F-12',
    sentence: 'The second doctor must send a report to you and to the first doctor.',
    citation: 'Cal. Health & Safety Code 1383.15(h)',
    source: statutePage,
    evidence: 'stated',
    appliesTo: ['hsc-1383-15'],
    checkedOn,
  },
  {
    id: 'F-13',
    sentence:
      'A denial must be in writing. It must give the reasons, say that you can file a grievance, and carry the notice that the law sets out.',
    citation: 'Cal. Health & Safety Code 1383.15(i), 1368.02(b)',
    source: `${statutePage}; HSC 1368.02 (a copy)`,
    evidence: 'stated',
    appliesTo: ['hsc-1383-15'],
    checkedOn,
  },
  {
    id: 'F-14',
    sentence:
      'This law does not cover PPO-type plans that let you see a second doctor with no limits. There you can book the visit yourself.',
    citation: 'Cal. Health & Safety Code 1383.15(k)',
    source: statutePage,
    evidence: 'stated',
    appliesTo: ['ca-dmhc'],
    checkedOn,
  },
  {
    id: 'F-15',
    sentence:
      'Insurers under the California Department of Insurance have a twin law, and a review of their own within 6 months.',
    terms: [
      {
        key: 'cdi-review',
        topic: 'review-filing',
        value: 6,
        unit: 'months',
        startsFrom: 'decision-date',
        whose: 'ours',
      },
    ],
    citation: 'Cal. Insurance Code 10123.68, 10169',
    source: 'AB 12 (1999), enrolled text; insurance.ca.gov, review brochure (copies)',
    evidence: 'read',
    appliesTo: ['ca-cdi'],
    checkedOn,
  },
  {
    id: 'F-16',
    sentence:
      'For other requests the plan decides within 5 business days, or within 72 hours if it is urgent, once it has what it needs.',
    terms: [
      {
        key: 'routine',
        topic: 'authorization',
        value: 5,
        unit: 'business-days',
        startsFrom: 'their-receipt',
        whose: 'theirs',
      },
    ],
    citation: 'Cal. Health & Safety Code 1367.01(h)',
    source: 'Digest of a 2025–26 bill that would shorten it (a copy)',
    evidence: 'read',
    appliesTo: ['ca-dmhc'],
    caveat: 'A bill would shorten this. Check whether it has changed.',
    checkedOn,
  },
  {
    id: 'F-39',
    sentence: 'The Evidence of Coverage is the contract. Read it first.',
    citation: 'The plan’s Evidence of Coverage',
    source: 'The outside-of-plan page this app is drawn from',
    evidence: 'stated',
    appliesTo: ['everyone'],
    checkedOn,
  },
];
