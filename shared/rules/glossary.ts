// Words of the trade in plain words, each with the page it was met on or our own. Data only.
import { sources } from './pathways/step.ts';

export type GlossaryWord = {
  /** As it stands in a list; the first of its names. */
  names: readonly [string, ...string[]];
  plain: string;
  /** `ours`: worded here, from general knowledge. */
  source: string;
};

const ours = 'Our own words';
const { general, planPage, outsidePage, checklist } = sources;

export const glossary: readonly GlossaryWord[] = [
  {
    names: ['second opinion', 'second opinions', 'another opinion'],
    plain:
      'One more qualified provider looks at the diagnosis or the plan and says what they think. Talking to more than one doctor about a big question is a second opinion.',
    source: `${general}; ${planPage}`,
  },
  {
    names: ['provider', 'providers'],
    plain:
      'Anyone with a license to give you care: a doctor (MD or DO), a nurse practitioner, or a physician assistant.',
    source: general,
  },
  {
    names: ['MD', 'DO'],
    plain:
      'A medical doctor. Both MD and DO went to medical school for four years and then trained for years in one field.',
    source: general,
  },
  {
    names: ['nurse practitioner', 'NP'],
    plain: 'A nurse with more training, who may find out what is wrong and order care.',
    source: general,
  },
  {
    names: ['physician assistant', 'PA'],
    plain: 'A provider who works with a doctor, and who may examine you and order care.',
    source: general,
  },
  {
    names: ['main doctor', 'primary doctor', 'PCP', 'PCM'],
    plain:
      'The doctor who manages all care and sends you on. TRICARE calls it the primary care manager, or PCM.',
    source: `${planPage}; ${checklist}`,
  },
  {
    names: ['cash-pay price', 'cash-pay', 'pay yourself', 'pay ourselves'],
    plain:
      'You pay the provider yourself and do not use the plan. The price is known first, and it is often lower.',
    source: general,
  },
  {
    names: ['network', 'in-network', 'in-plan'],
    plain: 'The doctors and hospitals that have a contract with the plan.',
    source: checklist,
  },
  {
    names: ['network gap exception', 'gap exception'],
    plain: 'The plan lets you see someone outside the network, as no one in it is right for this.',
    source: checklist,
  },
  {
    names: ['approval', 'authorization', 'prior authorization', 'preauthorization'],
    plain: 'The plan says yes before the visit takes place. Without it, the bill may be all yours.',
    source: outsidePage,
  },
  {
    names: ['referral', 'referrals'],
    plain: 'Your doctor sends you on to another doctor, in writing.',
    source: outsidePage,
  },
  { names: ['copay'], plain: 'A set sum that you pay for each visit.', source: ours },
  { names: ['deductible'], plain: 'What you pay each year before the plan begins to pay.', source: ours },
  { names: ['coinsurance', 'co-insurance'], plain: 'Your part of the bill, in percent.', source: ours },
  {
    names: ['Evidence of Coverage', 'EOC'],
    plain: 'The plan’s booklet. It is the contract: what is covered, and how to ask and appeal.',
    source: outsidePage,
  },
  {
    names: ['Member Services'],
    plain: 'The plan’s desk for members. Write to it, and keep the number of each call.',
    source: planPage,
  },
  {
    names: ['Utilization Management', 'plan’s reviewers'],
    plain: 'The people in the plan who decide whether a request is approved.',
    source: outsidePage,
  },
  {
    names: ['grievance'],
    plain: 'A formal “please look again”, sent to the plan. The plan has to answer it by a set day.',
    source: outsidePage,
  },
  { names: ['appeal', 'appeals'], plain: 'You ask the plan to change a “no”.', source: outsidePage },
  {
    names: ['independent review', 'Independent Medical Review', 'IMR'],
    plain: 'Doctors who do not work for the plan look at its “no”. In California the DMHC sets it up.',
    source: outsidePage,
  },
  {
    names: ['outside review', 'external review'],
    plain: 'A reviewer who does not work for the plan decides about its last “no”.',
    source: outsidePage,
  },
  {
    names: ['reconsideration'],
    plain: 'What Medicare Advantage calls the first appeal to the plan.',
    source: ours,
  },
  { names: ['fair hearing'], plain: 'A judge of the state hears your side about Medicaid.', source: ours },
  {
    names: ['DMHC', 'Department of Managed Health Care'],
    plain: 'The office of California that watches over HMOs and some other plans.',
    source: outsidePage,
  },
  {
    names: ['CDI', 'Department of Insurance'],
    plain: 'The office of California that watches over insurers.',
    source: ours,
  },
  {
    names: ['self-funded', 'ERISA', 'pays the claims'],
    plain:
      'The employer pays the bills itself, though an insurer’s name may be on the card. A federal law, ERISA, holds and not the state’s.',
    source: ours,
  },
  {
    names: ['HMO'],
    plain: 'A plan that pays for its own doctors, and for others only if it said yes first.',
    source: outsidePage,
  },
  { names: ['PPO'], plain: 'A plan that also pays for doctors outside its network, but less.', source: ours },
  {
    names: ['Medicare Advantage'],
    plain: 'Medicare through a private plan, which has a network and rules of its own.',
    source: ours,
  },
  {
    names: ['point-of-service'],
    plain: 'What TRICARE makes you pay if you go without a referral. It is much more.',
    source: ours,
  },
  {
    names: ['Release of Information', 'ROI', 'records office'],
    plain: 'The desk that hands out copies of records. Scans and slides are often kept by other desks.',
    source: outsidePage,
  },
  {
    names: ['HIPAA'],
    plain: 'The federal law that guards health records, and gives you a right to your own.',
    source: outsidePage,
  },
  {
    names: ['DICOM'],
    plain:
      'The form in which scans are kept, so that another doctor can read them anew. A photo of one is not enough.',
    source: ours,
  },
  {
    names: ['slides'],
    plain: 'Thin cuts of tissue on glass. Another doctor can look at the same ones again.',
    source: checklist,
  },
];
