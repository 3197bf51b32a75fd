// The rule facts in Spanish, by number. Citations, names of laws and numbers of forms stay as they are; so does the text of a statute.

export type FactWords = { sentence: string; source: string; caveat?: string };

const statutePage = 'Texto de HSC 1383.15 citado en la página de defensa de la que parte esta aplicación';
const dmhc = 'dmhc.ca.gov, páginas de revisión y queja (copias)';
const outsidePage = 'La página sobre atención fuera del plan de la que parte esta aplicación';
const checklist = 'Triage Cancer, “Checklist to Getting a Second Medical Opinion”';
const hhs = 'HHS, “Individuals’ Right under HIPAA to Access their Health Information” (una copia)';

const records: Record<string, FactWords> = {
  'F-01': {
    sentence:
      'Usted tiene derecho a copias de sus propios registros, y esto incluye las imágenes. Llegan en la forma que pide si es fácil de hacer.',
    source: `${hhs}; HHS FAQ 2059 sobre radiografías`,
  },
  'F-02': {
    sentence:
      'Un médico u hospital debe responder a una solicitud de registros en 30 días desde que la recibe.',
    source: `${hhs}; UNC School of Government, preguntas sobre el derecho de acceso`,
    caveat: 'Pueden tomar 30 días más, una vez, si le escriben y dicen por qué.',
  },
  'F-03': {
    sentence:
      'La tarifa por copias debe ajustarse al costo: el trabajo de copiar, los materiales y el envío. No pueden cobrar por la búsqueda.',
    source: hhs,
    caveat: 'La tarifa fija de $6.50 es una forma de cobrar, no un máximo.',
  },
  'F-04': {
    sentence:
      'El límite de tarifas vale para las copias que le mandan a usted. Pida copias para usted, y luego páselas usted.',
    source: 'La opinión del tribunal (una copia)',
    caveat:
      'Una solicitud de mandar los registros directamente a otra persona sigue valiendo para los registros electrónicos.',
  },
  'F-05': {
    sentence:
      'Quien tiene el derecho legal de actuar por el paciente puede pedir como el paciente. Los demás necesitan una autorización firmada con fecha de vencimiento.',
    source: 'hipaassoc.com, representantes personales (una copia)',
  },
  'F-06': {
    sentence:
      'En California usted puede ver sus registros en 5 días hábiles, y las copias se deben mandar en 15 días desde su solicitud por escrito.',
    source: 'healthinfolaw.org, HSC 123110; Medical Board of California (copias)',
    caveat:
      'Las copias en papel cuestan como máximo $0.25 por página. No pueden retener registros porque hay una cuenta sin pagar. El texto sobre tarifas cambió después; verifíquelo.',
  },
  'F-07': {
    sentence: 'Kaiser dice que su oficina de registros tarda hasta cinco días hábiles.',
    source: `${outsidePage}; páginas de Kaiser de dos regiones (copias)`,
    caveat:
      'Es una promesa, no una ley, y varía: el Noroeste dice 5 días o menos, Washington 15 días hábiles.',
  },
  'F-25': {
    sentence:
      'Otra persona puede actuar por usted. El DMHC tiene un formulario de asistente autorizado, y los planes tienen el suyo.',
    source: 'dmhc.ca.gov, formulario de revisión y queja (una copia)',
  },
  'F-30': {
    sentence: 'En Medicare usted nombra a quien actúa por usted con el formulario CMS-1696. Vale por un año.',
    source: 'connecticare.com; careplushealthplans.com (copias)',
  },
  'F-40': {
    sentence: 'Las notas guardadas en una computadora se le deben mostrar sin demora.',
    source: 'Mencionado en pockethealth.com, 2023 (una copia)',
    caveat: 'Verifique esto antes de confiar en ello. Hay excepciones.',
  },
};

