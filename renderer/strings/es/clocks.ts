// Spanish for time limits: what each is, by which rule, how it stands. Also what the calendar file and a notice on the desktop say.
import type { Strings } from '../en.ts';
import { count } from './count.ts';
import { names } from '../../../shared/names/es.ts';

const unit: Strings['clocks']['unit'] = {
  hours: (amount) => count(amount, 'hora', 'horas'),
  'calendar-days': (amount) => count(amount, 'día', 'días'),
  'business-days': (amount) => count(amount, 'día hábil', 'días hábiles'),
  months: (amount) => count(amount, 'mes', 'meses'),
};

/** "Corren 4 plazos, 1 vencido, 3 no cumplidos, 9 cumplidos." Empty where there is none. */
const counted: Strings['clocks']['counted'] = ({ running, overdue, missed, met }, byThem) => {
  const parts = [
    running > 0 ? count(running, 'plazo corre', 'plazos corren') : '',
    overdue > 0 ? count(overdue, 'vencido', 'vencidos') : '',
    missed > 0 ? `${count(missed, 'no cumplido', 'no cumplidos')}${byThem ? ' por ellos' : ''}` : '',
    met > 0 ? count(met, 'cumplido', 'cumplidos') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
};

export const clocks: Strings['clocks'] = {
  title: 'Plazos',
  counted,
  kind: {
    'records-copies': (about) => about,
    'records-inspection': (about) => about,
    authorization: (about) => about,
    'authorization-urgent': (about) => about,
    promise: (about) => about,
    'own-target': (about) => about,
    'first-appeal': (about) => `Tiempo para apelar: ${about}`,
    'appeal-received': () => 'Dicen que tienen nuestra apelación',
    'appeal-decided': () => 'Deciden nuestra apelación',
    'review-filing': () => 'Tiempo para pedir una revisión externa',
    'review-decided': () => 'Se decide la revisión',
    'review-carried-out': () => 'El plan hace lo que dice la revisión',
    'approval-ends': (about) => `Se acaba la aprobación: ${about}`,
    'item-back': (about) => `Hay que devolver: ${about}`,
    'safe-to-wait': () => 'Se puede esperar sin riesgo hasta, según le dijeron',
    'decide-by': () => 'Decidir a más tardar el',
  },
  unit,
  whose: names.clockWhose,
  whoseLong: {
    ours: 'Nosotros tenemos que actuar antes de que termine.',
    theirs: 'Ellos tienen que actuar antes de que termine.',
    clinical: 'Un médico o enfermero dio esta fecha. Solo ellos pueden moverla.',
  },
  status: names.clockStatus,
  missedTheirs: (mark) => `Pasó la marca de ${mark}`,
  counts: (open, late) =>
    late === 0
      ? open === 0
        ? 'No corre ningún plazo.'
        : count(open, 'plazo corre.', 'plazos corren.')
      : `${count(open, 'plazo corre', 'plazos corren')}, ${count(late, 'vencido', 'vencidos')}.`,
  summary: {
    running: (amount) => count(amount, 'corre', 'corren'),
    overdue: (amount) => count(amount, 'vencido', 'vencidos'),
    missed: (amount) => count(amount, 'no cumplido', 'no cumplidos'),
    missedByThem: (amount) => count(amount, 'no cumplido por ellos', 'no cumplidos por ellos'),
    met: (amount) => count(amount, 'cumplido', 'cumplidos'),
    superseded: (amount) => count(amount, 'ya no cuenta', 'ya no cuentan'),
  },
  none: 'Todavía no hay plazos',
  noneText:
    'Los plazos empiezan solos cuando usted anota un “no”, una apelación o una promesa. Si es una carta, diga qué pide.',
  groups: { open: 'Corren ahora', over: 'Terminados' },
  due: (date) => `Vence ${date}`,
  endedOn: (date) => `Terminó ${date}`,
  by: {
    fact: (span, citation) => `${span}, según ${citation}`,
    toVerify: (rule) => `${rule} (verifíquelo primero)`,
    promise: (span) => (span === '' ? 'Como prometieron' : `${span}, como prometieron`),
    'own-target': (span) => (span === '' ? 'Nuestra propia meta' : `${span}, nuestra propia meta`),
    stated: 'Una fecha que alguien dio',
  },
  detail: {
    dueBy: 'Vence',
    readings: 'Otras formas de contarlo',
    from: 'Se cuenta desde',
    proven: 'Hay prueba.',
    unproven: 'Nada muestra todavía cuándo llegó. Añada a la carta una copia sellada o un recibo.',
    rule: 'La regla',
    whose: 'Quién tiene que actuar',
    note: 'Nota',
    ended: 'Terminó el',
    endedHint: 'La fecha de su respuesta. Déjelo vacío mientras corre.',
    endNote: 'En qué quedó',
    withdrawn: 'Ya no cuenta, porque',
    withdrawnHint: 'Otra solicitud tomó su lugar, o se retiró.',
    openSource: {
      deadline: 'Abrir la carta',
      letter: 'Abrir la carta',
      determination: 'Abrir la decisión',
      appeal: 'Abrir la apelación',
      physicalItem: 'Abrir los registros',
      caseFile: 'Abrir el caso',
    },
    remove: 'Quitar este plazo',
    removed: 'Se quitó el plazo.',
    californiaHolidays: 'si siguen los feriados de California',
    reading: {
      'from-letter': 'desde la fecha de la carta',
      'from-receipt': 'desde el día en que llegó',
      statute: 'como dice la ley',
      'dmhc-page': 'como dice el DMHC en su formulario',
      'hearing-earliest': 'en algunos estados',
      'hearing-latest': 'en otros estados',
    },
    overridden: (reason) => `Lo cambió usted: ${reason}`,
  },
  add: {
    open: 'Empezar un plazo',
    title: 'Un plazo nuevo',
    what: '¿De qué se trata?',
    whatHint: '“Tomografía en disco”, “Informe del segundo médico”.',
    topic: '¿Qué clase de plazo?',
    topics: {
      'records-copies': 'Pedimos copias de registros',
      'records-inspection': 'Pedimos ver registros',
      authorization: 'Pedimos al plan que apruebe algo',
      'authorization-urgent': 'Lo pedimos, y es urgente',
      promise: 'Prometieron algo para una fecha',
      'own-target': 'Una meta que nos pusimos',
    },
    letter: '¿Qué carta o llamada lo inicia?',
    startsAt: 'O bien: ¿cuándo empieza?',
    amount: 'Cuántos',
    unit: 'Se cuenta en',
    units: {
      hours: 'horas',
      'calendar-days': 'días',
      'business-days': 'días hábiles',
      months: 'meses',
    },
    save: 'Empezar el plazo',
    preview: (date) => `Terminaría ${date}.`,
    noRule: 'Ninguna regla de su plan habla de esto. Ponga una meta propia en su lugar.',
    needsStart: 'Elija una carta, o dé el día en que empieza.',
    ofLetter: 'Plazos de esta carta',
    noneOfLetter: '¿Esta carta inicia un plazo? Diga qué pide.',
  },
  warning: {
    'after-safe-date': (visit, on, due) =>
      `“${visit}” es el ${on}. Eso es después del ${due}, el día hasta el que le dijeron que se puede esperar sin riesgo. Pregunte si todavía se puede esperar.`,
    'after-records': (visit, on, due) =>
      `Los registros para “${visit}” del ${on} pueden llegar hasta el ${due}. Pídalos antes.`,
  },
  calendar: {
    save: 'Guardar como calendario',
    title: 'Fechas para otro calendario',
    saved: 'Se guardó el archivo de calendario.',
    fileName: 'Plazos',
    hint: 'Cualquier programa de calendario puede abrirlo. Si esto está apagado, dice “Una fecha en su carpeta”.',
    plainTitle: 'Una fecha en su carpeta',
    withTitles: 'Decir en el archivo de qué trata cada fecha',
  },
  reminders: 'Recordatorios',
  notices: {
    label: 'Avisarme en la pantalla cuando un plazo está por terminar',
    hint: 'Mientras la aplicación está abierta. El aviso dice cuántos, nunca de qué tratan.',
  },
  notice: {
    title: 'Second Opinion Binder',
    dueToday: (amount) => count(amount, 'plazo termina hoy.', 'plazos terminan hoy.'),
    dueTomorrow: (amount) => count(amount, 'plazo termina mañana.', 'plazos terminan mañana.'),
    dueSoon: (amount) =>
      `${count(amount, 'plazo termina', 'plazos terminan')} en menos de una hora. Abra su carpeta para ver más.`,
  },
};
