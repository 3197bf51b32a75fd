// Spanish for the Letters screen.
import { names } from '../../../shared/names/es.ts';
import type { Strings } from '../en.ts';
import { count } from './count.ts';

const { channel, proofKind } = names;
const view: Strings['letters']['view'] = {
  all: 'Todas',
  ours: 'De nosotros',
  theirs: 'De ellos',
  unanswered: 'Esperan respuesta',
  unproven: 'Esperan prueba',
};

export const letters: Strings['letters'] = {
  title: 'Cartas y llamadas',
  sentence: (entries, open) =>
    entries === 0
      ? 'Todo lo que se dijo, se mandó o se recibió, con lo que lo prueba.'
      : open === 0
        ? `${count(entries, 'entrada', 'entradas')}. Ninguna promesa espera respuesta.`
        : `${count(entries, 'entrada', 'entradas')}. ${count(open, 'promesa espera', 'promesas esperan')} respuesta.`,
  log: 'Anotar una llamada o carta',
  views: 'Qué entradas',
  view,
  find: 'Buscar en cartas y llamadas',
  channel,
  proofKind,
  ours: 'De nosotros',
  theirs: 'De ellos',
  withWhom: (who, place) => [who, place].filter((part) => part !== '').join(', '),
  nobody: 'Sin nombre anotado',
  promised: (what, by) => (by === '' ? `Prometieron: ${what}` : `Prometieron para ${by}: ${what}`),
  reference: (number) => `Ref. ${number}`,
  caseNumber: (number) => `Caso ${number}`,
  lasted: (minutes) => count(minutes, 'minuto', 'minutos'),
  awaitsProof: 'Espera su prueba',
  exchange: 'El mismo intercambio',
  stepDone: 'Paso del camino hecho con esto',
  openStep: 'Abrir el paso',
  answers: (subject) => `Responde a “${subject}”`,
  keptPrivate: 'Privada: no entra en los paquetes',
  emptyTitle: 'Todavía no hay nada anotado',
  emptyText:
    'Una nota corta después de cada llamada vale más que la memoria. Anote con quién habló, qué se dijo y qué prometieron.',
  noneFound: 'Nada coincide. Pruebe con menos palabras o con otra vista.',
  form: {
    title: 'Anotar una llamada o carta',
    direction: '¿Quién buscó a quién?',
    out: 'Nosotros',
    in: 'Ellos',
    channel: 'Cómo',
    at: 'Cuándo',
    atHint: 'Por ejemplo: hoy 10:40, o 3/12/2026',
    person: 'Con quién',
    personHint: 'Elija un nombre o escriba uno nuevo.',
    organization: 'De qué lugar',
    subject: 'De qué se trató',
    body: 'Qué se dijo',
    referenceNo: 'Número de referencia que dieron',
    caseNo: 'Número de caso que dieron',
    minutes: 'Minutos que duró',
    promise: 'Qué prometieron',
    promisedBy: 'Para cuándo',
    isPrivate: 'Mantener privada (nunca entra en un paquete)',
    replyTo: 'Responde a',
    save: 'Guardar la entrada',
    saving: 'Guardando',
    cancel: 'Salir sin guardar',
  },
  proof: {
    title: 'Prueba',
    none: 'Todavía no hay prueba. Un sello, un recibo o un reporte muestra que pasó, y cuándo.',
    add: 'Añadir prueba',
    kind: 'Clase de prueba',
    at: 'Fecha y hora que muestra',
    number: 'Número que muestra',
    pages: 'Páginas',
    result: 'Resultado impreso',
    signer: 'Quién firmó o lo vio',
    document: 'Escaneo o foto',
    openDocument: 'Abrir el escaneo',
    addScan: 'Añadir un escaneo o foto',
    replaceScan: 'Poner otro escaneo',
    adding: 'Añadiendo el escaneo',
    remove: 'Quitar esta prueba',
    removed: 'Se quitó la prueba.',
    complete: 'Completa',
    noHour: 'La hora no está anotada. Algunos plazos se cuentan en horas; añádala si el sello la muestra.',
    missing: (facts) => `Todavía falta: ${facts}`,
    fact: {
      at: 'fecha y hora',
      number: 'número',
      pages: 'páginas',
      result: 'resultado',
      signer: 'quién firmó',
      document: 'un escaneo o foto',
    },
  },
  remove: 'Quitar esta entrada',
  removed: (subject) => `Se quitó “${subject}”.`,
};
