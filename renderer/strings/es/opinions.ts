// Spanish for opinions: the cards, entering one beside its report, side by side, and what each doctor looked at.
import type { Strings } from '../en.ts';
import { count } from './count.ts';
import { axes } from './opinions-axes.ts';
import { compare, list } from './opinions-compare.ts';
import { decide } from './opinions-decide.ts';

const marks: Strings['opinions']['marks'] = {
  agree: 'Coinciden',
  emphasis: 'Otro énfasis',
  conflict: 'Se contradicen',
  single: 'Solo uno lo dice',
  open: 'Sin marcar',
};

const markHints: Strings['opinions']['markHints'] = {
  agree: 'Dicen lo mismo, tal vez con otras palabras.',
  emphasis: 'Le dan otro peso, y las dos cosas pueden ser ciertas.',
  conflict: 'Los dos no pueden tener razón.',
  single: 'Los demás no dicen nada de esto.',
};

/** Short, for a cell of the grid. */
const uses: Strings['opinions']['uses'] = {
  images: 'releyó imágenes',
  slides: 'releyó laminillas',
  stills: 'imágenes fijas',
  report: 'solo informe',
  told: 'de palabra',
  examined: 'examinó',
  'not-examined': 'no examinó',
  'not-seen': 'no lo vio',
  'not-sent': 'no enviado',
  'not-available': 'no disponible',
};

/** What each sign means, for the legend and the menu. */
const useMeanings: Strings['opinions']['useMeanings'] = {
  images: 'miró las imágenes otra vez',
  slides: 'miró las laminillas otra vez',
  stills: 'miró imágenes fijas',
  report: 'solo leyó el informe',
  told: 'se lo contaron',
  examined: 'examinó al paciente',
  'not-examined': 'no examinó al paciente',
  'not-seen': 'no lo miró',
  'not-sent': 'no se le mandó',
  'not-available': 'no pudo conseguirlo',
};

const independences: Strings['opinions']['independences'] = {
  treating: { word: 'Médico tratante', hint: 'Ya atiende esta enfermedad.' },
  'same-practice': {
    word: 'Mismo consultorio',
    hint: 'Trabaja en el mismo consultorio que el primer médico.',
  },
  'same-group': {
    word: 'Mismo grupo',
    hint: 'Otro consultorio, pero el mismo grupo médico o empleador.',
  },
  'same-network': { word: 'Misma red', hint: 'Otro grupo que atiende al mismo plan de seguro.' },
  independent: { word: 'Independiente', hint: 'Sin lazos con el grupo o el plan del primer médico.' },
  unknown: {
    word: 'Aún no se sabe su relación',
    hint: 'Usted puede preguntar: “¿Tiene relación con el grupo de mi primer médico?”',
  },
};

