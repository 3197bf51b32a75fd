// Words around the letters that the app writes, and the private notes beside the correspondence.
import type { draftKinds } from '../../../shared/domain/draft.ts';
import type { OutsideReason } from '../../../shared/domain/letters/facts.ts';
import { count } from './count.ts';

type Kind = (typeof draftKinds)[number];
const kind: Record<Kind, string> = {
  'second-opinion-inside': 'Ask for a second opinion in the plan',
  'second-opinion-another': 'Ask for another opinion',
  'second-opinion-outside': 'Ask for an opinion outside the plan',
  'records-request': 'Ask for records',
  'representative-cover': 'Say who speaks for the patient',
  'timelines-request': 'Ask for the plan’s timelines',
  'expedite-request': 'Ask to handle it as urgent',
  grievance: 'File a grievance',
  'review-cover': 'Ask for an outside review',
  'explain-difference': 'Ask a doctor to explain a difference',
  'thank-you': 'Say thank you',
  blank: 'A letter of your own',
};
const because: Record<OutsideReason, string> = {
  expertise: 'No doctor in the network has the training',
  delay: 'A visit in the network takes too long',
  travel: 'The network’s doctors are too far away',
};

export const written = {
  part: {
    label: 'Part of the letters',
    entries: 'What was said',
    drafts: 'Letters to send',
    incidents: 'Private notes',
  },
  title: 'Letters to send',
  sentence: (open: number) =>
    open === 0
      ? 'No letter is waiting to go out.'
      : `${count(open, 'letter is', 'letters are')} waiting to go out.`,
  write: 'Write a letter',
  all: 'All letters',
  emptyTitle: 'No letter written yet',
  emptyText:
    'The app drafts a letter from what is in the case. You change any word, print it, and send it yourself.',
  open: 'To send',
  sent: 'Sent',
  sentOn: (day: string) => `Sent ${day}`,
  to: (whom: string) => `To ${whom}`,
  kind,
  because,
  form: {
    title: 'Write a letter',
    kind: 'What is it for?',
    place: 'To which place or department?',
    person: 'To which person?',
    about: 'Whom do you wish to see?',
    replyTo: 'Which letter or call is it about?',
    request: 'For which request?',
    because: 'Why outside the plan?',
    urgent: 'It cannot wait',
    urgentHint: 'The letter then says until when it is safe to wait, as the doctor told you.',
    language: 'Language of the letter',
    languageHint: 'That of whoever reads it. Plans and most offices read English.',
    start: 'Write the letter',
  },
  editor: {
    sentence: 'Change any word. It is saved as you type.',
    paper: 'The letter',
    sender: 'From',
    date: 'Date',
    recipient: 'To',
    recipientHint: 'To whom, with the address',
    subject: 'About',
    body: 'The letter',
    signature: 'Signed by',
    enclosures: 'Enclosed, one on each line',
    re: 'Re:',
    closing: 'Sincerely,',
    side: 'Send the letter',
    read: 'Read it aloud once. Only say what you know.',
    pdf: 'Save as PDF',
    word: 'Save for Word',
    savedTo: 'The letter is saved.',
    show: 'Show it in its folder',
    sending: 'Once it is on its way',
    channel: 'How did you send it?',
    at: 'When?',
    send: 'Mark as sent',
    sent: (day: string) => `This letter was sent ${day}. Its entry waits for its proof.`,
    openEntry: 'Open the entry',
    law: 'Quote the law (HSC 1383.15)',
    lawPart: 'Which part',
    lawQuote: 'Put these words into the letter',
    marked: 'Marked as sent, and what follows from it is noted.',
    remove: 'Remove this letter',
    removed: (subject: string) => `Removed “${subject}”.`,
    tip: {
      'hand-delivered': 'Take two copies. Ask for a stamp with date and hour on yours.',
      'certified-mail': 'Keep the receipt and the green card with its number.',
      fax: 'Keep the report: number, time, pages and result.',
      courier: 'Keep the tracking number, and note who signed.',
      other: 'Note the number they give you.',
    },
  },
};

export const incidents = {
  title: 'Private notes',
  sentence: 'What was said or done that should not be forgotten. No packet and no letter ever uses these.',
  add: 'Add a private note',
  emptyTitle: 'No private note',
  emptyText:
    'If someone is rude or puts you under pressure, write down the day, the words and who heard it. It stays here.',
  at: 'When',
  who: 'Who',
  what: 'What was said or done',
  whatHint: 'Their own words, if you can.',
  witness: 'Who else heard it',
  notes: 'Notes',
  save: 'Keep the note',
  remove: 'Remove this note',
  removed: 'The note was removed.',
  private: 'Stays out of packets and letters',
};
