// One step: why, who, where it comes from, its rules; and how it stands, with what shows it.
import { ArrowRight } from 'lucide-react';
import type { PathStep } from '../../../shared/domain/coverage/coverage.ts';
import { stepStates } from '../../../shared/domain/coverage/coverage.ts';
import type { PlannedStep } from '../../../shared/domain/coverage/plan-path.ts';
import { stepIn } from '../../../shared/rules/spoken.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand } from '../../client/use-case.ts';
import type { Destination } from '../../frame/places.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { ChoiceField, FieldStack } from '../../ui/fields/field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { useSave } from '../../client/use-rows.ts';
import type { PathFacts } from '../../client/use-path.ts';
import { WordsExplained } from '../../help/words-explained.tsx';
import { StepAction } from './step-action.tsx';
import classes from './way.module.css';

type Props = {
  planned: PlannedStep;
  facts: PathFacts;
  onClose: () => void;
  onGo: (destination: Destination) => void;
  onRule: (factId: string) => void;
};
type StepFields = Pick<PathStep, 'state' | 'doneOn' | 'reason' | 'note' | 'letterId'>;

const untouched: StepFields = { state: 'todo', doneOn: null, reason: '', note: '', letterId: null };

export function StepDetail({ planned: { step: planned, row }, facts, onClose, onGo, onRule }: Props) {
  const { path, language } = useStrings();
  const { steps: words, rules } = path;
  const step = stepIn(planned, language);
  const format = useFormat();
  const { save, problem } = useSave('pathSteps');
  const add = useCommand((client, set: Partial<StepFields>) =>
    client.pathSteps.add({ ...untouched, stepKey: step.key, documentId: null, ...set }),
  );
  const keep = async (set: Partial<StepFields>): Promise<void> => {
    if (row) await save(row.id, set);
    else if ((await add.run(set)) === null) throw new Error('not saved');
  };
  const now = row ?? untouched;
  const trouble = problem ?? add.problem;
  return (
    <DetailPane title={step.title} subtitle={words.who[step.who]} onClose={onClose}>
      <FieldStack>
        <p>{step.why}</p>
        <p className={classes.soft}>
          {words.from}: {step.source}
        </p>
        <p className={classes.facts}>
          {step.factIds.map((factId) => (
            <Button reads key={factId} look="quiet" size="small" onClick={() => onRule(factId)}>
              {rules.show(factId)}
            </Button>
          ))}
        </p>
        <WordsExplained texts={[step.title, step.why]} />
        <StepAction stepKey={step.key} facts={facts} onGo={onGo} />
        {trouble && <ProblemNotice sentence={describeProblem(trouble)} />}
        <ChoiceField
          name="step-state"
          label={words.stateLabel}
          value={now.state}
          onChange={(state) => void keep({ state })}
          options={stepStates.map((value) => ({ value, label: words.state[value] }))}
        />
        {now.state === 'skipped' ? (
          <AutosaveField label={words.reason} value={now.reason} onSave={(reason) => keep({ reason })} />
        ) : (
          <AutosaveDateField
            label={words.doneOn}
            optional
            value={now.doneOn}
            onSave={(doneOn) => keep(doneOn && now.state !== 'done' ? { doneOn, state: 'done' } : { doneOn })}
          />
        )}
        <PickOrAddField
          label={words.letter}
          hint={`${words.shows}: ${step.evidence}`}
          optional
          options={facts.letters
            .toReversed()
            .map(({ id, subject, at }) => ({ value: id, label: `${format.day(at)}: ${subject}` }))}
          value={now.letterId}
          onChange={(letterId) => void keep({ letterId })}
        />
        {now.letterId !== null && (
          <div>
            <Button
              reads
              icon={ArrowRight}
              size="small"
              onClick={() => onGo({ place: 'letters', openId: now.letterId ?? '' })}
            >
              {words.openLetter}
            </Button>
          </div>
        )}
        <AutosaveField label={words.note} optional long value={now.note} onSave={(note) => keep({ note })} />
      </FieldStack>
    </DetailPane>
  );
}
