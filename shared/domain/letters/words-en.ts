// English for the letters: every sentence they are made of. Plain, short, polite; nobody is blamed and no advice is given.
import type { Authority } from '../authority.ts';
import type { CaseFile } from '../case-file.ts';
import type { Determination } from '../coverage/determination.ts';
import type { Proof } from '../letter.ts';
import { english as printed } from '../packet/words-en.ts';

/** One line of what happened; what is not known is empty. */
type LetterEvent = { day: string; hour: string; what: string; shown: string; reference: string };
type ReasonCode = CaseFile['reasons'][number]['code'];

/** Where the family chose a reason and wrote nothing of their own. */
const reasons: Record<ReasonCode, string> = {
  'risky-treatment': 'The treatment has serious risks.',
  'unclear-benefit': 'It is not clear how well the test or treatment may work.',
  'more-options': 'We need to know more about the choices.',
  'unsure-diagnosis': 'We are not sure of the diagnosis.',
  'complex-diagnosis': 'The diagnosis is complex.',
  'no-progress': 'The treatment now in use has not helped enough.',
  'expertise-elsewhere': 'The skill this needs seems to be at another place.',
  'correct-diagnosis': 'We want to be sure that the diagnosis is right.',
  'rare-or-aggressive': 'The condition is rare, or may move fast.',
  'stage-uncertain': 'The type or the stage is not certain.',
  'plan-requires': 'The plan asks for a second opinion before treatment.',
  'side-effects': 'The choices can have serious side effects.',
  'latest-treatments': 'Another doctor may know of newer treatments.',
  'broader-view': 'Another view may show a broader plan, or a study.',
  'peace-of-mind': 'We want peace of mind before we decide.',
  'surgery-questioned': 'We question whether the surgery is needed.',
  'serious-condition': 'The condition is serious, and we question the diagnosis or the plan of care.',
  'conflicting-tests': 'The tests do not agree with each other.',
  'not-improving': 'The treatment is not helping in the time one would expect.',
  'tried-first': 'We have raised our worries with the first doctor.',
  'told-no-choice': 'We were told that nothing else can be done, and wish to check that.',
  other: 'We would like another view before we decide.',
};

const outside: Record<'expertise' | 'delay' | 'travel', string> = {
  expertise: 'We have found no doctor in the network with the training this condition needs.',
  delay: 'A visit in the network was not to be had in good time.',
  travel: 'The doctors in the network are too far away for the patient to travel to.',
};

const authority: Record<Authority['kind'], string> = {
  'hipaa-release': 'HIPAA release',
  'plan-representative': 'Plan representative form',
  'state-assistant': 'Authorized assistant form',
  'cms-1696': 'Form CMS-1696',
  'power-of-attorney': 'Power of attorney',
  'health-care-proxy': 'Health care proxy',
  'court-order': 'Court order',
  other: 'Paper of authority',
};

const proof: Record<Proof['kind'], string> = {
  'stamped-copy': 'stamped copy',
  'certified-mail': 'certified mail receipt',
  courier: 'courier receipt',
  'fax-report': 'fax report',
  'portal-confirmation': 'portal confirmation',
  receipt: 'receipt',
  'email-receipt': 'e-mail receipt',
  letter: 'letter',
  notes: 'notes',
  witness: 'witness',
};

/** What a denial letter must hold, as a letter names it (R140). */
const denialPart: Record<keyof Determination['checklist'], string> = {
  reasons: 'the reasons',
  grievanceRight: 'that we can file a grievance',
  regulatorNotice: 'the notice about the regulator',
  signer: 'who signed it',
  criteria: 'the guideline that was used',
};

const dates = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  /** As dates stand in an American letter: "March 23, 2026", "October 2012". */
  day: (month: string, day: number, year: number) => `${month} ${day}, ${year}`,
  month: (month: string, year: number) => `${month} ${year}`,
  about: (date: string) => `about ${date}`,
  span: (start: string, end: string) => `${start} to ${end}`,
};

