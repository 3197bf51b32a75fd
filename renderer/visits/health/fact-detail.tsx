// One entry of the health summary: what, when, with whom, and the paper that says so. Each field is saved by itself.
import { Trash2 } from 'lucide-react';
import type { HealthFact } from '../../../shared/domain/health-fact.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { FieldStack, SelectField } from '../../ui/fields/field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { TakenFrom } from '../../viewer/taken-from.tsx';
import { useRemove, useSave } from '../../client/use-rows.ts';

type Props = { fact: HealthFact; onClose: () => void };
type Set = Partial<HealthFact>;

export function FactDetail({ fact, onClose }: Props) {
  const { health: words } = useStrings();
  const { save, problem } = useSave('healthFacts');
  const { remove, problem: notRemoved } = useRemove('healthFacts');
  const trouble = problem ?? notRemoved;
  return (
    <DetailPane
      title={fact.title}
      subtitle={words.kindOf[fact.kind]}
      onClose={onClose}
      footer={
        <Button
          look="quiet"
          icon={Trash2}
          onClick={() => void remove(fact.id, words.removed(fact.title)).then(onClose)}
        >
          {words.remove}
        </Button>
      }
    >
      {trouble && <ProblemNotice sentence={describeProblem(trouble)} />}
      <FactFields fact={fact} onSave={(set) => save(fact.id, set)} />
      <TakenFrom id={fact.id} />
    </DetailPane>
  );
}

function FactFields({ fact, onSave }: { fact: HealthFact; onSave: (set: Set) => Promise<void> }) {
  const { health: words } = useStrings();
  const text = (name: 'value' | 'unit' | 'range' | 'flag' | 'who' | 'place') => (
    <AutosaveField
      label={words[name]}
      optional
      value={fact[name]}
      onSave={(value) => onSave({ [name]: value })}
    />
  );
  const isResult = fact.kind === 'result';
  return (
    <FieldStack>
      <AutosaveField
        label={words.name}
        value={fact.title}
        onSave={async (title) => {
          // An entry is never without a name: an emptied field keeps the last one.
          if (title.trim() !== '') await onSave({ title });
        }}
      />
      {isResult && text('value')}
      {isResult && text('unit')}
      {isResult && text('range')}
      {isResult && text('flag')}
      {fact.kind === 'problem' && (
        <SelectField
          label={words.course}
          value={fact.course}
          options={(['active', 'past', 'unknown'] as const).map((value) => ({
            value,
            label: words.courses[value],
          }))}
          onChange={(course) => void onSave({ course })}
        />
      )}
      <AutosaveDateField label={words.date} optional value={fact.date} onSave={(date) => onSave({ date })} />
      {!isResult && (
        <AutosaveDateField
          label={words.until}
          optional
          value={fact.until}
          onSave={(until) => onSave({ until })}
        />
      )}
      {text('who')}
      {text('place')}
      <AutosaveField
        label={words.notes}
        optional
        long
        value={fact.notes}
        onSave={(notes) => onSave({ notes })}
      />
    </FieldStack>
  );
}
