// English for the one search box.
import { count } from './count.ts';

export const search = {
  open: 'Search',
  title: 'Search the case',
  box: 'Search for words in pages, records, letters, opinions and questions',
  placeholder: 'A word, a name, a date',
  hint: 'Words in “quotes” have to stand together. Enter opens what is chosen.',
  nothing: (text: string) => `Nothing holds “${text}”.`,
  nothingNext: 'Try fewer words, or only the beginning of one. A page that is a picture cannot be searched.',
  found: (amount: number) => count(amount, 'place found', 'places found'),
  foundMany: (amount: number) =>
    `The first ${amount.toLocaleString('en')} places. One more word makes it fewer.`,
  results: 'Places found',
  group: {
    page: 'Pages',
    record: 'Records',
    letter: 'Letters',
    finding: 'Opinions',
    question: 'Questions',
  },
  page: (title: string, page: number) => `${title}, page ${page.toLocaleString('en')}`,
  finding: (opinion: number | null, row: string) => (opinion === null ? row : `Opinion ${opinion}: ${row}`),
  searching: 'Searching',
};
