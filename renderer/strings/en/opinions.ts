// English for opinions: the cards, entering one beside its report, side by side, and what each doctor looked at.
import type { EvidenceUse, Mark, Opinion } from '../../../shared/domain/opinion.ts';
import { count } from './count.ts';
import { axes } from './opinions-axes.ts';
import { compare, list } from './opinions-compare.ts';
import { decide } from './opinions-decide.ts';

const marks: Record<Mark | 'open', string> = {
  agree: 'Agree',
  emphasis: 'Different emphasis',
  conflict: 'Conflict',
  single: 'Only one says',
  open: 'Not marked yet',
};

const markHints: Record<Mark, string> = {
  agree: 'They say the same thing, in other words perhaps.',
  emphasis: 'They weigh it differently, and both can be true.',
  conflict: 'Both cannot be right.',
  single: 'The others say nothing about it.',
};

/** Short, for a cell of the grid. */
const uses: Record<EvidenceUse, string> = {
  images: 'images re-read',
  slides: 'slides re-read',
  stills: 'still pictures',
  report: 'report only',
  told: 'told',
  examined: 'examined',
  'not-examined': 'not examined',
  'not-seen': 'not seen',
  'not-sent': 'not sent',
  'not-available': 'not available',
};

/** What each sign means, for the legend and the menu. */
const useMeanings: Record<EvidenceUse, string> = {
  images: 'looked at the images again',
  slides: 'looked at the slides again',
  stills: 'looked at still pictures',
  report: 'read the report only',
  told: 'was told about it',
  examined: 'examined the patient',
  'not-examined': 'did not examine the patient',
  'not-seen': 'did not look at it',
  'not-sent': 'was not sent it',
  'not-available': 'could not get it',
};

const modes: Record<Opinion['mode'], string> = {
  visit: 'Visit in person',
  video: 'Video visit',
  phone: 'Phone call',
  'records-review': 'Records review',
};

const independences: Record<Opinion['independence'], { word: string; hint: string }> = {
  treating: { word: 'Treating doctor', hint: 'Already looks after this illness.' },
  'same-practice': { word: 'Same practice', hint: 'Works in the same office as the first doctor.' },
  'same-group': { word: 'Same group', hint: 'Another office, but the same medical group or employer.' },
  'same-network': { word: 'Same network', hint: 'Another group that serves the same insurance plan.' },
  independent: { word: 'Independent', hint: 'No tie to the first doctor’s group or plan.' },
  unknown: {
    word: 'Tie not known yet',
    hint: 'You may ask: “Are you connected with my first doctor’s group?”',
  },
};

const reportReaders: Record<Opinion['reportTo'][number], string> = {
  patient: 'The patient',
  'first-doctor': 'The first doctor',
  'primary-doctor': 'The primary doctor',
  plan: 'The plan',
};

