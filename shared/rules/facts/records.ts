// Facts about getting records, and about who may act for a patient (F-01 to F-07, F-25, F-30, F-40).
import type { WrittenFact } from './fact.ts';

const hhs = 'HHS, “Individuals’ Right under HIPAA to Access their Health Information” (a copy)';
const checkedOn = '2026-11-22';

export const recordFacts: readonly WrittenFact[] = [
  {
    id: 'F-01',
    sentence:
      'You have a right to copies of your own records, and this covers images too. They come in the form you ask for if it is easy to make.',
    citation: '45 CFR 164.524(a), (c)',
    source: `${hhs}; HHS FAQ 2059 on x-rays`,
    evidence: 'read',
    appliesTo: ['everyone'],
    checkedOn,
  },
  {
    id: 'F-02',
    sentence: 'A doctor or hospital must answer a request for records within 30 days of getting it.',
    terms: [
      {
        key: 'federal',
        topic: 'records-copies',
        value: 30,
        unit: 'calendar-days',
        startsFrom: 'their-receipt',
        whose: 'theirs',
      },
    ],
    citation: '45 CFR 164.524(b)(2)',
    source: `${hhs}; UNC School of Government, right of access questions`,
    evidence: 'read',
    appliesTo: ['everyone'],
    caveat: 'They may take 30 more days, once, if they write to you and say why.',
    checkedOn,
  },
  {
    id: 'F-03',
    sentence:
      'The fee for copies must fit the cost: the work of copying, supplies, and postage. They may not charge for the search.',
    amounts: [{ key: 'flat-option', value: 6.5, unit: 'dollars' }],
    citation: '45 CFR 164.524(c)(4)',
    source: hhs,
    evidence: 'read',
    appliesTo: ['everyone'],
    caveat: 'The flat fee of $6.50 is one way to charge, not a cap.',
    checkedOn,
  },
  {
    id: 'F-04',
    sentence:
      'The limit on fees holds for copies sent to you. Ask for copies to yourself, then pass them on yourself.',
    citation: 'Ciox Health v. Azar, 435 F. Supp. 3d 30 (D.D.C. 2020)',
    source: 'The court’s opinion (a copy)',
    evidence: 'read',
    appliesTo: ['everyone'],
    caveat: 'A request to send records straight to someone else still holds for electronic records.',
    checkedOn,
  },
  {
    id: 'F-05',
    sentence:
      'A person with the legal right to act for the patient may ask as the patient could. Others need a signed release with an end date.',
    citation: '45 CFR 164.502(g), 164.508, 164.510(b)',
    source: 'hipaassoc.com, personal representatives (a copy)',
    evidence: 'read',
    appliesTo: ['everyone'],
    checkedOn,
  },
  {
    id: 'F-06',
    sentence:
      'In California you may look at your records within 5 working days, and copies must be sent within 15 days of your written request.',
    terms: [
      {
        key: 'state',
        topic: 'records-copies',
        value: 15,
        unit: 'calendar-days',
        startsFrom: 'their-receipt',
        whose: 'theirs',
      },
      {
        key: 'state-look',
        topic: 'records-inspection',
        value: 5,
        unit: 'business-days',
        startsFrom: 'their-receipt',
        whose: 'theirs',
      },
    ],
    amounts: [{ key: 'paper-copy', value: 0.25, unit: 'dollars-a-page' }],
    citation: 'Cal. Health & Safety Code 123110',
    source: 'healthinfolaw.org, HSC 123110; Medical Board of California (copies)',
    evidence: 'read',
    appliesTo: ['california'],
    caveat:
      'Paper copies cost at most $0.25 a page. They may not hold records back because a bill is open. The wording on fees has changed since; check it.',
    checkedOn,
  },
  {
    id: 'F-07',
    sentence: 'Kaiser says that its records office takes up to five business days.',
    citation: 'Kaiser Permanente release-of-information pages',
    source: 'The outside-of-plan page this app is drawn from; Kaiser pages of two regions (copies)',
    evidence: 'read',
    appliesTo: ['everyone'],
    caveat:
      'It is a promise, not a law, and it differs: the Northwest says 5 days or less, Washington 15 business days.',
    checkedOn,
  },
  {
    id: 'F-25',
    sentence:
      'Someone else may act for you. The DMHC has an Authorized Assistant form, and plans have a form of their own.',
    citation: 'DMHC, Authorized Assistant form',
    source: 'dmhc.ca.gov, review and complaint form (a copy)',
    evidence: 'read',
    appliesTo: ['ca-dmhc'],
    checkedOn,
  },
  {
    id: 'F-30',
    sentence: 'In Medicare you name the person who acts for you on form CMS-1696. It holds for one year.',
    terms: [
      {
        key: 'one-year',
        topic: 'representative',
        value: 12,
        unit: 'months',
        startsFrom: 'signature',
        whose: 'ours',
      },
    ],
    citation: 'CMS form 1696, Appointment of Representative',
    source: 'connecticare.com; careplushealthplans.com (copies)',
    evidence: 'read',
    appliesTo: ['original-medicare', 'medicare-advantage'],
    checkedOn,
  },
  {
    id: 'F-40',
    sentence: 'Notes kept on a computer must be shown to you without delay.',
    citation: '45 CFR part 171 (information blocking)',
    source: 'Mentioned in pockethealth.com, 2023 (a copy)',
    evidence: 'to-verify',
    appliesTo: ['everyone'],
    caveat: 'Look this up before you rely on it. There are exceptions.',
    checkedOn,
  },
];
