// Spanish for the call log: the small panel that takes notes while someone is on the phone.
import type { Strings } from '../en.ts';

export const calls: Strings['calls'] = {
  title: 'Anotar una llamada',
  open: 'Anotar una llamada',
  running: 'Al teléfono desde',
  notes: 'Notas',
  notesHint: 'Escriba mientras habla. Se guarda al escribir.',
  person: 'Con quién',
  place: 'De qué lugar',
  subject: 'De qué se trató',
  reference: 'Número de referencia que dieron',
  promise: 'Qué prometieron',
  promisedBy: 'Para cuándo',
  theyCalled: 'Ellos nos llamaron',
  done: 'Terminar la llamada',
  discard: 'Descartar',
  discarded: 'Se descartó la llamada.',
  defaultSubject: 'Llamada telefónica',
  withWhom: (name) => `Llamada con ${name}`,
  phone: (number) => `Su número: ${number}`,
  time: (minutes, seconds) => `${minutes}:${String(seconds).padStart(2, '0')}`,
};
