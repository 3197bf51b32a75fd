// Spanish for printing: the page at hand, a screen as it looks, and the paper binder.
import type { Strings } from '../en.ts';
import { count } from './count.ts';

export const printing: Strings['printing'] = {
  title: 'Imprimir',
  open: 'Imprimir esta página',
  print: 'Imprimir',
  foot: (caseTitle, on) => `${caseTitle} · impreso el ${on}`,
  page: {
    why: 'Hecha para papel: con todas sus líneas, también las que habría que buscar más abajo.',
    save: 'Guardar como PDF',
    saved: 'La página se guardó como PDF.',
  },
  screen: {
    title: 'Esta pantalla',
    why: 'Se imprime como se ve, sin lo que solo sirve para oprimir.',
  },
  binder: {
    title: 'La carpeta en papel',
    why: 'Un PDF con portada, separadores para cortar, listas de todo lo que hay en el caso y etiquetas para el lomo. Cada separador empieza en una página derecha.',
    withDocuments: 'Poner también los papeles mismos',
    withDocumentsHint: 'Entonces pueden ser muchas páginas.',
    fileName: (caseTitle) => `${caseTitle}, carpeta en papel.pdf`,
    make: 'Hacer la carpeta',
    running: 'Haciendo la carpeta',
    done: (pages) => `La carpeta está hecha: ${count(pages, 'página', 'páginas')}.`,
    left: (titles) => `No se pudo poner: ${titles.join('; ')}.`,
  },
};
