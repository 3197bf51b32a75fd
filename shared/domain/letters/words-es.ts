// Spanish for the letters, of the same shape as the English. Names of laws and forms stay; the text of a statute stays English and says so.
import { spanish as printed } from '../packet/words-es.ts';
import type { LetterWords } from './words-en.ts';

const reasons: LetterWords['reasons'] = {
  'risky-treatment': 'El tratamiento tiene riesgos serios.',
  'unclear-benefit': 'No está claro qué tan bien puede funcionar el examen o el tratamiento.',
  'more-options': 'Necesitamos saber más sobre las opciones.',
  'unsure-diagnosis': 'No estamos seguros del diagnóstico.',
  'complex-diagnosis': 'El diagnóstico es complejo.',
  'no-progress': 'El tratamiento actual no ha ayudado lo suficiente.',
  'expertise-elsewhere': 'La experiencia que esto necesita parece estar en otro lugar.',
  'correct-diagnosis': 'Queremos estar seguros de que el diagnóstico es correcto.',
  'rare-or-aggressive': 'La condición es rara, o puede avanzar rápido.',
  'stage-uncertain': 'El tipo o la etapa no son seguros.',
  'plan-requires': 'El plan pide una segunda opinión antes del tratamiento.',
  'side-effects': 'Las opciones pueden tener efectos secundarios serios.',
  'latest-treatments': 'Otro médico puede conocer tratamientos más nuevos.',
  'broader-view': 'Otro punto de vista puede mostrar un plan más amplio, o un estudio.',
  'peace-of-mind': 'Queremos tranquilidad antes de decidir.',
  'surgery-questioned': 'Dudamos que la cirugía sea necesaria.',
  'serious-condition': 'La condición es grave, y dudamos del diagnóstico o del plan de atención.',
  'conflicting-tests': 'Los exámenes no coinciden entre sí.',
  'not-improving': 'El tratamiento no ayuda en el tiempo que se esperaría.',
  'tried-first': 'Ya dijimos al primer médico lo que nos preocupa.',
  'told-no-choice': 'Nos dijeron que no se puede hacer nada más, y deseamos comprobarlo.',
  other: 'Quisiéramos otro punto de vista antes de decidir.',
};

