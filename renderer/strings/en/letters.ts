// Words of the Letters screen.
import { names } from '../../../shared/names/en.ts';
import type { LetterView } from '../../../shared/domain/letter-list.ts';
import { count } from './count.ts';

const { channel, proofKind } = names;
const view: Record<LetterView, string> = {
  all: 'All',
  ours: 'From us',
  theirs: 'From them',
  unanswered: 'Waiting for an answer',
  unproven: 'Waiting for proof',
};

export const letters = {
  title: 'Letters and calls',
  sentence: (entries: number, open: number) =>
    entries === 0
      ? 'Everything that was said, sent or received, with what proves it.'
      : open === 0
        ? `${count(entries, 'entry', 'entries')}. No promise is waiting for its answer.`
        : `${count(entries, 'entry', 'entries')}. ${count(open, 'promise waits', 'promises wait')} for an answer.`,
  log: 'Log a call or letter',
  views: 'Which entries',
  view,
  find: 'Find in letters and calls',
  channel,
  proofKind,
  ours: 'From us',
  theirs: 'From them',
  withWhom: (who: string, place: string) => [who, place].filter((part) => part !== '').join(', '),
  nobody: 'Nobody named',
  promised: (what: string, by: string) => (by === '' ? `Promised: ${what}` : `Promised by ${by}: ${what}`),
  reference: (number: string) => `Ref. ${number}`,
  caseNumber: (number: string) => `Case ${number}`,
  lasted: (minutes: number) => count(minutes, 'minute', 'minutes'),
  awaitsProof: 'Waiting for its proof',
  exchange: 'The same exchange',
  stepDone: 'Step of the path done by this',
  openStep: 'Open the step',
  answers: (subject: string) => `Answers “${subject}”`,
  keptPrivate: 'Private: stays out of packets',
  emptyTitle: 'Nothing logged yet',
  emptyText:
    'A short note right after each call is worth more than memory. Log who you spoke with, what was said and what they promised.',
  noneFound: 'Nothing here fits. Try fewer words or another view.',
  form: {
    title: 'Log a call or letter',
    direction: 'Who reached out?',
    out: 'We did',
    in: 'They did',
    channel: 'How',
    at: 'When',
    atHint: 'For example: today 10:40, or 3/12/2026',
    person: 'With whom',
    personHint: 'Pick a name or type a new one.',
    organization: 'At which place',
    subject: 'What it was about',
    body: 'What was said',
    referenceNo: 'Their reference number',
    caseNo: 'Their case number',
    minutes: 'Minutes it took',
    promise: 'What they promised',
    promisedBy: 'By when',
    isPrivate: 'Keep private (never goes into a packet)',
    replyTo: 'It answers',
    save: 'Save the entry',
    saving: 'Saving',
    cancel: 'Leave without saving',
  },
  proof: {
    title: 'Proof',
    none: 'No proof yet. A stamp, receipt or report shows that it happened, and when.',
    add: 'Add proof',
    kind: 'Kind of proof',
    at: 'Date and time on it',
    number: 'Number on it',
    pages: 'Pages',
    result: 'Result printed on it',
    signer: 'Who signed or saw it',
    document: 'Scan or photo of it',
    openDocument: 'Open the scan',
    addScan: 'Add a scan or photo',
    replaceScan: 'Put in another scan',
    adding: 'Adding the scan',
    remove: 'Remove this proof',
    removed: 'Proof removed.',
    complete: 'Complete',
    noHour: 'The hour is not noted. Some time limits count in hours, so add it if the stamp shows one.',
    missing: (facts: string) => `Still missing: ${facts}`,
    fact: {
      at: 'date and time',
      number: 'number',
      pages: 'pages',
      result: 'result',
      signer: 'who signed',
      document: 'a scan or photo',
    },
  },
  remove: 'Remove this entry',
  removed: (subject: string) => `Removed “${subject}”.`,
};
