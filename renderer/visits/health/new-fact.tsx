// A new entry of the health summary, written down by hand: what it is and its name. The rest is written in its detail.
import { z } from 'zod';
import type { HealthFact } from '../../../shared/domain/health-fact.ts';
import { factKinds, healthFactFields, newFact } from '../../../shared/domain/health-fact.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldStack, SelectField, TextField } from '../../ui/fields/field.tsx';
import { useForm } from '../../ui/fields/form.ts';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';

const fields = z.object({ kind: healthFactFields.kind, title: healthFactFields.title });
type Values = z.infer<typeof fields>;
type Props = { onClose: () => void; onAdded: (id: HealthFact['id']) => void };

export function NewFact({ onClose, onAdded }: Props) {
  const { health: words } = useStrings();
  const { run: add, problem } = useCommand((client, { kind, title }: Values) =>
    client.healthFacts.add(newFact(kind, title)),
  );
  const { bind, form } = useForm<Values, Values>({
    schema: fields,
    start: { kind: 'problem', title: '' },
    onSubmit: async (values) => {
      const added = await add(values);
      if (added) onAdded(added.id);
    },
  });
  return (
    <DetailPane title={words.newTitle} onClose={onClose}>
      <form {...form}>
        <FieldStack>
          {problem && <ProblemNotice sentence={describeProblem(problem)} />}
          <SelectField
            label={words.kind}
            options={factKinds.map((value) => ({ value, label: words.kindOf[value] }))}
            {...bind('kind')}
          />
          <TextField label={words.name} autoFocus {...bind('title')} />
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
