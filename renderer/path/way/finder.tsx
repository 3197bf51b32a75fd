// Who regulates this plan, and the few facts about it that letters need. Every answer counts at once and can be changed.
import type { Coverage, FinderAnswers } from '../../../shared/domain/coverage/coverage.ts';
import { pathwayOf, questionsFor, ruleSetOf } from '../../../shared/domain/coverage/finder.ts';
import type { Person } from '../../../shared/domain/people.ts';
import type { Strings } from '../../strings/en.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { FieldStack } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { FinderQuestions } from '../../coverage/finder-questions.tsx';
import { entries } from '../../coverage/entries.ts';
import { WordsExplained } from '../../help/words-explained.tsx';

type Props = {
  plan: Coverage | null;
  answers: FinderAnswers;
  people: readonly Person[];
  onSave: (set: Partial<Coverage>) => Promise<void>;
  onClose: () => void;
};

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
        <FinderQuestions answers={answers} onAnswer={answer} />
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
