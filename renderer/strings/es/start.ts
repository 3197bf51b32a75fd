// Spanish for the screens before a case is open: start, new case, recovery sheet, unlock.
import type { Strings } from '../en.ts';
import { count } from './count.ts';

export const start: Strings['start'] = {
  title: 'Second Opinion Binder',
  lead: 'Un lugar seguro para los registros, las cartas y las opiniones de los médicos, y para el paquete que lee el próximo médico.',
  privacy:
    'Todo queda en esta computadora, en un archivo con llave para cada caso. La aplicación nunca se conecta a internet y no guarda una lista de sus casos.',
  newCase: 'Empezar un caso nuevo',
  newCaseWhy: 'Para una persona y una decisión.',
  openCase: 'Abrir un caso',
  openCaseWhy: 'Un archivo que termina en .binder.',
  sample: 'Ver el caso de ejemplo',
  sampleWhy: 'Mire primero. Nada en él es real, y puede cambiar lo que quiera.',
  restore: 'Recuperar una copia',
  restoreWhy: 'Usted elige la copia y dónde seguir con ella. La copia queda como está.',
  restoreName: (backup) => `${backup}, recuperado.binder`,
  known: 'En su carpeta de siempre',
  changed: (when) => `último cambio ${when}`,
  openingSample: 'Abriendo el caso de ejemplo. La primera vez tarda un momento en preparar sus papeles.',
  bug: 'Eso no funcionó, y no es culpa suya. No se perdió nada. Intente una vez más; si sigue igual, cierre la aplicación y ábrala otra vez.',
  textSize: 'Tamaño del texto',
  textSizeOption: (percent) => `${percent} %`,
  appearance: 'Claro u oscuro',
  appearanceOption: { auto: 'Como la computadora', light: 'Claro', dark: 'Oscuro' },
  contrast: 'Contraste',
  contrastOption: { auto: 'Como la computadora', usual: 'Normal', strong: 'Fuerte' },
  language: 'Idioma',
  languageOption: { auto: 'Como la computadora', en: 'English', es: 'Español' },
  back: 'Atrás',

  create: {
    title: 'Un caso nuevo',
    lead: 'Solo lo que hace falta ahora. Lo demás puede venir después, poco a poco.',
    patient: '¿Para quién es?',
    patientHint: 'El nombre como está en su tarjeta de seguro o de identidad.',
    caseTitle: '¿De qué trata la pregunta?',
    noTitle: 'Caso',
    caseTitleHint: 'Unas palabras, como “Operación de rodilla” o “Resultado del escáner de mamá”.',
    passphrase: 'Frase de contraseña de este caso',
    passphraseHint: 'Cierra el archivo con llave, y nadie puede restablecerla.',
    again: 'La misma frase una vez más',
    differ: 'Las dos frases todavía no son iguales.',
    where: 'Dónde guardarlo',
    whereHint: 'Un archivo. Una carpeta de la que usted hace copias es un buen lugar.',
    chooseWhere: 'Elegir un lugar',
    changeWhere: 'Elegir otro lugar',
    noPlace: 'Todavía no se eligió un lugar.',
    placeMissing: 'Elija dónde guardar el archivo.',
    make: 'Hacer el caso',
    making: 'Haciendo el archivo con llave',
  },

  recovery: {
    title: 'Guarde una hoja de recuperación',
    lead: 'Si algún día se olvida la frase de contraseña, este código todavía abre el caso. Nada más puede abrirlo.',
    advice:
      'Imprímala y guarde el papel donde guarda un acta de nacimiento, no junto a la computadora. Quien tenga el código y el archivo puede leerlo todo.',
    code: 'Código de recuperación',
    codeNote:
      'También puede copiarlo a mano. No tiene las letras O, I ni L: lo que parece una es un cero o un uno.',
    save: 'Guardar la hoja como PDF',
    saving: 'Escribiendo la hoja',
    fileName: (title) => `Hoja de recuperación, ${title}.pdf`,
    saved: 'La hoja se guardó.',
    savedNext: 'Imprímala ahora y luego borre el PDF, para que el código quede solo en papel.',
    done: 'Ir al caso',
    later: 'Seguir sin hoja',
    laterWhy: 'Puede hacer una después en Ajustes, mientras todavía sepa la frase de contraseña.',
  },

  unlock: {
    title: 'Abrir el caso',
    lead: (fileName) => `“${fileName}” está cerrado con llave.`,
    passphrase: 'Frase de contraseña',
    open: 'Abrir el caso',
    opening: 'Abriendo',
    takesLong:
      'Esto tarda un momento. Después de intentos equivocados, la aplicación espera antes del siguiente, medio minuto como máximo. Así frena a quien quiera adivinar.',
    openAnyway: 'Abrirlo aquí de todos modos',
    keptKey: 'Abrir con la clave guardada en esta computadora',
    useCode: 'Usar el código de recuperación',
    usePassphrase: 'Usar la frase de contraseña',
    code: 'Código de recuperación',
    codeHint: 'De la hoja de recuperación. No importan los espacios, los guiones ni las mayúsculas.',
    damaged: 'Puede que el archivo esté dañado',
    why: {
      broughtBack: (fileName) =>
        `La copia se recuperó como “${fileName}”. Se abre con la frase de contraseña que tenía la copia.`,
      damaged: (fileName) => `“${fileName}” está dañado, y se cerró.`,
      asked: (fileName) => `“${fileName}” está cerrado con llave. Todo está guardado.`,
      away: (fileName) => `“${fileName}” se cerró con llave mientras usted no estaba. Todo está guardado.`,
      moved: (fileName) =>
        `Otro programa movió, cambió o borró “${fileName}” mientras estaba abierto. Todo lo que se guardó está en una copia junto a su lugar, con un nombre que termina en “kept”. Abra esa copia.`,
      crashed: (fileName) =>
        `“${fileName}” se cerró porque algo salió mal en la aplicación. Todo lo que se guardó está ahí; ábralo otra vez.`,
    },
  },

  salvage: {
    title: 'Rescatar lo que se pueda leer',
    lead: (fileName) =>
      `“${fileName}” se lee parte por parte. Lo que está entero va a un archivo nuevo. El archivo viejo queda como está.`,
    backupFirst: '¿Tiene una copia de seguridad? Recupérela primero: está entera.',
    passphrase: 'Frase de contraseña de este archivo',
    save: 'Elegir un lugar y guardar',
    suggested: (fileName) => `${fileName}, rescatado.binder`,
    running: 'Leyendo todo el archivo. Si es grande, tarda unos minutos.',
    nothingWrong: 'No se encontró ningún daño. El archivo nuevo lo tiene todo.',
    mended: 'El daño se pudo arreglar. El archivo nuevo lo tiene todo.',
    partly: 'Una parte no se pudo leer. Lo demás está en el archivo nuevo.',
    kept: (documents, pages) =>
      `Guardado: ${count(documents, 'documento', 'documentos')} con ${count(pages, 'página', 'páginas')}.`,
    lostDocuments: 'Estos papeles ya no estaban enteros. Tráigalos otra vez, o pídalos otra vez:',
    lostEntries: (amount) =>
      `Al menos ${count(amount, 'entrada no se pudo', 'entradas no se pudieron')} leer. Revise en las listas del archivo nuevo qué falta.`,
    open: 'Abrir el archivo nuevo',
  },
};
