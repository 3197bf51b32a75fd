// Spanish for copies that make themselves, and for what happened to the case.
import type { Strings } from '../en.ts';
import { count } from './count.ts';

export const backups: Strings['settings']['backups'] = {
  chooseFolder: 'Elegir una carpeta para copias',
  otherFolder: 'Elegir otra carpeta',
  why: 'La aplicación hace allí una copia verificada una vez al día, y borra las copias viejas. Es mejor en otro disco.',
  goesTo: (folder) => `Una copia verificada va a “${folder}” una vez al día. Las copias viejas se borran.`,
  none: 'Todavía no hay ninguna copia.',
  newest: (when, copies, size) =>
    `La copia más nueva es de ${when}. Hay ${count(copies, 'copia', 'copias')} en total, ${size}.`,
  now: 'Copiar ahora',
  stop: 'Dejar de hacer estas copias',
  running: 'Copiando y verificando',
  lastTry: (why) => `No se pudo hacer la última copia. ${why}`,
};

const nouns: Strings['settings']['happened']['nouns'] = {
  caseFile: ['el caso mismo', 'el caso mismo'],
  person: ['persona', 'personas'],
  organization: ['lugar', 'lugares'],
  group: ['grupo', 'grupos'],
  record: ['registro', 'registros'],
  physicalItem: ['objeto', 'objetos'],
  itemLink: ['enlace a un objeto', 'enlaces a objetos'],
  document: ['documento', 'documentos'],
  letter: ['carta', 'cartas'],
  proof: ['prueba', 'pruebas'],
  opinion: ['opinión', 'opiniones'],
  finding: ['hallazgo', 'hallazgos'],
  evidence: ['línea de evidencia', 'líneas de evidencia'],
  difference: ['diferencia', 'diferencias'],
  question: ['pregunta', 'preguntas'],
  answer: ['respuesta', 'respuestas'],
  medication: ['medicina', 'medicinas'],
  visit: ['cita', 'citas'],
  packet: ['paquete', 'paquetes'],
  release: ['paquete terminado', 'paquetes terminados'],
};

export const happened: Strings['settings']['happened'] = {
  title: 'Lo que pasó con este caso',
  show: 'Mostrar lo que pasó',
  hide: 'Ocultar lo que pasó',
  why: 'Cada cambio, apertura y copia se escribe aquí, y no se puede cambiar después.',
  when: 'Cuándo',
  what: 'Qué',
  who: 'Quién',
  more: 'Mostrar más',
  save: 'Guardarlo todo',
  saved: 'La lista se guardó. Se abre en una hoja de cálculo.',
  broken: 'Esta lista se cambió desde fuera de la aplicación. Compárela con una copia de seguridad.',
  events: {
    'file.made': 'Se hizo el caso',
    'file.opened': 'Se abrió el caso',
    'file.opened-by-recovery-code': 'Se abrió el caso con la hoja de recuperación',
    'file.passphrase-changed': 'Se cambió la frase de contraseña',
    'file.recovery-sheet-saved': 'Se guardó la hoja de recuperación',
    'file.copied': 'Se hizo una copia de seguridad',
    'file.document-saved': 'Se guardó una copia de un documento',
    'file.trail-saved': 'Se guardó esta lista',
    'file.salvaged': 'Se rescató el caso de un archivo dañado',
    'history.undo': 'Se deshizo el último cambio',
    'history.redo': 'Se volvió a hacer un cambio',
    'sample.load': 'Se preparó el caso de ejemplo',
  },
  verbs: {
    add: 'Añadido',
    change: 'Cambiado',
    changeMany: 'Cambiado',
    remove: 'Quitado',
    removeMany: 'Quitado',
    restore: 'Recuperado',
    import: 'Traído',
    build: 'Paquete hecho',
  },
  other: 'Cambiado',
  nouns,
  things: (amount, noun) => {
    const [one, many] = noun ?? ['entrada', 'entradas'];
    return one === many ? one : count(amount, one, many);
  },
};
