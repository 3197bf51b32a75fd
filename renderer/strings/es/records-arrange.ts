// Spanish for arranging the pages of a scan: where papers begin, what is turned or left out.
import type { Strings } from '../en.ts';
import { count } from './count.ts';

type Words = Strings['records']['arrange'];

const tile: Words['tile'] = ({ page, turn, isOut, begins }) => {
  const parts = [
    `Página ${page}`,
    ...(begins ? ['empieza un documento'] : []),
    ...(turn === 0 ? [] : [`girada ${turn} grados`]),
    ...(isOut ? ['fuera'] : []),
  ];
  return parts.join(', ');
};

export const recordsArrange: Words = {
  open: 'Separar, unir o girar páginas',
  openFor: (fileName) => `Separar, unir, girar o dejar fuera páginas de ${fileName}`,
  title: 'Ordenar las páginas',
  kept: 'Lo que llegó se guarda como llegó. Nada se hace antes de que usted lo diga.',
  back: 'Atrás',
  make: (documents) => `Hacer ${count(documents, 'documento', 'documentos')}`,
  making: 'Haciendo los documentos',
  made: (documents, files) =>
    files > 1
      ? `De ${count(files, 'archivo', 'archivos')} se ${documents === 1 ? 'hizo' : 'hicieron'} ${count(documents, 'documento', 'documentos')}. Los archivos se guardan.`
      : `Se ${documents === 1 ? 'hizo' : 'hicieron'} ${count(documents, 'documento', 'documentos')}. El escaneo se guarda.`,
  addDocument: 'Unirle otro documento',
  addPlaceholder: 'Elija un documento',
  documentOf: (fileName, record) => (record === '' ? fileName : `${fileName} (${record})`),
  part: (name, number) => `${name}, parte ${number}`,
  suggestion: (papers, blank) =>
    blank === 0
      ? `Parece que hay ${count(papers, 'papel', 'papeles')} en un solo escaneo.`
      : `Parece que hay ${count(papers, 'papel', 'papeles')} con ${count(blank, 'página vacía', 'páginas vacías')} en un solo escaneo.`,
  useSuggestion: 'Separarlo así',
  keys: 'En una página: R la gira, X la deja fuera, N empieza con ella un documento nuevo. Alt y una flecha la mueven.',
  document: (number) => `Documento ${number}`,
  nameOf: (number) => `Nombre del documento ${number}`,
  page: (page) => `Página ${page}`,
  pageOut: (page) => `Página ${page}, fuera`,
  tile,
  turn: (page) => `Girar la página ${page} a la derecha`,
  leaveOut: (page) => `Dejar fuera la página ${page}`,
  takeIn: (page) => `Volver a poner la página ${page}`,
  beginHere: (page) => `Empezar un documento nuevo con la página ${page}`,
  joinWithBefore: (page) => `Unir la página ${page} al documento anterior`,
  moveBack: (page) => `Mover la página ${page} hacia atrás`,
  moveOn: (page) => `Mover la página ${page} hacia adelante`,
  madeOf: (pages, files) =>
    files > 1
      ? `Hecho con ${count(pages, 'página', 'páginas')} de ${count(files, 'archivo', 'archivos')} que se guardan.`
      : `Hecho con ${count(pages, 'página', 'páginas')} de un escaneo que se guarda.`,
  original: (fileName) => `${fileName}, como llegó`,
  openOriginal: 'Mirarlo',
  bringBack: 'Devolverlo a la lista',
};
