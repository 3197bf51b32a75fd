// Spanish for the one search box.
import type { Strings } from '../en.ts';
import { count, number } from './count.ts';

export const search: Strings['search'] = {
  open: 'Buscar',
  title: 'Buscar, o encontrar algo que hacer',
  box: 'Busque palabras, nombres y fechas en todo el caso',
  placeholder: 'Una palabra, un nombre, una fecha, o lo que quiere hacer',
  hint: 'Las palabras entre “comillas” tienen que estar juntas. Un mes como marzo 2024 encuentra papeles de esa época.',
  closeTo: (typed, close) => `Nada contiene “${typed}”. Esto contiene “${close}”.`,
  onlyType: 'Solo esta clase de papel',
  anyType: 'Toda clase de papel',
  onlyPerson: 'Solo esta persona',
  anyPerson: 'Todas las personas',
  nothing: (text) => `Nada contiene “${text}”.`,
  nothingNext:
    'Pruebe con menos palabras, o solo con el principio de una. En los escaneos se puede buscar cuando ya se leyeron.',
  found: (amount) => count(amount, 'lugar encontrado', 'lugares encontrados'),
  foundMany: (amount) => `Los primeros ${number(amount)} lugares. Con una palabra más serán menos.`,
  results: 'Lugares encontrados',
  group: {
    page: 'Páginas',
    record: 'Registros',
    letter: 'Cartas',
    opinion: 'Opiniones',
    finding: 'Lo que dicen las opiniones',
    question: 'Preguntas',
    visit: 'Citas',
    medication: 'Medicinas',
    person: 'Personas',
    organization: 'Lugares',
  },
  page: (title, page) => `${title}, página ${number(page)}`,
  finding: (opinion, row) => (opinion === null ? row : `Opinión ${opinion}: ${row}`),
  searching: 'Buscando',
};
