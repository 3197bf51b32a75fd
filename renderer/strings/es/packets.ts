// Spanish for the Packets screen.
import type { Strings } from '../en.ts';
import { count } from './count.ts';
import { kinds } from './packets-kinds.ts';
import { registry } from './packets-registry.ts';

type Words = Strings['packets'];

const front: Words['facts']['front'] = {
  emergency: 'Hoja de emergencia, dos páginas',
  statement: 'Nuestra declaración',
  summary: 'Resumen de una página',
  timeline: 'Línea del tiempo',
  questions: 'Preguntas',
  medications: 'Medicinas por hora del día',
  comparison: 'Opiniones lado a lado',
  series: 'Discos y series, contados',
};
const readiness: Words['readiness']['state'] = {
  have: 'aquí',
  asked: 'pedido',
  missing: 'falta',
  'does-not-apply': 'no aplica',
};
const warning: Words['warnings']['warning'] = {
  'no-text': 'es un escaneo cuyas palabras no se han leído todavía, así que no se puede buscar en él',
  'no-words': 'es una imagen en la que no se encontraron palabras, así que no se puede buscar en ella',
  duplicate: 'está aquí dos veces; entra una vez',
  'core-missing': 'es un registro esencial, y no está en este paquete',
  'wrong-patient': 'es el papel de otra persona. Debe salir antes de hacer el paquete.',
  'pages-unreadable':
    'tiene páginas que no se pueden mostrar. Pida una copia nueva, o deje fuera esas páginas.',
  superseded: 'fue reemplazado por un papel más nuevo que está en el caso',
  'date-ahead': 'tiene una fecha que todavía no llega',
  'date-before-birth': 'tiene una fecha anterior al nacimiento del paciente',
  'private-letter': 'está marcada como privada, así que queda fuera de todos los paquetes',
  turned: 'tiene páginas acostadas; entran derechas',
  'cut-short':
    'tiene más líneas de las que caben en sus dos páginas. La hoja dice cuántas faltan y a quién preguntar. Acorte las notas, o quite lo que ya no cuenta.',
};

