// Facts about Medicare, Medicaid, employer plans, TRICARE and plans of other states (F-27 to F-38 but F-30).
import type { TimeTerm, WrittenFact } from './fact.ts';

const checklist = 'Triage Cancer, “Checklist to Getting a Second Medical Opinion”';
const checkedOn = '2026-11-22';
const theirs = { whose: 'theirs', startsFrom: 'their-receipt' } as const satisfies Partial<TimeTerm>;

export const federalFacts: readonly WrittenFact[] = [
  {
    id: 'F-27',
    sentence:
      'Medicare pays for a second opinion before surgery that is needed and is not an emergency, and for a third if the first two differ. You pay 20 % after the Part B deductible.',
    amounts: [{ key: 'coinsurance', value: 20, unit: 'percent' }],
    citation: 'Medicare Part B, second surgical opinions',
    source: `medicare.gov, second surgical opinions (a copy); ${checklist}`,
    evidence: 'read',
    appliesTo: ['original-medicare'],
    checkedOn,
  },
  {
    id: 'F-28',
    sentence:
      'Medicare’s manual goes further: it covers opinions on major tests and treatments too. You need no referral.',
    citation: 'Medicare Benefit Policy Manual, chapter 15, section 30',
    source: 'Copies of the manual; medicareinteractive.org',
    evidence: 'read',
    appliesTo: ['original-medicare'],
    caveat: 'The opinion is covered even if the treatment itself is not.',
    checkedOn,
  },
  {
    id: 'F-29',
    sentence:
      'In Medicare Advantage the plan’s network and referral rules hold. You have 65 days from the date of a denial to ask the plan to look again.',
    terms: [
      {
        key: 'reconsideration',
        topic: 'first-appeal',
        value: 65,
        unit: 'calendar-days',
        startsFrom: 'notice-date',
        whose: 'ours',
      },
      { key: 'standard', topic: 'authorization', value: 7, unit: 'calendar-days', ...theirs },
      { key: 'expedited', topic: 'authorization-urgent', value: 72, unit: 'hours', ...theirs },
      { key: 'decided', topic: 'appeal-decided', value: 30, unit: 'calendar-days', ...theirs },
      { key: 'decided-expedited', topic: 'appeal-decided-urgent', value: 72, unit: 'hours', ...theirs },
    ],
    citation: '42 CFR 422.568, 422.582, 422.590',
    source: 'grantsforseniors.org 2026; legalclarity.org (copies)',
    evidence: 'read',
    appliesTo: ['medicare-advantage'],
    caveat:
      'It was 60 days before 2025, and older pages still say so. A “no” goes to an outside reviewer by itself.',
    checkedOn,
  },
  {
    id: 'F-31',
    sentence: 'Medicaid covers a second opinion before surgery that is needed and is not an emergency.',
    citation: 'State Medicaid plans',
    source: checklist,
    evidence: 'stated',
    appliesTo: ['medicaid'],
    caveat: 'Each state has its own plan. Check yours.',
    checkedOn,
  },
  {
    id: 'F-32',
    sentence:
      'A Medicaid plan must give you a second opinion in its network, or set one up outside, at no cost to you.',
    citation: '42 CFR 438.206(b)(3)',
    source: 'Known, not yet read in a copy',
    evidence: 'to-verify',
    appliesTo: ['medicaid'],
    caveat: 'Verify this with your state before you rely on it.',
    checkedOn,
  },
  {
    id: 'F-33',
    sentence:
      'In a Medicaid plan you have 60 days to appeal. The plan has 30 days to decide, or 72 hours if it is urgent. Then you can ask for a state fair hearing.',
    terms: [
      {
        key: 'plan-appeal',
        topic: 'first-appeal',
        value: 60,
        unit: 'calendar-days',
        startsFrom: 'notice-date',
        whose: 'ours',
      },
      { key: 'decided', topic: 'appeal-decided', value: 30, unit: 'calendar-days', ...theirs },
      { key: 'decided-expedited', topic: 'appeal-decided-urgent', value: 72, unit: 'hours', ...theirs },
      {
        key: 'hearing-earliest',
        topic: 'review-filing',
        value: 90,
        unit: 'calendar-days',
        startsFrom: 'decision-date',
        whose: 'ours',
      },
      {
        key: 'hearing-latest',
        topic: 'review-filing',
        value: 120,
        unit: 'calendar-days',
        startsFrom: 'decision-date',
        whose: 'ours',
      },
    ],
    citation: '42 CFR 438.402, 438.408',
    source: 'Known, not yet read in a copy that is new enough',
    evidence: 'to-verify',
    appliesTo: ['medicaid'],
    caveat:
      'Copies from before 2016 hold other numbers and must not be used. The hearing window is 90 to 120 days by state.',
    checkedOn,
  },
  {
    id: 'F-34',
    sentence:
      'Most private plans cover a second opinion in the network. If no one there can give it, ask for a network gap exception. If they say no, you can appeal.',
    citation: 'The plan’s own terms',
    source: `${checklist}; verywellhealth.com, network gap exception (copies)`,
    evidence: 'stated',
    appliesTo: ['erisa', 'state-insured', 'ca-cdi', 'ca-dmhc'],
    caveat: 'Each case is decided on its own.',
    checkedOn,
  },
  {
    id: 'F-35',
    sentence: 'In an employer plan you have 180 days to appeal, from the day the denial reached you.',
    terms: [
      {
        key: 'appeal',
        topic: 'first-appeal',
        value: 180,
        unit: 'calendar-days',
        startsFrom: 'notice-receipt',
        whose: 'ours',
      },
      { key: 'urgent', topic: 'authorization-urgent', value: 72, unit: 'hours', ...theirs },
      { key: 'before-care', topic: 'authorization', value: 15, unit: 'calendar-days', ...theirs },
      { key: 'appeal-decided', topic: 'appeal-decided', value: 30, unit: 'calendar-days', ...theirs },
      { key: 'appeal-decided-urgent', topic: 'appeal-decided-urgent', value: 72, unit: 'hours', ...theirs },
    ],
    citation: '29 CFR 2560.503-1',
    source: 'dol.gov, claims questions; lysco.com, denial guide (copies)',
    evidence: 'read',
    appliesTo: ['erisa', 'state-insured', 'ca-cdi'],
    caveat: 'The 15 and 30 days are still to be looked up.',
    checkedOn,
  },
  {
    id: 'F-36',
    sentence:
      'After the plan’s last “no” you have 4 months to ask for an outside review. It is decided within 45 days, or 72 hours if it is urgent.',
    terms: [
      {
        key: 'four-months',
        topic: 'review-filing',
        value: 4,
        unit: 'months',
        startsFrom: 'notice-receipt',
        whose: 'ours',
      },
      { key: 'decided', topic: 'review-decided', value: 45, unit: 'calendar-days', ...theirs },
      { key: 'decided-urgent', topic: 'review-decided-urgent', value: 72, unit: 'hours', ...theirs },
    ],
    citation: '45 CFR 147.136; 29 CFR 2590.715-2719',
    source: 'externalappeal.com, questions (a copy)',
    evidence: 'read',
    appliesTo: ['erisa', 'state-insured'],
    caveat:
      'An old page says 60 days; that is out of date. An urgent review may run beside an urgent appeal.',
    checkedOn,
  },
  {
    id: 'F-37',
    sentence:
      'If the employer pays the claims itself, state rules and the DMHC do not cover the plan. The outside review is a federal one.',
    citation: 'ERISA, 29 USC 1144',
    source: 'dol.gov, claims questions (a copy)',
    evidence: 'read',
    appliesTo: ['erisa'],
    checkedOn,
  },
  {
    id: 'F-38',
    sentence:
      'In TRICARE you have a right to ask. Your main doctor sets up the referral. See the doctor named in the approval letter before it runs out.',
    citation: '10 USC 1095f; tricare.mil, referrals and pre-authorization',
    source: `tricare.mil (a copy); ${checklist}`,
    evidence: 'read',
    appliesTo: ['tricare'],
    caveat: 'With no referral you pay point-of-service costs.',
    checkedOn,
  },
];
