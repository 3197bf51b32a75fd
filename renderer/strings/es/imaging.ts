// Spanish for medical images: what a disc holds, in plain words, and looking through its pictures.
import type { Strings } from '../en.ts';
import { count, number } from './count.ts';

const files = (amount: number) => count(amount, 'archivo', 'archivos');

const findings: Strings['imaging']['findings'] = {
  'no-images': () => [
    'Aquí no hay imágenes médicas que se puedan leer.',
    'Puede que solo tenga el visor de un hospital. Pida al archivo de imágenes las imágenes en DICOM, con un DICOMDIR.',
  ],
  'another-person': () => [
    'El nombre o la fecha de nacimiento de estas imágenes no es el de este caso.',
    'Revíselo antes de mandarlo a un médico. Si es de otra persona, sáquelo y avise al lugar de donde vino.',
  ],
  'several-people': ({ people }) => [
    `Aquí hay imágenes de ${people} personas.`,
    'Mande solo las series de su propia persona: guárdelas como una copia aparte.',
  ],
  missing: ({ files: amount }) => [
    `La lista del disco nombra ${files(amount)} que no ${amount === 1 ? 'está' : 'están'} en él.`,
    'Tal vez la copia se detuvo antes. Copie el disco otra vez, o pida uno nuevo.',
  ],
  'cut-off': ({ files: amount }) => [
    `${files(amount)} ${amount === 1 ? 'termina' : 'terminan'} antes que la imagen.`,
    'Pida una copia nueva de las imágenes.',
  ],
  locked: ({ files: amount }) => [
    `${files(amount)} ${amount === 1 ? 'tiene' : 'tienen'} contraseña.`,
    'La contraseña suele estar en la carta que vino con el disco. Ábralo con ella y añada la carpeta.',
  ],
  unreadable: ({ files: amount }) => [
    `No se ${amount === 1 ? 'pudo' : 'pudieron'} leer ${files(amount)}.`,
    'Están abajo en la lista, con la razón. Copie el disco otra vez, o pida uno nuevo.',
  ],
  repeated: ({ files: amount }) => [
    `${files(amount)} ${amount === 1 ? 'repite una imagen que ya está' : 'repiten imágenes que ya están'} aquí, guardada de otra forma.`,
    'No hay que hacer nada.',
  ],
  programs: ({ files: amount }) => [
    `${count(amount, 'programa se dejó', 'programas se dejaron')} fuera.`,
    'Los visores de los discos nunca se abren ni se guardan. Los médicos no los necesitan.',
  ],
};

export const imaging: Strings['imaging'] = {
  notForDiagnosis: 'Solo para orientarse, no para diagnóstico',
  notForDiagnosisWhy:
    'Los médicos miran los archivos originales en pantallas hechas para eso. Aquí usted puede ver qué hay y ubicarse.',
  look: 'Ver las imágenes',
  lookAt: (name) => `Ver ${name}`,
  saveCopy: 'Guardar una copia',
  saving: (done, total) => `Guardando ${number(done)} de ${number(total)}`,
  startSaving: 'Guardando las imágenes',
  remove: (name) => `Quitar ${name}`,
  saved: 'Las imágenes se guardaron. No tienen llave: quien pueda abrir esa carpeta puede verlas.',
  holds: ({ studies, series, images }) =>
    images === 0
      ? 'No hay imágenes para ver'
      : `${count(images, 'imagen', 'imágenes')} en ${count(series, 'serie', 'series')}${studies > 1 ? ` de ${count(studies, 'estudio', 'estudios')}` : ''}`,
  objects: (amount) => `${count(amount, 'otro archivo médico', 'otros archivos médicos')} sin imágenes`,
  person: (name, born) => (born === '' ? name : `${name}, nacimiento ${born}`),
  nobody: 'No hay un nombre en estas imágenes.',
  nameOn: 'En las imágenes',
  studyLine: (parts) => parts.filter((part) => part !== '').join(', '),
  findings,
  leftOut: (amount) => `Lo que se dejó fuera: ${files(amount)}`,
  study: 'Estudio',
  seriesName: (description, at, modality) =>
    description ?? (at === null ? `Serie ${modality}` : `Serie ${modality} ${at}`),
  seriesImages: (amount) => count(amount, 'imagen', 'imágenes'),
  series: 'Serie',
  chooseSeries: 'Elija una serie',
  reading: 'Abriendo las imágenes',
  none: 'No hay imágenes en esta serie.',
  cannotShow: 'Esta imagen no se puede mostrar aquí. Se guarda como llegó, y sale con las demás.',
  picture: (at, total) => `Imagen ${number(at)} de ${number(total)}`,
  slider: 'Imagen',
  stage: (at, total, series) => `${series}: imagen ${at} de ${total}`,
  hint: 'Rueda o flechas: imagen siguiente. Arrastrar: brillo y contraste.',
  window: 'Mostrar como',
  presets: {
    asMade: 'Como llegó',
    all: 'Todo lo que hay en la imagen',
    soft: 'Tejido blando',
    lung: 'Pulmón',
    bone: 'Hueso',
    brain: 'Cerebro',
    own: 'Mi propio ajuste',
  },
  brightness: 'Brillo',
  contrast: 'Contraste',
};
