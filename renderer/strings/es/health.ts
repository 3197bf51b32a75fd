// Spanish for the health summary and for what portal exports propose.
import type { Strings } from '../en.ts';
import { count } from './count.ts';

const kinds: Strings['health']['kinds'] = {
  medication: 'Medicinas',
  'discharge-medication': 'Medicinas al salir del hospital',
  allergy: 'Alergias',
  problem: 'Problemas',
  result: 'Resultados',
  procedure: 'Procedimientos',
  encounter: 'Consultas pasadas',
  person: 'Médicos y enfermeros',
  organization: 'Lugares',
  'none-known': 'Se dice que no hay',
};

const toLookAt = (things: number) =>
  `De la exportación del portal: ${count(things, 'cosa', 'cosas')} por revisar`;

export const health: Strings['health'] = {
  kinds,
  facts: {
    problem: 'Problemas',
    procedure: 'Procedimientos',
    result: 'Resultados',
    encounter: 'Consultas pasadas',
    'none-known': 'Se dice que no hay',
  },
  sentence: (entries) =>
    entries === 0
      ? 'Problemas, alergias, resultados y procedimientos, cada uno con el papel que lo dice.'
      : `${count(entries, 'entrada', 'entradas')}, cada una con el papel que lo dice.`,
  emptyTitle: 'Todavía no hay nada anotado',
  empty:
    'Añada a sus registros la exportación de un portal para pacientes, y lo que dice aparece aquí para que usted lo revise. O escríbalo usted.',
  allergies: 'Alergias',
  past: 'pasado',
  add: 'Añadir una entrada',
  newTitle: 'Una entrada nueva',
  kind: '¿Qué es?',
  kindOf: {
    problem: 'Un problema',
    procedure: 'Un procedimiento',
    result: 'Un resultado',
    encounter: 'Una consulta pasada',
    'none-known': 'Se dice que no hay',
  },
  name: 'Nombre',
  value: 'Resultado',
  unit: 'Unidad',
  range: 'Valores normales',
  flag: 'Marcado como',
  date: '¿Cuándo?',
  until: '¿Hasta cuándo?',
  course: '¿Sigue presente?',
  courses: { active: 'Sí', past: 'No, ya pasó', unknown: 'No se sabe' },
  who: '¿Con quién?',
  place: '¿Dónde?',
  notes: 'Notas',
  more: (things) => `Mostrar ${things} más`,
  remove: 'Quitar esta entrada',
  removed: (title) => `Se quitó “${title}”.`,
  openPage: (page) => `Abrir la página ${page}`,
  openPaper: 'Abrir el papel',

  proposals: {
    today: toLookAt,
    look: 'Revisar',
    title: toLookAt,
    lead: 'Nada de esto está todavía en sus listas. Añada lo que es correcto, corrija primero lo que no lo es, y deje fuera lo demás.',
    take: 'Añadir',
    takeOne: (title) => `Añadir ${title}`,
    takeAll: (things) => (things === 1 ? 'Añadirla' : `Añadir las ${things}`),
    takeTo: (list) => `Añadir a ${list}`,
    leave: 'Dejar fuera',
    leaveOne: (title) => `Dejar fuera ${title}`,
    leaveAll: (things) => (things === 1 ? 'Dejarla fuera' : `Dejar fuera las ${things}`),
    correct: 'Corregir',
    correctOne: (title) => `Corregir ${title}`,
    correctLead: 'Cambie lo que no es correcto y luego añádalo. Sus palabras se guardan al escribir.',
    says: 'La exportación dice',
    since: (date) => `desde ${date}`,
    known: 'ya está en su lista',
    knownAs: (said) => `ya está en su lista: ${said}`,
    taken: (made, known, list) =>
      [
        made === 0
          ? ''
          : list === null
            ? `${count(made, 'añadida', 'añadidas')}.`
            : `${count(made, 'añadida', 'añadidas')} a “${list}”.`,
        known === 0 ? '' : `${count(known, 'ya estaba', 'ya estaban')} en sus listas.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    full: (things) =>
      `Su lista tiene 100 alergias y está llena. ${count(things, 'alergia se queda', 'alergias se quedan')} aquí. Quite una que ya no necesita e intente otra vez.`,
    left: (things) => `${count(things, 'queda fuera', 'quedan fuera')}.`,
    otherPerson: (name) => `sobre ${name}`,
    wrongPerson: (file, name, born) =>
      `“${file}” es sobre ${[name, born === '' ? '' : `nacimiento ${born}`].filter((part) => part !== '').join(', ')}`,
    wrongPersonNext: (name, born) =>
      `Este caso es sobre ${name}${born === '' ? '' : `, nacimiento ${born}`}. ¿Es la misma persona? Si no, déjelas fuera y pida al portal la exportación correcta.`,
    samePerson: 'Sí, la misma persona',
    dismissedTitle: (things) => `Se dejó fuera: ${things}`,
    reopen: 'Revisar otra vez',
    reopenOne: (title) => `Revisar otra vez ${title}`,
    from: (file, section, page) =>
      [`De “${file}”`, section, page === null ? '' : `página ${page}`]
        .filter((part) => part !== '')
        .join(', '),
    timesHint: 'Por ejemplo 8 am, 8:30 pm',
    courseOf: { medicine: '¿Se sigue tomando?', other: '¿Sigue presente?' },
    fields: {
      name: 'Nombre',
      substance: 'Alergia a',
      text: 'Qué se dice',
      dose: 'Cuánto cada vez',
      howOften: 'Cada cuánto',
      times: '¿A qué horas?',
      asNeeded: 'Solo cuando se necesita',
      route: 'Cómo se toma',
      purpose: '¿Para qué es?',
      prescriber: 'Recetada por',
      reaction: 'Reacción',
      severity: 'Qué tan grave',
      value: 'Resultado',
      unit: 'Unidad',
      range: 'Valores normales',
      flag: 'Marcado como',
      category: 'Parte de',
      place: '¿Dónde?',
      who: '¿Con quién?',
      specialty: 'Especialidad',
      organization: 'Trabaja en',
      phone: 'Teléfono',
      fax: 'Fax',
      email: 'Correo electrónico',
      address: 'Dirección',
      notes: 'Notas',
      startedOn: '¿Desde cuándo?',
      stoppedOn: '¿Cuándo se dejó?',
      endedOn: '¿Hasta cuándo?',
      notedOn: '¿Desde cuándo?',
      takenOn: '¿Cuándo?',
      doneOn: '¿Cuándo?',
    },
  },
};
