// Every English sentence of a packet, in one place so that another language is another object of this shape. No layout here.
import type { CaseFile } from '../case-file.ts';
import type { FrontPage } from '../packet.ts';
import type { Axis, EvidenceUse, Mark, Opinion } from '../opinion.ts';

import { emergency, recovery, series } from './sheet-words.ts';
import { startHere } from './start-here-words.ts';

const front: Record<FrontPage, { title: string; lead: string }> = {
  emergency: { title: 'Emergency sheet', lead: '' },
  statement: { title: 'Statement', lead: '' },
  summary: { title: 'Case summary', lead: '' },
  timeline: { title: 'Timeline', lead: 'Oldest first. The number at the right is the page of this packet.' },
  questions: {
    title: 'Questions',
    lead: 'A dot marks what matters most to us. There is room to write under each.',
  },
  medications: { title: 'Medicines by time of day', lead: '' },
  comparison: {
    title: 'Opinions side by side',
    lead: 'In each doctor’s words, without a verdict. Page numbers lead to where it is written.',
  },
  series: {
    title: 'Discs and series',
    lead: 'What was found when each disc or image set was read in. Please count what arrived.',
  },
};

const axis: Record<Axis, string> = {
  diagnosis: 'Diagnosis',
  certainty: 'How certain',
  size: 'Size',
  finding: 'Main finding',
  cells: 'Cells and tissue',
  cause: 'Cause',
  stage: 'Stage',
  recommendation: 'Recommendation',
  alternatives: 'Other options named',
  benefits: 'Benefits stated',
  risks: 'Risks stated',
  urgency: 'How soon',
  'tests-wanted': 'Tests wanted',
  'key-factors': 'Most important factors',
  reasoning: 'How they got there',
  'comparable-cases': 'Compared with other cases',
  'would-do': 'What they would do',
  'change-mind': 'What would change their mind',
  trials: 'Studies',
  'follow-up': 'Follow-up',
};

const use: Record<EvidenceUse, string> = {
  images: 'looked at the images',
  slides: 'looked at the slides',
  report: 'report only',
  stills: 'still pictures',
  examined: 'examined',
  told: 'was told',
  'not-examined': 'not examined',
  'not-seen': 'not seen',
  'not-available': 'not available',
  'not-sent': 'not sent',
};

const mark: Record<Mark, string> = {
  agree: 'Agree',
  emphasis: 'Different emphasis',
  conflict: 'Differ',
  single: 'Only one says',
};

const independence: Record<Opinion['independence'], string> = {
  treating: 'treating doctor',
  'same-practice': 'same practice',
  'same-group': 'same group',
  'same-network': 'same network',
  independent: 'independent',
  unknown: '',
};

const reasonCodes: Record<CaseFile['reasons'][number]['code'], string> = {
  'risky-treatment': 'A risky treatment was proposed',
  'unclear-benefit': 'The benefit is not clear to us',
  'more-options': 'We want to know of other options',
  'unsure-diagnosis': 'The diagnosis is not certain',
  'complex-diagnosis': 'The diagnosis is complex',
  'no-progress': 'Treatment has not helped',
  'expertise-elsewhere': 'There is more experience elsewhere',
  'correct-diagnosis': 'To be sure of the diagnosis',
  'rare-or-aggressive': 'It is rare or aggressive',
  'stage-uncertain': 'The stage is uncertain',
  'plan-requires': 'The plan asks for it',
  'side-effects': 'Side effects',
  'latest-treatments': 'To learn of newer treatments',
  'broader-view': 'A broader view',
  'peace-of-mind': 'Peace of mind',
  'surgery-questioned': 'Surgery was recommended and we question it',
  'serious-condition': 'The condition is serious',
  'conflicting-tests': 'Tests disagree',
  'not-improving': 'No improvement',
  'tried-first': 'Other things were tried first',
  'told-no-choice': 'We were told that nothing else can be done',
  other: 'Another reason',
};

