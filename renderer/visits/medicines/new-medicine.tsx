// A new medicine: its name and how much. Its times and the rest are written in its detail.
import { z } from 'zod';
import type { Medication } from '../../../shared/domain/visit.ts';
import { medicationFields } from '../../../shared/domain/visit.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldStack, TextField } from '../../ui/fields/field.tsx';
import { useForm } from '../../ui/fields/form.ts';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';

const fields = z.object({ name: medicationFields.name, dose: medicationFields.dose });
type Values = z.infer<typeof fields>;

const blank = {
  times: [],
  asNeeded: '',
  purpose: '',
  startedOn: null,
  stoppedOn: null,
  noLongerTaken: false,
  stopReason: '',
  overTheCounter: false,
  notes: '',
};

type Props = { onClose: () => void; onAdded: (id: Medication['id']) => void };

export function NewMedicine({ onClose, onAdded }: Props) {
  const { medicines: words } = useStrings().visits;
  const { run: add, problem } = useCommand((client, medicine: Values) =>
    client.medications.add({ ...medicine, ...blank }),
  );
  const { bind, form } = useForm<Values, Values>({
    schema: fields,
    start: { name: '', dose: '' },
    onSubmit: async (medicine) => {
      const added = await add(medicine);
      if (added) onAdded(added.id);
    },
  });
  return (
    <DetailPane title={words.newTitle} onClose={onClose}>
      <form {...form}>
        <FieldStack>
          {problem && <ProblemNotice sentence={describeProblem(problem)} />}
          <TextField label={words.name} hint={words.nameHint} autoFocus {...bind('name')} />
          <TextField label={words.dose} hint={words.doseHint} optional {...bind('dose')} />
          <div>
            <Button look="primary" submit>
              {words.add}
            </Button>
          </div>
        </FieldStack>
      </form>
    </DetailPane>
  );
}
