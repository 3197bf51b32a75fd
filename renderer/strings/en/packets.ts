// Words of the Packets screen.
import type { warningKinds } from '../../../shared/domain/packet/choose.ts';
import type { FrontPage } from '../../../shared/domain/packet.ts';
import type { Readiness } from '../../../shared/domain/record.ts';
import { count } from './count.ts';
import { kinds } from './packets-kinds.ts';
import { registry } from './packets-registry.ts';

const front: Record<FrontPage, string> = {
  emergency: 'Emergency sheet, two pages',
  statement: 'Our statement',
  summary: 'One-page summary',
  timeline: 'Timeline',
  questions: 'Questions',
  medications: 'Medicines by time of day',
  comparison: 'Opinions side by side',
  series: 'Discs and series, with counts',
};
const readiness: Record<Readiness, string> = {
  have: 'here',
  asked: 'asked for',
  missing: 'missing',
  'does-not-apply': 'does not apply',
};
const warning: Record<(typeof warningKinds)[number], string> = {
  'no-text': 'is a scan whose words were not read yet, so it cannot be searched',
  'no-words': 'is a picture in which no words were found, so it cannot be searched',
  duplicate: 'is here twice; it goes in once',
  'core-missing': 'is a core record, and it is not in this packet',
  'wrong-patient': 'is another person’s paper. It must come out before the packet can be made.',
  'pages-unreadable': 'has pages that cannot be shown. Ask for a new copy, or leave those pages out.',
  superseded: 'was replaced by a newer paper that is in the case',
  'date-ahead': 'carries a date that is still to come',
  'date-before-birth': 'carries a date before the patient was born',
  'private-letter': 'is marked as private, so it stays out of every packet',
  turned: 'has pages that lie on their side; they go in upright',
  'cut-short':
    'has more lines than its two pages hold. The sheet says how many are missing and whom to ask. Shorten notes, or take out what no longer counts.',
};

