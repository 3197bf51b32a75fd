// Where to read more, outside the app. An address is only shown and copied: the app itself opens nothing. What is a page's opinion says so.

export type Reading = {
  title: string;
  about: string;
  address: string;
  /** A view of that page, not a rule. */
  isClaim: boolean;
  requirement: string;
};

export const furtherReading: readonly Reading[] = [
  {
    title: 'Getting your medical records (Triage Cancer quick guide)',
    about: 'What to do if a place makes it hard to get records.',
    address: 'https://www.triagecancer.org/QuickGuide-MedicalRecords',
    isClaim: false,
    requirement: 'R087',
  },
  {
    title: 'Appeals in employer and individual plans (Triage Cancer quick guide)',
    about: 'How to appeal step by step when a private plan says no.',
    address: 'https://www.triagecancer.org/QuickGuide-Appeals',
    isClaim: false,
    requirement: 'R096',
  },
  {
    title: 'State laws on health plans (Triage Cancer chart)',
    about: 'Whether your state has a law that makes plans pay for a second opinion.',
    address: 'https://www.triagecancer.org/state-laws/health-insurance-coverage-navigation',
    isClaim: false,
    requirement: 'R097',
  },
  {
    title: 'Finding your way in health insurance (Triage Cancer)',
    about: 'The kinds of plans, and how each one works.',
    address: 'https://www.triagecancer.org/HealthInsurance',
    isClaim: false,
    requirement: 'R099',
  },
  {
    title: 'Insurance and the cost of cancer (Triage Cancer)',
    about: 'How to use a plan when care costs a lot.',
    address: 'https://www.triagecancer.org/Cancer-Finances-Navigating-Insurance',
    isClaim: false,
    requirement: 'R099',
  },
  {
    title: 'The Kaiser Papers, “pooldoc”',
    about: 'Says that second doctors in a plan may not be free to differ.',
    address: 'https://kaiserpapers.com/selfincrimination/pooldoc.html',
    isClaim: true,
    requirement: 'R123',
  },
  {
    title: 'The Kaiser Papers, “retiredoc”',
    about: 'Says that reviewers may have worked for the plan.',
    address: 'https://kaiserpapers.com/selfincrimination/retiredoc.html',
    isClaim: true,
    requirement: 'R123',
  },
];

/** Trouble getting records: what helps, in the order in which one would do it (R087). Here so that it can be read without a network. */
export const recordsTrouble: readonly { text: string; factId: string | null }[] = [
  {
    text: 'Ask for the right desk. Papers, scans and slides are often kept by three of them.',
    factId: null,
  },
  {
    text: 'Ask in writing, and keep what shows the day they got it. Their time counts from that day.',
    factId: 'F-02',
  },
  {
    text: 'Say in which form you want it: scans as DICOM, the slides themselves, and the report.',
    factId: 'F-01',
  },
  {
    text: 'Ask for copies to yourself, and pass them on. The limit on fees holds for those.',
    factId: 'F-04',
  },
  { text: 'The fee may cover the copying, not the search.', factId: 'F-03' },
  {
    text: 'In California they may not hold records back because a bill is open.',
    factId: 'F-06',
  },
  {
    text: 'Past the day? Ask again in writing, name the rule, and ask who is in charge of privacy there.',
    factId: 'F-02',
  },
  { text: 'Ask the doctor who will give the opinion to ask for them too.', factId: null },
];

/** Numbers from the sources; a plan's own stand under People, where they can be changed. */
export const numbersToCall: readonly { whom: string; number: string; from: string; requirement: string }[] = [
  {
    whom: 'DMHC Help Center, California',
    number: '1-888-466-2219, TDD 1-877-688-9891',
    from: 'F-26',
    requirement: 'R022',
  },
  {
    whom: 'Kaiser Permanente Member Services',
    number: '1-800-464-4000, TTY 711 (an older page says 1-800-777-1370)',
    from: 'C-10',
    requirement: 'R022',
  },
];
