// Words of the Packets screen.
import type { packetWarnings } from '../../../shared/contract/packets.ts';
import type { FrontPage } from '../../../shared/domain/packet.ts';
import type { Readiness } from '../../../shared/domain/record.ts';
import { count } from './count.ts';

const front: Record<FrontPage, string> = {
  statement: 'Our statement',
  summary: 'One-page summary',
  timeline: 'Timeline',
  questions: 'Questions',
  medications: 'Medicines by time of day',
  comparison: 'Opinions side by side',
};
const readiness: Record<Readiness, string> = {
  have: 'here',
  asked: 'asked for',
  missing: 'missing',
  'does-not-apply': 'does not apply',
};
const warning: Record<(typeof packetWarnings)[number], string> = {
  'no-text': 'is a scan without text, so it cannot be searched',
  duplicate: 'is here twice; it goes in once',
  'core-missing': 'is a core record, and it is not in this packet',
  'wrong-patient': 'is another person’s paper. It must come out before the packet can be made.',
  password: 'is locked with a password',
};

export const packets = {
  title: 'Packets',
  sentence: 'What the next doctor will read, in their order, as one PDF.',
  new: 'Start a packet',
  emptyTitle: 'No packet yet',
  emptyText:
    'Choose who it is for. The app puts your records in that reader’s order, and you change what you like.',
  choose: 'Who is it for?',
  start: (name: string) => `Start: ${name}`,
  all: 'All packets',
  pages: (amount: number) => count(amount, 'page', 'pages'),
  fact: (pages: number, documents: number, leftOut: number) =>
    `${count(pages, 'page', 'pages')} · ${count(documents, 'document', 'documents')} · ${leftOut} not in it`,
  open: (title: string) => `Open ${title}`,
  make: 'Make the packet',
  making: 'Making the packet',
  copying: 'Copying pages',
  remove: 'Remove this packet',
  removed: (title: string) => `Removed “${title}”.`,
  facts: {
    title: 'Who it is for',
    name: 'Name of the packet',
    recipient: 'Recipient',
    recipientHint: 'Stands on the cover: a doctor, a center, a review board.',
    purpose: 'What you ask of them',
    coverNote: 'A few words on the cover',
    frontTitle: 'Pages at the front',
    front,
    dividers: 'A divider before each section',
    freshEyes: 'Fresh eyes: leave earlier opinions out',
    freshEyesWhy:
      'Some doctors like to look first without knowing what others said. The packet notes that opinions were left out.',
  },
  readiness: {
    title: 'What this reader asks for',
    none: 'This kind of reader has no list. You choose what goes in.',
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
    sectionName: 'Name of the section',
    sectionUp: (title: string) => `Move the section “${title}” up`,
    sectionDown: (title: string) => `Move the section “${title}” down`,
    addSection: 'Add a section',
    newSection: 'New section',
    emptySection: 'Nothing in this section yet. Drag a record here, or put one in from the list below.',
    noPages: 'no pages to show',
    moved: (title: string, page: string) => `“${title}” now at ${page}`,
  },
  leftOut: {
    title: 'Not in it',
    none: 'Every record of the case is in this packet.',
    putIn: (title: string) => `Put in “${title}”`,
    put: 'Put in',
  },
  warnings: {
    title: 'Before you make it',
    warning,
    line: (title: string, what: string) => `“${title}” ${what}`,
  },
  done: {
    title: (version: number) => `Frozen as version ${version}. Nothing in it can change.`,
    facts: (pages: number, size: string, leftOut: number) =>
      `${count(pages, 'page', 'pages')}, ${size}. ${leftOut === 0 ? 'Every record is in it.' : `${count(leftOut, 'record is', 'records are')} not in it; the list says why.`}`,
    show: 'Show it in its folder',
  },
  releases: {
    title: 'Who has which version',
    none: 'No version yet.',
    line: (version: number, pages: number, frozen: string) =>
      `Version ${version}, ${count(pages, 'page', 'pages')}, made ${frozen}`,
    sentTo: 'Sent to',
    sentOn: 'Sent on',
    channel: 'How it was sent',
    receiptNo: 'Confirmation number',
  },
};
