// English for arranging the pages of a scan: where papers begin, what is turned or left out.
import { count } from './count.ts';

type TileState = { page: number; turn: number; isOut: boolean; begins: boolean };

function tile({ page, turn, isOut, begins }: TileState): string {
  const parts = [
    `Page ${page}`,
    ...(begins ? ['begins a document'] : []),
    ...(turn === 0 ? [] : [`turned ${turn} degrees`]),
    ...(isOut ? ['left out'] : []),
  ];
  return parts.join(', ');
}

export const recordsArrange = {
  open: 'Split, join or turn pages',
  openFor: (fileName: string) => `Split, join, turn or leave out pages of ${fileName}`,
  title: 'Arrange the pages',
  kept: 'What came in is kept as it came. Nothing is made before you say so.',
  back: 'Back',
  make: (documents: number) => `Make ${count(documents, 'document', 'documents')}`,
  making: 'Making the documents',
  made: (documents: number, files: number) =>
    files > 1
      ? `${count(files, 'file', 'files')} became ${count(documents, 'document', 'documents')}. The files are kept.`
      : `${count(documents, 'document was', 'documents were')} made. The scan is kept.`,
  addDocument: 'Join another document to it',
  addPlaceholder: 'Pick a document',
  documentOf: (fileName: string, record: string) => (record === '' ? fileName : `${fileName} (${record})`),
  part: (name: string, number: number) => `${name}, part ${number}`,
  suggestion: (papers: number, blank: number) =>
    blank === 0
      ? `This looks like ${count(papers, 'paper', 'papers')} in one scan.`
      : `This looks like ${count(papers, 'paper', 'papers')} with ${count(blank, 'empty page', 'empty pages')} in one scan.`,
  useSuggestion: 'Split it so',
  keys: 'On a page: R turns it, X leaves it out, N begins a new document with it. Alt and an arrow key move it.',
  document: (number: number) => `Document ${number}`,
  nameOf: (number: number) => `Name of document ${number}`,
  page: (page: number) => `Page ${page}`,
  pageOut: (page: number) => `Page ${page}, left out`,
  tile,
  turn: (page: number) => `Turn page ${page} to the right`,
  leaveOut: (page: number) => `Leave page ${page} out`,
  takeIn: (page: number) => `Take page ${page} in again`,
  beginHere: (page: number) => `Begin a new document with page ${page}`,
  joinWithBefore: (page: number) => `Join page ${page} to the document before`,
  moveBack: (page: number) => `Move page ${page} back`,
  moveOn: (page: number) => `Move page ${page} on`,
  madeOf: (pages: number, files: number) =>
    files > 1
      ? `Made of ${count(pages, 'page', 'pages')} of ${count(files, 'file', 'files')} that are kept.`
      : `Made of ${count(pages, 'page', 'pages')} of a scan that is kept.`,
  original: (fileName: string) => `${fileName}, as it came`,
  openOriginal: 'Look at it',
  bringBack: 'Bring it back into the list',
};
