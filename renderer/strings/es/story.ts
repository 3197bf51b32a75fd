// Spanish for the whole story: everything of the case on one line of time, and the same as a list.
import type { Strings } from '../en.ts';
import { count } from './count.ts';
import { names } from '../../../shared/names/es.ts';

export const story: Strings['story'] = {
  open: 'Toda la historia',
  title: 'Toda la historia',
  sentence: (things, from, to) => `${count(things, 'cosa', 'cosas')} desde ${from} hasta ${to}.`,
  back: 'Volver a Hoy',
  lane: names.storyLane,
  show: 'Lo que se muestra',
  picture: 'Línea del tiempo',
  keys: 'Las flechas pasan de marca en marca y de línea en línea. Más acerca, menos aleja. Enter abre.',
  closer: 'Acercar',
  farther: 'Alejar',
  earlier: 'Antes',
  later: 'Después',
  whole: 'Mostrar todo',
  today: 'Hoy',
  opinion: (number, doctor) => (doctor === '' ? `Opinión ${number}` : `Opinión ${number}, ${doctor}`),
  mark: (name, date) => `${name}, ${date}`,
  clock: (name, date, state) => `${name}, vence ${date}: ${state}`,
  several: (amount, lane, from, to) => `${amount} juntas en ${lane}, de ${from} a ${to}. Acercar`,
  list: 'Lo mismo como lista',
  listNone: 'En este tramo no hay nada con fecha.',
  more: (amount) => `Mostrar ${count(amount, 'línea más', 'líneas más')}`,
  emptyTitle: 'La historia empieza con la primera fecha',
  emptyText: 'Cada registro, cita, carta y opinión con fecha toma aquí su lugar por sí solo.',
  emptyAction: 'Añadir papeles',
};
