// Spanish for why another opinion is wanted, and how urgent it is.
import { names } from '../../../shared/names/es.ts';
import type { Strings } from '../en.ts';

export const reasons: Strings['reasons'] = {
  title: 'Por qué una segunda opinión',
  hint: 'Hablar con más de un médico sobre algo importante es una segunda opinión. En la atención de todos los días casi nunca hace falta. Usted tiene derecho a pedirla, y los buenos médicos lo esperan.',
  reason: names.reason,
  words: 'En sus propias palabras',
  add: 'Añadir una razón',
  choose: 'Razón',
  remove: (name) => `Quitar “${name}”`,
  none: 'Todavía no hay ninguna razón escrita.',
  urgent: 'Esperar podría hacer daño',
  urgentHint: 'Entonces algunos plazos son horas, no días. Lo que más ayuda es que un médico lo diga.',
  why: 'Por qué es urgente',
};
