// A new appointment: what for and when, no more. The rest is written in its detail.
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
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';

const fields = z.object({ purpose: visitFields.purpose, at: visitFields.at });
type Values = { purpose: string; at: Visit['at'] | null };

type Props = { onClose: () => void; onAdded: (id: Visit['id']) => void };

export function NewVisit({ onClose, onAdded }: Props) {
  const { visits: words } = useStrings();
  const { run: add, problem } = useCommand((client, visit: z.infer<typeof fields>) =>
    client.visits.add(newVisit(visit)),
  );
  const { bind, form } = useForm<Values, z.infer<typeof fields>>({
    schema: fields,
    start: { purpose: '', at: null },
    onSubmit: async (visit) => {
      const added = await add(visit);
      if (added) onAdded(added.id);
    },
  });
  return (
    <DetailPane title={words.visit.newTitle} onClose={onClose}>
      <form {...form}>
        <FieldStack>
          {problem && <ProblemNotice sentence={describeProblem(problem)} />}
          <TextField
            label={words.visit.purpose}
            hint={words.visit.purposeHint}
            autoFocus
            {...bind('purpose')}
          />
          <PartialDateField label={words.visit.at} hint={words.visit.atHint} {...bind('at')} />
          <div>
            <Button look="primary" submit>
              {words.list.add}
            </Button>
          </div>
        </FieldStack>
      </form>
    </DetailPane>
  );
}
