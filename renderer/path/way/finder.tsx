// Who regulates this plan: a few questions, each shown only when it matters. Every answer counts at once and can be changed.
import type { Coverage, FinderAnswers } from '../../../shared/domain/coverage/coverage.ts';
import { payers } from '../../../shared/domain/coverage/coverage.ts';
import { pathwayOf, questionsFor, ruleSetOf } from '../../../shared/domain/coverage/finder.ts';
import type { Person } from '../../../shared/domain/people.ts';
import type { Strings } from '../../strings/en.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { ChoiceField, FieldStack, SelectField } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { WordsExplained } from '../rules/words-explained.tsx';
import { states } from './states.ts';

type Props = {
  plan: Coverage | null;
  answers: FinderAnswers;
  people: readonly Person[];
  onSave: (set: Partial<Coverage>) => Promise<void>;
  onClose: () => void;
};

function entries<K extends string>(words: Record<K, string>, order?: readonly K[]) {
  return (order ?? (Object.keys(words) as K[])).map((value) => ({ value, label: words[value] }));
}

export function Finder({ plan, answers, people, onSave, onClose }: Props) {
  const { finder: words } = useStrings().path;
  const answer = (set: Partial<FinderAnswers>) => {
    const next = { ...answers, ...set };
    // Only a change from one way to another is worth telling; the first answers are not.
    const isTurn = pathwayOf(answers) !== null && ruleSetOf(answers) !== ruleSetOf(next);
    void onSave({ answers: next, ...(isTurn ? { answersBefore: plan?.answersBefore ?? answers } : {}) });
  };
  const ruleSet = ruleSetOf(answers);
  return (
    <DetailPane title={words.ask} subtitle={words.askText} onClose={onClose}>
      <FieldStack>
        <AutosaveField
          label={words.planName}
          optional
          value={plan?.planName ?? ''}
          onSave={(planName) => onSave({ planName })}
        />
        <AutosaveField
          label={words.memberNoEnds}
          hint={words.memberNoHint}
          optional
          value={plan?.memberNoEnds ?? ''}
          onSave={(memberNoEnds) => onSave({ memberNoEnds: memberNoEnds.trim().slice(-4) })}
        />
        <PlanQuestions answers={answers} answer={answer} />
        <CardQuestions answers={answers} answer={answer} />
        <PickOrAddField
          label={words.primaryDoctor}
          optional
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={plan?.primaryDoctorId ?? null}
          onChange={(primaryDoctorId) => void onSave({ primaryDoctorId })}
        />
        <PickOrAddField
          label={words.timeZone}
          hint={words.timeZoneHint}
          optional
          options={entries(words.zone)}
          value={(plan?.timeZone ?? '') === '' ? null : (plan?.timeZone as keyof typeof words.zone)}
          onChange={(timeZone) => void onSave({ timeZone: timeZone ?? '' })}
        />
        <WordsExplained texts={wordsAsked(words, answers)} />
        <p role="status">
          <StatusMark meaning={ruleSet ? 'arrived' : 'needsYou'}>
            {ruleSet ? words.ruleSet[ruleSet] : words.stillOpen}
          </StatusMark>
        </p>
        <div>
          <Button look="primary" onClick={onClose}>
            {words.done}
          </Button>
        </div>
      </FieldStack>
    </DetailPane>
  );
}

/** What stands on screen now: the questions asked, and what may be answered. */
function wordsAsked(words: Strings['path']['finder'], answers: FinderAnswers): string[] {
  return questionsFor(answers).flatMap((question) => {
    const options: Record<string, string> = question === 'state' ? {} : words[question];
    return [words.question[question], ...Object.values(options)];
  });
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
