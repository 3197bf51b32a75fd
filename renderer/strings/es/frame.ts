// Spanish for the frame around every screen: the places, the title row, the footer.
import type { Strings } from '../en.ts';
import { count } from './count.ts';

export const frame: Strings['frame'] = {
  product: 'Second Opinion Binder',
  skip: 'Ir directo al trabajo',
  places: 'Lugares',
  menu: 'Menú',
  openMenu: 'Abrir el menú',
  place: {
    today: 'Hoy',
    path: 'Camino',
    people: 'Personas',
    records: 'Registros',
    requests: 'Solicitudes',
    letters: 'Cartas',
    opinions: 'Opiniones',
    visits: 'Citas',
    packets: 'Paquetes',
    settings: 'Ajustes',
  },
  waiting: (amount) => count(amount, 'cosa espera', 'cosas esperan'),
  lock: 'Cerrar',
  lockNow: 'Cerrar el caso con llave ahora',
  detail: 'Detalles',
  closeDetail: 'Cerrar los detalles',
  sample: 'EJEMPLO – ficticio',
  sampleWhy: 'Todas las personas, los lugares y los números son inventados.',
  reading: 'Leyendo el caso',
  cannotRead: 'No se pudo leer el caso. Ciérrelo con llave y ábralo otra vez.',
  saved: 'Guardado',
  saving: 'Guardando',
  notSaved: 'Sin guardar',
  noBackup: 'aún sin copia',
  scansLeft: (pages) => `Leyendo escaneos: ${count(pages, 'página falta', 'páginas faltan')}`,
  scansPaused: (pages) => `La lectura espera: ${count(pages, 'página falta', 'páginas faltan')}`,
  scansWhy:
    'Las palabras de los escaneos y las fotos se leen en esta computadora, para que usted pueda buscarlas y copiarlas.',
  scansPause: 'Dejar en pausa la lectura de escaneos',
  scansResume: 'Seguir leyendo escaneos',
  backup: (when) => `copia ${when}`,
  oldBackup: (when) => `Última copia ${when}`,
};