const california: Record<string, FactWords> = {
  'F-08': {
    sentence:
      'Un plan debe dar o aprobar una segunda opinión cuando el miembro la pide. La ley nombra cinco razones y permite otras.',
    source: `${statutePage}; AB 12 (1999), texto aprobado (una copia)`,
  },
  'F-09': {
    sentence:
      'Si hay una amenaza grave y cercana, el plan debe responder en 72 horas desde que recibe la solicitud, siempre que sea posible.',
    source: `${statutePage}; el DMHC dice “3 días”`,
    caveat: 'La ley dice “siempre que sea posible”. Pasar la marca no es lo mismo que incumplir.',
  },
  'F-10': {
    sentence:
      'Por una segunda opinión aprobada usted paga solo el copago que el plan pide por remisiones parecidas.',
    source: statutePage,
    caveat:
      'Otra página dice que puede tocarle una parte de fuera de la red. Pregunte por escrito a Servicios para Miembros.',
  },
  'F-11': {
    sentence:
      'Si la atención viene de su médico de cabecera, usted elige otro médico del mismo grupo. Si viene de un especialista, elige uno del mismo campo en la red. Si allí no hay nadie adecuado, el plan debe aprobar uno de fuera.',
    source: statutePage,
    caveat: 'El plan debe pensar en cuánto puede viajar usted.',
  },
  'F-12': {
    sentence: 'El segundo médico debe mandar un informe a usted y al primer médico.',
    source: statutePage,
  },
  'F-13': {
    sentence:
      'Una negación debe ser por escrito. Debe dar las razones, decir que usted puede presentar una queja formal, y llevar el aviso que fija la ley.',
    source: `${statutePage}; HSC 1368.02 (una copia)`,
  },
  'F-14': {
    sentence:
      'Esta ley no cubre los planes tipo PPO que le dejan ver a un segundo médico sin límites. Allí usted mismo puede hacer la cita.',
    source: statutePage,
  },
  'F-15': {
    sentence:
      'Las aseguradoras bajo el Departamento de Seguros de California tienen una ley gemela, y su propia revisión dentro de 6 meses.',
    source: 'AB 12 (1999), texto aprobado; insurance.ca.gov, folleto de revisión (copias)',
  },
  'F-16': {
    sentence:
      'En otras solicitudes el plan decide en 5 días hábiles, o en 72 horas si es urgente, cuando ya tiene lo que necesita.',
    source: 'Resumen de un proyecto de ley de 2025–26 que lo acortaría (una copia)',
    caveat: 'Un proyecto de ley acortaría esto. Verifique si ya cambió.',
  },
  'F-39': {
    sentence: 'La Evidencia de Cobertura es el contrato. Léala primero.',
    source: outsidePage,
  },
};

const californiaAppeals: Record<string, FactWords> = {
  'F-17': {
    sentence: 'Usted tiene al menos 180 días para presentar una queja formal.',
    source: `${outsidePage} (“often 180 days from the denial letter”)`,
    caveat:
      'Las fuentes cuentan desde la carta, desde el día en que llegó o desde el hecho mismo. Aquí manda lo más temprano. Los miembros de Medi-Cal pueden presentarla en cualquier momento.',
  },
  'F-18': {
    sentence: 'El plan debe decir en 5 días que tiene su queja formal, y debe resolverla en 30 días.',
    source: 'california.public.law, HSC 1368.01 (una copia), para los 30 días',
    caveat: 'Los 5 días aún se deben verificar en la regla misma.',
  },
  'F-19': {
    sentence:
      'En un caso urgente el plan debe escribir en 3 días cómo va la queja formal. Usted puede acudir al DMHC sin esperar.',
    source: 'california.public.law, HSC 1368.01; govt.westlaw.com (copias)',
  },
  'F-20': {
    sentence:
      'El DMHC puede pedir primero 30 días en el proceso del plan. Los casos urgentes y las negaciones de tratamientos nuevos o de prueba pueden saltarse eso.',
    source: `law.onecle.com, HSC 1368.03; ${dmhc}`,
  },
  'F-21': {
    sentence: 'Usted tiene 6 meses desde la decisión escrita del plan para pedir una revisión al DMHC.',
    source: dmhc,
    caveat: 'El DMHC puede dar más tiempo.',
  },
  'F-22': {
    sentence:
      'Una revisión se decide en 30 días cuando los papeles están completos, o en 3 días si es urgente.',
    source: dmhc,
    caveat:
      'Las páginas del DMHC no coinciden: una dice 30 días, un formulario más nuevo pide contar con al menos 45.',
  },
  'F-23': {
    sentence:
      'La revisión mira si la atención es necesaria. Lo que cubre el contrato se mira como una queja. Un solo formulario sirve para las dos.',
    source: 'statutes.laws.com, HSC 1374.30–36; getpocketlaw.com, 1374.31 (copias)',
  },
  'F-24': {
    sentence:
      'La revisión obliga al plan. Si usted gana, el plan debe aprobar la atención en 5 días hábiles, o devolver lo que usted pagó.',
    source: 'calpatientguide.org, parte VII (una copia)',
    caveat: 'Los 5 días aún se deben verificar. Una página duda que el dinero vuelva sin una demanda.',
  },
  'F-26': {
    sentence: 'El Centro de Ayuda del DMHC atiende en el 1-888-466-2219, TDD 1-877-688-9891.',
    source: dmhc,
  },
};

