// Spanish for the first ten minutes: four questions, one at a time, each of which can wait.
import type { Strings } from '../en.ts';
import { number } from './count.ts';

export const firstSteps: Strings['firstSteps'] = {
  title: 'Primeros pasos',
  label: 'Primeros pasos de este caso',
  sentence: 'Cuatro preguntas cortas, y esta página sabe qué sigue. Cada una puede esperar.',
  at: (done, all) => `${number(done)} de ${number(all)} hechos`,
  state: { done: 'hecho', later: 'después', open: 'abierto' },
  name: {
    said: 'Lo que se ha dicho',
    coverage: 'La cobertura',
    visit: 'La próxima cita',
    papers: 'Los papeles',
  },
  goOn: 'Seguir',
  later: 'Después',
  leave: 'Dejarlos por ahora',
  left: (open) => (open === 1 ? 'Un primer paso sigue abierto.' : `${open} primeros pasos siguen abiertos.`),
  again: 'Seguir con los primeros pasos',
  said: {
    title: '¿Qué se ha dicho hasta ahora?',
    decision: '¿Qué tienen que decidir?',
    decisionHint: 'Una o dos frases, como se lo diría a un amigo. Puede cambiarlas en cualquier momento.',
    decisionExample: '¿Debe operarse papá de la rodilla ahora, o probar primero otra atención?',
    doctor: '¿Qué médico le ha dicho algo hasta ahora?',
    doctorHint: 'Escriba un nombre. La primera opinión empieza con él.',
    words: '¿Qué aconsejó el médico, en pocas palabras?',
    wordsExample: 'Operar en menos de dos meses',
  },
  coverage: {
    title: '¿Qué cobertura es?',
    why: 'De ella depende qué reglas, cartas y fechas valen. Una respuesta equivocada se cambia fácilmente.',
    known: 'Con eso basta. El camino ya muestra los pasos.',
    open: 'Puede dejar lo demás abierto y preguntarlo primero.',
  },
  visit: {
    title: '¿Cuándo es la próxima cita?',
    why: 'Así, la página Hoy cuenta los días y dice qué tiene que estar listo antes.',
    none: 'Todavía no hay cita planeada',
  },
  papers: {
    title: '¿Qué papeles tiene a mano?',
    why: 'Unos pocos bastan para empezar: la última carta del médico, una hoja de laboratorio, un informe de imágenes. Sirven las fotos de un papel.',
    files: 'Elegir papeles',
    folder: 'Elegir una carpeta entera',
    none: 'No tengo ninguno a mano',
  },
  done: 'Eso es todo por ahora. Esto es lo que sigue.',
};
