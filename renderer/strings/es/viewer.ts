// Spanish for looking at documents: the line above the page, copying words, what a picture of a page cannot do.
import type { Strings } from '../en.ts';
import { count } from './count.ts';

export const viewer: Strings['viewer'] = {
  document: 'Las páginas de este documento',
  back: 'Atrás',
  reading: 'Abriendo el documento',
  cannotShow: 'No hay páginas que mostrar',
  gone: 'Este documento ya no está en el caso. Puede estar en lo quitado.',
  documents: 'Documentos de este registro',
  documentOption: (fileName, pages) => `${fileName}, ${count(pages, 'página', 'páginas')}`,
  showRecord: 'Mostrar su registro',
  saveCopy: 'Guardar una copia',
  saving: 'Guardando la copia',
  saved: 'La copia se guardó. No tiene llave: quien pueda abrir esa carpeta puede leerla.',
  showSaved: 'Mostrar dónde está',
  print: {
    open: 'Imprimir',
    drawing: 'Dibujando las páginas para la impresora',
    tooLong: (pages, most) =>
      `Tiene ${count(pages, 'página', 'páginas')}; desde aquí se pueden imprimir hasta ${most}. Guarde una copia e imprímala con su programa para PDF.`,
    unreadable:
      'Una de sus páginas no se puede dibujar. Guarde una copia e intente imprimirla con otro programa.',
  },
  pictureOnly: 'En esta página no hay palabras que copiar. Las de un escaneo se leen mientras usted trabaja.',
  readFromPicture: (percent) => `Palabras leídas de la imagen, ${percent} % seguro`,
  readUnsure: (percent) => `Palabras leídas de la imagen, solo ${percent} % seguro: compare con la página`,
  foundHere: 'Encontrado aquí',
  find: 'Buscar en este documento',
  findWhat: 'Palabras o una fecha',
  foundOn: (pages) => (pages === 0 ? 'No se encontró' : `En ${count(pages, 'página', 'páginas')}`),
  findBefore: 'La página anterior que lo tiene',
  findNext: 'La página siguiente que lo tiene',
  findClose: 'Dejar de buscar',
  quoteOf: (opinion) => `Citado en la opinión ${opinion}`,
  here: 'El lugar que buscaba',
};
