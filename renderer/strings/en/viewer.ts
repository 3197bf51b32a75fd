// English for looking at documents: the line above the page, copying words, what a picture of a page cannot do.
import { count } from './count.ts';

export const viewer = {
  document: 'The pages of this document',
  back: 'Back',
  reading: 'Opening the document',
  cannotShow: 'There are no pages to show',
  gone: 'This document is no longer in the case. It may be in the trash.',
  documents: 'Documents of this record',
  documentOption: (fileName: string, pages: number) => `${fileName}, ${count(pages, 'page', 'pages')}`,
  showRecord: 'Show its record',
  saveCopy: 'Save a copy',
  saving: 'Saving the copy',
  saved: 'The copy is saved. It is not locked: whoever can open that folder can read it.',
  showSaved: 'Show where it is',
  print: {
    open: 'Print',
    drawing: 'Drawing the pages for the printer',
    tooLong: (pages: number, most: number) =>
      `It has ${count(pages, 'page', 'pages')}; up to ${most} can be printed from here. Save a copy and print it with your program for PDFs.`,
    unreadable: 'A page of it cannot be drawn. Save a copy and try to print it with another program.',
  },
  pictureOnly: 'There are no words to copy on this page. Those of a scan are read in the background.',
  readFromPicture: (percent: number) => `Words read from the picture, ${percent} % sure`,
  readUnsure: (percent: number) =>
    `Words read from the picture, only ${percent} % sure: compare with the page`,
  foundHere: 'Found here',
  find: 'Find in this document',
  findWhat: 'Words or a date',
  foundOn: (pages: number) => (pages === 0 ? 'Not found' : `On ${count(pages, 'page', 'pages')}`),
  findBefore: 'The page before that has it',
  findNext: 'The next page that has it',
  findClose: 'Stop finding',
  quoteOf: (opinion: number) => `Quoted in opinion ${opinion}`,
  here: 'The place you came for',
};
