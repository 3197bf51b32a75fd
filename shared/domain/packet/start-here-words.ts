// The sentences of the page to start from in a folder or an archive. Another language is another object of this shape.
export const startHere = {
  fileName: 'Start here.html',
  title: 'Start here',
  first: 'Open this first:',
  goesOn: 'It goes on in:',
  images: 'Images',
  viewer: (count: number) =>
    `${count} files. Open this folder, or its DICOMDIR, with your image viewer; each study is listed there.`,
  files: (count: number) =>
    count === 1 ? 'One file lies beside the PDF.' : `${count} files lie beside the PDF.`,
  outside: 'Travels apart from these files',
  check: 'Is everything here?',
  checkHow:
    'The file that ends in .manifest.json lists each file with its fingerprint (SHA-256). Second Opinion Binder checks it: open Packets and choose “Check a folder”.',
} as const;
