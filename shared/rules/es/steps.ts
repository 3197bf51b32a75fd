// The steps of every coverage path in Spanish, by key, and what is said above the steps, by path and rule.

export type StepWords = { title: string; why: string; evidence: string };

const gotIt = 'Prueba del día en que la recibieron';

const common: Record<string, StepWords> = {
  'talk-to-doctor': {
    title: 'Diga a su médico que quiere una segunda opinión, y por qué',
    why: 'Los buenos médicos lo esperan. Puede decir: “Así me gusta tomar las decisiones médicas importantes.”',
    evidence: 'Una nota de la conversación: la fecha, con quién, en qué quedó',
  },
  'ask-for-names': {
    title: 'Pregunte a su médico a quién recomienda, y pregunte también a un grupo de pacientes',
    why: 'Lo mejor es que el segundo médico no sea del mismo consultorio. Anote qué relación tienen.',
    evidence: 'Los nombres, quién los dio, y cuándo',
  },
  'read-contract': {
    title: 'Lea las páginas de la Evidencia de Cobertura sobre segundas opiniones, remisiones y apelaciones',
    why: 'Es el contrato. Anote los números de página: los necesitará en las cartas.',
    evidence: 'El folleto, con las páginas anotadas',
  },
  'ask-plan': {
    title: 'Llame al plan: ¿cómo funciona, y hace falta aprobación antes?',
    why: 'Anote el nombre, la hora y el número de referencia de la llamada.',
    evidence: 'La llamada, con su número de referencia',
  },
  'check-network': {
    title: 'Pregunte si cada médico que le nombraron está en la red',
    why: 'Las redes cambian. Anote quién se lo dijo, y qué día.',
    evidence: 'La respuesta, con el día y quién la dio',
  },
  'provider-list': {
    title: 'Pida una lista de los médicos de la red que pueden dar esta opinión',
    why: 'Si nadie de la lista es adecuado, ese es su argumento para una excepción.',
    evidence: 'La solicitud, y la lista',
  },
  'gap-exception': {
    title: '¿Nadie de la red es adecuado? Pida una excepción por falta en la red',
    why: 'Diga por qué: nadie allí tiene la experiencia, la espera es muy larga o está muy lejos. Se decide caso por caso.',
    evidence: 'La solicitud y la respuesta',
  },
  'state-law': {
    title: 'Averigüe si su estado tiene una ley sobre segundas opiniones',
    why: 'Algunos estados hacen que los planes paguen una.',
    evidence: 'La respuesta, y dónde está escrita',
  },
  'cash-price': {
    title: 'Pregunte cuánto cuesta si paga usted',
    why: 'Pida el precio de la primera cita, de leer las imágenes y de leer las laminillas. Anote quién lo dijo.',
    evidence: 'El precio, el día, quién lo dijo',
  },
  'plan-b': {
    title: 'Fije un día en que deja de esperar y paga usted',
    why: 'No cuente con que pague el plan. Fijar un día ahora evita una decisión difícil después.',
    evidence: 'El día, y si pasó al plan B',
  },
  'records-ahead': {
    title: 'Vea que el segundo médico tenga los registros antes de la cita',
    why: 'Sin imágenes ni laminillas muchas citas se posponen, o se repiten los exámenes.',
    evidence: 'El paquete, y el aviso de que llegó',
  },
  'book-visit': {
    title: 'Haga la cita o pida la revisión de registros',
    why: 'Póngala antes del día hasta el que le dijeron que se puede esperar sin riesgo.',
    evidence: 'La cita, con su fecha y lugar',
  },
  'write-questions': {
    title: 'Escriba sus preguntas',
    why: 'En la sala se olvida la mitad.',
    evidence: 'La lista de preguntas',
  },
  'report-came': {
    title: 'Vea que el informe escrito llegue, a usted y al primer médico',
    why: 'Pregunte el día de la cita cuándo estará listo.',
    evidence: 'El informe',
  },
  'in-plan-record': {
    title: 'Revise que la opinión esté en el expediente de su propio médico',
    why: 'Así todos los médicos ven lo mismo.',
    evidence: 'El día en que lo revisó',
  },
  'care-plan': {
    title: 'Pida al médico que dirige toda la atención que lo revise con usted y haga un plan',
    why: 'Una persona debe tener todo junto.',
    evidence: 'El mensaje, y el plan que resultó',
  },
  'ask-to-explain': {
    title: 'Si los médicos difieren, pida a cada uno que explique',
    why: 'Tal vez miraron cosas distintas.',
    evidence: 'Las cartas, y las respuestas',
  },
  'third-opinion': {
    title: 'Las dos primeras difieren: piense en una tercera opinión',
    why: 'Usted siempre puede preguntar a un médico más.',
    evidence: 'La tercera opinión, o por qué no',
  },
};

