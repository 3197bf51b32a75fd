// A new decision: what about, what they said, the two dates. The rest is written in its detail.
import { useState } from 'react';
import { z } from 'zod';
import { determinationFields, outcomes } from '../../../shared/domain/coverage/determination.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceField, FieldStack, TextField } from '../../ui/fields/field.tsx';
import { useForm } from '../../ui/fields/form.ts';
import { PartialDateField } from '../../ui/fields/partial-date-field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';

const Fields = z.object(determinationFields);

export function NewDecision({ onDone }: { onDone: (id: string | null) => void }) {
  const { decisions: words } = useStrings();
  const add = useCommand((client, input: z.infer<typeof Fields>) => client.determinations.add(input));
  const [start] = useState<z.infer<typeof Fields>>({
    about: '',
    outcome: 'denied',
    datedOn: null,
    receivedOn: null,
    decidedById: null,
    letterId: null,
    requestLetterId: null,
    reasonCode: null,
    reasonText: '',
    checklist: {
      reasons: 'unknown',
      grievanceRight: 'unknown',
      regulatorNotice: 'unknown',
      signer: 'unknown',
      criteria: 'unknown',
    },
    authorizationNo: '',
    validFrom: null,
    validTo: null,
    usedOn: null,
    scope: '',
    costShare: '',
    notes: '',
  });
  const { bind, form } = useForm({
    schema: Fields,
    start,
    onSubmit: async (input) => {
      const made = await add.run(input);
      if (made) onDone(made.id);
    },
  });
  return (
    <DetailPane title={words.newTitle} onClose={() => onDone(null)}>
      <form {...form} aria-label={words.newTitle}>
        <FieldStack>
          <TextField label={words.about} autoFocus {...bind('about')} />
          <ChoiceField
            label={words.outcomeLabel}
            {...bind('outcome')}
            options={outcomes.map((value) => ({ value, label: words.outcome[value] }))}
          />
          <PartialDateField label={words.datedOn} optional {...bind('datedOn')} />
          <PartialDateField label={words.receivedOn} optional {...bind('receivedOn')} />
          {add.problem && <ProblemNotice sentence={describeProblem(add.problem)} />}
          <div>
            <Button look="primary" submit>
              {words.save}
            </Button>
          </div>
        </FieldStack>
      </form>
    </DetailPane>
  );
}