export const spanish: LetterWords = {
  language: 'es-US',
  axis: printed.axis,
  dates: {
    months: [
      'enero',
      'febrero',
      'marzo',
      'abril',
      'mayo',
      'junio',
      'julio',
      'agosto',
      'septiembre',
      'octubre',
      'noviembre',
      'diciembre',
    ],
    day: (month, day, year) => `${day} de ${month} de ${year}`,
    month: (month, year) => `${month} de ${year}`,
    about: (date) => `hacia ${date}`,
    span: (start, end) => `${start} a ${end}`,
  },
  reasons,
  outside: {
    expertise: 'No hemos encontrado en la red un médico con la formación que esta condición necesita.',
    delay: 'No fue posible conseguir a tiempo una cita en la red.',
    travel: 'Los médicos de la red están muy lejos para que el paciente viaje hasta ellos.',
  },
  authority: {
    'hipaa-release': 'Autorización HIPAA',
    'plan-representative': 'Formulario de representante del plan',
    'state-assistant': 'Formulario de asistente autorizado',
    'cms-1696': 'Formulario CMS-1696',
    'power-of-attorney': 'Poder notarial',
    'health-care-proxy': 'Nombramiento de representante para la atención médica',
    'court-order': 'Orden de un tribunal',
    other: 'Papel de autorización',
  },
  proof: {
    'stamped-copy': 'copia sellada',
    'certified-mail': 'recibo de correo certificado',
    courier: 'recibo de mensajería',
    'fax-report': 'reporte de fax',
    'portal-confirmation': 'confirmación del portal',
    receipt: 'recibo',
    'email-receipt': 'acuse de correo electrónico',
    letter: 'carta',
    notes: 'notas',
    witness: 'testigo',
  },
  denialPart: {
    reasons: 'las razones',
    grievanceRight: 'que podemos presentar una queja formal',
    regulatorNotice: 'el aviso sobre la agencia reguladora',
    signer: 'quién la firmó',
    criteria: 'la guía que se usó',
  },

  closing: 'Atentamente,',
  greeting: (name) => (name === '' ? 'A quien corresponda:' : `Estimado/a ${name}:`),
  thanks: 'Gracias por su ayuda.',
  answerInWriting:
    'Por favor responda por escrito. Mi dirección y mi número de teléfono están al principio de esta carta.',
  enclosuresTitle: 'Se adjunta',
  subjectMark: 'Asunto:',
  signedFor: (writer, patient) => `${writer}\npor ${patient}`,
  sample: 'EJEMPLO – ficticio',
  pageOf: (page, total) => `Página ${page} de ${total}`,

  introduction: (patient, born, hasWriter) =>
    `${hasWriter ? 'Escribo en nombre de' : 'Me llamo'} ${patient}${born === '' ? '' : `, fecha de nacimiento ${born}`}.`,
  member: (plan, ends, hasWriter) =>
    ` ${hasWriter ? 'El paciente es' : 'Soy'} miembro de ${plan === '' ? 'su plan' : plan}${ends === '' ? '' : `, con número de miembro que termina en ${ends}`}.`,
  subjectFor: (what, patient, born) =>
    `${what}: ${patient}${born === '' ? '' : `, fecha de nacimiento ${born}`}`,
  ourReasons: 'Estas son nuestras razones:',
  question: (decision) => `Esta es la pregunta que tenemos: “${decision}”`,
  doctorsSaid: 'Esto es lo que los médicos han dicho hasta ahora:',
  safeToWait: (day, who) =>
    `Nos dijeron que se puede esperar sin riesgo hasta el ${day}${who === '' ? '' : ` (${who})`}. Necesitamos una respuesta bastante antes de ese día.`,
  signedOn: (paper, day) => `${paper}, con firma del ${day}`,
  copyOf: (paper) => `Copia: ${paper}`,
  onDay: (what, day) => `${what}, ${day}`,
  asks: 'Le pedimos:',
  statuteSays: (statute, letter, text) =>
    `${statute}, subdivisión (${letter}), dice (en inglés, como vale): “${text}”`,

  plan: {
    inWriting: 'Decirnos por escrito qué deciden, y en qué día.',
    costShare: 'Decirnos qué parte del costo nos tocará.',
    reasonsIfNot:
      'Si no están de acuerdo, darnos las razones por escrito, y decirnos cómo pedir que se revise otra vez.',
    lawAllows: (citation, parts) =>
      `${citation} dice que un plan da o aprueba una segunda opinión cuando un miembro la pide.${parts.length === 0 ? '' : ` Nombra razones como las nuestras en ${parts.join(' y ')}.`}`,
    urgent: 'Por favor traten esta solicitud como urgente.',
    within72: (citation) =>
      `${citation} habla de una respuesta en 72 horas desde que se recibe una solicitud urgente, siempre que sea posible.`,
    insideSubject: 'Solicitud de una segunda opinión',
    allowSecond: (whom) =>
      `Aprobar una segunda opinión de ${whom === '' ? 'un médico que no tuvo parte en la primera' : whom}.`,
    anotherSubject: 'Solicitud de otra opinión',
    soFar: (doctors) =>
      doctors > 1
        ? `Hasta ahora ${doctors} médicos han dado una opinión. No coinciden en todos los puntos.`
        : 'Hasta ahora hemos tenido una opinión, y nuestra pregunta sigue abierta.',
    lawFurther: (citation) => `Según ${citation} un plan puede aprobar otra opinión más.`,
    allowAnother: (whom) =>
      `Aprobar una opinión más de ${whom === '' ? 'un médico que aún no haya tenido parte en esto' : whom}.`,
    outsideSubject: 'Solicitud de una opinión fuera de la red',
    whyOutside: 'Por esto pedimos un médico de fuera de la red:',
    allowOutside: (whom) =>
      `Aprobar una opinión de ${whom === '' ? 'un médico calificado de fuera de la red' : whom}.`,
    nameInside:
      'Si no están de acuerdo, nombrar al médico de la red que consideran calificado, con la formación adecuada para esta condición.',
    giveReasons: 'Darnos las razones por escrito, y decirnos cómo pedir que se revise otra vez.',
    timelinesSubject: 'Por favor envíen sus plazos para segundas opiniones',
    timelines:
      'Por favor envíennos los plazos que tienen registrados para responder a solicitudes de una segunda opinión: para emergencias, para atención urgente y para las demás solicitudes.',
    lawTimelines: (citation) => `${citation} dice que puede tenerlos cualquiera que los pida.`,
    expediteSubject: 'Por favor traten nuestra solicitud como urgente',
    youReceived: (day, hour, subject, reference) =>
      `El ${day}${hour === '' ? '' : ` a las ${hour}`} recibieron de nosotros esta solicitud: “${subject}”.${reference === '' ? '' : ` Su referencia es ${reference}.`}`,
    stillOpen: 'Ustedes tienen una solicitud nuestra que sigue abierta.',
    expedite: [
      'Tratar esta solicitud como urgente desde hoy.',
      'Decirnos en qué día, y a qué hora, tendremos su decisión.',
      'Si no la consideran urgente, decirnos por escrito por qué.',
    ],
    reachMe: 'Pueden llamarme por teléfono en cualquier momento. El número está al principio de esta carta.',
    representativeSubject: 'Quién puede hablar por el paciente',
    askedMe: (patient, writer) => `${patient} me pidió a mí, ${writer}, que hable y escriba en este asunto.`,
    paperEnclosed: 'Se adjunta el papel firmado que lo dice.',
    papersEnclosed: 'Se adjuntan los papeles que lo dicen:',
    validTo: (paper, day) => `${paper}, válido hasta el ${day}`,
    scope: (paper, scope) => `${paper}: ${scope}`,
    representative: [
      'Guardarlos en el expediente.',
      'Hablar conmigo, y enviarme copias de lo que envían al paciente.',
      'Confirmar esto por escrito. Si hace falta un formulario suyo, por favor envíenlo.',
    ],
  },

  dispute: {
    event: ({ day, hour, what, shown, reference }) =>
      `${day}${hour === '' ? '' : `, ${hour}`}: ${what}${shown === '' ? '' : ` (${shown})`}.${reference === '' ? '' : ` Referencia ${reference}.`}`,
    story: 'Esto es lo que pasó:',
    exhibit: (number, what) => `Anexo ${number}: ${what}`,
    exhibitPages: (title, pages) => `${title}, páginas ${pages}`,
    opinionOf: (doctor) => `Opinión de ${doctor}`,
    refusal: (about, day, reason) =>
      `Es la decisión sobre esto: “${about}”${day === '' ? '' : `, con fecha del ${day}`}.${reason === '' ? '' : ` La razón que dieron fue: “${reason}”`}`,
    notFound: 'No encontramos en la carta:',
    urgent: 'Por favor decidan esto como una queja formal urgente.',
    within3: (citation) => `${citation} habla de una respuesta escrita en 3 días en un caso urgente.`,
    grievanceSubject: 'Queja formal',
    lookAgain: 'Les pido que revisen otra vez su decisión.',
    grievance: [
      'Cambiar la decisión y aprobar lo que pedimos.',
      'Si no lo hacen, darnos las razones por escrito.',
      'Enviarnos la guía o la regla que se usó.',
      'Decirnos el nombre y la formación del médico que decidió.',
      'Decirnos quién fuera del plan puede revisar esto, y cómo pedirlo.',
    ],
    reviewSubject: 'Solicitud de una revisión médica independiente',
    outsideLook: (caseNumber) =>
      `Pedimos que alguien de fuera revise una decisión del plan.${caseNumber === '' ? '' : ` El número de caso del plan es ${caseNumber}.`}`,
    review: [
      'Revisar si la atención que pedimos es necesaria.',
      'Tratar como una queja lo que no sea parte de una revisión.',
      'Decirnos si falta un papel, y para cuándo lo necesitan.',
    ],
  },

  doctor: {
    difference: (row) => `${row}. Usted escribió:`,
    othersWrote: 'Otros escribieron:',
    lookedAgain: 'Según sabemos, otro médico miró esto de nuevo, y usted tuvo el informe o nada:',
    canSend: 'Podemos enviárselo.',
    explainSubject: 'Por favor ayúdenos a entender una diferencia',
    opening: (day, patient) =>
      `Gracias por su opinión${day === '' ? '' : ` del ${day}`} sobre ${patient}. Desde entonces hemos oído también a otros médicos. En algunos puntos lo ven de otra manera. No preguntamos quién tiene razón. Quisiéramos entender por qué.`,
    eachPoint: '¿Podría decirnos, en unas líneas para cada punto:',
    explain: [
      '¿En qué se basó más?',
      '¿Cómo puede haber surgido el otro punto de vista?',
      '¿Qué examen o resultado le haría cambiar de parecer?',
      '¿Cambia algo de esto su consejo, o cuánto se puede esperar sin riesgo?',
    ],
    shortAnswer:
      'Una respuesta corta por escrito sería lo que más nos ayuda. También la recibiría el médico que dirige la atención.',
    timeAndCare: 'Gracias por su tiempo y su atención.',
    thanksSubject: 'Gracias',
    thanks: (subject) => `Quiero darle las gracias por su ayuda${subject === '' ? '' : ` con “${subject}”`}.`,
    easier: (who, isToAll) =>
      `Hizo más llevadero un tiempo difícil para ${who === '' ? 'mí' : who}.${isToAll ? ' Por favor dígaselo a todos los que ayudaron.' : ''}`,
    regards: 'Un cordial saludo para usted y quienes trabajan con usted.',
  },

  records: {
    subject: 'Solicitud de copias de registros médicos',
    full: 'Por favor envíennos una copia del expediente médico completo.',
    these: 'Por favor envíennos copias de estos registros:',
    form: (format) => `Los pedimos en esta forma: ${format}.`,
    images:
      'Por favor envíen las imágenes mismas como archivos DICOM con un DICOMDIR, en un disco o como descarga. El informe solo no basta. Si el disco tiene contraseña, por favor envíenla aparte del disco.',
    slides:
      'Por favor envíen las laminillas, o cortes nuevos del bloque, empacados para envío. Dígannos el número de cada laminilla, para cuándo deben volver y a qué dirección.',
    toMe: 'Por favor envíenme las copias a mí, a la dirección de arriba.',
    within30: (citation) => `${citation} da al paciente el derecho a copias, en 30 días desde la solicitud.`,
    within15: (citation) => `${citation} dice que las copias se envían en 15 días.`,
    also: 'Por favor, también:',
    asks: [
      'Dígannos la tarifa antes de hacer las copias, si la hay.',
      'Dígannos si una parte de esto está en otro departamento, y a quién preguntar allí.',
      'Dígannos por escrito si algo no se encuentra o no se puede enviar, y por qué.',
    ],
  },
};
