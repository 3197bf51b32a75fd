// The question bank in Spanish, by key.

export const questionWords: Record<string, string> = {
  'how-arrived': '¿Cómo llegó a su conclusión?',
  'key-factors': '¿Cuáles fueron los factores más importantes que tomó en cuenta?',
  'other-cases': '¿Cómo se compara esto con otros casos que ha visto?',
  'agree-diagnosis': '¿Está de acuerdo con el diagnóstico?',
  'other-options': '¿Qué otras opciones existen?',
  'would-do': '¿Qué haría usted y por qué?',
  'treat-or-watch':
    '¿La cirugía es la respuesta, es este el examen correcto, y debemos tratarlo o vigilarlo?',
  'what-else': '¿Qué más se puede hacer?',
  'no-other-way':
    '¿Qué tan seguro es que no se puede hacer nada más, o que tiene que ser esta operación, y quién podría revisarlo?',
};

/** The pages that questions were taken from. */
export const questionSourceWords: Record<string, string> = {
  'Triage Cancer, “Checklist to Getting a Second Medical Opinion”':
    'Triage Cancer, “Checklist to Getting a Second Medical Opinion” (en inglés)',
  'General steps, “How to Get a Second Opinion”, step 5':
    'Pasos generales, “How to Get a Second Opinion”, paso 5 (en inglés)',
  'Kaiser Permanente member page, “How to get a second opinion”':
    'Página de Kaiser Permanente para miembros, “How to get a second opinion” (en inglés)',
  'The Kaiser Papers, “How to get a Second Opinion Outside your HMO”':
    'The Kaiser Papers, “How to get a Second Opinion Outside your HMO” (en inglés)',
};
