// Every sentence of the printed sheets, in both languages.
import type { Language } from '../../language.ts';
import type { Stance } from '../decision.ts';

const says: Record<Stance['says'], string> = {
  yes: 'yes',
  'not-yet': 'not yet',
  no: 'no',
  unclear: 'not clear',
};

const english = {
  says: (amount: number, word: Stance['says']) => `${amount} ${says[word]}`,
  comparison: {
    title: 'Opinions side by side',
    lead: 'In each doctor’s words, without a verdict. Page numbers are those of each doctor’s own report. Marks and reasons are the family’s.',
    looked: 'Who looked at what',
    said: 'What they said',
    tallies: 'How many say what',
    about: 'About',
  },
  visit: {
    title: (purpose: string) => `Visit sheet: ${purpose}`,
    when: (on: string, who: string, place: string) =>
      [on, who, place].filter((part) => part !== '').join(' · '),
    born: (on: string) => `Born ${on}`,
    decision: 'What we have to decide',
    why: (by: string, reason: string) => `Decide by ${by}. ${reason}`,
    safe: (until: string, by: string) =>
      `Safe to wait until ${until}${by === '' ? '' : `, as told by ${by}`}.`,
    history: 'Medical history',
    family: 'Family history',
    allergies: 'Allergies',
    opinions: 'Opinions so far',
    matters: 'What matters to us',
    weight: (text: string, weight: number) => `${text} (${weight} of 5)`,
    medicines: 'Medicines by time of day',
    medicineHead: ['When', 'Medicine', 'How much', 'For'],
    asNeeded: 'when needed',
    unsaid: 'time not noted',
    questions: 'Our questions',
    questionHead: ['Question and answer'],
    again: (on: string) => `Asked on ${on}, no answer yet.`,
    more: (amount: number) => `${amount} more on our list.`,
  },
  decision: {
    title: 'What we decided',
    question: 'The question',
    what: 'Decided',
    why: 'Why',
    who: (who: string, on: string) => [who, on].filter((part) => part !== '').join(', '),
    lookAgain: 'We look at it again if',
    matters: 'What matters to us',
    leanings: 'Where each of us leaned',
    needs: (text: string) => `What would have to be true: ${text}`,
    tallies: 'How the opinions stood',
    none: 'Nothing has been decided yet.',
  },
};

type SheetWords = typeof english;

const saysInSpanish: Record<Stance['says'], string> = {
  yes: 'sí',
  'not-yet': 'todavía no',
  no: 'no',
  unclear: 'no está claro',
};

/** A day takes an article, a month or a year alone does not. */
const day = (date: string): string => (/^\d{1,2} /.test(date) ? `el ${date}` : date);

const spanish: SheetWords = {
  says: (amount, word) => `${amount} ${saysInSpanish[word]}`,
  comparison: {
    title: 'Opiniones lado a lado',
    lead: 'En las palabras de cada médico, sin veredicto. Los números de página son los del informe de cada médico. Las marcas y las razones son de la familia.',
    looked: 'Quién miró qué',
    said: 'Lo que dijeron',
    tallies: 'Cuántos dicen qué',
    about: 'Sobre',
  },
  visit: {
    title: (purpose) => `Hoja de la cita: ${purpose}`,
    when: (on, who, place) => [on, who, place].filter((part) => part !== '').join(' · '),
    born: (on) => `Fecha de nacimiento ${on}`,
    decision: 'Lo que tenemos que decidir',
    why: (by, reason) => `Hay que decidir a más tardar ${day(by)}. ${reason}`,
    safe: (until, by) =>
      `Se puede esperar sin riesgo hasta ${day(until)}${by === '' ? '' : `, según ${by}`}.`,
    history: 'Antecedentes médicos',
    family: 'Antecedentes familiares',
    allergies: 'Alergias',
    opinions: 'Opiniones hasta ahora',
    matters: 'Lo que nos importa',
    weight: (text, weight) => `${text} (${weight} de 5)`,
    medicines: 'Medicinas por hora del día',
    medicineHead: ['Cuándo', 'Medicina', 'Cuánto', 'Para'],
    asNeeded: 'cuando se necesita',
    unsaid: 'hora sin anotar',
    questions: 'Nuestras preguntas',
    questionHead: ['Pregunta y respuesta'],
    again: (on) => `Preguntado ${day(on)}, todavía sin respuesta.`,
    more: (amount) => `${amount} más en nuestra lista.`,
  },
  decision: {
    title: 'Lo que decidimos',
    question: 'La pregunta',
    what: 'Decidido',
    why: 'Por qué',
    who: (who, on) => [who, on].filter((part) => part !== '').join(', '),
    lookAgain: 'Lo vemos otra vez si',
    matters: 'Lo que nos importa',
    leanings: 'Hacia dónde se inclinaba cada uno',
    needs: (text) => `Qué tendría que ser cierto: ${text}`,
    tallies: 'Cómo estaban las opiniones',
    none: 'Todavía no se ha decidido nada.',
  },
};

export const sheetWords: Record<Language, SheetWords> = { en: english, es: spanish };
