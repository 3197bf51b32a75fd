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
  pictureOnly: 'This page is a picture: its words cannot be copied or searched.',
  foundHere: 'Found here',
  quoteOf: (opinion: number) => `Quoted in opinion ${opinion}`,
  here: 'The place you came for',
};
