// Spanish for the Settings screen: the case itself, keeping it safe, how it looks.
import type { Strings } from '../en.ts';
import { count } from './count.ts';
import { backups, happened, lockAfter, quickUnlock } from './safety.ts';

export const settings: Strings['settings'] = {
  title: 'El caso y los ajustes',
  sentence: 'De quién y de qué trata este caso, cómo se guarda seguro y cómo se ve.',
  about: {
    title: 'Sobre el caso',
    caseTitle: 'Nombre del caso',
    patientName: 'Para quién es',
    nameOnId: 'Nombre exacto como en su identificación',
    nameOnIdHint: 'Otros lugares revisan este nombre en cada registro.',
    dateOfBirth: 'Fecha de nacimiento',
    decision: '¿Qué están decidiendo?',
    decisionHint: 'Una o dos frases, en sus propias palabras.',
    decideBy: 'Decidir a más tardar el',
    decideByWhy: 'Por qué para entonces',
    safeToWaitUntil: 'Se puede esperar sin riesgo hasta',
    safeToWaitHint: 'Solo una fecha que un médico o enfermero le haya dicho.',
    safeToWaitSaidBy: 'Quién lo dijo, y cuándo',
    history: 'Historia de salud en pocas palabras',
    familyHistory: 'Historia familiar',
    paper: 'Tamaño de papel',
    letter: 'Carta (US Letter)',
    a4: 'A4',
  },
  allergies: {
    title: 'Alergias',
    fresh: 'Alergia nueva',
    substance: 'Alergia a',
    reaction: 'Qué pasó',
    add: 'Añadir una alergia',
    remove: (name) => `Quitar ${name}`,
    none: 'Ninguna escrita.',
  },
  values: {
    title: 'Lo que le importa',
    fresh: 'Algo que importa',
    text: 'Lo que importa',
    weight: 'Cuánto, de 0 a 5',
    add: 'Añadir algo que importa',
    remove: (name) => `Quitar “${name}”`,
    none: 'Nada escrito todavía.',
  },
  safety: {
    title: 'Guardarlo seguro',
    backup: 'Hacer una copia de seguridad',
    backupWhy: 'Es mejor en otro disco. La copia se abre y se verifica, y tiene la misma frase.',
    backupName: (caseTitle, on) => `${caseTitle}, copia de seguridad ${on}.binder`,
    backingUp: 'Copiando y verificando',
    backedUp: (documents, size) =>
      `La copia de seguridad está hecha y verificada: ${count(documents, 'documento', 'documentos')}, ${size}.`,
    show: 'Mostrarla en su carpeta',
    check: 'Revisar este archivo',
    checkWhy: 'Lee todas las partes del archivo y dice si todo está bien.',
    checking: 'Leyendo el archivo entero',
    sound: (documents, pages) =>
      `Todo está bien: ${count(documents, 'documento', 'documentos')}, ${count(pages, 'página', 'páginas')}.`,
    unsound:
      'Una parte de este archivo está dañada. Consérvelo, y recupere su última copia de seguridad o rescate lo que se pueda leer.',
    sheet: 'Guardar la hoja de recuperación',
    sheetWhy:
      'Imprímala y guárdela lejos de esta computadora. Abre el archivo si se pierde la frase de contraseña.',
    sheetSaved: 'Se guardó la hoja de recuperación. Imprímala y luego borre el archivo.',
    change: 'Cambiar la frase de contraseña',
    changeWhy:
      'Las hojas de recuperación anteriores y la frase vieja dejan de servir. Las copias conservan la suya.',
    current: 'Frase de contraseña actual',
    next: 'Frase de contraseña nueva',
    again: 'La frase nueva una vez más',
    differ: 'Las dos no son iguales. Escriba la nueva otra vez.',
    changing: 'Cerrando el archivo con la frase nueva',
    changed:
      'Se cambió la frase de contraseña. Guarde ahora una hoja de recuperación nueva; la vieja ya no sirve.',
  },
  removed: {
    title: 'Registros, cartas y archivos quitados',
    hint: 'Lo que usted quita queda en el archivo del caso, para que pueda recuperarlo. Nada se borra solo.',
    none: 'Ahora no hay nada aquí.',
    about: ({ kind, from, files }, when) =>
      kind === 'document'
        ? `Archivo de “${from}”. Quitado ${when}.`
        : `${kind === 'letter' ? 'Carta o llamada' : 'Registro'}${files === 0 ? '' : `, con ${count(files, 'archivo', 'archivos')}`}. Quitado ${when}.`,
    back: 'Recuperar',
    backNamed: (title) => `Recuperar “${title}”`,
    erase: 'Borrar para siempre',
    eraseNamed: (title) => `Borrar para siempre: “${title}”`,
    eraseOld: (amount, days) =>
      `Borrar ${count(amount, 'cosa quitada', 'cosas quitadas')} hace más de ${days} días`,
    askOne: (title) => `¿Borrar “${title}” para siempre?`,
    askMany: (amount) => `¿Borrar ${count(amount, 'cosa', 'cosas')} para siempre?`,
    askWhy: (amount) =>
      `Sus páginas y palabras salen de este archivo del caso, y Deshacer no las trae de vuelta. Tampoco podrá deshacer nada de lo hecho antes. Las copias de seguridad anteriores, los paquetes enviados y los documentos hechos con sus páginas todavía ${amount === 1 ? 'lo' : 'los'} tienen.`,
    eraseNow: 'Sí, borrar para siempre',
    keep: (amount) => (amount === 1 ? 'Conservarlo' : 'Conservarlos'),
    erasing: 'Borrando',
    erased: (amount) => (amount === 1 ? 'Se borró para siempre.' : 'Se borraron para siempre.'),
  },
  reading: {
    title: 'Idiomas de escaneos y fotos',
    hint: 'La aplicación lee las palabras de escaneos y fotos en esta computadora, para que usted las encuentre. Para un idioma más, añada su archivo del proyecto Tesseract. Su nombre termina en .traineddata.',
    ships: (name) => `${name}: viene con la aplicación`,
    yours: 'Del archivo que usted añadió.',
    add: 'Añadir un archivo de idioma',
    trying: 'Probándolo',
    showFolder: 'Mostrar la carpeta de estos archivos',
    added: 'El idioma está listo. Las páginas que lleguen desde ahora se leen también en él.',
    readAgain: (pages) => `Leer otra vez ${count(pages, 'página mal leída', 'páginas mal leídas')}`,
    readAgainWhy: 'Dieron pocas palabras, o palabras dudosas. Un idioma añadido puede ayudar.',
  },
  backups,
  quickUnlock,
  lockAfter,
  happened,
  looks: { title: 'Cómo se ve y qué le avisa' },
};
