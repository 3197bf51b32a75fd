// Spanish for the rows of a comparison: what each is called, what it asks, and how it is named inside a sentence.
import type { Strings } from '../en.ts';

export const axes: Strings['opinions']['axes'] = {
  diagnosis: { name: 'Diagnóstico', hint: 'Cómo lo llaman.', inSentence: 'el diagnóstico' },
  certainty: {
    name: 'Qué tan seguro',
    hint: 'Qué tan seguros dicen estar.',
    inSentence: 'qué tan seguro es',
  },
  size: { name: 'Tamaño', hint: 'Medidas, con sus unidades.', inSentence: 'el tamaño' },
  finding: {
    name: 'Hallazgo principal',
    hint: 'El hallazgo que más importa, según ellos.',
    inSentence: 'el hallazgo principal',
  },
  cells: {
    name: 'Células y tejido',
    hint: 'Qué se ve en la muestra o en las laminillas.',
    inSentence: 'las células',
  },
  cause: { name: 'Causa', hint: 'Qué creen que lo provocó.', inSentence: 'la causa' },
  stage: {
    name: 'Etapa',
    hint: 'Qué tan avanzado está, o qué tan alto es el riesgo.',
    inSentence: 'la etapa',
  },
  recommendation: {
    name: 'Recomendación',
    hint: 'Qué aconsejan hacer.',
    inSentence: 'qué hacer',
  },
  alternatives: {
    name: 'Otras opciones',
    hint: 'Qué más se podría hacer.',
    inSentence: 'las otras opciones',
  },
  benefits: { name: 'Beneficios', hint: 'Qué se ganaría.', inSentence: 'los beneficios' },
  risks: {
    name: 'Riesgos',
    hint: 'Qué podría salir mal, con sus números.',
    inSentence: 'los riesgos',
  },
  urgency: {
    name: 'Qué tan pronto',
    hint: 'Cuánto se puede esperar sin riesgo.',
    inSentence: 'qué tan pronto',
  },
  'tests-wanted': {
    name: 'Exámenes que piden',
    hint: 'Qué quieren saber primero.',
    inSentence: 'los exámenes',
  },
  'key-factors': {
    name: 'Lo que más pesó',
    hint: 'Qué fue lo más importante para ellos.',
    inSentence: 'lo que más importa',
  },
  reasoning: { name: 'Cómo llegaron ahí', hint: 'Cómo lo pensaron.', inSentence: 'el razonamiento' },
  'comparable-cases': {
    name: 'Comparado con otros casos',
    hint: 'Cómo les fue a otros como este.',
    inSentence: 'otros casos',
  },
  'would-do': {
    name: 'Qué harían ellos',
    hint: 'Qué elegirían para sí mismos, y por qué.',
    inSentence: 'qué haría usted',
  },
  'change-mind': {
    name: 'Qué les haría cambiar de idea',
    hint: 'Qué resultado llevaría a otro consejo.',
    inSentence: 'qué le haría cambiar de idea',
  },
  trials: { name: 'Estudios', hint: 'Ensayos o registros que nombran.', inSentence: 'los estudios' },
  'follow-up': {
    name: 'Seguimiento',
    hint: 'Qué se revisa después, y cada cuánto.',
    inSentence: 'el seguimiento',
  },
};