export const opinions = {
  title: 'Opinions',
  axes,
  marks,
  markHints,
  uses,
  useMeanings,
  modes,
  reportReaders,
  independences,
  list,
  yesNo: { yes: 'Yes', no: 'No', unknown: 'Not known' },
  number: (number: number) => `Opinion ${number}`,
  noDoctor: 'Doctor not in the list',
  view: {
    label: 'What to show',
    cards: 'One by one',
    compare: 'Side by side',
    decide: 'Deciding',
  },
  add: 'Add an opinion',

  cards: {
    sentence: (amount: number) =>
      amount === 0
        ? 'What each doctor said, with the page that says so.'
        : `${count(amount, 'opinion', 'opinions')}. Open one to add to it, or set them side by side.`,
    emptyTitle: 'No opinion yet',
    empty: 'Add the first doctor’s opinion. With a second one, you can see where they agree and where not.',
    open: 'Open',
    openName: (name: string) => `Open the opinion of ${name}`,
    said: (points: number) =>
      points === 0 ? 'Nothing written down yet' : `${count(points, 'point', 'points')} written down`,
    looked: (things: number) =>
      things === 0
        ? 'Nothing noted about what they looked at'
        : `looked into ${count(things, 'thing', 'things')}`,
    qualification: 'Training and experience',
    reportIsHere: 'Report here',
    reportHere: (date: string) => `Report here since ${date}`,
    reportMissing: 'Report not here yet',
    reportExpected: (when: string) => `Report expected ${when}`,
    reportLate: (when: string) => `Report was expected ${when}. Ask for it.`,
    inPlan: {
      yes: 'In the plan’s record',
      no: 'Not in the plan’s record yet',
      unknown: 'In the plan’s record? Not known',
    },
    read: {
      yes: 'Read by our doctor',
      no: 'Not read by our doctor yet',
      unknown: 'Read by our doctor? Not known',
    },
  },

  compare,
  decide,

  /**
   * The same words to every doctor, with their own sentence quoted back. It names nobody and takes no side.
   * `about` is how the row is called in a sentence.
   */
  explain: {
    start: (about: string) => `On ${about} the opinions differ.`,
    withWords: (start: string, words: string) =>
      `${start} Yours says: “${words}” How did you arrive at this, which scan, slide or test does it rest on, and what would change your view?`,
    without: (start: string) =>
      `${start} What is your view, which scan, slide or test does it rest on, and what would change it?`,
  },

  evidence: {
    heading: 'What they looked at',
    none: 'Nothing is noted yet. Opinions often differ because doctors looked at different things.',
    edit: 'Note who saw what',
    done: 'Done',
    keys: 'Choose a cell, then how that doctor used it. By keyboard: arrow keys move, Enter shows the choices, each choice has a letter.',
    cell: (subject: string, name: string) => `${subject}, ${name}:`,
    choose: 'How did they use it?',
    noteOf: (subject: string, name: string) => `Note on ${subject}, ${name}`,
    write: 'Write a note',
    notePlaceholder: 'Such as: disc unreadable',
    addRow: 'Add a row',
    addRowHint: 'A study, a paper, or something with no paper',
    examination: 'Physical examination',
    clear: 'Clear this cell',
    and: (parts: readonly string[]) => parts.join(' + '),
    /** Beside another sign it is no longer the report only. */
    report: 'report',
    legend: 'Signs',
    strip: 'Looked at',
    offersTitle: 'May be noted',
    offerPacket: (to: string, on: string, wasIn: boolean) =>
      wasIn
        ? `It was in the packet sent to ${to} on ${on}.`
        : `It was not in the packet sent to ${to} on ${on}.`,
    offerReport: (page: number, text: string) => `The report says on page ${page}: “${text}”`,
    takeOffer: 'Note this',
    takeOfferFor: (title: string) => `Note this for ${title}`,
    takeAll: (amount: number) => `Note all ${amount}`,
    offersTaken: (amount: number) => `Noted ${count(amount, 'thing', 'things')}.`,
  },

  edit: {
    back: 'All opinions',
    backToCompare: 'Back to side by side',
    newTitle: 'A new opinion',
    newSentence: 'Say who gave it. Everything after that is saved as you type.',
    sentence: 'Read on one side, write on the other. Everything is saved as you type.',
    who: 'Which doctor gave it?',
    whoMissing: 'Type the doctor’s name, or choose it from the list.',
    whoHint: 'Type a name. A doctor who is not in the list yet is added.',
    place: 'Where do they work?',
    start: 'Start this opinion',
    remove: 'Remove this opinion',
    removed: (name: string) => `Removed the opinion of ${name}.`,
    parts: 'Part of the opinion',
    sections: { about: 'About it', looked: 'What they looked at', said: 'What they said' },
    givenOn: 'When was it given?',
    mode: 'How did they look?',
    independence: 'How close are they to the first doctor?',
    sameGroupHint: (group: string) => `Both are noted under “${group}”.`,
    qualification: 'Training and experience with this illness',
    qualificationHint: 'In their own words, such as “about 30 a year”.',
    report: 'Which paper is the report?',
    reportHint: 'One of the papers under Records.',
    reportExpectedOn: 'When is the written report expected?',
    reportExpectedHint:
      'As promised, or two weeks after the visit. Today reminds you when the day has passed.',
    reportTo: 'Who gets the report?',
    reportReceivedOn: 'When did the report come?',
    inPlanRecord: 'Is it in the plan’s record?',
    readByOurDoctor: 'Has our own doctor read it?',
    notes: 'Notes',
    paperTitle: 'The report',
    noReportTitle: 'No report chosen yet',
    noReport:
      'Choose its paper, and you read here while you write. Told on the phone? Just write on the other side.',
    reportNoPages:
      'This record has no pages yet. Add its file under Records, or write down what you were told.',
    otherFile: 'File',
    saidHint:
      'Write a few words for each question. Choose words on the page to keep the exact sentence with its page.',
    words: 'In a few words',
    wordsFor: (axis: string) => `${axis}, in a few words`,
    quote: 'Exact words',
    quoteFor: (axis: string) => `${axis}, exact words`,
    page: 'Page',
    pageFor: (axis: string) => `${axis}, page`,
    told: 'Told',
    toldFor: (axis: string) => `${axis}, told with no paper`,
    addSecondFor: (axis: string) => `Add another to ${axis}`,
    showPage: 'Show',
    offers: (amount: number) => `${count(amount, 'sentence', 'sentences')} of the report may fit`,
    offerWhy: (page: number, found: readonly string[]) =>
      `Page ${page}, because it says ${list(found.map((word) => `“${word}”`))}.`,
    takeOffer: 'Use this',
    takeOfferFor: (axis: string, text: string) => `Use this for ${axis}: “${text}”`,
    showOfferFor: (page: number, text: string) => `Show page ${page}: “${text}”`,
    numbers: 'Numbers',
    numbersFor: (axis: string) => `${axis}, numbers with their units`,
    numbersNone: 'No number with a unit is read here, so none is compared.',
    laterFor: (axis: string) => `They said something else later, about ${axis}`,
    laterGroup: (axis: string) => `Later statement, ${axis}`,
    isEarlier: 'Said earlier. A later statement stands in its place; both are kept.',
    saidOn: 'When was this said?',
    saidBy: 'By whom, if by somebody else?',
    removeFindingFor: (axis: string) => `Remove this from ${axis}`,
    removedFinding: (axis: string) => `Removed from ${axis}.`,
    ownAxis: 'Add a question of your own',
    ownAxisLabel: 'Your own question',
    ownAxisHint: 'It becomes a row for every opinion.',
    ownAxisAdd: 'Add the row',
    pageBeyond: (pages: number) => `The report ends at page ${pages}.`,
    useAs: (axis: string) => `Use for “${axis}”`,
    useAsAny: 'Use these words',
    taken: (axis: string, page: number) => `Kept for ${axis}, page ${page}.`,
    notKept: (page: number) => `From page ${page}. Not kept yet.`,
    moveTo: 'Keep for another question',
    chooseAxis: 'Which question do these words answer?',
  },
};
