// Spanish for opinions side by side: what stands in the rows and under them.
import type { Strings } from '../en.ts';
import { count } from './count.ts';

/** "a, b y c"; "y" turns to "e" before a word that begins with the same sound. */
export function list(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  if (parts.length < 2) return last;
  const and = /^[^\p{L}]*(?:i|í|hi(?!e)|hí)/iu.test(last) ? 'e' : 'y';
  return `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** So many are named in one sentence. */
const namedAtMost = 4;

function someOf(parts: readonly string[]): string {
  const more = parts.length - namedAtMost;
  return more > 0 ? `${parts.slice(0, namedAtMost).join(', ')} y ${more} más` : list(parts);
}

export const compare: Strings['opinions']['compare'] = {
  title: 'Opiniones lado a lado',
  caption: 'Opiniones lado a lado: los médicos en las columnas, las preguntas en las filas',
  sentence: (points) => {
    const conflict = points.conflict.length;
    if (conflict + points.emphasis + points.agree === 0)
      return 'Nada está marcado todavía. Lea una fila de lado a lado y diga a la izquierda cómo se relacionan las opiniones.';
    const inPoints = (amount: number) => count(amount, 'punto', 'puntos');
    const parts = [
      ...(points.agree > 0 ? [`coinciden en ${inPoints(points.agree)}`] : []),
      ...(points.emphasis > 0 ? [`ponen otro énfasis en ${inPoints(points.emphasis)}`] : []),
      ...(conflict > 0 ? [`se contradicen en ${inPoints(conflict)}: ${someOf(points.conflict)}`] : []),
    ];
    return `Según sus marcas, ${list(parts)}.`;
  },
  needTwoTitle: 'Una opinión hasta ahora',
  needTwo: 'Para comparar hacen falta dos. Añada la siguiente opinión cuando llegue.',
  filter: {
    label: 'Qué filas',
    all: 'Todas',
    differ: 'Donde difieren',
    open: 'Sin marcar',
  },
  wording: { label: 'Texto', short: 'Palabras cortas', exact: 'Palabras exactas' },
  noRows: 'No hay filas de esta clase.',
  question: 'Pregunta',
  said: 'Lo que dijeron',
  saidNothing: 'no dice nada de esto',
  noWordsYet:
    'Todavía no hay nada escrito. En “Una por una” puede abrir una opinión y añadir lo que dijo el médico.',
  print: 'Imprimir',
  savePdf: 'Guardar como PDF',
  page: (page) => `pág. ${page}`,
  openPage: (name, page) => `Abrir la página ${page} del informe de ${name}`,
  told: 'de palabra',
  toldWhy: 'Dicho por teléfono o en una cita; ningún papel lo dice.',
  markButton: (axis, mark) => `${axis}: ${mark}. Cambiar la marca`,
  markTitle: '¿Cómo se relacionan?',
  suggested: (mark) => `¿${mark}?`,
  suggestion: (mark, reason) => `Sugerencia: ${mark}. ${reason}`,
  reasons: {
    'same-words': 'Usan las mismas palabras.',
    'close-words': 'Usan casi las mismas palabras.',
    'same-numbers': 'Dan los mismos números.',
    'one-speaks': 'Los demás no dicen nada de esto.',
    numbers: (lowest, highest) => `Sus números van de ${lowest} a ${highest}.`,
    contrast: (one, other) => `Uno dice “${one}”, otro “${other}”.`,
  },
  ownWords: 'solo en algunas de las opiniones',
  scale: {
    title: 'Números',
    one: (name, number) => `${name} ${number}`,
    of: (label) => (label === '' ? 'Sus números' : label.charAt(0).toUpperCase() + label.slice(1)),
    spread: (lowest, highest) => `de ${lowest} a ${highest}`,
    same: 'lo mismo',
    bounds: { exact: '', 'at-most': 'hasta ', 'at-least': 'al menos ' },
  },
  unmark: 'Quitar la marca',
  why: 'Por qué',
  whyLabel: (axis) => `Por qué esta marca, en ${axis}`,
  writeWhy: 'Escribir por qué',
  whyPlaceholder: 'En sus propias palabras',
  askEach: 'Pedir a cada uno que explique',
  asked: (doctors) => `${count(doctors, 'pregunta está', 'preguntas están')} ahora en la lista, en Citas.`,
  removedQuestions: 'Se quitaron otra vez de la lista de preguntas.',
  answered: (name, text) => `${name} explicó: ${text}`,
  answerOn: (text, day) => (day === '' ? text : `${text} (${day})`),
  waitsFor: (name, by) =>
    by === ''
      ? `Ya se preguntó a ${name}. Todavía no hay respuesta.`
      : `Ya se preguntó a ${name}. Se espera respuesta para ${by}.`,
  overdue: (name, askedOn, by) =>
    `Se preguntó a ${name} el ${askedOn} y no ha respondido. La queríamos para el ${by}. Pregunte otra vez.`,
  toAsk: (names) => `En la lista de preguntas, sin preguntar todavía: ${list(names)}.`,
  writeTo: (name) => `Escribir a ${name}`,
  put: 'Anotar que ya se les preguntó',
  putNoted: (questions) =>
    `Anotado: ${count(questions, 'pregunta se hizo', 'preguntas se hicieron')} hoy. Se espera respuesta en dos semanas.`,
  earlier: 'Antes:',
  behind: 'Miraron cosas distintas: ',
  behindMany: (named, more) => (more > 0 ? `${named.join(', ')} y ${more} más.` : `${list(named)}.`),
  behindOne: (title, ways) => `${title} – ${ways.join('; ')}`,
  behindWay: (use, names) => `${use}: ${list(names)}`,
  showBehind: 'Mostrar en la cuadrícula',
  nothingNoted: 'sin anotar',
  notNoted: 'Nada anotado',
  move: 'Mover',
  moveLeft: 'Mover a la izquierda',
  moveRight: 'Mover a la derecha',
  columnMenu: (name) => `Más para ${name}`,
  openOpinion: 'Abrir esta opinión',
};