const hmo: Record<string, StepWords> = {
  'write-inside': {
    title: 'Escriba a Servicios para Miembros: por favor aprueben una segunda opinión dentro del plan',
    why: 'Entréguela en mano, pida un sello con la fecha y guarde la copia sellada. Muestra cuándo la recibió el plan.',
    evidence: 'La copia sellada',
  },
  'ask-timelines': {
    title: 'Pida los plazos del propio plan para segundas opiniones',
    why: 'Los planes deben tenerlos registrados, y mostrarlos a quien los pida.',
    evidence: 'La carta, y la respuesta',
  },
  'write-outside': {
    title: '¿Nadie de la red es adecuado? Escriba y pida un médico de fuera',
    why: 'Diga por qué: a quién preguntó, cuánto hay que esperar, qué tan lejos está. Si es urgente, dígalo y diga por qué.',
    evidence: 'La copia sellada, con la hora si es urgente',
  },
  referral: {
    title: 'Pida a su médico que mande la remisión al médico de fuera',
    why: 'Su médico es el camino a la aprobación. Anote si está de acuerdo, si no, o si aún no lo dice.',
    evidence: 'El número de la remisión y su fecha',
  },
  'plan-decides': {
    title: 'Los revisores del plan deciden',
    why: 'Anote quién decidió, qué día y según qué reglas.',
    evidence: 'La decisión, con su fecha',
  },
  'confirm-share': {
    title: 'Antes de hacer una cita fuera: confirme qué se cubre y lo más que podría pagar',
    why: 'Dos fuentes no coinciden en lo que le toca. Pregunte por escrito cuál vale.',
    evidence: 'La llamada o carta, con la respuesta',
  },
  'outside-accepts': {
    title: 'Pregunte al médico de fuera: ¿acepta esta remisión, y quién le cobra a quién?',
    why: 'Pregunte si antes deben acordar una tarifa, y si ya lo hicieron.',
    evidence: 'La respuesta, con el día y el nombre',
  },
  'check-denial': {
    title: '¿Dijeron que no? Revise que la carta tenga todo lo que debe tener',
    why: 'Las razones, el derecho a una queja formal, el aviso, una firma. No discuta por teléfono: dé el paso que sigue.',
    evidence: 'La lista de lo que debe tener la carta',
  },
  grievance: {
    title: 'Presente una queja formal, con una carta del médico de fuera',
    why: 'Pida una decisión rápida si esperar podría hacer daño. Pida un sello en su copia.',
    evidence: 'La copia sellada, y los papeles que se mandaron',
  },
  review: {
    title: '¿Siguen diciendo que no? Pida al DMHC una revisión médica independiente',
    why: 'La miran médicos que no trabajan para el plan. Un solo formulario sirve para la revisión y la queja.',
    evidence: 'La confirmación y el número de caso',
  },
  'money-back': {
    title: '¿Se ganó la revisión? Pida la devolución del dinero, con recibos',
    why: 'Una fuente duda que llegue por sí solo. Mande los recibos y anote el día.',
    evidence: 'La carta, y lo que se devolvió',
  },
};

