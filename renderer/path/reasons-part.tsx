// Why another opinion, in the person's own words, and whether waiting could do harm. Letters read these.
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { reasonCodes } from '../../shared/domain/case-file.ts';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useCommand } from '../client/use-case.ts';
import { Screen } from '../frame/screen.tsx';
import { usePrintable } from '../frame/print.ts';
import { useStrings } from '../strings/language.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { CheckField, SelectField } from '../ui/fields/field.tsx';
import { ProblemNotice } from '../ui/messages/notice.tsx';
import classes from './list.module.css';
import { useSavePlan } from '../client/use-save-plan.ts';
import type { PathFacts } from '../client/use-path.ts';

export function ReasonsPart({ facts, switcher }: { facts: PathFacts; switcher: ReactNode }) {
  usePrintable('reasons');
  const { path, reasons: words } = useStrings();
  const { savePlan, problem } = useSavePlan(facts.plan);
  const change = useCommand((client, set: Partial<CaseFile>) => client.caseFile.change({ set }));
  const trouble = problem ?? change.problem;
  const save = async (reasons: CaseFile['reasons']): Promise<void> => {
    if ((await change.run({ reasons })) === null) throw new Error('not saved');
  };
  const { reasons } = facts.caseFile;
  const add = () => void save([...reasons, { code: 'other', words: '' }]);
  return (
    <Screen
      title={path.title}
      sentence={path.sentence.reasons}
      action={
        <Button look="primary" icon={Plus} onClick={add}>
          {words.add}
        </Button>
      }
      tools={switcher}
    >
      <div className={classes.page}>
        {trouble && <ProblemNotice sentence={describeProblem(trouble)} />}
        <section className={classes.checks}>
          <h2>{words.title}</h2>
          <p className={classes.hint}>{words.hint}</p>
          {reasons.length === 0 && <p className={classes.soft}>{words.none}</p>}
          <ReasonList reasons={reasons} save={save} />
        </section>
        <section className={classes.checks}>
          <CheckField
            label={words.urgent}
            hint={words.urgentHint}
            checked={facts.plan?.isUrgent ?? false}
            onChange={(isUrgent) => void savePlan({ isUrgent })}
          />
          {facts.plan?.isUrgent && (
            <AutosaveField
              label={words.why}
              long
              value={facts.plan.urgencyWhy}
              onSave={(urgencyWhy) => savePlan({ urgencyWhy })}
            />
          )}
        </section>
      </div>
    </Screen>
  );
}

type ListProps = {
  reasons: CaseFile['reasons'];
  save: (reasons: CaseFile['reasons']) => Promise<void>;
};

function ReasonList({ reasons, save }: ListProps) {
  const { reasons: words } = useStrings();
  const put = (at: number, set: Partial<CaseFile['reasons'][number]>) =>
    save(reasons.map((one, index) => (index === at ? { ...one, ...set } : one)));
  const options = reasonCodes.map((value) => ({ value, label: words.reason[value] }));
  return (
    <ul className={classes.exhibits}>
      {reasons.map((reason, at) => (
        <li key={at} className={classes.exhibit}>
          <div className={classes.reason}>
            <SelectField
              label={words.choose}
              value={reason.code}
              onChange={(code) => void put(at, { code })}
              options={options}
              searchable
            />
            <AutosaveField
              label={words.words}
              long
              value={reason.words}
              onSave={(text) => put(at, { words: text })}
            />
          </div>
          <IconButton
            icon={X}
            label={words.remove(words.reason[reason.code])}
            onClick={() => void save(reasons.filter((_, index) => index !== at))}
          />
        </li>
      ))}
    </ul>
  );
}
