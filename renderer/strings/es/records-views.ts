// Spanish for views of the records list that are kept under a name.
import type { Strings } from '../en.ts';

export const recordsViews: Strings['records']['savedFilters'] = {
  title: 'Vistas guardadas',
  save: 'Guardar esta vista',
  name: 'Nombre de la vista',
  add: 'Guardar',
  rename: (name) => `Cambiar el nombre de “${name}”`,
  remove: (name) => `Quitar “${name}”`,
  removed: (name) => `Se quitó la vista “${name}”.`,
};