export const words = {
  reasonCodes,
  language: 'en',
  lang: 'en-US',
  cover: 'Cover',
  coverNote: 'Note to the reader',
  index: 'Index',
  supplementTitle: (label: string) => `Supplement ${label}`,
  supplementLead: (page: number) =>
    `These pages follow page ${page} of the packet you have. Please add them at its end.`,
  startHere,
  partTitle: (at: number, of: number) => `part ${at} of ${of}`,
  partFile: (at: number, of: number, first: number, last: number) =>
    `part ${at} of ${of}, pages ${first}-${last}`,
  indexLeadParts: (files: number) =>
    `One index for all ${files} files. Page numbers run through them; the name of each file says its pages.`,
  indexLead:
    'Page numbers are those printed at the foot of each page and those of the PDF itself. Each line is a link.',
  blank: 'Blank page',
  blankWhy: 'This page is blank on purpose, so that the next part begins on a right-hand page.',
  lawLead: 'The text of the law, word for word as our source quotes it.',
  lawSource: (source: string, checkedOn: string) => `Source: ${source} Read on ${checkedOn}.`,
  further: 'Further notes',
  furtherLead: 'What did not fit on the first pages, in full.',
  manifest: 'What travels outside this file',
  manifestLead:
    'Image sets, discs and glass that belong to this packet. Please check what arrived against this list.',
  manifestOnlyAwaited: 'Not here yet',
  manifestOnlyAwaitedLead: 'Records that belong to this case and are not in this packet.',
  front,
  axis,
  use,
  mark,
  independence,
  sectionA: 'At a glance',
  sectionTitle: (letter: string, title: string) => `${letter} · ${title}`,
  page: (page: number) => `p. ${page}`,
  pages: (count: number) => `${count} ${count === 1 ? 'page' : 'pages'}`,
  pageOf: (page: number, total: number) => `Page ${page} of ${total}`,
  bookmark: (title: string, page: number) => `${title}, p. ${page}`,
  recordAndFile: (title: string, file: string) => `${title} – ${file}`,
  sampleFooter: 'SAMPLE – fictional',
  reasons: {
    known: 'Known to exist, not asked for yet.',
    'to-request': 'Still to be asked for.',
    requested: 'Asked for, not here yet.',
    unobtainable: (why: string) => `Cannot be had: ${why}`,
    'not-applicable': (why: string) => `Does not apply: ${why}`,
    noFile: 'Marked as here, but no file of it is in the case.',
    noPageLeft: 'Each of its pages was taken out.',
    notChosen: 'Not chosen for this packet.',
    wrongPatient: 'Another person’s paper: it must not leave the case.',
    duplicate: (title: string, page: number) => `The same file as “${title}”, page ${page}.`,
    freshEyes: 'Left out so that the reader looks with fresh eyes.',
    kept: 'Kept as it is; it has no pages to print.',
    dataBesidePaper: 'The same in a form for computers; the paper itself is in.',
    outside: 'Travels outside this file, with the images and discs.',
  },
  sources: 'From',
  columns: {
    index: { label: '', title: 'Document', date: 'Date', source: 'From', page: 'Page' },
    timeline: { date: 'Date', what: 'What', source: 'Where', page: 'Page' },
    medications: { time: 'Time', name: 'Medicine', dose: 'Dose', purpose: 'For', note: 'Since, notes' },
    series: { no: 'Series', what: 'What it shows', modality: 'Kind', images: 'Images' },
    manifest: {
      label: 'Label',
      what: 'What it is',
      records: 'Belongs to',
      place: 'Where it is',
      back: 'Back by',
    },
    awaited: { title: 'Record', date: 'Date', reason: 'Where it stands' },
    comparison: { axis: '' },
  },
  timeline: {
    medicineStarted: (name: string, dose: string) => `Started ${[name, dose].filter(Boolean).join(', ')}`,
    medicineStopped: (name: string, why: string) => `Stopped ${name}${why ? ` (${why})` : ''}`,
    medicines: 'Medicines',
  },
  medicines: {
    parts: {
      morning: 'Morning',
      midday: 'Midday',
      evening: 'Evening',
      night: 'Night',
      asNeeded: 'Only when needed',
      unsaid: 'Time not noted',
      stopped: 'Stopped',
    },
    since: (date: string) => `since ${date}`,
    stopped: (date: string) => `stopped ${date}`,
    stoppedUnknown: 'stopped, day not known',
    overTheCounter: 'without prescription',
    asOf: (date: string) => `As of ${date}. Stopped medicines stand last.`,
  },
  emergency,
  series,
  items: {
    kinds: {
      cd: 'CD',
      dvd: 'DVD',
      usb: 'USB stick',
      film: 'film',
      slides: 'glass slides',
      recuts: 'recut slides',
      block: 'tissue block',
      paper: 'paper',
      other: 'item',
    },
    files: 'files',
    filesPlace: 'sent as files',
    sentFiles: (count: number) => (count === 1 ? 'sent as a file' : `sent as ${count} files`),
    counted: (count: number, kind: string) => (count === 1 ? kind : `${count} × ${kind}`),
    onLoan: (to: string) => `with ${to}`,
    tracking: (no: string) => `tracking ${no}`,
    sent: (date: string) => `sent ${date}`,
    mayBeKept: 'may be kept',
    backBy: (date: string) => date,
  },
  awaitedHeading: 'Not in this packet, and why',
  itemsHeading: 'Travels with this packet',
  evidenceHeading: 'Who looked at what',
  sayHeading: 'What they said',
  told: (by: string, on: string) => ` (${['told', by, on].filter((part) => part !== '').join(', ')})`,
  said: (by: string, on: string) => ` (${[by, on].filter((part) => part !== '').join(', ')})`,
  earlier: (said: string) => `Earlier: ${said}`,
  seeReport: (page: number) => `report: p. ${page}`,
  coverWords: {
    for: 'For',
    concerning: 'Concerning',
    born: (date: string) => `born ${date}`,
    made: (date: string) => `Put together ${date}`,
    contains: (pages: number, documents: number) =>
      `${pages} pages · ${documents} ${documents === 1 ? 'document' : 'documents'}`,
    parts: (parts: readonly { first: number; last: number }[]) =>
      `In ${parts.length} files: pages ${parts.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ')}`,
    outside: (page: number) => `More travels outside this file: see page ${page}.`,
    noteContinues: (page: number) => `The full note is on page ${page}.`,
    kind: 'Medical records for a second opinion',
  },
  summary: {
    patient: 'Patient',
    onId: (name: string) => `on ID: ${name}`,
    born: (date: string) => `born ${date}`,
    question: 'The question',
    decideBy: (date: string) => `To be decided by ${date}`,
    safeToWait: (date: string, who: string) => `Safe to wait until ${date}${who ? `, says ${who}` : ''}`,
    why: 'Why another opinion',
    conditions: 'History',
    family: 'In the family',
    allergies: 'Allergies',
    medicines: 'Medicines now',
    dates: 'Key dates',
    matters: 'What matters to us',
    noAllergies: 'None noted',
    continues: (page: number) => `Continues on page ${page}`,
    more: (count: number, page: number) => `and ${count} more: see page ${page}`,
  },
  recovery,
  /** What a check of a finished packet can find: the file, a page of it, and what was said about it. */
  verify: {
    missing: (file: string) => `“${file}” is not there. It may have been moved or renamed.`,
    nothing: (file: string) =>
      `There is no packet in “${file}”. Choose a packet’s PDF or the folder it lies in.`,
    unreadable: (file: string) =>
      `“${file}” cannot be read as a PDF. It may be damaged or cut off; send or copy it again.`,
    'manifest-unreadable': (file: string) =>
      `The manifest of “${file}” cannot be read, so the file cannot be checked against it.`,
    'pages-differ': (file: string, page: number, said: number) =>
      `“${file}” has ${page} pages; its manifest says ${said}.`,
    'bytes-differ': (file: string) =>
      `“${file}” is not the file that was made: something in it has changed since.`,
    label: (file: string, page: number) => `Page ${page} of “${file}” is labelled with another number.`,
    bookmark: (file: string, page: number, said: number) =>
      `A bookmark of “${file}” says page ${said} and leads to ${page === 0 ? 'no page' : `page ${page}`}.`,
    'bookmark-silent': (file: string, page: number) =>
      `A bookmark of “${file}”, leading to page ${page}, does not say its page.`,
    'no-bookmarks': (file: string) =>
      `“${file}” has no bookmarks, so it is not a packet as it was made here.`,
    'no-index': (file: string) => `“${file}” has no index that can be found.`,
    'index-line': (file: string, page: number, said: number) =>
      `A line of the index of “${file}” says page ${said} and leads to ${page === 0 ? 'no page' : `page ${page}`}.`,
    'index-gap': (file: string, page: number) =>
      `What begins on page ${page} of “${file}” has no line in the index.`,
    'file-missing': (file: string) => `“${file}” is in the list and is not there.`,
    'file-differs': (file: string) =>
      `“${file}” is not as it was: something in it has changed since it was made.`,
    active: (file: string) =>
      `“${file}” holds scripts, forms or attached files, which a packet made here never does.`,
  },
  dividerMore: (count: number) => `and ${count} more, listed in the index`,
} as const;
