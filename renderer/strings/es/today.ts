// Spanish for the Today screen.
import type { Strings } from '../en.ts';
import { count } from './count.ts';

export const today: Strings['today'] = {
  title: 'Hoy',
  sentenceBusy: 'Lo único que sigue, y lo que está en marcha.',
  sentenceQuiet: 'Todo está en marcha. Nada requiere su atención ahora.',
  nextLabel: 'El paso que sigue',
  next: {
    'say-decision': 'Escriba qué están decidiendo, en una o dos frases.',
    'add-records': 'Añada los papeles que tiene en casa. Unos pocos bastan para empezar.',
    'name-coverage': 'Diga qué cobertura es. Entonces el camino muestra sus reglas, pasos y fechas.',
    'visit-too-late': (visit, on, safe) =>
      `“${visit}” es el ${on}. Eso es después del ${safe}, la fecha hasta la que le dijeron que se puede esperar sin riesgo. Pregunte si todavía se puede esperar.`,
    'ask-again': (what, by) => `Todavía se espera “${what}”. Era para el ${by}. Pregunte otra vez.`,
    'act-now': (what, by) => `“${what}” vencía el ${by}, y nos toca a nosotros.`,
    'send-back': (label, title, to) =>
      `Devuelva ${label} (${title})${to === '' ? '' : `, que está en ${to}`}. Ya pasó la fecha para devolverlo.`,
    'fetch-record': (title) => `Consiga “${title}”. Existe, pero nadie lo ha pedido todavía.`,
    'ask-questions': (visit, on, open) =>
      `Prepárese para “${visit}” el ${on}: ${count(open, 'pregunta importante sigue abierta', 'preguntas importantes siguen abiertas')}.`,
    'add-opinion': 'Escriba la primera opinión: qué dijo el médico, y en qué se basa.',
    'make-packet': 'Haga el paquete para el próximo médico.',
    nothing: 'Hoy no hay nada que le espere.',
  },
  go: {
    'say-decision': 'Escribir la decisión',
    'add-records': 'Añadir papeles',
    'name-coverage': 'Responder las preguntas',
    'visit-too-late': 'Anotar una llamada',
    'ask-again': 'Abrir la entrada',
    'act-now': 'Abrir el plazo',
    'send-back': 'Abrir el objeto',
    'fetch-record': 'Abrir el registro',
    'ask-questions': 'Abrir las preguntas',
    'add-opinion': 'Añadir una opinión',
    'make-packet': 'Hacer un paquete',
  },
  decision: 'La decisión',
  decideBy: (date) => `Decidir a más tardar el ${date}`,
  changeCase: 'Sobre el caso',
  dates: { title: 'Fechas que vienen', none: 'Todavía no hay fechas.' },
  thing: {
    promise: (who, what) => (who === '' ? `Prometieron: ${what}` : `${who} prometió: ${what}`),
    answer: (who, what) => `${who === '' ? 'Su' : `${who}:`} respuesta a “${what}”`,
    report: (number) => `Informe escrito de la opinión ${number}`,
  },
  past: 'vencido',
  missing: {
    title: 'Todavía falta',
    none: 'No hay nada señalado como faltante.',
    before: (visit, on) => `Sigue: “${visit}” el ${on}.`,
    notInRecord: (number) => `La opinión ${number} aún no está en el expediente del plan.`,
  },
  awaiting: { title: 'Esperan respuesta', none: 'No hay respuestas pendientes.' },
  soFar: 'Hasta ahora',
  elapsed: (days) => `${count(days, 'día', 'días')} desde la primera solicitud`,
  paid: (amount) => `Pagado hasta ahora: ${amount}`,
  more: (amount) => `y ${amount} más`,
};
