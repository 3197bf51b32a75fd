// English for the one search box.
import { count } from './count.ts';

export const search = {
  open: 'Search',
  title: 'Search, or find something to do',
  box: 'Search for words, names and dates in the whole case',
  placeholder: 'A word, a name, a date, or what you want to do',
  hint: 'Words in “quotes” have to stand together. A month such as March 2024 finds papers of that time.',
  closeTo: (typed: string, close: string) => `Nothing holds “${typed}”. This holds “${close}”.`,
  onlyType: 'Only this kind of paper',
  anyType: 'Every kind of paper',
  onlyPerson: 'Only this person',
  anyPerson: 'Everybody',
  nothing: (text: string) => `Nothing holds “${text}”.`,
  nothingNext:
    'Try fewer words, or only the beginning of one. Scans can be searched once they have been read.',
  found: (amount: number) => count(amount, 'place found', 'places found'),
  foundMany: (amount: number) =>
    `The first ${amount.toLocaleString('en')} places. One more word makes it fewer.`,
  results: 'Places found',
  group: {
    page: 'Pages',
    record: 'Records',
    letter: 'Letters',
    opinion: 'Opinions',
    finding: 'What the opinions say',
    question: 'Questions',
    visit: 'Visits',
    medication: 'Medicines',
    person: 'People',
    organization: 'Places',
  },
  page: (title: string, page: number) => `${title}, page ${page.toLocaleString('en')}`,
  finding: (opinion: number | null, row: string) => (opinion === null ? row : `Opinion ${opinion}: ${row}`),
  searching: 'Searching',
};