export const packets: Words = {
  title: 'Paquetes',
  sentence: 'Lo que leerá el próximo médico, en su orden, en un solo PDF.',
  new: 'Empezar un paquete',
  emptyTitle: 'Todavía no hay paquetes',
  emptyText:
    'Elija para quién es. La aplicación pone sus registros en el orden de ese lector, y usted cambia lo que quiera.',
  choose: '¿Para quién es?',
  start: 'Empezar',
  startOf: (name) => `Empezar: ${name}`,
  all: 'Todos los paquetes',
  pages: (amount) => count(amount, 'página', 'páginas'),
  fact: (pages, documents, leftOut) =>
    `${count(pages, 'página', 'páginas')} · ${count(documents, 'documento', 'documentos')} · ${leftOut === 0 ? 'nada fuera' : `${leftOut} fuera`}`,
  open: (title) => `Abrir ${title}`,
  make: 'Hacer el paquete',
  makeSupplement: 'Hacer el suplemento',
  supplementName: (packet) => `${packet}, suplemento`,
  making: 'Haciendo el paquete',
  steps: {
    pages: 'Copiando páginas',
    feet: 'Buscando lugar para los números de página',
    covering: 'Tapando lo que nadie debe leer',
    looking: 'Revisando el paquete por si queda algo que leer',
  },
  remove: 'Quitar este paquete',
  removed: (title) => `Se quitó “${title}”.`,
  facts: {
    title: 'Para quién es',
    name: 'Nombre del paquete',
    recipient: 'Destinatario',
    recipientHint: 'Aparece en la portada: un médico, un centro, una junta de revisión.',
    language: 'Idioma del paquete',
    languageHint:
      'En él están las páginas que se hacen aquí. Los papeles y sus propias palabras quedan como están.',
    purpose: 'Qué les pide',
    coverNote: 'Unas palabras en la portada',
    statement: 'Su declaración',
    frontTitle: 'Páginas del principio',
    front,
    dividers: 'Un separador antes de cada sección',
    rightHand: 'Cada sección empieza en una página derecha',
    rightHandWhy: 'Para imprimir por ambos lados. Donde hace falta entran páginas en blanco, con su número.',
    manifest: 'Una última página con lo que viaja aparte, y con lo que falta y por qué',
    fit: 'Ajustar cada página a un mismo tamaño de papel',
    fitWhy:
      'Para un lector que imprime: las páginas más grandes se reducen y cada una queda en el centro de su hoja. El tamaño de papel se elige en Ajustes.',
    pictures: 'Dibujar las imágenes con 300 puntos por pulgada como máximo',
    picturesWhy:
      'Basta para imprimir y para la pantalla. Los escaneos y las fotos con más puntos ocupan menos en el paquete; sus originales quedan como están.',
    freshEyes: 'Ojos nuevos: dejar fuera las opiniones anteriores',
    freshEyesWhy:
      'A algunos médicos les gusta mirar primero sin saber qué dijeron otros. El paquete indica que se dejaron fuera opiniones. Sus propias palabras sí van: lea una vez más lo que su resumen dice de ellas.',
  },
  hide: {
    title: 'Lo que nadie debe leer en él',
    field: 'Palabras para tapar',
    hint: 'Un número de miembro, una dirección, una fecha de nacimiento como 1967-03-14. En cada página que las tiene se tapan para siempre. Sus originales quedan como están.',
    tooShort: 'Escriba al menos tres letras o números, para que no se tape nada más.',
    add: 'Tapar estas palabras',
    remove: (word) => `Mostrar “${word}” otra vez`,
  },
  pagesOf: {
    title: (record) => `Páginas de “${record}”`,
    hint: 'Lo que haga aquí cuenta solo para este paquete. El registro queda como está.',
    back: 'Volver al paquete',
    backToPages: 'Volver a las páginas',
    page: (page) => `Página ${page}`,
    leaveOut: (page) => `Dejar fuera la página ${page}`,
    turn: (page) => `Girar la página ${page} a la derecha`,
    cover: (page) => `Tapar algo en la página ${page}`,
    lookedAt: (page) => `Ya miré la página ${page}: lo que se ve en ella puede quedar`,
    unread: 'Esta página es una imagen cuyas palabras nadie ha leído.',
    covered: (boxes) => count(boxes, 'lugar tapado', 'lugares tapados'),
  },
  cover: {
    hint: 'Dibuje un cuadro sobre lo que nadie debe leer. En el paquete ese lugar es negro, y no queda nada debajo. Con el teclado: añada un cuadro, muévalo con las flechas, cambie su tamaño con Mayús y las flechas, quítelo con Supr.',
    add: 'Añadir un cuadro',
    box: (box) => `Cuadro ${box}`,
    boxName: (box) =>
      `Cuadro ${box}: las flechas lo mueven, Mayús con las flechas cambia su tamaño, Supr lo quita`,
    remove: (box) => `Quitar el cuadro ${box}`,
  },
  outlet: {
    title: 'Cómo sale',
    into: 'En qué forma',
    outlets: {
      pdf: 'Un PDF',
      folder: 'Una carpeta o memoria USB, con imágenes',
      zip: 'Un archivo ZIP, con imágenes',
    },
    password: 'Contraseña',
    passwordHint: 'Désela al lector por teléfono. Sin ella nadie puede abrir el paquete.',
    withFiles: 'Poner los archivos de imágenes junto al PDF',
    limitMb: 'Máximo de megabytes por archivo',
    limitHint:
      'Las páginas para subir archivos y el correo a menudo aceptan solo cierto tamaño. El paquete sale entonces en varios archivos con un índice, en una carpeta.',
    limitPages: 'Máximo de páginas por archivo',
    weigh: 'Calcular su tamaño',
    weighing: 'Calculando su tamaño',
    weight: (asIs, smaller, saved) =>
      `Tal como está: ${asIs}. Con 300 puntos por pulgada como máximo: ${smaller}. Así ahorra ${saved}.`,
    weightSame: (size) => `${size}. Ninguna imagen ocuparía menos con 300 puntos por pulgada.`,
    what: 'Qué sale',
    whatHint:
      'Un suplemento sigue la numeración desde la última página enviada. La versión que ya salió queda como está.',
    whole: 'El paquete entero, como versión nueva',
    after: (version) => `Solo lo nuevo desde la versión ${version}`,
  },
  readiness: {
    ring: {
      have: (amount) => `${amount} aquí`,
      asked: (amount) => (amount === 1 ? '1 pedido' : `${amount} pedidos`),
      missing: (amount) => (amount === 1 ? 'falta 1' : `faltan ${amount}`),
    },
    title: 'Lo que pide este lector',
    none: 'Esta clase de lector no tiene lista. Añada lo que piden.',
    add: 'También piden',
    choose: 'Elija una clase de registro',
    remove: (type) => `No piden: ${type}`,
    line: (type, state) => `${type}: ${state}`,
    state: readiness,
  },
  outline: {
    title: 'En el paquete, en este orden',
    page: 'Página',
    at: (page) => `pág. ${page}`,
    frontPart: 'Páginas del principio',
    back: 'Al final',
    up: (title) => `Subir “${title}”`,
    down: (title) => `Bajar “${title}”`,
    takeOut: (title) => `Sacar “${title}”`,
    pages: (title) => `Páginas de “${title}”: dejar fuera, girar, tapar`,
    sectionName: 'Nombre de la sección',
    sectionUp: (title) => `Subir la sección “${title}”`,
    sectionDown: (title) => `Bajar la sección “${title}”`,
    addSection: 'Añadir una sección',
    newSection: 'Sección nueva',
    emptySection:
      'Todavía no hay nada en esta sección. Arrastre aquí un registro, o ponga uno de la lista de abajo.',
    noPages: 'sin páginas que mostrar',
    addExhibit: 'Añadir el papel de una carta, o una ley',
    addExhibitTo: (title) => `Añadir el papel de una carta o una ley a “${title}”`,
    blank: 'Página en blanco, para que lo siguiente empiece a la derecha',
    moved: (title, page) => `“${title}” ahora en ${page}`,
  },
  leftOut: {
    title: 'Fuera del paquete',
    none: 'Todos los registros del caso están en este paquete.',
    putIn: (title) => `Poner “${title}”`,
    put: 'Poner',
  },
  warnings: {
    comparing: 'Aún se comparan los documentos entre sí. Lo que se encuentre aparecerá aquí.',
    manyMissing: (records) =>
      `${count(records, 'registro esencial no está', 'registros esenciales no están')} en este paquete`,
    over: (pages) =>
      `tiene ${count(pages, 'página', 'páginas')}, más de las que este lector recibe en un archivo: sale en varios archivos con un solo índice`,
    heavy: (size) =>
      `pesa unos ${size}, más de lo que este lector recibe en un archivo: sale en varios archivos con un solo índice`,
    fewerDots: 'Dibujar sus imágenes más pequeñas',
    reading: 'Leyendo las palabras de los escaneos',
    readNow: 'Leerlo ahora',
    readNowOf: (title) => `Leerlo ahora: “${title}”`,
    openRecord: 'Abrir el registro',
    openRecordOf: (title) => `Abrir el registro “${title}”`,
    title: 'Antes de hacerlo',
    warning,
    unseen: (pages) =>
      `tiene ${count(pages, 'página', 'páginas')} cuyas palabras nadie ha leído, y hay palabras que tapar. ${pages === 1 ? 'Mírela' : 'Mírelas'} antes de hacer el paquete.`,
    otherPatient: (stated) => `puede ser el papel de otra persona: dice ${stated}. Si es así, debe salir.`,
    twin: (percent) => `comparte ${percent} por ciento de sus palabras con otro papel del caso`,
    takeOut: 'Sacarlo',
    takeOutOf: (title) => `Sacarlo: “${title}”`,
    putIn: 'Ponerlo',
    putInOf: (title) => `Ponerlo: “${title}”`,
    look: 'Mirar las páginas',
    lookAtPages: (title) => `Mirar las páginas de “${title}”`,
    line: (title, what) => `“${title}” ${what}`,
  },
  done: {
    title: (version) => `Fijado como versión ${version}. Nada en él puede cambiar.`,
    saved: (size) => `Las imágenes con menos puntos ahorran ${size}.`,
    parts: (files) => `En ${files} archivos con un índice.`,
    supplementFacts: (pages, size) => `${count(pages, 'página', 'páginas')}, ${size}.`,
    facts: (pages, size, leftOut) =>
      `${count(pages, 'página', 'páginas')}, ${size}. ${leftOut === 0 ? 'Todos los registros están en él.' : `${count(leftOut, 'registro no está', 'registros no están')} en él; la lista dice por qué.`}`,
    show: 'Mostrarlo en su carpeta',
    print: 'Abrirlo para imprimir',
    noProgram: 'En esta computadora no hay un programa para PDF. La carpeta muestra dónde está el paquete.',
  },
  check: {
    title: 'Revisar un paquete',
    hint: 'Un paquete que se hizo aquí, hoy o hace años: ¿sigue siendo lo que era? Elija su PDF o su archivo ZIP, o la carpeta donde está.',
    password: 'Contraseña',
    passwordHint: 'Solo si el paquete está cerrado.',
    file: 'Revisar un archivo',
    folder: 'Revisar una carpeta',
    working: 'Revisando el paquete',
    sound: (pages) =>
      `Está bien: ${count(pages, 'página', 'páginas')}; cada número, enlace y línea del índice es correcto.`,
    isRelease: (title, version, sentTo) =>
      `Es la versión ${version} de “${title}”${sentTo === '' ? '' : `, hecha para ${sentTo}`}.`,
    unknown: 'No es ninguna de las versiones que se hicieron de este caso.',
    found: 'No está como se hizo',
  },
  releases: {
    title: 'Versiones hasta ahora',
    none: 'Todavía no hay versiones.',
    line: (version, pages, frozen) =>
      `Versión ${version}, ${count(pages, 'página', 'páginas')}, hecha ${frozen}`,
    same: 'El paquete tiene hoy los mismos papeles.',
    added: (titles) => `Nuevo en el paquete desde entonces: ${titles}.`,
    gone: (titles) => `En esa versión, y ya no en el paquete: ${titles}.`,
    readers: (names) => `La tiene: ${names}.`,
    noReader: 'No está anotado quién la tiene.',
    whoHas: 'Quién tiene qué versión',
  },
  registry,
  kinds,
};
