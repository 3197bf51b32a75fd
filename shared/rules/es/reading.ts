// Help and links in Spanish: by address, by their place in the list, and by number to call. The pages themselves are in English.

export const readingWords: Record<string, { title: string; about: string }> = {
  'https://www.triagecancer.org/QuickGuide-MedicalRecords': {
    title: 'Cómo obtener sus registros médicos (guía corta de Triage Cancer, en inglés)',
    about: 'Qué hacer si un lugar pone difícil conseguir registros.',
  },
  'https://www.triagecancer.org/QuickGuide-Appeals': {
    title: 'Apelaciones en planes de empleadores e individuales (guía corta de Triage Cancer, en inglés)',
    about: 'Cómo apelar paso a paso cuando un plan privado dice que no.',
  },
  'https://www.triagecancer.org/state-laws/health-insurance-coverage-navigation': {
    title: 'Leyes estatales sobre planes de salud (tabla de Triage Cancer, en inglés)',
    about: 'Si su estado tiene una ley que hace que los planes paguen una segunda opinión.',
  },
  'https://www.triagecancer.org/HealthInsurance': {
    title: 'Cómo orientarse en los seguros de salud (Triage Cancer, en inglés)',
    about: 'Las clases de planes, y cómo funciona cada una.',
  },
  'https://www.triagecancer.org/Cancer-Finances-Navigating-Insurance': {
    title: 'El seguro y el costo del cáncer (Triage Cancer, en inglés)',
    about: 'Cómo usar un plan cuando la atención cuesta mucho.',
  },
  'https://kaiserpapers.com/selfincrimination/pooldoc.html': {
    title: 'The Kaiser Papers, “pooldoc” (en inglés)',
    about: 'Dice que los segundos médicos de un plan tal vez no sean libres de opinar distinto.',
  },
  'https://kaiserpapers.com/selfincrimination/retiredoc.html': {
    title: 'The Kaiser Papers, “retiredoc” (en inglés)',
    about: 'Dice que los revisores pueden haber trabajado para el plan.',
  },
};

/** In the order of the English list. */
export const troubleWords: readonly string[] = [
  'Pregunte en la oficina correcta. Los papeles, las imágenes y las laminillas suelen estar en tres de ellas.',
  'Pida por escrito, y guarde lo que muestra el día en que lo recibieron. Su tiempo cuenta desde ese día.',
  'Diga en qué forma lo quiere: las imágenes en DICOM, las laminillas mismas, y el informe.',
  'Pida copias para usted, y páselas usted. El límite de tarifas vale para esas.',
  'La tarifa puede cubrir las copias, no la búsqueda.',
  'En California no pueden retener registros porque hay una cuenta sin pagar.',
  '¿Pasó el día? Pida otra vez por escrito, nombre la regla, y pregunte quién se encarga allí de la privacidad.',
  'Pida al médico que dará la opinión que también los pida.',
];

export const numberWords: Record<string, { whom: string; number: string }> = {
  'DMHC Help Center, California': {
    whom: 'Centro de Ayuda del DMHC, California',
    number: '1-888-466-2219, TDD 1-877-688-9891',
  },
  'Kaiser Permanente Member Services': {
    whom: 'Servicios para Miembros de Kaiser Permanente',
    number: '1-800-464-4000, TTY 711 (una página más vieja dice 1-800-777-1370)',
  },
};
