// Spanish for what was said and written: letters, private notes, opinions.
import { names } from '../../names/es.ts';
import { spanish as packetWords } from '../packet/words-es.ts';
import type { PaperWords } from './paper-words.ts';

const many = (amount: number, one: string, more: string): string =>
  `${amount.toLocaleString('es')} ${amount === 1 ? one : more}`;

export const letter: PaperWords['letter'] = {
  lead: (amount) => `${many(amount, 'entrada', 'entradas')}, de la más vieja a la más nueva.`,
  head: ['Fecha', 'Cómo', 'Con', 'Qué', 'Prueba'],
  channel: names.channel,
  proof: names.proofKind,
  direction: { in: 'De ellos', out: 'De nosotros' },
  promise: 'Lo que prometieron',
  promised: (what) => `Prometieron: ${what}`,
  promisedBy: (on) => `Prometido para el ${on}`,
  notComplete: 'aún incompleta',
  proofs: 'Lo que lo prueba',
  exchange: 'El mismo intercambio',
};

export const incident: PaperWords['incident'] = {
  lead: 'Solo para la familia. Esta página nunca es parte de un paquete.',
  head: ['Cuándo', 'Quién', 'Qué', 'Testigo'],
};

export const opinion: PaperWords['opinion'] = {
  lead: 'Cada una en las palabras del médico. Las páginas son las de su informe.',
  head: ['Sobre qué', 'Qué se dijo', 'Pág.'],
  axis: packetWords.axis,
  mode: {
    visit: 'en una cita',
    video: 'por video',
    'records-review': 'por los registros',
    phone: 'por teléfono',
  },
  independence: packetWords.independence,
  about: 'Sobre qué',
  compareLead: 'En las palabras de cada médico, sin veredicto. Las marcas y razones son de la familia.',
  tallies: 'Cuántos dicen qué',
  looked: 'Quién vio qué',
  said: 'Qué dijeron',
};