export const opinions: Strings['opinions'] = {
  title: 'Opiniones',
  axes,
  marks,
  markHints,
  uses,
  useMeanings,
  modes: {
    visit: 'Cita en persona',
    video: 'Cita por video',
    phone: 'Llamada telefónica',
    'records-review': 'Revisión de registros',
  },
  reportReaders: {
    patient: 'El paciente',
    'first-doctor': 'El primer médico',
    'primary-doctor': 'El médico de cabecera',
    plan: 'El plan',
  },
  independences,
  list,
  yesNo: { yes: 'Sí', no: 'No', unknown: 'No se sabe' },
  number: (number) => `Opinión ${number}`,
  noDoctor: 'Médico que no está en la lista',
  view: {
    label: 'Qué mostrar',
    cards: 'Una por una',
    compare: 'Lado a lado',
    decide: 'Decidir',
  },
  add: 'Añadir una opinión',

  cards: {
    sentence: (amount) =>
      amount === 0
        ? 'Lo que dijo cada médico, con la página que lo dice.'
        : `${count(amount, 'opinión', 'opiniones')}. Abra una para completarla, o póngalas lado a lado.`,
    emptyTitle: 'Todavía no hay opiniones',
    empty: 'Añada la opinión del primer médico. Con una segunda podrá ver dónde coinciden y dónde no.',
    open: 'Abrir',
    openName: (name) => `Abrir la opinión de ${name}`,
    said: (points) =>
      points === 0 ? 'Nada escrito todavía' : count(points, 'punto escrito', 'puntos escritos'),
    looked: (things) =>
      things === 0 ? 'Nada anotado sobre lo que miró' : `miró ${count(things, 'cosa', 'cosas')}`,
    qualification: 'Formación y experiencia',
    reportIsHere: 'Informe aquí',
    reportHere: (date) => `Informe aquí desde ${date}`,
    reportMissing: 'El informe no ha llegado',
    reportExpected: (when) => `Se espera el informe ${when}`,
    reportLate: (when) => `El informe se esperaba ${when}. Pídalo.`,
    inPlan: {
      yes: 'En el expediente del plan',
      no: 'Aún no está en el expediente del plan',
      unknown: '¿En el expediente del plan? No se sabe',
    },
    read: {
      yes: 'Nuestro médico lo leyó',
      no: 'Nuestro médico aún no lo lee',
      unknown: '¿Lo leyó nuestro médico? No se sabe',
    },
  },

  compare,
  decide,

  explain: {
    start: (about) => `Las opiniones difieren en cuanto a ${about}.`,
    withWords: (start, words) =>
      `${start} La suya dice: “${words}” ¿Cómo llegó a esto, en qué estudio, laminilla o examen se basa, y qué le haría cambiar de parecer?`,
    without: (start) =>
      `${start} ¿Qué piensa usted, en qué estudio, laminilla o examen se basa, y qué le haría cambiar de parecer?`,
  },

  evidence: {
    heading: 'Lo que miraron',
    none: 'Nada está anotado todavía. A menudo las opiniones difieren porque los médicos miraron cosas distintas.',
    edit: 'Anotar quién vio qué',
    done: 'Listo',
    keys: 'Elija una celda, y luego cómo la usó ese médico. Con el teclado: las flechas mueven, Enter muestra las opciones, cada opción tiene una letra.',
    cell: (subject, name) => `${subject}, ${name}:`,
    choose: '¿Cómo lo usaron?',
    noteOf: (subject, name) => `Nota sobre ${subject}, ${name}`,
    write: 'Escribir una nota',
    notePlaceholder: 'Por ejemplo: el disco no se pudo leer',
    addRow: 'Añadir una fila',
    addRowHint: 'Un estudio, un papel, o algo sin papel',
    examination: 'Examen físico',
    clear: 'Vaciar esta celda',
    and: (parts) => parts.join(' + '),
    report: 'informe',
    legend: 'Signos',
    strip: 'Miró',
    offersTitle: 'Se puede anotar',
    offerPacket: (to, on, wasIn) =>
      wasIn
        ? `Estaba en el paquete enviado a ${to} el ${on}.`
        : `No estaba en el paquete enviado a ${to} el ${on}.`,
    offerReport: (page, text) => `El informe dice en la página ${page}: “${text}”`,
    takeOffer: 'Anotar esto',
    takeOfferFor: (title) => `Anotar esto para ${title}`,
    takeAll: (amount) => `Anotar las ${amount}`,
    offersTaken: (amount) => `${count(amount, 'cosa anotada', 'cosas anotadas')}.`,
  },

  edit: {
    back: 'Todas las opiniones',
    backToCompare: 'Volver a lado a lado',
    newTitle: 'Una opinión nueva',
    newSentence: 'Diga quién la dio. Todo lo demás se guarda al escribir.',
    sentence: 'Lea de un lado, escriba del otro. Todo se guarda al escribir.',
    who: '¿Qué médico la dio?',
    whoMissing: 'Escriba el nombre del médico o elíjalo de la lista.',
    whoHint: 'Escriba un nombre. Un médico que no está en la lista se añade.',
    place: '¿Dónde trabaja?',
    start: 'Empezar esta opinión',
    remove: 'Quitar esta opinión',
    removed: (name) => `Se quitó la opinión de ${name}.`,
    parts: 'Parte de la opinión',
    sections: { about: 'Sobre ella', looked: 'Lo que miró', said: 'Lo que dijo' },
    givenOn: '¿Cuándo se dio?',
    mode: '¿Cómo lo vio?',
    independence: '¿Qué relación tiene con el primer médico?',
    sameGroupHint: (group) => `Los dos están anotados en “${group}”.`,
    qualification: 'Formación y experiencia con esta enfermedad',
    qualificationHint: 'En sus propias palabras, como “unos 30 por año”.',
    report: '¿Qué papel es el informe?',
    reportHint: 'Uno de los papeles de Registros.',
    reportExpectedOn: '¿Para cuándo se espera el informe escrito?',
    reportExpectedHint:
      'Como prometieron, o dos semanas después de la cita. Hoy le recuerda cuando pasa el día.',
    reportTo: '¿Quién recibe el informe?',
    reportReceivedOn: '¿Cuándo llegó el informe?',
    inPlanRecord: '¿Está en el expediente del plan?',
    readByOurDoctor: '¿Lo leyó nuestro médico?',
    notes: 'Notas',
    paperTitle: 'El informe',
    noReportTitle: 'Todavía no se eligió un informe',
    noReport:
      'Elija su papel, y podrá leerlo aquí mientras escribe. ¿Se lo dijeron por teléfono? Solo escriba del otro lado.',
    reportNoPages:
      'Este registro no tiene páginas todavía. Añada su archivo en Registros, o escriba lo que le dijeron.',
    otherFile: 'Archivo',
    saidHint:
      'Escriba unas palabras para cada pregunta. Elija palabras en la página para guardar la frase exacta con su página.',
    words: 'En pocas palabras',
    wordsFor: (axis) => `${axis}, en pocas palabras`,
    quote: 'Palabras exactas',
    quoteFor: (axis) => `${axis}, palabras exactas`,
    page: 'Pág.',
    pageFor: (axis) => `${axis}, página`,
    told: 'De palabra',
    toldFor: (axis) => `${axis}, dicho de palabra, sin papel`,
    addSecondFor: (axis) => `Añadir otra a ${axis}`,
    showPage: 'Ver',
    offers: (amount) =>
      `${count(amount, 'frase', 'frases')} del informe ${amount === 1 ? 'puede' : 'pueden'} servir`,
    offerWhy: (page, found) => `Página ${page}, porque dice ${list(found.map((word) => `“${word}”`))}.`,
    takeOffer: 'Usar esto',
    takeOfferFor: (axis, text) => `Usar esto para ${axis}: “${text}”`,
    showOfferFor: (page, text) => `Ver la página ${page}: “${text}”`,
    numbers: 'Números',
    numbersFor: (axis) => `${axis}, números con sus unidades`,
    numbersNone: 'Aquí no se lee ningún número con unidad, así que no se compara ninguno.',
    laterFor: (axis) => `Después dijo otra cosa, sobre ${axis}`,
    laterGroup: (axis) => `Dicho después, ${axis}`,
    isEarlier: 'Dicho antes. Algo posterior ocupa su lugar; se guardan los dos.',
    saidOn: '¿Cuándo se dijo?',
    saidBy: '¿Quién lo dijo, si fue otra persona?',
    removeFindingFor: (axis) => `Quitar esto de ${axis}`,
    removedFinding: (axis) => `Se quitó de ${axis}.`,
    ownAxis: 'Añadir una pregunta propia',
    ownAxisLabel: 'Su propia pregunta',
    ownAxisHint: 'Se vuelve una fila para todas las opiniones.',
    ownAxisAdd: 'Añadir la fila',
    pageBeyond: (pages) => `El informe termina en la página ${pages}.`,
    useAs: (axis) => `Usar para “${axis}”`,
    useAsAny: 'Usar estas palabras',
    taken: (axis, page) => `Guardado para ${axis}, página ${page}.`,
    notKept: (page) => `De la página ${page}. Sin guardar todavía.`,
    moveTo: 'Guardar para otra pregunta',
    chooseAxis: '¿A qué pregunta responden estas palabras?',
  },
};
