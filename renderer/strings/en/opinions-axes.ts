// English for the rows of a comparison: what each is called, what it asks, and how it is named inside a sentence.
import type { Axis } from '../../../shared/domain/opinion.ts';

export type AxisWords = {
  name: string;
  /** What to look for in the report. */
  hint: string;
  /** "On the diagnosis the opinions differ." */
  inSentence: string;
};

export const axes: Record<Axis, AxisWords> = {
  diagnosis: { name: 'Diagnosis', hint: 'What they call it.', inSentence: 'the diagnosis' },
  certainty: { name: 'How certain', hint: 'How sure they say they are.', inSentence: 'how certain it is' },
  size: { name: 'Size', hint: 'Measurements, with their units.', inSentence: 'the size' },
  finding: {
    name: 'Main finding',
    hint: 'The finding that matters most, as they see it.',
    inSentence: 'the main finding',
  },
  cells: { name: 'Cells and tissue', hint: 'What the sample or the slides show.', inSentence: 'the cells' },
  cause: { name: 'Cause', hint: 'What they think brought it on.', inSentence: 'the cause' },
  stage: { name: 'Stage', hint: 'How far it has gone, or how high the risk is.', inSentence: 'the stage' },
  recommendation: { name: 'Recommendation', hint: 'What they advise to do.', inSentence: 'what to do' },
  alternatives: {
    name: 'Other options named',
    hint: 'What else could be done.',
    inSentence: 'the other options',
  },
  benefits: { name: 'Benefits stated', hint: 'What would be gained.', inSentence: 'the benefits' },
  risks: { name: 'Risks stated', hint: 'What could go wrong, with their numbers.', inSentence: 'the risks' },
  urgency: { name: 'How soon', hint: 'How long it is safe to wait.', inSentence: 'how soon' },
  'tests-wanted': { name: 'Tests wanted', hint: 'What they want to know first.', inSentence: 'the tests' },
  'key-factors': {
    name: 'Most important factors',
    hint: 'What weighed most for them.',
    inSentence: 'what matters most',
  },
  reasoning: { name: 'How they got there', hint: 'Their line of thought.', inSentence: 'the reasoning' },
  'comparable-cases': {
    name: 'Compared with other cases',
    hint: 'How it went for others like this.',
    inSentence: 'other cases',
  },
  'would-do': {
    name: 'What they would do',
    hint: 'What they would choose themselves, and why.',
    inSentence: 'what you would do',
  },
  'change-mind': {
    name: 'What would change their mind',
    hint: 'Which result would lead to other advice.',
    inSentence: 'what would change your mind',
  },
  trials: { name: 'Studies', hint: 'Trials or registries they name.', inSentence: 'studies' },
  'follow-up': {
    name: 'Follow-up',
    hint: 'What is checked later, and how often.',
    inSentence: 'the follow-up',
  },
};