const federal: Record<string, FactWords> = {
  'F-27': {
    sentence:
      'Medicare paga una segunda opinión antes de una cirugía necesaria que no es de emergencia, y una tercera si las dos primeras difieren. Usted paga el 20 % después del deducible de la Parte B.',
    source: `medicare.gov, segundas opiniones sobre cirugía (una copia); ${checklist}`,
  },
  'F-28': {
    sentence:
      'El manual de Medicare va más lejos: cubre también opiniones sobre exámenes y tratamientos importantes. Usted no necesita una remisión.',
    source: 'Copias del manual; medicareinteractive.org',
    caveat: 'La opinión se cubre aunque el tratamiento mismo no se cubra.',
  },
  'F-29': {
    sentence:
      'En Medicare Advantage valen las reglas del plan sobre la red y las remisiones. Usted tiene 65 días desde la fecha de una negación para pedir al plan que la revise otra vez.',
    source: 'grantsforseniors.org 2026; legalclarity.org (copias)',
    caveat:
      'Antes de 2025 eran 60 días, y las páginas viejas todavía lo dicen. Un “no” va por sí solo a un revisor externo.',
  },
  'F-31': {
    sentence: 'Medicaid cubre una segunda opinión antes de una cirugía necesaria que no es de emergencia.',
    source: checklist,
    caveat: 'Cada estado tiene su propio plan. Verifique el suyo.',
  },
  'F-32': {
    sentence:
      'Un plan de Medicaid debe darle una segunda opinión en su red, o conseguirla fuera, sin costo para usted.',
    source: 'Se conoce, aún no se leyó en una copia',
    caveat: 'Verifique esto con su estado antes de confiar en ello.',
  },
  'F-33': {
    sentence:
      'En un plan de Medicaid usted tiene 60 días para apelar. El plan tiene 30 días para decidir, o 72 horas si es urgente. Luego puede pedir una audiencia imparcial del estado.',
    source: 'Se conoce, aún no se leyó en una copia lo bastante nueva',
    caveat:
      'Las copias de antes de 2016 tienen otros números y no se deben usar. El tiempo para pedir la audiencia es de 90 a 120 días según el estado.',
  },
  'F-34': {
    sentence:
      'Casi todos los planes privados cubren una segunda opinión en la red. Si nadie allí puede darla, pida una excepción por falta en la red. Si dicen que no, usted puede apelar.',
    source: `${checklist}; verywellhealth.com, network gap exception (copias)`,
    caveat: 'Cada caso se decide por separado.',
  },
  'F-35': {
    sentence:
      'En el plan de un empleador usted tiene 180 días para apelar, desde el día en que le llegó la negación.',
    source: 'dol.gov, preguntas sobre reclamos; lysco.com, guía de negaciones (copias)',
    caveat: 'Los 15 y los 30 días aún se deben verificar.',
  },
  'F-36': {
    sentence:
      'Después del último “no” del plan usted tiene 4 meses para pedir una revisión externa. Se decide en 45 días, o en 72 horas si es urgente.',
    source: 'externalappeal.com, preguntas (una copia)',
    caveat:
      'Una página vieja dice 60 días; eso ya no vale. Una revisión urgente puede ir junto con una apelación urgente.',
  },
  'F-37': {
    sentence:
      'Si el empleador mismo paga los reclamos, las reglas del estado y el DMHC no cubren el plan. La revisión externa es federal.',
    source: 'dol.gov, preguntas sobre reclamos (una copia)',
  },
  'F-38': {
    sentence:
      'En TRICARE usted tiene derecho a pedirla. Su médico de cabecera prepara la remisión. Vea al médico que nombra la carta de aprobación antes de que venza.',
    source: `tricare.mil (una copia); ${checklist}`,
    caveat: 'Sin remisión usted paga costos de punto de servicio.',
  },
};

export const factWords: Record<string, FactWords> = {
  ...records,
  ...california,
  ...californiaAppeals,
  ...federal,
};
