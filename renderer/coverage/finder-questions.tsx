// The finder's questions, each shown only when it matters. Asked on the path and in the first steps of a case.
import type { FinderAnswers } from '../../shared/domain/coverage/coverage.ts';
import { payers } from '../../shared/domain/coverage/coverage.ts';
import { questionsFor } from '../../shared/domain/coverage/finder.ts';
import { useStrings } from '../strings/language.tsx';
import { ChoiceField, SelectField } from '../ui/fields/field.tsx';
import { entries } from './entries.ts';
import { states } from './states.ts';

type QuestionsProps = { answers: FinderAnswers; onAnswer: (set: Partial<FinderAnswers>) => void };

/** The questions that matter for these answers, each shown only when the last one asks for it. */
export function FinderQuestions({ answers, onAnswer }: QuestionsProps) {
  return (
    <>
      <PlanQuestions answers={answers} answer={onAnswer} />
      <CardQuestions answers={answers} answer={onAnswer} />
    </>
  );
}

type QuestionProps = { answers: FinderAnswers; answer: (set: Partial<FinderAnswers>) => void };

/** Where the coverage comes from, and where it is. */
function PlanQuestions({ answers, answer }: QuestionProps) {
  const { finder: words } = useStrings().path;
  const { question } = words;
  const asked = new Set(questionsFor(answers));
  return (
    <>
      <ChoiceField
        name="payer"
        label={question.payer}
        value={answers.payer}
        onChange={(payer) => answer({ payer })}
        options={entries(words.payer, payers)}
      />
      {asked.has('medicare') && (
        <ChoiceField
          name="medicare"
          label={question.medicare}
          value={answers.medicare}
          onChange={(medicare) => answer({ medicare })}
          options={entries(words.medicare)}
        />
      )}
      {asked.has('funding') && (
        <ChoiceField
          name="funding"
          label={question.funding}
          value={answers.funding}
          onChange={(funding) => answer({ funding })}
          options={entries(words.funding)}
        />
      )}
      {asked.has('state') && (
        <SelectField
          label={question.state}
          value={answers.state}
          onChange={(state) => answer({ state })}
          options={states}
          searchable
        />
      )}
    </>
  );
}

/** What the card and the booklet say. */
function CardQuestions({ answers, answer }: QuestionProps) {
  const { finder: words } = useStrings().path;
  const { question } = words;
  const asked = new Set(questionsFor(answers));
  return (
    <>
      {asked.has('kind') && (
        <ChoiceField
          name="kind"
          label={question.kind}
          value={answers.kind}
          onChange={(kind) => answer({ kind })}
          options={entries(words.kind)}
        />
      )}
      {asked.has('regulator') && (
        <ChoiceField
          name="regulator"
          label={question.regulator}
          value={answers.regulator}
          onChange={(regulator) => answer({ regulator })}
          options={entries(words.regulator)}
        />
      )}
      {asked.has('openSecondOpinions') && (
        <ChoiceField
          name="open"
          label={question.openSecondOpinions}
          value={answers.openSecondOpinions === null ? null : answers.openSecondOpinions ? 'yes' : 'no'}
          onChange={(open) => answer({ openSecondOpinions: open === 'yes' })}
          options={entries(words.openSecondOpinions)}
        />
      )}
    </>
  );
}
