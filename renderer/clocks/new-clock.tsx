// Starting a clock: what it is about, what kind, which letter or day starts it. Says at once when it would end.
import { useState } from 'react';
import { z } from 'zod';
import type { ClockFacts } from '../../shared/domain/clocks/clock-facts.ts';
import { clocksOf } from '../../shared/domain/clocks/clocks-of.ts';
import { deadlineFields, deadlineTopics } from '../../shared/domain/coverage/deadline.ts';
import type { Deadline } from '../../shared/domain/coverage/deadline.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { describeProblem } from '../../shared/errors.ts';
import { timeUnits } from '../../shared/rules/facts/fact.ts';
import { useCommand } from '../client/use-case.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { FieldRow, FieldStack, SelectField, TextField } from '../ui/fields/field.tsx';
import { useForm } from '../ui/fields/form.ts';
import { PartialDateField } from '../ui/fields/partial-date-field.tsx';
import { PickOrAddField } from '../ui/fields/pick-or-add-field.tsx';
import { DetailPane } from '../ui/layout/detail-pane.tsx';
import { Notice, ProblemNotice } from '../ui/messages/notice.tsx';

const Fields = z.object(deadlineFields);
type Values = z.infer<typeof Fields>;

type Props = {
  facts: ClockFacts;
  /** The letter that starts it, where it is begun from there. */
  letter?: Letter | null;
  onDone: (id: Deadline['id'] | null) => void;
};

export function NewClock({ facts, letter = null, onDone }: Props) {
  const words = useStrings().clocks.add;
  return (
    <DetailPane title={words.title} onClose={() => onDone(null)}>
      <NewClockForm facts={facts} letter={letter} onDone={onDone} />
    </DetailPane>
  );
}

export function NewClockForm({ facts, letter = null, onDone }: Props) {
  const words = useStrings().clocks.add;
  const add = useCommand((client, input: Values) => client.deadlines.add(input));
  const [start] = useState<Values>(() => ({
    title: letter?.subject ?? '',
    topic: 'records-copies',
    whose: 'theirs',
    letterId: letter?.id ?? null,
    startsAt: null,
    amount: null,
    unit: null,
    endedByLetterId: null,
    endedAt: null,
    endNote: '',
    supersededWhy: '',
    notes: '',
  }));
  const { values, set, bind, form } = useForm({
    schema: Fields,
    start,
    onSubmit: async (input) => {
      const made = await add.run(input);
      if (made) onDone(made.id);
    },
  });
  const isCounted = values.topic === 'promise' || values.topic === 'own-target';
  return (
    <form {...form} aria-label={words.title}>
      <FieldStack>
        <TextField label={words.what} hint={words.whatHint} autoFocus {...bind('title')} />
        <SelectField
          label={words.topic}
          {...bind('topic')}
          options={deadlineTopics.map((value) => ({ value, label: words.topics[value] }))}
        />
        <StartFields facts={facts} letter={letter} values={values} set={set} />
        {isCounted && <AmountFields values={values} set={set} />}
        <Preview facts={facts} values={values} />
        {add.problem && <ProblemNotice sentence={describeProblem(add.problem)} />}
        <div>
          <Button look="primary" submit>
            {words.save}
          </Button>
        </div>
      </FieldStack>
    </form>
  );
}

type Part = { values: Values; set: <K extends keyof Values>(key: K, value: Values[K]) => void };

function StartFields({ facts, letter, values, set }: Part & Pick<Props, 'facts' | 'letter'>) {
  const words = useStrings().clocks.add;
  const format = useFormat();
  if (letter) return null;
  return (
    <>
      <PickOrAddField
        label={words.letter}
        optional
        options={facts.letters.toReversed().map(({ id, subject, at }) => ({
          value: id,
          label: `${format.day(at)}: ${subject}`,
        }))}
        value={values.letterId}
        onChange={(letterId) => set('letterId', letterId)}
      />
      {values.letterId === null && (
        <PartialDateField
          label={words.startsAt}
          value={values.startsAt}
          onChange={(startsAt) => set('startsAt', startsAt)}
        />
      )}
    </>
  );
}

function AmountFields({ values, set }: Part) {
  const words = useStrings().clocks.add;
  return (
    <FieldRow>
      <TextField
        label={words.amount}
        inputMode="numeric"
        value={values.amount === null ? '' : String(values.amount)}
        onChange={(text) => {
          const amount = Number.parseInt(text, 10);
          set('amount', Number.isNaN(amount) || amount < 1 ? null : amount);
          if (values.unit === null) set('unit', 'calendar-days');
        }}
      />
      <SelectField
        label={words.unit}
        value={values.unit ?? 'calendar-days'}
        onChange={(unit) => set('unit', unit)}
        options={timeUnits.map((value) => ({ value, label: words.units[value] }))}
      />
    </FieldRow>
  );
}

/** The very clocks that it would make, by the same rules. */
function Preview({ facts, values }: { facts: ClockFacts; values: Values }) {
  const words = useStrings().clocks.add;
  const format = useFormat();
  if (values.letterId === null && values.startsAt === null) return <p role="status">{words.needsStart}</p>;
  const stamps = { id: 'preview' as Deadline['id'], createdAt: 0, updatedAt: 0, deletedAt: null };
  const clocks = clocksOf({ ...facts, deadlines: [{ ...values, ...stamps }] }).filter(
    ({ source }) => source.id === stamps.id,
  );
  if (clocks.length > 0)
    return (
      <div role="status">
        {clocks.map(({ key, due }) => (
          <p key={key}>{words.preview(format.dateFromNow(due))}</p>
        ))}
      </div>
    );
  const isRuled = values.topic !== 'promise' && values.topic !== 'own-target';
  return isRuled ? <Notice title={words.noRule} /> : null;
}
