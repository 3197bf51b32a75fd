// What stands in the paper binder beside its lists: cover, label for the spine, tabs, contents. In each language.
export const binderTabs = [
  'today',
  'case',
  'path',
  'records',
  'opinions',
  'letters',
  'health',
  'questions',
  'people',
  'packets',
  'papers',
] as const;
export type BinderTab = (typeof binderTabs)[number];

export type BinderWords = {
  title: string;
  made: (on: string) => string;
  found: string;
  spine: string;
  spineLead: string;
  contents: string;
  contentsLead: string;
  tab: Record<BinderTab, string>;
  tabLead: Record<BinderTab, string>;
  cutHere: string;
  /** Of papers that stand behind a tab and not on its list. */
  more: (papers: number) => string;
  papersOf: (title: string, on: string) => string;
  blank: string;
  leftOut: string;
  leftOutLead: string;
};

export const englishBinder: BinderWords = {
  title: 'Second opinion binder',
  made: (on) => `Printed ${on}`,
  found: 'If you find this binder, please call:',
  spine: 'Labels for the spine',
  spineLead: 'Cut along the dotted lines. Take the one that fits your binder.',
  contents: 'Contents',
  contentsLead:
    'Each tab begins on a right-hand page. Cut the tab pages along the dotted line, and leave the tab.',
  tab: {
    today: 'Today',
    case: 'The case',
    path: 'Path and clocks',
    records: 'Records',
    opinions: 'Opinions',
    letters: 'Letters and calls',
    health: 'Health and medicines',
    questions: 'Visits and questions',
    people: 'People',
    packets: 'Packets',
    papers: 'The papers',
  },
  tabLead: {
    today: 'What is due, who owes an answer, and whom to call.',
    case: 'Who and what this is about, and the whole story.',
    path: 'The steps, the time limits, what the plan decided, and the costs.',
    records: 'What exists, where each original is, and what was asked for.',
    opinions: 'What each doctor said, side by side, and what we decided.',
    letters: 'Every call and letter, with what proves it.',
    health: 'Medicines by time of day, allergies, and what is known.',
    questions: 'Visits, and the questions to bring.',
    people: 'How to reach everybody, and who may speak for the patient.',
    packets: 'What went out, to whom, and when.',
    papers: 'The papers themselves, oldest first. Each begins on a right-hand page.',
  },
  cutHere: 'cut here',
  more: (papers) => `and ${papers} more, in the same order`,
  papersOf: (title, on) => (on === '' ? title : `${title}, ${on}`),
  blank: 'This page is blank on purpose.',
  leftOut: 'Not in this binder',
  leftOutLead: 'These papers cannot be printed here. They are safe in the case.',
};

export const spanishBinder: BinderWords = {
  title: 'Carpeta de la segunda opinión',
  made: (on) => `Impresa el ${on}`,
  found: 'Si encuentra esta carpeta, por favor llame a:',
  spine: 'Etiquetas para el lomo',
  spineLead: 'Corte por la línea de puntos. Use la que quepa en su carpeta.',
  contents: 'Contenido',
  contentsLead:
    'Cada separador empieza en una página derecha. Corte las páginas de los separadores por la línea de puntos y deje la pestaña.',
  tab: {
    today: 'Hoy',
    case: 'El caso',
    path: 'Camino y plazos',
    records: 'Registros',
    opinions: 'Opiniones',
    letters: 'Cartas y llamadas',
    health: 'Salud y medicinas',
    questions: 'Citas y preguntas',
    people: 'Personas',
    packets: 'Paquetes',
    papers: 'Los papeles',
  },
  tabLead: {
    today: 'Qué vence, quién debe una respuesta y a quién llamar.',
    case: 'De quién y de qué se trata, y toda la historia.',
    path: 'Los pasos, los plazos, lo que decidió el plan y los costos.',
    records: 'Qué existe, dónde está cada original y qué se pidió.',
    opinions: 'Lo que dijo cada médico, lado a lado, y lo que decidimos.',
    letters: 'Cada llamada y cada carta, con lo que la prueba.',
    health: 'Medicinas por hora del día, alergias y lo que se sabe.',
    questions: 'Las citas, y las preguntas para llevar.',
    people: 'Cómo encontrar a cada persona, y quién puede hablar por el paciente.',
    packets: 'Qué se mandó, a quién y cuándo.',
    papers: 'Los papeles mismos, del más viejo al más nuevo. Cada uno empieza en una página derecha.',
  },
  cutHere: 'corte aquí',
  more: (papers) => `y ${papers} más, en el mismo orden`,
  papersOf: (title, on) => (on === '' ? title : `${title}, ${on}`),
  blank: 'Esta página está en blanco a propósito.',
  leftOut: 'No está en esta carpeta',
  leftOutLead: 'Estos papeles no se pueden imprimir aquí. Están a salvo en el caso.',
};
