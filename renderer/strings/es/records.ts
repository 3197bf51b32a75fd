// Spanish for the inventory: what exists, where it is, what is still missing.
import { names } from '../../../shared/names/es.ts';
import type { Strings } from '../en.ts';
import { count, number } from './count.ts';
import { recordsArrange } from './records-arrange.ts';
import { recordsImport } from './records-import.ts';
import { recordsViews } from './records-views.ts';
import { recordsWarnings } from './records-warnings.ts';

export const records: Strings['records'] = {
  title: 'Registros',
  sentence: ({ all, missing, asked, toSort }) => {
    const open = [
      missing > 0 ? `${number(missing)} por pedir` : '',
      asked > 0 ? `${number(asked)} en camino` : '',
      toSort > 0 ? `${number(toSort)} aún sin fecha o clase` : '',
    ].filter(Boolean);
    const inAll = count(all, 'registro', 'registros');
    return open.length === 0 ? `${inAll}, y no falta ninguno.` : `${inAll}. ${open.join(', ')}.`;
  },
  sentenceEmpty: 'Qué existe, dónde está y qué falta todavía.',
  table: 'Todos los registros, por estudio, muestra y hospitalización',
  find: 'Buscar en la lista',
  findHint: 'Título, lugar, médico o archivo',
  noneFound: 'Ningún registro coincide.',
  showAll: 'Mostrar todos los registros',

  emptyTitle: 'Todavía no hay registros',
  empty:
    'Añada los archivos que tiene: escaneos, PDF, fotos de papeles. O escriba lo que sabe que existe, para poder pedirlo.',

  view: {
    all: 'Todos',
    missing: 'Faltan',
    asked: 'En camino',
    here: 'Aquí',
    core: 'Esenciales',
    loan: 'Prestados',
    'to-sort': 'Por ordenar',
  },
  views: 'Qué registros se muestran',
  savedFilters: recordsViews,

  column: { title: 'Registro', type: 'Clase', date: 'Fecha', status: 'Estado', where: 'El original' },
  core: 'esencial',
  wrongPatient: 'otra persona',
  onLoan: (to) => `Prestado a ${to}`,
  backBy: (date) => `de vuelta a más tardar el ${date}`,
  ownFile: (pages) => count(pages, 'página', 'páginas'),
  pages: (pages) => count(pages, 'página', 'páginas'),

  type: names.recordType,

  status: names.recordStatus,
  statusWhy: {
    known: 'Existe en algún lugar. Nadie lo ha pedido.',
    'to-request': 'Se necesita. Alguien debe pedirlo.',
    requested: 'Se pidió y no ha llegado.',
    received: 'Está aquí. Nadie ha mirado si está completo.',
    checked: 'Está aquí, completo, y es de la persona correcta.',
    shared: 'Se mandó a un médico.',
    unobtainable: 'Ya no existe, o nadie quiere darlo.',
    'not-applicable': 'Este caso no lo necesita.',
  },
  step: (at, of) => `paso ${at} de ${of}`,

  importance: { core: 'Esencial', supporting: 'De apoyo', background: 'De fondo' },
  importanceWhy: {
    core: 'Un segundo médico no puede prescindir de él.',
    supporting: 'Es bueno tenerlo a mano.',
    background: 'Solo si alguien lo pide.',
  },

  part: { report: 'informe', images: 'imágenes', slides: 'laminillas' },
  partState: {
    here: 'aquí',
    partly: 'aquí en parte',
    asked: 'por llegar',
    missing: 'por conseguir',
    never: 'no se consigue',
    unlisted: 'todavía fuera de la lista',
  },
  groupKind: {
    study: 'Estudio de imágenes',
    specimen: 'Muestra',
    stay: 'Hospitalización',
    treatment: 'Tratamiento',
  },
  groupSentence: (kind, date, place) => {
    const what = {
      study: 'estudio de imágenes',
      specimen: 'muestra',
      stay: 'hospitalización',
      treatment: 'tratamiento',
    }[kind];
    return `${what}${date === '' ? '' : ` del ${date}`}${place === '' ? '' : `, ${place}`}`;
  },
  runHeading: (when) => `Otros papeles, ${when}`,
  undatedHeading: 'Todavía sin fecha',

  addFiles: 'Añadir archivos',
  addFolder: 'Añadir una carpeta',
  addKnown: 'Sé que existe',
  known: {
    title: 'Escribir un registro que aún no está aquí',
    what: '¿Qué es?',
    type: 'Clase',
    date: 'Cuándo',
    where: 'Quién lo tiene',
    add: 'Añadir a la lista',
    adding: 'Añadiendo',
    another: 'Enter lo añade y queda listo para el siguiente.',
    added: (title) => `“${title}” está en la lista.`,
    close: 'Listo',
  },

  detail: {
    facts: 'Datos',
    titleField: 'Título',
    type: 'Clase de registro',
    date: 'Fecha que muestra',
    organization: 'De dónde es',
    author: 'Escrito por',
    group: 'Pertenece a',
    groupHint: 'El estudio, la muestra o la hospitalización de que forma parte.',
    groupKind: '¿Qué es?',
    groupDate: 'Fecha del conjunto',
    groupName: 'Nombre',
    aboutGroup: (title) => `Sobre “${title}”`,
    importance: 'Cuánto importa',
    location: 'Dónde está el papel o el disco',
    locationHint: 'Por ejemplo “cajón del escritorio en casa”.',
    formatWanted: 'Forma en que se quiere',
    formatReceived: 'Forma en que llegó',
    notes: 'Notas',
    wrongPatient: 'Es sobre otra persona',
    wrongPatientHint: 'Queda en la lista para que usted pueda avisar. Nunca entra en un paquete.',
    status: 'Estado',
    markAs: (status) => `Marcar como “${status}”`,
    otherStatus: 'Otro estado',
    reason: '¿Por qué?',
    reasonHint: 'Unas palabras, como “El laboratorio no guarda video. Lo dijeron el 30 de marzo.”',
    saveReason: (status) => `Marcar como “${status}”`,
    replaces: (title) => `Reemplaza a “${title}”, o a una parte.`,
    replacedBy: (title) => `“${title}” reemplaza a este, o a una parte.`,
    addsTo: (title) => `Completa a “${title}”. Lea los dos juntos.`,
    addendum: (title) => `“${title}” completa a este. Lea los dos juntos.`,
    replacesField: 'Toma el lugar de',
    replacesHint: 'Un papel anterior que este corrige.',
    addsToField: 'Completa a',
    addsToHint: 'Un papel que todavía vale, y del que este dice más.',
    linkPlaceholder: 'Ninguno',
    organizationPlaceholder: 'Hospital, laboratorio, consultorio …',
    authorPlaceholder: 'Médico, laboratorio …',
    groupPlaceholder: 'Nada; está solo',
  },

  warnings: recordsWarnings,
  arrange: recordsArrange,

  documents: {
    title: 'Documentos',
    none: 'Todavía no hay nada. Suelte un archivo de este lado, o añada uno.',
    add: 'Añadir un archivo a este registro',
    addShort: 'Añadir un archivo',
    open: (fileName) => `Abrir ${fileName}`,
    remove: (fileName) => `Quitar ${fileName}`,
    removed: (fileName) => `Se quitó “${fileName}”.`,
    saveCopy: (fileName) => `Guardar una copia de ${fileName}`,
    kept: 'Se guarda como está',
    outOf: {
      archive: (name) => `Vino en “${name}”.`,
      mail: (name) => `Venía adjunto al correo “${name}”.`,
      document: (name) => `Estaba dentro de “${name}”.`,
      disc: (name) => `Estaba en el disco “${name}”.`,
    },
    givenBy: (who, when) => (when === '' ? `Lo dio ${who}.` : `Lo dio ${who}, ${when}.`),
    givenOn: (when) => `Recibido ${when}.`,
  },

  items: {
    title: 'Papel, discos, laminillas',
    none: 'Nada escrito. Anote el disco, la película o las laminillas que le pertenecen, para que nada se pierda.',
    add: 'Añadir un objeto',
    change: (label) => `Cambiar ${label}`,
    label: 'Número de su etiqueta',
    kind: 'Qué es',
    itemTitle: 'Nombre',
    count: 'Cuántos',
    location: 'Dónde está',
    loanedTo: 'Prestado a',
    trackingNo: 'Número de rastreo',
    sentOn: 'Enviado el',
    returnBy: 'De vuelta a más tardar el',
    returnedOn: 'Volvió el',
    mayBeKept: 'Se lo pueden quedar',
    password: 'Su contraseña',
    passwordHint: 'Si la tiene. Se guarda en este archivo del caso y no entra en ningún paquete.',
    readable: 'Se puede leer',
    notes: 'Notas',
    save: 'Añadir el objeto',
    done: 'Listo',
    existing: 'O uno que ya está en la lista',
    existingPlaceholder: 'Elija un disco, una película o una caja',
    unlink: (label) => `Separar ${label} de este registro`,
    unlinked: (label) => `${label} ya no pertenece a este registro.`,
    remove: 'Quitar el objeto',
    removed: (label) => `Se quitó ${label}.`,
    unreadable: 'No se puede leer',
    kindName: {
      cd: 'CD',
      dvd: 'DVD',
      usb: 'Memoria USB',
      film: 'Película',
      slides: 'Laminillas',
      recuts: 'Cortes nuevos',
      block: 'Bloque de tejido',
      paper: 'Papel',
      other: 'Otro',
    },
    amount: (kind, amount) => {
      const [one, many] = (
        {
          cd: ['CD', 'CD'],
          dvd: ['DVD', 'DVD'],
          usb: ['memoria USB', 'memorias USB'],
          film: ['película', 'películas'],
          slides: ['laminilla', 'laminillas'],
          recuts: ['corte nuevo', 'cortes nuevos'],
          block: ['bloque de tejido', 'bloques de tejido'],
          paper: ['papel', 'papeles'],
          other: ['cosa', 'cosas'],
        } as const
      )[kind];
      return count(amount, one, many);
    },
    tracking: (code) => `Rastreo ${code}`,
    cameBack: (date) => `Volvió ${date}`,
  },

  remove: 'Quitar este registro',
  removed: (title) => `Se quitó “${title}”.`,
  removedMany: (amount) =>
    `Se ${amount === 1 ? 'quitó' : 'quitaron'} ${count(amount, 'registro', 'registros')}.`,

  bulk: {
    label: 'Los registros elegidos',
    chosen: (amount) => count(amount, 'registro elegido', 'registros elegidos'),
    status: 'Poner el estado',
    importance: 'Poner cuánto importan',
    changed: (amount) =>
      `Se ${amount === 1 ? 'cambió' : 'cambiaron'} ${count(amount, 'registro', 'registros')}.`,
    changing: 'Cambiando',
    clear: 'No elegir ninguno',
    remove: 'Quitarlos',
    join: 'Unir en un solo documento',
  },

  import: recordsImport,
};
