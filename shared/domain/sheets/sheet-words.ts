// Every English sentence of the printed sheets, in one place.
import type { Stance } from '../decision.ts';

const says: Record<Stance['says'], string> = {
  yes: 'yes',
  'not-yet': 'not yet',
  no: 'no',
  unclear: 'not clear',
};

export const sheetWords = {
  says: (amount: number, word: Stance['says']) => `${amount} ${says[word]}`,
  comparison: {
    title: 'Opinions side by side',
    lead: 'In each doctor’s words, without a verdict. Page numbers are those of each doctor’s own report. Marks and reasons are the family’s.',
    looked: 'Who looked at what',
    said: 'What they said',
    tallies: 'How many say what',
    about: 'About',
  },
  visit: {
    title: (purpose: string) => `Visit sheet: ${purpose}`,
    when: (on: string, who: string, place: string) =>
      [on, who, place].filter((part) => part !== '').join(' · '),
    born: (on: string) => `Born ${on}`,
    decision: 'What we have to decide',
    why: (by: string, reason: string) => `Decide by ${by}. ${reason}`,
    safe: (until: string, by: string) =>
      `Safe to wait until ${until}${by === '' ? '' : `, as told by ${by}`}.`,
    history: 'Medical history',
    family: 'Family history',
    allergies: 'Allergies',
    opinions: 'Opinions so far',
    matters: 'What matters to us',
    weight: (text: string, weight: number) => `${text} (${weight} of 5)`,
    medicines: 'Medicines by time of day',
    medicineHead: ['When', 'Medicine', 'How much', 'For'],
    asNeeded: 'when needed',
    unsaid: 'time not noted',
    questions: 'Our questions',
    questionHead: ['Question and answer'],
    again: (on: string) => `Asked on ${on}, no answer yet.`,
    more: (amount: number) => `${amount} more on our list.`,
  },
  decision: {
    title: 'What we decided',
    question: 'The question',
    what: 'Decided',
    why: 'Why',
    who: (who: string, on: string) => [who, on].filter((part) => part !== '').join(', '),
    lookAgain: 'We look at it again if',
    matters: 'What matters to us',
    leanings: 'Where each of us leaned',
    needs: (text: string) => `What would have to be true: ${text}`,
    tallies: 'How the opinions stood',
    none: 'Nothing has been decided yet.',
  },
};
