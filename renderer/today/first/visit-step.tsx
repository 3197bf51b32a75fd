// The next visit: what for and when. Where none is planned, that is an answer too.
import { ArrowRight } from 'lucide-react';
import { z } from 'zod';
import type { Visit } from '../../../shared/domain/visit.ts';
import { newVisit, visitFields } from '../../../shared/domain/visit.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldStack, TextField } from '../../ui/fields/field.tsx';
import { useForm } from '../../ui/fields/form.ts';
import { PartialDateField } from '../../ui/fields/partial-date-field.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import type { StepProps } from './step-props.ts';
import classes from './first-steps.module.css';

const fields = z.object({ purpose: visitFields.purpose, at: visitFields.at });
type Values = { purpose: string; at: Visit['at'] | null };

export function VisitStep({ onLater }: StepProps) {
  const { firstSteps, visits } = useStrings();
  const { run: add, problem } = useCommand((client, visit: z.infer<typeof fields>) =>
    client.visits.add(newVisit(visit)),
  );
  const { bind, form } = useForm<Values, z.infer<typeof fields>>({
    schema: fields,
    start: { purpose: '', at: null },
    onSubmit: async (visit) => void (await add(visit)),
  });
  return (
    <form {...form}>
      <FieldStack>
        <p className={classes.why}>{firstSteps.visit.why}</p>
        {problem && <ProblemNotice sentence={describeProblem(problem)} />}
        <TextField label={visits.visit.purpose} hint={visits.visit.purposeHint} {...bind('purpose')} />
        <PartialDateField label={visits.visit.at} hint={visits.visit.atHint} {...bind('at')} />
        <div className={classes.buttons}>
          <Button look="primary" icon={ArrowRight} submit>
            {firstSteps.goOn}
          </Button>
          <Button look="quiet" onClick={onLater}>
            {firstSteps.visit.none}
          </Button>
        </div>
      </FieldStack>
    </form>
  );
}
