// Where sources contradict each other, in Spanish, by number.

export const conflictWords: Record<string, { says: string; treatment: string }> = {
  'C-1': {
    says: 'Una página de defensa dice: después de dos o tres opiniones en el plan, este debe pagar a cualquier médico de fuera que usted elija. La misma página dice también que la HMO no tiene que pagar. La ley dice: fuera solo si nadie de la red es adecuado, o si el plan lo aprueba.',
    treatment:
      'La ley se muestra como la regla. Sus opiniones hasta ahora se cuentan como un hecho; de la cuenta no se saca ningún derecho.',
  },
  'C-2': {
    says: 'Una página dice que una opinión aprobada de fuera cuesta una parte de fuera de la red. La ley dice: solo el copago de remisiones parecidas.',
    treatment: 'La hoja de costos muestra las dos. Pregunte por escrito a Servicios para Miembros cuál vale.',
  },
  'C-3': {
    says: 'Una página dice que una revisión ganada obliga al plan. Otra dice que tal vez haya que demandar para que le devuelvan el dinero.',
    treatment: 'Se anota el resultado, y recuperar el dinero es un paso aparte, con recibos.',
  },
  'C-4': {
    says: 'Las páginas no coinciden en el primer paso: preguntar a su médico, hacer usted una cita con otro médico del plan, o escribir a Servicios para Miembros.',
    treatment: 'Los tres están en el camino, en cualquier orden. Lo mejor es hablar y escribir.',
  },
  'C-5': {
    says: 'Los 180 días corren desde la carta, desde el día en que llegó o desde el hecho.',
    treatment: 'Se calculan todos los que aplican. Manda el más temprano, y los otros quedan a la vista.',
  },
  'C-6': {
    says: 'Los registros tardan 5 días hábiles, 15 días hábiles o 30 días, según la página que se lea.',
    treatment:
      'Se muestran tres líneas: lo que se prometió, lo que dice el estado, lo que dice la ley federal.',
  },
  'C-7': {
    says: 'Una lista dice que Medicare cubre solo una opinión sobre cirugía. El manual de Medicare nombra también exámenes y tratamientos importantes.',
    treatment: 'Se muestra la regla más amplia, con su fuente.',
  },
  'C-8': {
    says: 'Una lista dice que Medicaid cubre solo cirugía. Una regla federal habla de cualquier segunda opinión sin costo.',
    treatment: 'Se muestran las dos. Verifíquelo con su estado.',
  },
  'C-9': {
    says: 'Las páginas no coinciden en qué tan lejos debe estar el segundo médico: en el plan, en otro consultorio, o sin ningún lazo.',
    treatment:
      'El lazo se anota como mismo consultorio, mismo grupo, misma red o independiente. No se acusa a nadie.',
  },
  'C-10': {
    says: 'Una página da el número TTY 1-800-777-1370. Un folleto más nuevo solo da el 711.',
    treatment: 'Se muestra el 711. El otro número se guarda como el más viejo.',
  },
  'C-11': {
    says: 'Una página dice “you are decided about a costly or risky test”. Debe querer decir que no se ha decidido.',
    treatment: 'La razón dice: ante un examen o tratamiento caro o riesgoso, o sin decidirse sobre él.',
  },
  'C-12': {
    says: 'A las 72 horas se les llama a menudo un límite firme. La ley dice “whenever possible” (siempre que sea posible).',
    treatment:
      'Se muestra como pasada la marca de 72 horas que nombra la ley, con el paso que sigue. No se le llama incumplimiento.',
  },
  'C-13': {
    says: 'Una página de defensa acusa de mala fe a planes y revisores.',
    treatment: 'Esa es la opinión de la página. Se nombra como fuente y nunca se repite en una carta.',
  },
  'C-14': {
    says: 'Una lista dice que se mande el plan de tratamiento. Algunos médicos dicen que se guarde la primera opinión, para ojos nuevos.',
    treatment: 'El paquete se puede hacer de las dos formas, y cada una dice qué cuesta.',
  },
  'C-15': {
    says: 'Las páginas oficiales todavía tienen números viejos: 60 días, 45 días, reglas de antes de 2016.',
    treatment: 'Cada dato muestra cuándo se consultó por última vez.',
  },
};
