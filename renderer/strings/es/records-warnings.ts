// Spanish for what the app noticed about a record: careful words, because it may be wrong.
import type { Strings } from '../en.ts';

type Words = Strings['records']['warnings'];

const stated: Words['stated'] = (name, birthDate) => {
  const parts = [
    ...(name === null ? [] : [`el nombre “${name}”`]),
    ...(birthDate === null ? [] : [`la fecha de nacimiento “${birthDate}”`]),
  ];
  return `Muestra ${parts.join(' y ')}. Eso no coincide con este caso. Puede que la aplicación lo haya leído mal; por favor, revíselo.`;
};

export const recordsWarnings: Words = {
  otherPatient: '¿Este papel es sobre otra persona?',
  stated,
  look: 'Mirar la página',
  isRight: 'Está bien',
  isOther: 'Es de otra persona',
  twin: (title, percent) => `Este papel dice casi lo mismo que “${title}” (${percent} % de las palabras).`,
  showOther: 'Mostrar el otro',
  replaces: 'Reemplaza al otro',
  keepBoth: 'Dejar los dos como están',
};
