// Facts about grievances and reviews of a California plan under the DMHC (F-17 to F-24, F-26).
import type { TimeTerm, WrittenFact } from './fact.ts';

const checkedOn = '2026-11-22';
const dmhc = 'dmhc.ca.gov, review and complaint pages (copies)';
const theirs = { whose: 'theirs', startsFrom: 'their-receipt' } as const satisfies Partial<TimeTerm>;

export const californiaAppealFacts: readonly WrittenFact[] = [
  {
    id: 'F-17',
    sentence: 'You have at least 180 days to file a grievance.',
    terms: [
      {
        key: 'from-letter',
        topic: 'first-appeal',
        value: 180,
        unit: 'calendar-days',
        startsFrom: 'notice-date',
        whose: 'ours',
      },
      {
        key: 'from-receipt',
        topic: 'first-appeal',
        value: 180,
        unit: 'calendar-days',
        startsFrom: 'notice-receipt',
        whose: 'ours',
      },
    ],
    citation: '28 CCR 1300.68',
    source: 'The outside-of-plan page this app is drawn from (“often 180 days from the denial letter”)',
    evidence: 'stated',
    appliesTo: ['ca-dmhc'],
    caveat:
      'Sources count from the letter, from the day it came, or from the event itself. The earliest leads here. Medi-Cal members may file at any time.',
    checkedOn,
  },
  {
    id: 'F-18',
    sentence:
      'The plan must say within 5 days that it has your grievance, and must settle it within 30 days.',
    terms: [
      { key: 'received', topic: 'appeal-received', value: 5, unit: 'calendar-days', ...theirs },
      { key: 'settled', topic: 'appeal-decided', value: 30, unit: 'calendar-days', ...theirs },
    ],
    citation: '28 CCR 1300.68(d); Cal. Health & Safety Code 1368.01(a)',
    source: 'california.public.law, HSC 1368.01 (a copy) for the 30 days',
    evidence: 'read',
    appliesTo: ['ca-dmhc'],
    caveat: 'The 5 days are still to be looked up in the rule itself.',
    checkedOn,
  },
  {
    id: 'F-19',
    sentence:
      'In an urgent case the plan must write within 3 days how the grievance stands. You may go to the DMHC without waiting.',
    terms: [{ key: 'urgent', topic: 'appeal-decided-urgent', value: 3, unit: 'calendar-days', ...theirs }],
    citation: 'Cal. Health & Safety Code 1368.01(b); 28 CCR 1300.68.01',
    source: 'california.public.law, HSC 1368.01; govt.westlaw.com (copies)',
    evidence: 'read',
    appliesTo: ['ca-dmhc'],
    checkedOn,
  },
  {
    id: 'F-20',
    sentence:
      'The DMHC may want 30 days in the plan’s own process first. Urgent cases and denials of new or test treatments can skip that.',
    citation: 'Cal. Health & Safety Code 1368.03',
    source: `law.onecle.com, HSC 1368.03; ${dmhc}`,
    evidence: 'read',
    appliesTo: ['ca-dmhc'],
    checkedOn,
  },
  {
    id: 'F-21',
    sentence: 'You have 6 months from the plan’s written decision to ask the DMHC for a review.',
    terms: [
      {
        key: 'six-months',
        topic: 'review-filing',
        value: 6,
        unit: 'months',
        startsFrom: 'decision-date',
        whose: 'ours',
      },
    ],
    citation: 'Cal. Health & Safety Code 1374.30',
    source: dmhc,
    evidence: 'read',
    appliesTo: ['ca-dmhc'],
    caveat: 'The DMHC can allow more time.',
    checkedOn,
  },
  {
    id: 'F-22',
    sentence:
      'A review is decided within 30 days once the papers are complete, or within 3 days if it is urgent.',
    terms: [
      { key: 'statute', topic: 'review-decided', value: 30, unit: 'calendar-days', ...theirs },
      { key: 'dmhc-page', topic: 'review-decided', value: 45, unit: 'calendar-days', ...theirs },
      { key: 'urgent', topic: 'review-decided-urgent', value: 3, unit: 'calendar-days', ...theirs },
    ],
    citation: 'Cal. Health & Safety Code 1374.33',
    source: dmhc,
    evidence: 'read',
    appliesTo: ['ca-dmhc'],
    caveat: 'DMHC pages differ: one says 30 days, a newer form says to allow at least 45.',
    checkedOn,
  },
  {
    id: 'F-23',
    sentence:
      'The review looks at whether care is needed. What the contract covers is looked at as a complaint. One form does both.',
    citation: 'Cal. Health & Safety Code 1374.30(b)–(d), 1374.31(b), (c)',
    source: 'statutes.laws.com, HSC 1374.30–36; getpocketlaw.com, 1374.31 (copies)',
    evidence: 'read',
    appliesTo: ['ca-dmhc'],
    checkedOn,
  },
  {
    id: 'F-24',
    sentence:
      'The review binds the plan. If you win, the plan must approve the care within 5 working days, or pay back what you paid.',
    terms: [
      {
        key: 'carried-out',
        topic: 'review-carried-out',
        value: 5,
        unit: 'business-days',
        startsFrom: 'decision-date',
        whose: 'theirs',
      },
    ],
    citation: 'Cal. Health & Safety Code 1374.34',
    source: 'calpatientguide.org, part VII (a copy)',
    evidence: 'read',
    appliesTo: ['ca-dmhc'],
    caveat: 'The 5 days are still to be looked up. One page doubts that money comes back without a lawsuit.',
    checkedOn,
  },
  {
    id: 'F-26',
    sentence: 'The DMHC Help Center answers at 1-888-466-2219, TDD 1-877-688-9891.',
    citation: 'DMHC Help Center',
    source: dmhc,
    evidence: 'read',
    appliesTo: ['ca-dmhc'],
    checkedOn,
  },
];
