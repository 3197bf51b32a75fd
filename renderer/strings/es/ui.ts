// Spanish for the pieces that know no noun: fields, tables, the viewer, progress, dates.
import type { Strings } from '../en.ts';
import { count, number } from './count.ts';

export const ui: Strings['ui'] = {
  readingCase: 'Leyendo el caso',
  rescue: 'Cerrarlo y ver qué se puede rescatar',
  somethingBroke:
    'Algo en la aplicación no funcionó. No se perdió nada. Cierre el caso con llave y ábralo otra vez.',
  close: 'Cerrar',
  cancel: 'Cancelar',
  showSaved: 'Mostrar dónde está',
  stop: 'Detener',
  undo: 'Deshacer',
  dismiss: 'Ocultar',
  chosenOption: (option) => `${option}, elegido`,
  optional: 'opcional',
  clear: 'Vaciar',
  shortcut: (keys) => `Atajo: ${keys}`,

  dates: {
    about: (date) => `hacia ${date}`,
    month: (month, year) => `${month} de ${year}`,
    span: (start, end) => `${start} – ${end}`,
    shortSpan: (start, end) => `${start}–${end}`,
    at: (date, time) => `${date}, ${time}`,
    withDistance: (date, distance) => `${date}, ${distance}`,
    none: 'sin fecha',
    understood: (date) => `Se entiende como ${date}`,
    notUnderstood:
      'Esto aún no se lee como una fecha. Pruebe “2026”, “marzo de 2026”, “3/12/2026” o “hacia 2019”.',
    hint: 'Tan exacta como el papel: un año, un mes o un día.',
  },

  sizes: {
    pages: (pages) => count(pages, 'página', 'páginas'),
    files: (files) => count(files, 'archivo', 'archivos'),
  },

  fields: {
    fillIn: 'Complete esto.',
    tooLong: (most) => `Use ${count(most, 'letra', 'letras')} como máximo.`,
    tooShort: (least) => `Use al menos ${count(least, 'letra', 'letras')}.`,
    tooSmall: (least) => `Dé un número de ${least} o más.`,
    tooBig: (most) => `Dé un número de ${most} o menos.`,
    lookAgain: 'Revise esto otra vez.',
    notSaved: 'Sin guardar todavía. Sus palabras siguen aquí; intente otra vez.',
    tryAgain: 'Guardar otra vez',
    nothingFound: 'Nada con ese nombre.',
    addNew: (name) => `Añadir “${name}”`,
  },

  passphrase: {
    show: 'Mostrar la frase',
    hide: 'Ocultar la frase',
    capsLock: 'Las mayúsculas están activadas.',
    strength: 'Fuerza',
    levels: {
      none: 'Cuatro o cinco palabras sin relación entre sí hacen una buena frase.',
      tooShort: (least) => `Muy corta. Use al menos ${count(least, 'letra', 'letras')}.`,
      weak: 'Débil. Alguien con una computadora rápida podría adivinarla en días.',
      fair: 'Regular. Aguantaría un tiempo, no para siempre. Añada otra palabra.',
      good: 'Buena. Adivinarla tomaría años.',
      strong: 'Fuerte. Adivinarla tomaría más tiempo del que nadie tiene.',
    },
    words: {
      none: 'Sin medir',
      tooShort: 'Muy corta',
      weak: 'Débil',
      fair: 'Regular',
      good: 'Buena',
      strong: 'Fuerte',
    },
  },

  table: {
    chooseAll: 'Elegir todo',
    chooseRow: (row) => `Elegir ${row}`,
    chosen: (chosen, all) => `${number(chosen)} de ${number(all)} elegidos`,
    keys: 'Las flechas mueven. Enter abre. La barra espaciadora elige. Mayús con una flecha elige varios.',
  },

  boundary: {
    sentence: 'Esta pantalla dejó de funcionar, y no es culpa suya. Todo lo que se guardó está a salvo.',
    again: 'Mostrarla otra vez',
  },

  progress: {
    of: (done, total) => `${number(done)} de ${number(total)}`,
    share: (label, done, total) => `${label}: ${number(done)} de ${number(total)}`,
    stopping: 'Se detiene después de este paso.',
    left: (minutes) =>
      minutes < 1
        ? 'falta menos de un minuto'
        : minutes === 1
          ? 'falta 1 minuto'
          : `faltan unos ${minutes} minutos`,
    noticeTitle: 'Second Opinion Binder',
    noticeDone: 'Lo que empezó está listo.',
    noticeStopped: 'Lo que empezó terminó antes de tiempo. Mírelo en la aplicación.',
  },

  quit: {
    message: 'Todavía hay trabajo en marcha.',
    detail: 'Lo terminado se guarda. El resto habría que empezarlo otra vez.',
    stay: 'Seguir trabajando',
    leave: 'Salir de todos modos',
  },

  drop: {
    release: 'Suelte para añadirlos aquí',
    or: 'o suéltelos aquí',
  },

  split: { resize: 'Cambiar el tamaño de los dos lados' },

  viewer: {
    pages: 'Páginas',
    strip: 'Imágenes pequeñas de las páginas',
    page: (page) => `Página ${number(page)}`,
    pageOf: (page, pages) => `Página ${number(page)} de ${number(pages)}`,
    ofPages: (pages) => `de ${number(pages)}`,
    goTo: 'Ir a la página',
    previous: 'Página anterior',
    next: 'Página siguiente',
    smaller: 'Más pequeño',
    larger: 'Más grande',
    fitWidth: 'Ajustar al ancho',
    fitPage: 'Ajustar a la página',
    zoom: (percent) => `${percent} %`,
    showStrip: 'Mostrar las imágenes pequeñas',
    hideStrip: 'Ocultar las imágenes pequeñas',
    takeWords: 'Tomar estas palabras',
    copy: 'Copiar',
    pickWords: (page) =>
      `Palabras de la página ${page}. Las flechas mueven, con Mayús eligen, Enter las toma.`,
    reading: 'Leyendo la página',
    unreadable: 'Esta página no se puede mostrar. El archivo mismo está a salvo.',
  },
};
