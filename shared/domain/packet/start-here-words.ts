// The sentences of the page to start from in a folder or an archive, in both languages.
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
};

export const startHereInSpanish: typeof startHere = {
  fileName: 'Empiece aquí.html',
  title: 'Empiece aquí',
  first: 'Abra primero esto:',
  goesOn: 'Sigue en:',
  images: 'Imágenes',
  viewer: (count) =>
    `${count} archivos. Abra esta carpeta, o su DICOMDIR, con su visor de imágenes; allí está cada estudio.`,
  files: (count) => (count === 1 ? 'Junto al PDF hay un archivo.' : `Junto al PDF hay ${count} archivos.`),
  outside: 'Viaja aparte de estos archivos',
  check: '¿Está todo aquí?',
  checkHow:
    'El archivo que termina en .manifest.json nombra cada archivo con su huella (SHA-256). Second Opinion Binder lo revisa: abra Paquetes y elija “Revisar una carpeta”.',
};
