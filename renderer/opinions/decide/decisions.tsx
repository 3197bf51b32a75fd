// What was decided: what, why, who, when, and what would make the family look again. The newest first; earlier ones stay.
import { Trash2 } from 'lucide-react';
import type { Decision } from '../../../shared/domain/decision.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { dayOf } from '../../client/day-of.ts';
import { useNow, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { FieldRow, FieldStack } from '../../ui/fields/field.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { AddLine } from './choices.tsx';
import { useDecisions } from './use-deciding.ts';
import classes from './decide.module.css';

export function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  const { decisions: words } = useStrings().opinions.decide;
  const today = dayOf(useNow());
  const { add, save, remove, problem } = useDecisions();
  return (
    <section className={classes.part} aria-labelledby="decisions">
      <h2 id="decisions">{words.title}</h2>
      <p className={classes.hint}>{words.hint}</p>
      {problem && <ProblemNotice sentence={describeProblem(problem)} />}
      <AddLine label={words.what} add={words.add} onAdd={(what) => add({ what, decidedOn: today })} />
      <ul className={classes.list}>
        {decisions.toReversed().map((decision) => (
          <li key={decision.id} className={classes.choice}>
            <DecisionFields decision={decision} onSave={(set) => save(decision.id, set)} />
            <div>
              <Button
                look="quiet"
                size="small"
                icon={Trash2}
                onClick={() => remove(decision.id, words.removed)}
              >
                {words.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type FieldProps = { decision: Decision; onSave: (set: Partial<Decision>) => Promise<void> };

function DecisionFields({ decision, onSave }: FieldProps) {
  const { decisions: words } = useStrings().opinions.decide;
  return (
    <FieldStack>
      <AutosaveField
        label={words.what}
        long
        value={decision.what}
        onSave={async (what) => {
          // A decision is never without its words: an emptied field keeps the last ones.
          if (what.trim() !== '') await onSave({ what: what.trim() });
        }}
      />
      <AutosaveField label={words.why} long value={decision.why} onSave={(why) => onSave({ why })} />
      <FieldRow>
        <AutosaveField label={words.who} value={decision.who} onSave={(who) => onSave({ who })} />
        <AutosaveDateField
          label={words.decidedOn}
          value={decision.decidedOn}
          onSave={(decidedOn) => onSave({ decidedOn })}
        />
      </FieldRow>
      <AutosaveField
        label={words.lookAgain}
        optional
        long
        value={decision.lookAgain}
        onSave={(lookAgain) => onSave({ lookAgain })}
      />
    </FieldStack>
  );
}