export const packets = {
  title: 'Packets',
  sentence: 'What the next doctor will read, in their order, as one PDF.',
  new: 'Start a packet',
  emptyTitle: 'No packet yet',
  emptyText:
    'Choose who it is for. The app puts your records in that reader’s order, and you change what you like.',
  choose: 'Who is it for?',
  start: 'Start',
  startOf: (name: string) => `Start: ${name}`,
  all: 'All packets',
  pages: (amount: number) => count(amount, 'page', 'pages'),
  fact: (pages: number, documents: number, leftOut: number) =>
    `${count(pages, 'page', 'pages')} · ${count(documents, 'document', 'documents')} · ${leftOut === 0 ? 'nothing left out' : `${leftOut} not in it`}`,
  open: (title: string) => `Open ${title}`,
  make: 'Make the packet',
  makeSupplement: 'Make the supplement',
  supplementName: (packet: string) => `${packet}, supplement`,
  making: 'Making the packet',
  steps: {
    pages: 'Copying pages',
    feet: 'Looking for room for page numbers',
    covering: 'Covering what nobody may read',
    looking: 'Looking through the packet for anything left to read',
  } as Record<string, string> & { pages: string },
  remove: 'Remove this packet',
  removed: (title: string) => `Removed “${title}”.`,
  facts: {
    title: 'Who it is for',
    name: 'Name of the packet',
    recipient: 'Recipient',
    recipientHint: 'Stands on the cover: a doctor, a center, a review board.',
    language: 'Language of the packet',
    languageHint: 'The pages made here are in it. Papers and your own words stay as they are.',
    purpose: 'What you ask of them',
    coverNote: 'A few words on the cover',
    statement: 'Your statement',
    frontTitle: 'Pages at the front',
    front,
    dividers: 'A divider before each section',
    rightHand: 'Each section begins on a right-hand page',
    rightHandWhy: 'For printing on both sides. Blank pages come in where they must, and are numbered.',
    manifest: 'A last page with what travels outside, and what is missing and why',
    fit: 'Fit every page onto one paper size',
    fitWhy:
      'For a reader who prints: larger pages become smaller, and each stands in the middle of its sheet. The paper size is set under Settings.',
    pictures: 'Draw pictures with at most 300 dots to an inch',
    picturesWhy:
      'Enough for print and screen. Scans and photos with more dots get smaller in the packet; your originals stay as they are.',
    freshEyes: 'Fresh eyes: leave earlier opinions out',
    freshEyesWhy:
      'Some doctors like to look first without knowing what others said. The packet notes that opinions were left out.',
  },
  hide: {
    title: 'What nobody may read in it',
    field: 'Words to hide',
    hint: 'A member number, an address, a birth date as 1967-03-14. Each page that holds them gets them covered for good. Your originals stay as they are.',
    tooShort: 'Type at least three letters or digits, so that nothing else is covered.',
    add: 'Hide these words',
    remove: (word: string) => `Show “${word}” again`,
  },
  pagesOf: {
    title: (record: string) => `Pages of “${record}”`,
    hint: 'What you do here counts for this packet alone. The record stays as it is.',
    back: 'Back to the packet',
    backToPages: 'Back to the pages',
    page: (page: number) => `Page ${page}`,
    leaveOut: (page: number) => `Leave page ${page} out`,
    turn: (page: number) => `Turn page ${page} to the right`,
    cover: (page: number) => `Cover something on page ${page}`,
    lookedAt: (page: number) => `I have looked at page ${page}: what shows on it may stay`,
    unread: 'This page is a picture whose words nobody has read.',
    covered: (boxes: number) => count(boxes, 'place covered', 'places covered'),
  },
  cover: {
    hint: 'Draw a box over what nobody may read. In the packet that place is black, and nothing is left below it. With the keyboard: add a box, then move it with the arrow keys, size it with Shift and the arrow keys, take it away with Delete.',
    add: 'Add a box',
    box: (box: number) => `Box ${box}`,
    boxName: (box: number) =>
      `Box ${box}: arrow keys move it, Shift with arrow keys sizes it, Delete takes it away`,
    remove: (box: number) => `Take box ${box} away`,
  },
  outlet: {
    title: 'How it leaves',
    into: 'In what form',
    outlets: {
      pdf: 'One PDF',
      folder: 'A folder or stick, with images',
      zip: 'One ZIP archive, with images',
    },
    password: 'Password',
    passwordHint: 'Tell it to the reader by phone. Without it nobody can open the packet.',
    withFiles: 'Put image files beside the PDF',
    limitMb: 'Most megabytes in one file',
    limitHint:
      'Upload pages and mail often take only so much. The packet then goes out in several files with one index, in a folder.',
    limitPages: 'Most pages in one file',
    weigh: 'Work out its size',
    weighing: 'Working out its size',
    weight: (asIs: string, smaller: string, saved: string) =>
      `As it is: ${asIs}. With at most 300 dots to an inch: ${smaller}. That saves ${saved}.`,
    weightSame: (size: string) => `${size}. No picture in it would get smaller with 300 dots to an inch.`,
    what: 'What goes out',
    whatHint:
      'A supplement is numbered on from the last page that was sent. The version that is out stays as it is.',
    whole: 'The whole packet, as a new version',
    after: (version: string) => `Only what is new since version ${version}`,
  },
  readiness: {
    ring: {
      have: (amount: number) => `${amount} here`,
      asked: (amount: number) => `${amount} asked for`,
      missing: (amount: number) => `${amount} missing`,
    },
    title: 'What this reader asks for',
    none: 'This kind of reader has no list. Add what they ask for.',
    add: 'They also ask for',
    choose: 'Choose a kind of record',
    remove: (type: string) => `They do not ask for: ${type}`,
    line: (type: string, state: string) => `${type}: ${state}`,
    state: readiness,
  },
  outline: {
    title: 'In the packet, in this order',
    page: 'Page',
    at: (page: number) => `p. ${page}`,
    frontPart: 'Front pages',
    back: 'At the end',
    up: (title: string) => `Move “${title}” up`,
    down: (title: string) => `Move “${title}” down`,
    takeOut: (title: string) => `Take “${title}” out`,
    pages: (title: string) => `Pages of “${title}”: leave out, turn, cover`,
    sectionName: 'Name of the section',
    sectionUp: (title: string) => `Move the section “${title}” up`,
    sectionDown: (title: string) => `Move the section “${title}” down`,
    addSection: 'Add a section',
    newSection: 'New section',
    emptySection: 'Nothing in this section yet. Drag a record here, or put one in from the list below.',
    noPages: 'no pages to show',
    addExhibit: 'Add a letter’s paper, or a law',
    addExhibitTo: (title: string) => `Add a letter’s paper or a law to “${title}”`,
    blank: 'Blank page, so that the next part begins on the right',
    moved: (title: string, page: string) => `“${title}” now at ${page}`,
  },
  leftOut: {
    title: 'Not in it',
    none: 'Every record of the case is in this packet.',
    putIn: (title: string) => `Put in “${title}”`,
    put: 'Put in',
  },
  warnings: {
    comparing: 'Still comparing the papers with each other. What is found will stand here.',
    manyMissing: (records: number) =>
      `${count(records, 'core record is', 'core records are')} not in this packet`,
    over: (pages: number) =>
      `has ${count(pages, 'page', 'pages')}, more than this reader takes in one file: it goes out in several files with one index`,
    heavy: (size: string) =>
      `weighs about ${size}, more than this reader takes in one file: it goes out in several files with one index`,
    fewerDots: 'Draw its pictures smaller',
    reading: 'Reading the words in scans',
    readNow: 'Read it now',
    readNowOf: (title: string) => `Read it now: “${title}”`,
    openRecord: 'Open the record',
    openRecordOf: (title: string) => `Open the record “${title}”`,
    title: 'Before you make it',
    warning,
    unseen: (pages: number) =>
      `has ${count(pages, 'page', 'pages')} whose words nobody has read, and words are to be hidden. Look at ${pages === 1 ? 'it' : 'them'} before the packet can be made.`,
    otherPatient: (stated: string) =>
      `may be another person’s paper: it says ${stated}. If so, it must come out.`,
    twin: (percent: number) => `shares ${percent} percent of its words with another paper of the case`,
    takeOut: 'Take it out',
    takeOutOf: (title: string) => `Take it out: “${title}”`,
    putIn: 'Put it in',
    putInOf: (title: string) => `Put it in: “${title}”`,
    look: 'Look at the pages',
    lookAtPages: (title: string) => `Look at the pages of “${title}”`,
    line: (title: string, what: string) => `“${title}” ${what}`,
  },
  done: {
    title: (version: string) => `Frozen as version ${version}. Nothing in it can change.`,
    parts: (files: number) => `In ${files} files with one index.`,
    saved: (size: string) => `Pictures with fewer dots save ${size}.`,
    supplementFacts: (pages: number, size: string) => `${count(pages, 'page', 'pages')}, ${size}.`,
    facts: (pages: number, size: string, leftOut: number) =>
      `${count(pages, 'page', 'pages')}, ${size}. ${leftOut === 0 ? 'Every record is in it.' : `${count(leftOut, 'record is', 'records are')} not in it; the list says why.`}`,
    show: 'Show it in its folder',
    print: 'Open it to print',
    noProgram: 'No program for PDFs was found on this computer. The folder shows where the packet lies.',
  },
  check: {
    title: 'Check a packet',
    hint: 'A packet that was made here, today or years ago: is it still what it was? Choose its PDF, or the folder it lies in.',
    file: 'Check a file',
    folder: 'Check a folder',
    working: 'Checking the packet',
    sound: (pages: number) =>
      `Sound: ${count(pages, 'page', 'pages')}, each number, link and index line is right.`,
    isRelease: (title: string, version: string, sentTo: string) =>
      `It is version ${version} of “${title}”${sentTo === '' ? '' : `, made for ${sentTo}`}.`,
    unknown: 'It is none of the versions that were made from this case.',
    found: 'It is not as it was made',
  },
  releases: {
    title: 'Versions so far',
    none: 'No version yet.',
    line: (version: string, pages: number, frozen: string) =>
      `Version ${version}, ${count(pages, 'page', 'pages')}, made ${frozen}`,
    same: 'The packet holds the same papers today.',
    added: (titles: string) => `New in the packet since then: ${titles}.`,
    gone: (titles: string) => `In that version and no longer in the packet: ${titles}.`,
    readers: (names: string) => `With: ${names}.`,
    noReader: 'It is not noted who has it.',
    whoHas: 'Who has which version',
  },
  registry,
  kinds,
};
