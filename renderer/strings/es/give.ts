// Spanish for giving the case on: a copy to read, everything as open files, and the way back from such files.
import type { Strings } from '../en.ts';
import { count } from './count.ts';

export const give: Strings['give'] = {
  title: 'Darlo a otra persona',
  ribbon: (of, when, madeFor) =>
    madeFor === ''
      ? `Copia solo para leer de “${of}”, hecha el ${when}.`
      : `Copia solo para leer de “${of}”, hecha el ${when} para ${madeFor}.`,
  ribbonName: 'Qué clase de copia es esta',
  ribbonWhy: 'No se puede cambiar nada en ella. Usted puede leer, buscar, imprimir y guardar desde ella.',
  wrongClock: {
    name: 'Sobre el reloj',
    ribbon: 'Puede que el reloj de esta computadora no esté bien.',
    why: (now, used) =>
      `Dice ${now}, pero este caso se usó por última vez el ${used}. No se perdió nada. Revise el reloj: los días que faltan para sus fechas dependen de él.`,
  },
  fixedPlace: {
    ribbon: 'Este caso está en un lugar donde no se puede cambiar nada.',
    why: 'Usted puede leer, buscar, imprimir y guardar desde él. Para trabajar en él, guarde una copia en esta computadora y ábrala.',
    save: 'Guardar una copia que pueda cambiar',
    saving: 'Se guarda y se revisa la copia',
    saved: (name) =>
      `“${name}” está guardada y revisada. Para trabajar en ella, cierre este caso y abra la copia. La frase de contraseña es la misma.`,
    fileName: (caseTitle) => `${caseTitle}.binder`,
  },
  handOver: {
    start: 'Hacer una copia para leer',
    why: 'Para un hermano o una hermana. La copia tiene su propia frase de contraseña y no se puede cambiar nunca. Lo que usted quitó no está en ella.',
    form: 'Una copia para leer',
    madeFor: 'Para quién es',
    madeForHint: 'Este nombre aparece al principio de la copia.',
    passphrase: 'Frase de contraseña de la copia',
    passphraseHint: 'Que no sea la suya. Dígasela por teléfono, no en el mismo mensaje que el archivo.',
    again: 'La misma una vez más',
    differ: 'Las dos no son iguales. Escriba la segunda otra vez.',
    withoutPrivate: 'Dejar fuera mis notas privadas',
    withoutPrivateHint:
      'También cada carta y llamada que usted guarda en privado, con sus papeles. Si no marca esto, van en la copia.',
    make: 'Elegir un lugar y hacerla',
    making: 'Copiando y verificando',
    fileName: (caseTitle, madeFor) =>
      madeFor === '' ? `${caseTitle}, para leer.binder` : `${caseTitle}, para leer, para ${madeFor}.binder`,
    made: (documents, size) =>
      `La copia está hecha y verificada: ${count(documents, 'documento', 'documentos')}, ${size}.`,
    show: 'Mostrarla en su carpeta',
    sheet: 'Guardar su hoja de recuperación',
    sheetWhy: 'Abre la copia si se pierde su frase de contraseña. Désela en papel.',
    sheetTitle: (title) => `Hoja de recuperación, ${title} (copia para leer).pdf`,
    sheetSaved: 'Se guardó la hoja de recuperación de la copia.',
  },
  exportAll: {
    start: 'Guardar todo como archivos',
    why: 'Cada papel tal como llegó, y todo lo demás en tablas y texto que otros programas pueden leer. Estos archivos no tienen llave.',
    running: 'Guardando los archivos',
    done: (documents) =>
      `Se guardaron ${count(documents, 'archivo', 'archivos')}, y todo lo demás en tablas. Cuide esta carpeta: nada en ella tiene llave.`,
    notEmpty: 'Esa carpeta tiene otros archivos. Elija otro nombre.',
    folderName: (caseTitle, on) => `${caseTitle}, todo, ${on}`,
    show: 'Mostrar la carpeta',
  },
  binder: {
    start: 'Imprimir la carpeta en papel',
    why: 'Todo el caso en papel: portada, separadores, listas de todo y, si quiere, los papeles.',
  },
  fromExport: {
    title: 'Traer de vuelta archivos guardados',
    lead: 'Lo que hay en la carpeta pasa a un archivo de caso nuevo con su propia frase de contraseña. La carpeta queda como está.',
    start: 'Traer archivos guardados',
    startWhy: 'Usted elige la carpeta que hizo “Guardar todo como archivos”. Con ella se hace un caso nuevo.',
    chosen: (name) => `De la carpeta “${name}”`,
    fileName: (folder) => `${folder}.binder`,
    passphrase: 'Frase de contraseña para el caso nuevo',
    again: 'La misma una vez más',
    make: 'Elegir un lugar y traerlo de vuelta',
    running: 'Leyendo los archivos',
    whole: 'Todo lo que había en la carpeta está en el caso nuevo.',
    partly: 'El caso nuevo está hecho. Algunas cosas no estaban en la carpeta como debían:',
    kept: (documents, entries) =>
      `Se trajeron de vuelta ${count(documents, 'archivo', 'archivos')} y ${count(entries, 'anotación', 'anotaciones')}.`,
    problem: {
      'file-missing': (name) => `“${name}” no está en la carpeta.`,
      'file-changed': (name) => `“${name}” cambió desde entonces. Se trajo como está ahora.`,
      'file-unreadable': (name) => `“${name}” no se puede leer.`,
      'entry-unclear': (name) => `Una anotación no se pudo entender: ${name}.`,
      'entry-loose': (name) => `Una anotación dependía de algo que falta: ${name}.`,
    },
    open: 'Ir al caso',
  },
};
