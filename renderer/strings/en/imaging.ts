// English for medical images: what a disc holds, in plain words, and looking through its pictures.
import type { DiscFinding } from '../../../shared/domain/disc-report.ts';
import { count } from './count.ts';

const files = (number: number) => count(number, 'file', 'files');

/** What was found, and what to do about it. */
const findings: {
  [Code in DiscFinding['code']]: (
    found: Extract<DiscFinding, { code: Code }>,
  ) => [what: string, next: string];
} = {
  'no-images': () => [
    'There are no medical images here that can be read.',
    'It may hold only a hospital’s own viewer. Ask the film library for the images as DICOM, with a DICOMDIR.',
  ],
  'another-person': () => [
    'The name or birth date on these images is not the one of this case.',
    'Look at it before it goes to a doctor. If it is somebody else’s, take it out and tell the place it came from.',
  ],
  'several-people': ({ people }) => [
    `Images of ${people} people are here.`,
    'Send on only the series of your own person: save those as a copy of their own.',
  ],
  missing: ({ files: number }) => [
    `The disc’s own list names ${files(number)} that ${number === 1 ? 'is' : 'are'} not on it.`,
    'The copy may have stopped early. Copy the disc again, or ask for a new one.',
  ],
  'cut-off': ({ files: number }) => [
    `${files(number)} ${number === 1 ? 'ends' : 'end'} before the picture does.`,
    'Ask for a new copy of the images.',
  ],
  locked: ({ files: number }) => [
    `${files(number)} ${number === 1 ? 'is' : 'are'} locked with a password.`,
    'The password is often in the letter that came with the disc. Unpack the archive with it and add the folder.',
  ],
  unreadable: ({ files: number }) => [
    `${files(number)} could not be read.`,
    'They are listed below with the reason. Copy the disc again, or ask for a new one.',
  ],
  repeated: ({ files: number }) => [
    `${files(number)} ${number === 1 ? 'repeats an image' : 'repeat images'} that ${number === 1 ? 'is' : 'are'} here already, saved in another way.`,
    'Nothing needs to be done.',
  ],
  programs: ({ files: number }) => [
    `${count(number, 'program was', 'programs were')} left out.`,
    'Viewers on discs are never run or kept. Doctors do not need them.',
  ],
};

export const imaging = {
  notForDiagnosis: 'For orientation only, not for diagnosis',
  notForDiagnosisWhy:
    'Doctors look at the original files on screens made for it. Here you can see what there is, and find your way.',
  look: 'Look through the images',
  lookAt: (name: string) => `Look through ${name}`,
  saveCopy: 'Save a copy',
  saving: (done: number, total: number) =>
    `Saving ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  startSaving: 'Saving the images',
  remove: (name: string) => `Remove ${name}`,
  saved: 'The images are saved. They are not locked: whoever can open that folder can read them.',
  holds: ({ studies, series, images }: { studies: number; series: number; images: number }) =>
    images === 0
      ? 'No pictures to look through'
      : `${count(images, 'image', 'images')} in ${count(series, 'series', 'series')}${studies > 1 ? ` of ${count(studies, 'study', 'studies')}` : ''}`,
  objects: (number: number) =>
    `${count(number, 'other medical file', 'other medical files')} without pictures`,
  person: (name: string, born: string) => (born === '' ? name : `${name}, born ${born}`),
  nobody: 'No name stands on these images.',
  nameOn: 'On the images',
  studyLine: (parts: readonly string[]) => parts.filter((part) => part !== '').join(', '),
  findings,
  leftOut: (number: number) => `What was left out: ${files(number)}`,
  study: 'Study',
  seriesName: (description: string | null, number: number | null, modality: string) =>
    description ?? (number === null ? `${modality} series` : `${modality} series ${number}`),
  seriesImages: (number: number) => count(number, 'image', 'images'),
  series: 'Series',
  chooseSeries: 'Choose a series',
  reading: 'Opening the images',
  none: 'There are no pictures in this series.',
  cannotShow: 'This picture cannot be shown here. It is kept as it came, and goes out with the others.',
  picture: (at: number, total: number) => `Image ${at.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  slider: 'Image',
  stage: (at: number, total: number, series: string) => `${series}: image ${at} of ${total}`,
  hint: 'Wheel or arrow keys: next image. Drag: brightness and contrast.',
  window: 'Show as',
  presets: {
    asMade: 'As it came',
    all: 'Everything in the picture',
    soft: 'Soft tissue',
    lung: 'Lung',
    bone: 'Bone',
    brain: 'Brain',
    own: 'My own setting',
  },
  brightness: 'Brightness',
  contrast: 'Contrast',
};
