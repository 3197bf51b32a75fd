// Spanish for the Requests screen.
import type { Strings } from '../en.ts';
import { count } from './count.ts';
import { names } from '../../../shared/names/es.ts';

export const requests: Strings['requests'] = {
  title: 'Solicitudes de registros',
  sentence: (all, waiting) =>
    all === 0
      ? 'A qué lugar se le pidió qué, qué prometieron y qué llegó.'
      : waiting === 0
        ? `${count(all, 'solicitud', 'solicitudes')}. Ninguna necesita una llamada hoy.`
        : `${count(all, 'solicitud', 'solicitudes')}. ${count(waiting, 'necesita', 'necesitan')} una llamada hoy.`,
  new: 'Pedir registros',
  emptyTitle: 'Todavía no se ha pedido nada',
  emptyText:
    'A cada lugar y a cada departamento se le pide por separado. Un formulario para papeles casi nunca trae también las imágenes.',
  state: names.requestState,
  item: { asked: 'No ha llegado', came: 'Llegó', missing: 'No se consigue' },
  nobody: 'Sin lugar anotado',
  counts: (came, all) => (all === 0 ? '' : `llegaron ${came} de ${count(all, 'registro', 'registros')}`),
  asked: (day) => `pedido ${day}`,
  promised: (day) => `prometido para ${day}`,
  followUp: (day) => `preguntar otra vez ${day}`,
  reference: (number) => `Ref. ${number}`,
  remove: 'Quitar esta solicitud',
  removed: (title) => `Se quitó “${title}”.`,
  form: {
    title: 'Pedir registros',
    department: '¿Qué lugar o departamento los tiene?',
    departmentHint: 'Las imágenes, las laminillas y los papeles suelen estar en tres departamentos.',
    name: '¿De qué trata esta solicitud?',
    records: '¿Qué registros?',
    noRecords: 'No falta ningún registro de este lugar. Puede decir en palabras lo que quiere.',
    start: 'Empezar la solicitud',
  },
  detail: {
    title: 'Título',
    asksFor: 'En palabras',
    format: 'En qué forma',
    formatHint: 'Para imágenes: DICOM con un DICOMDIR, en disco o como descarga.',
    records: 'Registros',
    addRecord: 'Añadir un registro',
    noRecords: 'No hay registros en la lista. Añada los que espera.',
    takeOff: (title) => `Quitar “${title}” de esta solicitud`,
    sending: 'Enviarla',
    write: 'Escribir la carta',
    openLetter: 'Abrir la carta',
    markAsked: 'Se pidió sin carta',
    markTitle: '¿Cómo se pidió?',
    channel: 'Cómo',
    at: 'Cuándo',
    reference: 'Número de referencia que dieron',
    save: 'Marcar como pedida',
    cancel: 'Ahora no',
    askedOn: (how, when) => `Pedido ${when}. ${how}.`,
    openEntry: 'Abrir la entrada',
    said: 'Lo que dijeron',
    person: 'Quién se encarga',
    promise: 'Qué prometieron',
    promisedBy: 'Para cuándo',
    feeAsked: 'Tarifa que piden',
    feePaid: 'Tarifa pagada',
    feeHint: 'En dólares, como 15 o 15.50',
    formSays: 'Lo que dice el formulario',
    phoneSays: 'Lo que dicen por teléfono',
    differ: 'El formulario y el teléfono no dicen lo mismo. Pregunte cuál vale, y quién lo dijo.',
    followUps: 'Preguntar otra vez',
    addFollowUp: 'Añadir un día',
    followUpOn: 'El',
    followUpNote: 'Qué dijeron entonces',
    followUpDone: (day) => `Se preguntó otra vez ${day}`,
    call: 'Llamar y tomar notas',
    came: 'Lo que llegó',
    outcome: 'Qué llegó, y qué faltaba',
    closedOn: 'No se espera nada más desde',
    notes: 'Notas',
  },
};
