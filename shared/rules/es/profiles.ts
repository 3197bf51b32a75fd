// Kinds of reader in Spanish, by id, and the names that their sections begin with.

export const profileWords: Record<string, { name: string; description: string }> = {
  'second-opinion': {
    name: 'Cita de segunda opinión',
    description:
      'Para un médico que verá al paciente o revisará los registros: primero las páginas cortas, luego opiniones, imágenes, patología y lo demás.',
  },
  'pancreas-center': {
    name: 'Centro de patología e imágenes',
    description:
      'Para un centro que mira las laminillas y las imágenes: los informes junto a cada juego de imágenes y laminillas, y una lista de lo que viaja.',
  },
  all: {
    name: 'Todo por orden de fecha',
    description:
      'Todos los documentos del caso, primero el más viejo, seguidos. Sirve como copia para guardar o para un lector que quiere todo.',
  },
  emergency: {
    name: 'Hoja de emergencia',
    description:
      'Dos páginas para un médico de emergencias: alergias, a quién llamar, medicinas por hora del día, problemas, médicos. Para imprimir y llevar en el bolso.',
  },
  imaging: {
    name: 'Solo imágenes',
    description:
      'Para un radiólogo que mira las imágenes: sin papeles, solo lo que hay en cada disco, serie por serie con cantidades, y lo que viaja.',
  },
  pathology: {
    name: 'Patología y laminillas',
    description:
      'Para un patólogo que mira las laminillas de nuevo: primero los informes de tejido y células, cómo se tomaron, y una lista de las laminillas que viajan.',
  },
  'insurance-review': {
    name: 'Revisión del seguro',
    description:
      'Para una queja formal, una apelación o una revisión médica externa: un relato con fechas de solicitudes y respuestas, luego las cartas y las opiniones de los médicos.',
  },
  'hand-off': {
    name: 'Entrega a un familiar',
    description:
      'Para un hermano, una hermana o un amigo que toma el caso: el caso entero con medicinas, opiniones lado a lado y un separador antes de cada parte.',
  },
};

export const sectionWords: Record<string, string> = {
  'Documents in date order': 'Documentos por orden de fecha',
  'Opinions and notes': 'Opiniones y notas',
  'Imaging reports': 'Informes de imágenes',
  'Procedure and pathology': 'Procedimientos y patología',
  Hospital: 'Hospital',
  'Lab results': 'Resultados de laboratorio',
  History: 'Historia clínica',
  Notes: 'Notas',
  'Letters and decisions': 'Cartas y decisiones',
  'Letters and bills': 'Cartas y facturas',
};
