// Words of the trade in plain Spanish, each under the first English name it has in the glossary. The English word stands along,
// because it is the one on the card, in the booklet and on the phone.

export const glossaryWords: Record<string, { names: readonly [string, ...string[]]; plain: string }> = {
  'second opinion': {
    names: ['segunda opinión', 'segundas opiniones', 'otra opinión', 'tercera opinión'],
    plain:
      'Otro profesional capacitado mira el diagnóstico o el plan y dice lo que piensa. Hablar con más de un médico sobre algo importante es una segunda opinión.',
  },
  provider: {
    names: ['profesional de la salud (provider)', 'profesional', 'provider'],
    plain:
      'Quien tiene licencia para atenderle: un médico (MD o DO), un enfermero con práctica médica o un asociado médico.',
  },
  MD: {
    names: ['MD', 'DO'],
    plain:
      'Un médico. Tanto MD como DO estudiaron medicina cuatro años y luego se formaron durante años en un campo.',
  },
  'nurse practitioner': {
    names: ['enfermero con práctica médica (NP)', 'NP'],
    plain: 'Un enfermero con más formación, que puede averiguar qué pasa y ordenar atención.',
  },
  'physician assistant': {
    names: ['asociado médico (PA)', 'PA'],
    plain: 'Un profesional que trabaja con un médico, y que puede examinarle y ordenar atención.',
  },
  'main doctor': {
    names: ['médico de cabecera', 'PCP', 'PCM'],
    plain:
      'El médico que dirige toda la atención y le remite a otros. TRICARE lo llama primary care manager, o PCM.',
  },
  'cash-pay price': {
    names: ['precio si paga usted (cash-pay)', 'pagar ustedes', 'paga usted', 'pagamos nosotros'],
    plain: 'Usted paga al profesional y no usa el plan. El precio se sabe antes, y a menudo es más bajo.',
  },
  network: {
    names: ['red (network)', 'red', 'la red'],
    plain: 'Los médicos y hospitales que tienen contrato con el plan.',
  },
  'network gap exception': {
    names: ['excepción por falta en la red (network gap exception)', 'excepción por falta en la red'],
    plain: 'El plan le deja ver a alguien de fuera de la red, porque en ella no hay nadie adecuado.',
  },
  approval: {
    names: ['aprobación (authorization)', 'aprobación', 'autorización', 'autorización previa'],
    plain: 'El plan dice que sí antes de la cita. Sin ella, la cuenta puede ser toda suya.',
  },
  referral: {
    names: ['remisión (referral)', 'remisión', 'remisiones', 'referido'],
    plain: 'Su médico le manda con otro médico, por escrito.',
  },
  copay: { names: ['copago', 'copay'], plain: 'Una cantidad fija que usted paga en cada cita.' },
  deductible: {
    names: ['deducible', 'deductible'],
    plain: 'Lo que usted paga cada año antes de que el plan empiece a pagar.',
  },
  coinsurance: {
    names: ['coseguro', 'coinsurance'],
    plain: 'La parte de la cuenta que le toca, en porcentaje.',
  },
  'Evidence of Coverage': {
    names: ['Evidencia de Cobertura (EOC)', 'Evidencia de Cobertura', 'EOC'],
    plain: 'El folleto del plan. Es el contrato: qué se cubre, y cómo pedir y apelar.',
  },
  'Member Services': {
    names: ['Servicios para Miembros (Member Services)', 'Servicios para Miembros'],
    plain: 'La oficina del plan para sus miembros. Escríbales, y guarde el número de cada llamada.',
  },
  'Utilization Management': {
    names: ['Administración de uso (Utilization Management)', 'Utilization Management', 'revisores del plan'],
    plain: 'Las personas del plan que deciden si se aprueba una solicitud.',
  },
  grievance: {
    names: ['queja formal (grievance)', 'queja formal', 'quejas formales'],
    plain:
      'Un “revísenlo otra vez” formal, que se manda al plan. El plan tiene que responder antes de una fecha.',
  },
  appeal: {
    names: ['apelación (appeal)', 'apelación', 'apelaciones', 'apelar'],
    plain: 'Usted pide al plan que cambie un “no”.',
  },
  'independent review': {
    names: [
      'revisión médica independiente (IMR)',
      'revisión médica independiente',
      'revisión independiente',
      'IMR',
    ],
    plain: 'Médicos que no trabajan para el plan miran su “no”. En California la organiza el DMHC.',
  },
  'outside review': {
    names: ['revisión externa (external review)', 'revisión externa'],
    plain: 'Un revisor que no trabaja para el plan decide sobre su último “no”.',
  },
  reconsideration: {
    names: ['reconsideración', 'reconsideration'],
    plain: 'Así llama Medicare Advantage a la primera apelación al plan.',
  },
  'fair hearing': {
    names: ['audiencia imparcial (fair hearing)', 'audiencia imparcial'],
    plain: 'Un juez del estado escucha su versión sobre Medicaid.',
  },
  DMHC: {
    names: ['DMHC', 'Departamento de Atención Médica Administrada'],
    plain: 'La oficina de California que vigila las HMO y algunos otros planes.',
  },
  CDI: {
    names: ['CDI', 'Departamento de Seguros'],
    plain: 'La oficina de California que vigila a las aseguradoras.',
  },
  'self-funded': {
    names: ['pagado por el empleador (self-funded)', 'self-funded', 'ERISA', 'paga los reclamos'],
    plain:
      'El empleador mismo paga las cuentas, aunque en la tarjeta esté el nombre de una aseguradora. Vale una ley federal, ERISA, y no la del estado.',
  },
  HMO: {
    names: ['HMO'],
    plain: 'Un plan que paga a sus propios médicos, y a otros solo si antes dijo que sí.',
  },
  PPO: {
    names: ['PPO'],
    plain: 'Un plan que también paga a médicos de fuera de su red, pero menos.',
  },
  'Medicare Advantage': {
    names: ['Medicare Advantage'],
    plain: 'Medicare por medio de un plan privado, que tiene red y reglas propias.',
  },
  'point-of-service': {
    names: ['punto de servicio (point-of-service)', 'punto de servicio'],
    plain: 'Lo que TRICARE le hace pagar si va sin remisión. Es mucho más.',
  },
  'Release of Information': {
    names: [
      'oficina de registros (Release of Information)',
      'Release of Information',
      'ROI',
      'oficina de registros',
    ],
    plain:
      'La oficina que entrega copias de los registros. Las imágenes y las laminillas suelen estar en otras oficinas.',
  },
  HIPAA: {
    names: ['HIPAA'],
    plain: 'La ley federal que protege los registros de salud, y le da derecho a los suyos.',
  },
  DICOM: {
    names: ['DICOM'],
    plain:
      'La forma en que se guardan las imágenes, para que otro médico pueda leerlas de nuevo. Una foto de ellas no basta.',
  },
  slides: {
    names: ['laminillas (slides)', 'laminillas', 'láminas'],
    plain: 'Cortes finos de tejido sobre vidrio. Otro médico puede mirar los mismos otra vez.',
  },
};