export const english = {
  language: 'en-US',
  axis: printed.axis as Record<string, string>,
  dates,
  reasons,
  outside,
  authority,
  proof,
  denialPart,

  closing: 'Sincerely,',
  greeting: (name: string) => (name === '' ? 'To whom it may concern:' : `Dear ${name}:`),
  thanks: 'Thank you for your help.',
  answerInWriting: 'Please answer in writing. My address and phone number are at the top of this letter.',
  enclosuresTitle: 'Enclosures',
  subjectMark: 'Re:',
  signedFor: (writer: string, patient: string) => `${writer}\nfor ${patient}`,
  sample: 'SAMPLE – fictional',
  pageOf: (page: number, total: number) => `Page ${page} of ${total}`,

  /** "I am writing for …": who asks, for whom. */
  introduction: (patient: string, born: string, hasWriter: boolean) =>
    `${hasWriter ? 'I am writing for' : 'My name is'} ${patient}${born === '' ? '' : `, born ${born}`}.`,
  member: (plan: string, ends: string, hasWriter: boolean) =>
    ` ${hasWriter ? 'The patient is' : 'I am'} a member of ${plan === '' ? 'your plan' : plan}${ends === '' ? '' : `, member number ending in ${ends}`}.`,
  subjectFor: (what: string, patient: string, born: string) =>
    `${what}: ${patient}${born === '' ? '' : `, born ${born}`}`,
  ourReasons: 'These are our reasons:',
  question: (decision: string) => `This is the question before us: “${decision}”`,
  doctorsSaid: 'This is what the doctors have said so far:',
  safeToWait: (day: string, who: string) =>
    `We were told that it is safe to wait until ${day}${who === '' ? '' : ` (${who})`}. We need an answer well before that day.`,
  signedOn: (paper: string, day: string) => `${paper}, signed ${day}`,
  copyOf: (paper: string) => `Copy of ${paper}`,
  onDay: (what: string, day: string) => `${what}, ${day}`,
  asks: 'We ask you to:',
  statuteSays: (statute: string, letter: string, text: string) =>
    `${statute}, subdivision (${letter}), says: “${text}”`,

  plan: {
    inWriting: 'Tell us in writing what you decide, and on which day.',
    costShare: 'Tell us what our share of the cost will be.',
    reasonsIfNot:
      'If you do not agree, give us the reasons in writing, and tell us how to ask for a new look.',
    lawAllows: (citation: string, parts: readonly string[]) =>
      `${citation} says that a plan gives or allows a second opinion when a member asks for one.${parts.length === 0 ? '' : ` It names reasons like ours in ${parts.join(' and ')}.`}`,
    urgent: 'Please handle this request as urgent.',
    within72: (citation: string) =>
      `${citation} speaks of an answer within 72 hours of receiving an urgent request, whenever possible.`,
    insideSubject: 'Request for a second opinion',
    allowSecond: (whom: string) =>
      `Allow a second opinion by ${whom === '' ? 'a doctor who was not part of the first opinion' : whom}.`,
    anotherSubject: 'Request for another opinion',
    soFar: (doctors: number) =>
      doctors > 1
        ? `So far ${doctors} doctors have given an opinion. They do not agree on every point.`
        : 'We have had one opinion so far, and our question is still open.',
    lawFurther: (citation: string) => `Under ${citation} a plan may allow a further opinion.`,
    allowAnother: (whom: string) =>
      `Allow one more opinion by ${whom === '' ? 'a doctor who has not yet been part of this' : whom}.`,
    outsideSubject: 'Request for an opinion outside the network',
    whyOutside: 'This is why we ask for a doctor outside the network:',
    allowOutside: (whom: string) =>
      `Allow an opinion by ${whom === '' ? 'a qualified doctor outside the network' : whom}.`,
    nameInside:
      'If you do not agree, name the doctor in the network whom you hold to be qualified, with the training that fits this condition.',
    giveReasons: 'Give us the reasons in writing, and tell us how to ask for a new look.',
    timelinesSubject: 'Please send your timelines for second opinions',
    timelines:
      'Please send us the timelines that you have filed for answering requests for a second opinion: for emergencies, for urgent care, and for all other requests.',
    lawTimelines: (citation: string) => `${citation} says that anyone who asks may have them.`,
    expediteSubject: 'Please handle our request as urgent',
    youReceived: (day: string, hour: string, subject: string, reference: string) =>
      `On ${day}${hour === '' ? '' : ` at ${hour}`} you received this request from us: “${subject}”.${reference === '' ? '' : ` Your reference is ${reference}.`}`,
    stillOpen: 'You have a request from us that is still open.',
    expedite: [
      'Handle this request as urgent from today.',
      'Tell us on which day, and at what hour, we will have your decision.',
      'If you do not see it as urgent, tell us why in writing.',
    ],
    reachMe: 'You can reach me by phone at any time. The number is at the top of this letter.',
    representativeSubject: 'Who may speak for the patient',
    askedMe: (patient: string, writer: string) =>
      `${patient} has asked me, ${writer}, to speak and write in this matter.`,
    paperEnclosed: 'The signed paper that says so is enclosed.',
    papersEnclosed: 'The papers that say so are enclosed:',
    validTo: (paper: string, day: string) => `${paper}, valid to ${day}`,
    scope: (paper: string, scope: string) => `${paper}: ${scope}`,
    representative: [
      'Put them on file.',
      'Speak with me, and send me copies of what you send the patient.',
      'Confirm this in writing. If a form of your own is needed, please send it.',
    ],
  },

  dispute: {
    event: ({ day, hour, what, shown, reference }: LetterEvent) =>
      `${day}${hour === '' ? '' : `, ${hour}`}: ${what}${shown === '' ? '' : ` (${shown})`}.${reference === '' ? '' : ` Reference ${reference}.`}`,
    story: 'This is what happened:',
    exhibit: (number: number, what: string) => `Exhibit ${number}: ${what}`,
    exhibitPages: (title: string, pages: string) => `${title}, pages ${pages}`,
    opinionOf: (doctor: string) => `Opinion of ${doctor}`,
    refusal: (about: string, day: string, reason: string) =>
      `It is the decision on this: “${about}”${day === '' ? '' : `, dated ${day}`}.${reason === '' ? '' : ` The reason given was: “${reason}”`}`,
    notFound: 'We did not find in the letter:',
    urgent: 'Please decide this as an urgent grievance.',
    within3: (citation: string) => `${citation} speaks of a written answer within 3 days in an urgent case.`,
    grievanceSubject: 'Grievance',
    lookAgain: 'I ask you to look again at your decision.',
    grievance: [
      'Change the decision and allow what we asked for.',
      'If you do not, give us the reasons in writing.',
      'Send us the guideline or the rule that was used.',
      'Tell us the name and the training of the doctor who decided.',
      'Tell us who outside the plan can look at this, and how to ask.',
    ],
    reviewSubject: 'Request for an independent review',
    outsideLook: (caseNumber: string) =>
      `We ask for an outside look at a decision of the plan.${caseNumber === '' ? '' : ` The plan’s case number is ${caseNumber}.`}`,
    review: [
      'Look at whether the care we asked for is needed.',
      'Treat what is not part of a review as a complaint.',
      'Tell us if a paper is missing, and by when you need it.',
    ],
  },

  doctor: {
    difference: (axis: string) => `${axis}. You wrote:`,
    othersWrote: 'Others wrote:',
    lookedAgain:
      'As far as we know, another doctor looked at these again, and you had the report or nothing:',
    canSend: 'We can send them to you.',
    explainSubject: 'Please help us to understand a difference',
    opening: (day: string, patient: string) =>
      `Thank you for your opinion${day === '' ? '' : ` of ${day}`} on ${patient}. Since then we have heard from other doctors as well. On some points they see it in another way. We are not asking who is right. We would like to understand why.`,
    eachPoint: 'Would you tell us, in a few lines for each point:',
    explain: [
      'What did you rely on most?',
      'How might the other view have come about?',
      'Which test or result would change your mind?',
      'Does anything here change your advice, or how long it is safe to wait?',
    ],
    shortAnswer:
      'A short answer in writing would help us most. It would also go to the doctor who manages the care.',
    timeAndCare: 'Thank you for your time and care.',
    thanksSubject: 'Thank you',
    thanks: (subject: string) =>
      `I want to thank you for your help${subject === '' ? '' : ` with “${subject}”`}.`,
    easier: (who: string, isToAll: boolean) =>
      `It made a hard time easier for ${who === '' ? 'me' : who}.${isToAll ? ' Please pass this on to everyone who took part.' : ''}`,
    regards: 'With kind regards to you and those you work with.',
  },

  records: {
    subject: 'Request for copies of records',
    full: 'Please send us a copy of the full record.',
    these: 'Please send us copies of these records:',
    form: (format: string) => `We ask for them in this form: ${format}.`,
    images:
      'Please send the images themselves as DICOM files with a DICOMDIR, on a disc or as a download. The report alone is not enough. If the disc has a password, please send it apart from the disc.',
    slides:
      'Please send the slides, or cuts made anew from the block, packed for mailing. Tell us the number of each slide, when they are due back, and to which address.',
    toMe: 'Please send the copies to me, at the address above.',
    within30: (citation: string) =>
      `${citation} gives a patient the right to copies, within 30 days of the request.`,
    within15: (citation: string) => `${citation} says that copies are sent within 15 days.`,
    also: 'Please also:',
    asks: [
      'Tell us the fee before you make the copies, if there is one.',
      'Tell us if a part of this lies with another department, and whom to ask there.',
      'Tell us in writing if something cannot be found or cannot be sent, and why.',
    ],
  },
};

export type LetterWords = typeof english;
