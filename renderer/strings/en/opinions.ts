// English for opinions: the cards, entering one beside its report, side by side, and what each doctor looked at.
import type { EvidenceUse, Mark, Opinion } from '../../../shared/domain/opinion.ts';
import { count } from './count.ts';
import { axes } from './opinions-axes.ts';

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
  unknown: { word: 'Not known yet', hint: 'You may ask: “Are you connected with my first doctor’s group?”' },
};

function list(parts: readonly string[]): string {
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`;
}

/** So many are named in one sentence. */
const namedAtMost = 4;

function someOf(parts: readonly string[]): string {
  const more = parts.length - namedAtMost;
  return more > 0 ? `${parts.slice(0, namedAtMost).join(', ')} and ${more} more` : list(parts);
}

export const opinions = {
  title: 'Opinions',
  axes,
  marks,
  markHints,
  uses,
  useMeanings,
  modes,
  independences,
  list,
  yesNo: { yes: 'Yes', no: 'No', unknown: 'Not known' },
  number: (number: number) => `Opinion ${number}`,
  noDoctor: 'Doctor not in the list',
  view: {
    label: 'What to show',
    cards: 'One by one',
    compare: 'Side by side',
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
    reportHere: (date: string) => `Report here since ${date}`,
    reportMissing: 'Report not here yet',
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

  compare: {
    title: 'Opinions side by side',
    caption: 'Opinions side by side: doctors in the columns, questions in the rows',
    /** "They agree on 3 points, differ in emphasis on 3 and conflict on 3: main finding, cells and recommendation." */
    sentence: (points: { conflict: readonly string[]; emphasis: number; agree: number; open: number }) => {
      const conflict = points.conflict.length;
      if (conflict + points.emphasis + points.agree === 0)
        return 'Nothing is marked yet. Read across a row, then say at its left how the opinions stand to each other.';
      const parts = [
        ...(points.agree > 0 ? [`agree on ${points.agree}`] : []),
        ...(points.emphasis > 0 ? [`differ in emphasis on ${points.emphasis}`] : []),
        ...(conflict > 0 ? [`conflict on ${conflict}: ${someOf(points.conflict)}`] : []),
      ];
      return `As you marked them, they ${list(parts)}.`;
    },
    needTwoTitle: 'One opinion so far',
    needTwo: 'A comparison needs two. Add the next opinion when it is here.',
    filter: {
      label: 'Which rows',
      all: 'All',
      differ: 'Where they differ',
      open: 'Not marked yet',
    },
    wording: { label: 'Wording', short: 'Short words', exact: 'Exact words' },
    noRows: 'No rows of this kind.',
    question: 'Question',
    said: 'What they said',
    saidNothing: 'says nothing about it',
    noWordsYet: 'Nothing is written down yet. Open an opinion and add what the doctor said.',
    print: 'Print',
    page: (page: number) => `p. ${page}`,
    openPage: (name: string, page: number) => `Open page ${page} of the report by ${name}`,
    told: 'told',
    toldWhy: 'Told on the phone or at a visit; no paper says it.',
    markButton: (axis: string, mark: string) => `${axis}: ${mark}. Change the mark`,
    markTitle: 'How do they stand to each other?',
    suggested: (mark: string) => `${mark}?`,
    /** The rules only ever suggest; a person sets the mark. */
    suggestion: (mark: string, reason: string) => `Suggested: ${mark}. ${reason}`,
    reasons: {
      'same-words': 'They use the same words.',
      'close-words': 'They use nearly the same words.',
      'same-numbers': 'They give the same numbers.',
      'one-speaks': 'The others say nothing about it.',
      numbers: (lowest: string, highest: string) => `Their numbers go from ${lowest} to ${highest}.`,
      contrast: (one: string, other: string) => `One says “${one}”, another “${other}”.`,
    },
    ownWords: 'only in some of the opinions',
    scale: {
      title: 'Numbers',
      one: (name: string, number: string) => `${name} ${number}`,
      of: (label: string) =>
        label === '' ? 'Their numbers' : label.charAt(0).toUpperCase() + label.slice(1),
      spread: (lowest: string, highest: string) => `from ${lowest} to ${highest}`,
      same: 'the same',
      bounds: { exact: '', 'at-most': 'up to ', 'at-least': 'at least ' },
    },
    unmark: 'Take the mark away',
    why: 'Why',
    whyLabel: (axis: string) => `Why this mark, for ${axis}`,
    writeWhy: 'Write down why',
    whyPlaceholder: 'In your own words',
    askEach: 'Ask each to explain',
    asked: (doctors: number) =>
      `${count(doctors, 'question is', 'questions are')} now on the list under Visits.`,
    removedQuestions: 'Taken off the list of questions again.',
    answered: (name: string, text: string) => `${name} explained: ${text}`,
    answerOn: (text: string, day: string) => (day === '' ? text : `${text} (${day})`),
    waitsFor: (name: string, by: string) =>
      by === '' ? `${name} was asked. No answer yet.` : `${name} was asked. An answer is wanted by ${by}.`,
    overdue: (name: string, askedOn: string, by: string) =>
      `${name} was asked on ${askedOn} and has not answered. We wanted it by ${by}. Ask again.`,
    toAsk: (names: readonly string[]) => `On the list of questions, not asked yet: ${list(names)}.`,
    put: 'Note that they were asked',
    putNoted: (questions: number) =>
      `Noted: ${count(questions, 'question was', 'questions were')} asked today. An answer is wanted in two weeks.`,
    earlier: 'Earlier:',
    behind: 'They looked at different things: ',
    behindMany: (named: readonly string[], more: number) =>
      more > 0 ? `${named.join(', ')} and ${more} more.` : `${list(named)}.`,
    behindOne: (title: string, ways: readonly string[]) => `${title} – ${ways.join('; ')}`,
    behindWay: (use: string, names: readonly string[]) => `${use}: ${list(names)}`,
    showBehind: 'Show in the grid',
    nothingNoted: 'not noted',
    notNoted: 'Nothing noted',
    move: 'Move',
    moveLeft: 'Move to the left',
    moveRight: 'Move to the right',
    columnMenu: (name: string) => `More for ${name}`,
    openOpinion: 'Open this opinion',
  },

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
  },

  edit: {
    back: 'All opinions',
    backToCompare: 'Back to side by side',
    newTitle: 'A new opinion',
    newSentence: 'Say who gave it. Everything after that is saved as you type.',
    sentence: 'Read on one side, write on the other. Everything is saved as you type.',
    who: 'Which doctor gave it?',
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
    reportHint: 'It opens beside this form.',
    reportReceivedOn: 'When did the report come?',
    inPlanRecord: 'Is it in the plan’s record?',
    readByOurDoctor: 'Has our own doctor read it?',
    notes: 'Notes',
    paperTitle: 'The report',
    noReportTitle: 'No report chosen yet',
    noReport:
      'Choose the paper under “About it”, and it opens here. Told on the phone? Just write on the other side.',
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