const other: Record<string, StepWords> = {
  'plan-appeal': {
    title: '¿Dijeron que no? Pida al plan que lo revise otra vez',
    why: 'Mande también una carta del segundo médico. Guarde prueba del día.',
    evidence: gotIt,
  },
  'external-review': {
    title: '¿Siguen diciendo que no? Pida una revisión externa',
    why: 'Decide un revisor que no trabaja para el plan, y el plan tiene que cumplir.',
    evidence: 'La confirmación y el número de caso',
  },
  'medicare-takes': {
    title: 'Pregunte al segundo médico: ¿acepta Medicare?',
    why: 'Usted no necesita una remisión. Paga el 20 % después del deducible de la Parte B.',
    evidence: 'La respuesta, con el día',
  },
  'advantage-rules': {
    title: 'Pida la aprobación del plan, por escrito',
    why: 'Valen las reglas del propio plan sobre la red y las remisiones, no las de Medicare Original.',
    evidence: 'La solicitud, con prueba del día',
  },
  'advantage-helper': {
    title: '¿Actúa usted por otra persona? Firmen el formulario CMS-1696',
    why: 'El plan solo habla con usted si tiene este formulario. Vale por un año.',
    evidence: 'El formulario firmado',
  },
  reconsideration: {
    title: '¿Dijeron que no? Pida al plan que lo revise otra vez: una reconsideración',
    why: 'Si vuelve a decir que no, el plan lo manda por sí solo a un revisor externo.',
    evidence: gotIt,
  },
  'medicaid-cover': {
    title: 'Pregunte a su plan cómo cubre una segunda opinión antes de una cirugía',
    why: 'Se cubre para una cirugía necesaria que no es de emergencia. Puede valer también una regla más amplia: verifíquela.',
    evidence: 'La respuesta, con el día y el nombre',
  },
  'fair-hearing': {
    title: '¿Siguen diciendo que no? Pida al estado una audiencia imparcial',
    why: 'Decide un juez del estado. Usted puede llevar a alguien.',
    evidence: gotIt,
  },
  'tricare-pcm': {
    title: 'Vea a su médico de cabecera (PCM)',
    why: 'En TRICARE el camino empieza con el PCM.',
    evidence: 'La cita o llamada',
  },
  'tricare-explain': {
    title: 'Explique qué pasa, y qué pregunta usted sobre el plan del primer médico',
    why: 'El PCM necesita sus razones para la remisión.',
    evidence: 'Una nota de la conversación',
  },
  'tricare-referral': {
    title: 'Pida al PCM que prepare una remisión a otro especialista',
    why: 'Sin remisión usted paga costos de punto de servicio.',
    evidence: 'La remisión',
  },
  'tricare-contractor': {
    title: 'Si hace falta, pida la remisión al contratista regional',
    why: 'Puede pedirla usted, el PCM o el contratista.',
    evidence: 'La solicitud, con su fecha',
  },
  'tricare-letter': {
    title: 'Anote a quién nombra la carta de aprobación, y el día en que vence',
    why: 'Vea a ese médico antes de ese día.',
    evidence: 'La carta, con su último día',
  },
  'who-pays-claims': {
    title: 'Pregunte en Recursos Humanos: ¿quién paga los reclamos, una aseguradora o el empleador?',
    why: 'Si paga el empleador, puede que no valga la ley estatal.',
    evidence: 'La respuesta, con el día',
  },
  'three-lines': {
    title: 'Sume las tres líneas: la cita, los exámenes, lo que viene después',
    why: 'Todo lo paga usted. Pida cada precio antes de hacer la cita.',
    evidence: 'La hoja de costos',
  },
  'other-help': {
    title: 'Pregunte en una clínica gratuita o un centro de atención urgente si pueden ayudar',
    why: 'Tal vez miren sus papeles, o sepan quién puede.',
    evidence: 'A quién preguntó, y la respuesta',
  },
};

export const stepWords: Record<string, StepWords> = { ...common, ...hmo, ...other };

const inNetwork = 'En la red una segunda opinión casi siempre se cubre. Fuera se decide caso por caso.';

/** `hmo F-11` and so on: the path, and the rule the note rests on. */
export const noteWords: Record<string, string> = {
  'hmo F-11':
    'La atención se mantiene en la red para que cueste menos. Una segunda opinión dentro es lo más sencillo; fuera necesita aprobación antes.',
  'open-access F-14':
    'Su plan no pone límites a las segundas opiniones, así que la ley sobre pedir una (HSC 1383.15, parte k) no aplica. Puede hacer la cita directamente.',
  'private F-34': inNetwork,
  'self-funded F-37':
    'Su plan lo paga el empleador: puede que no valga la ley estatal. La revisión externa es federal.',
  'self-funded F-34': inNetwork,
  'original-medicare F-27':
    'Usted no necesita una remisión. Paga el 20 % después del deducible de la Parte B.',
  'original-medicare F-28':
    'También se cubren opiniones sobre exámenes y tratamientos importantes, no solo sobre cirugía.',
  'medicare-advantage F-29':
    'Valen las reglas de su plan sobre la red y las remisiones. Si el plan vuelve a decir que no, va por sí solo a un revisor externo.',
  'medicaid F-31': 'Se cubre una segunda opinión para una cirugía necesaria que no es de emergencia.',
  'medicaid F-32': 'Un plan debe darle una en su red, o fuera sin costo. Verifique esto con su estado.',
  'tricare F-38':
    'Vea al médico que nombra la carta de aprobación antes de que venza. Sin remisión usted paga costos de punto de servicio.',
  'self-pay F-02':
    'Usted elige libremente, y todos los costos son suyos. Aquí solo tienen plazo las reglas sobre registros.',
};

/** The pages that steps and words were taken from. */
export const sourceWords: Record<string, string> = {
  'Plan’s member page': 'Página del plan para miembros',
  'Outside-of-plan page': 'Página sobre atención fuera del plan',
  'Triage Cancer checklist': 'Lista de Triage Cancer',
  'Advocacy page (a habit, not a law)': 'Página de defensa (una costumbre, no una ley)',
  'HSC 1383.15': 'HSC 1383.15',
  'General steps page': 'Página de pasos generales',
  'Our own words': 'Nuestras propias palabras',
};
