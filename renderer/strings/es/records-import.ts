// Spanish for bringing files in, and for what became of each.
import type { Strings } from '../en.ts';
import { count, number } from './count.ts';

export const recordsImport: Strings['records']['import'] = {
  running: 'Añadiendo archivos',
  counting: 'Mirando lo que hay',
  dropHere: 'Suelte para añadirlos como registros nuevos',
  dropOn: (title) => `Suelte para añadirlos a “${title}”`,
  title: 'Lo que entró',
  titleStopped: 'Detenido. Lo que entró hasta ahora',
  backToList: 'Ir a la lista',
  summary: (files, pages) =>
    `${count(files, 'archivo añadido', 'archivos añadidos')}${pages === 0 ? '' : `, ${count(pages, 'página', 'páginas')} en total`}.`,
  summaryLocked: (files) => (files === 1 ? ' Uno tiene contraseña.' : ` ${number(files)} tienen contraseña.`),
  summaryFailed: (files) =>
    files === 1 ? ' Uno no se pudo leer.' : ` ${number(files)} no se pudieron leer.`,
  summaryNothing: 'No se añadió nada nuevo.',
  summaryTo: (title, files) => `${count(files, 'archivo añadido', 'archivos añadidos')} a “${title}”.`,
  heading: {
    imported: (n) => `Añadidos (${number(n)})`,
    kept: (n) => `Guardados como están (${number(n)})`,
    duplicate: (n) => `Ya estaban aquí (${number(n)})`,
    'needs-password': (n) => `Con contraseña (${number(n)})`,
    failed: (n) => `No se pudieron leer (${number(n)})`,
  },
  why: {
    imported: 'Revise los nombres y las fechas mientras tiene presentes los papeles. Se guardan al escribir.',
    kept: 'Guardados con seguridad, pero no tienen páginas que mostrar.',
    duplicate: 'El mismo archivo ya está en el caso, así que no se añadió dos veces.',
    'needs-password':
      'Escriba la contraseña y se intenta otra vez. Se guarda solo dentro de este archivo del caso, para que el próximo archivo del mismo remitente se abra solo.',
    failed: 'Se dejaron fuera. No se tocó nada más.',
  },
  columns: {
    file: 'Archivo',
    title: 'Título',
    type: 'Clase',
    date: 'Fecha',
    pages: 'Páginas',
    why: 'Qué pasó con él',
  },
  addedTable: 'Registros que se añadieron',
  titleOf: (file) => `Título de ${file}`,
  typeOf: (file) => `Clase de ${file}`,
  dateOf: (file) => `Fecha de ${file}`,
  datePlaceholder: 'Fecha',
  look: (file, pages) => `Mirar ${file}, ${count(pages, 'página', 'páginas')}`,
  showRecord: 'Mostrar el registro',
  showNamed: (title) => `Mostrar “${title}”`,
  locked: (files) => `${count(files, 'archivo tiene', 'archivos tienen')} contraseña.`,
  password: 'Contraseña',
  passwordHint: 'Suele estar en la carta o el correo que vino con el archivo.',
  stillLocked: (files) =>
    `Esa contraseña no abre ${files === 1 ? 'este archivo' : `estos ${number(files)} archivos`}. Confírmela con quien ${files === 1 ? 'lo' : 'los'} mandó.`,
  tryAgain: 'Intentar otra vez',
  trying: 'Intentando',
  suggest: (amount) => `Usar la clase sugerida en ${count(amount, 'registro', 'registros')}`,
  given: {
    title: 'De dónde vinieron',
    open: 'Anotar quién los dio',
    hint: 'Si quiere. Se anota en cada archivo que acaba de entrar.',
    by: 'Quién los dio',
    byHint: 'Por ejemplo: oficina de registros, Clínica del Valle',
    on: 'Cuándo',
  },
  failedStart: 'No se pudieron añadir los archivos.',
};
