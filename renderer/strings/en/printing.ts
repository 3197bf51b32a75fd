// English for printing: the page at hand, a screen as it looks, and the paper binder.
import { count } from './count.ts';

export const printing = {
  title: 'Print',
  open: 'Print this page',
  print: 'Print',
  foot: (caseTitle: string, on: string) => `${caseTitle} · printed ${on}`,
  page: {
    why: 'Set out for paper: every line of it, also those that you would have to scroll to.',
    save: 'Save as PDF',
    saved: 'The page is saved as a PDF.',
  },
  screen: {
    title: 'This screen',
    why: 'It is printed as it looks, without what is only there to press.',
  },
  binder: {
    title: 'The paper binder',
    why: 'One PDF with a cover, tabs to cut, lists of everything in the case, and labels for the spine. Each tab begins on a right-hand page.',
    withDocuments: 'Put the papers themselves in, too',
    withDocumentsHint: 'Then it can be many pages.',
    fileName: (caseTitle: string) => `${caseTitle}, paper binder.pdf`,
    make: 'Make the binder',
    running: 'Making the binder',
    done: (pages: number) => `The binder is made: ${count(pages, 'page', 'pages')}.`,
    left: (titles: readonly string[]) => `Could not be put in: ${titles.join('; ')}.`,
  },
};
