// Logging an entry: few fields, in the order in which a call goes. Made to be filled in while on the phone.
import { useState } from 'react';
import { z } from 'zod';
import { channels, letterFields } from '../../shared/domain/letter.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useMinute } from '../client/clock.ts';
import { useCommand } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import {
  CheckField,
  ChoiceField,
  FieldStack,
  LongTextField,
  SelectField,
  TextField,
} from '../ui/fields/field.tsx';
import { useForm } from '../ui/fields/form.ts';
import { PartialDateField } from '../ui/fields/partial-date-field.tsx';
import { PickOrAddField } from '../ui/fields/pick-or-add-field.tsx';
import { DetailPane } from '../ui/layout/detail-pane.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { useAddPerson, useAddPlace } from './add-names.ts';
import type { LetterLists } from './letter-lists.ts';

const Schema = z.object(letterFields);
type Values = Omit<z.infer<typeof Schema>, 'at'> & { at: PartialDate | null };

type Props = { lists: LetterLists; onDone: (id: string | null) => void };

export function LetterForm({ lists, onDone }: Props) {
  const { letters: words } = useStrings();
  const minute = useMinute();
  const add = useCommand((client, input: z.infer<typeof Schema>) => client.letters.add(input));
  const [start] = useState<Values>({
    direction: 'out',
    channel: 'call',
    at: minute(),
    personId: null,
    organizationId: null,
    withWhom: '',
    subject: '',
    body: '',
    referenceNo: '',
    caseNo: '',
    promise: '',
    promisedBy: null,
    replyToId: null,
    minutes: null,
    isPrivate: false,
  });
  const { values, set, bind, busy, form } = useForm({
    schema: Schema,
    start,
    onSubmit: async (input) => {
      const made = await add.run(input);
      if (made) onDone(made.id);
    },
  });
  return (
    <DetailPane title={words.form.title} onClose={() => onDone(null)}>
      <form {...form} aria-label={words.form.title}>
        <FieldStack>
          <ChoiceField
            label={words.form.direction}
            {...bind('direction')}
            options={[
              { value: 'out', label: words.form.out },
              { value: 'in', label: words.form.in },
            ]}
          />
          <SelectField
            label={words.form.channel}
            searchable
            {...bind('channel')}
            options={channels.map((value) => ({ value, label: words.channel[value] }))}
          />
          <PartialDateField label={words.form.at} hint={words.form.atHint} {...bind('at')} />
          <WhoFields values={values} lists={lists} set={set} />
          <TextField label={words.form.subject} {...bind('subject')} />
          <LongTextField label={words.form.body} optional {...bind('body')} minRows={4} autosize />
          <PromiseFields values={values} set={set} />
          <CheckField
            label={words.form.isPrivate}
            checked={values.isPrivate}
            onChange={(isPrivate) => set('isPrivate', isPrivate)}
          />
          {add.problem && <Notice meaning="needsYou" title={describeProblem(add.problem)} announce />}
          <div>
            <Button look="primary" submit busyLabel={busy ? words.form.saving : undefined}>
              {words.form.save}
            </Button>
          </div>
        </FieldStack>
      </form>
    </DetailPane>
  );
}

type Part = { values: Values; set: <K extends keyof Values>(key: K, value: Values[K]) => void };

function WhoFields({ values, lists, set }: Part & { lists: LetterLists }) {
  const { letters: words } = useStrings();
  const addPerson = useAddPerson();
  const addPlace = useAddPlace();
  const replies = lists.letters.toReversed().slice(0, 200);
  return (
    <>
      <PickOrAddField
        label={words.form.person}
        hint={words.form.personHint}
        optional
        options={lists.people.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.personId}
        onChange={(personId) => {
          set('personId', personId);
          const place = lists.people.find(({ id }) => id === personId)?.organizationId;
          if (place && values.organizationId === null) set('organizationId', place);
        }}
        onAdd={addPerson}
      />
      <PickOrAddField
        label={words.form.organization}
        optional
        options={lists.organizations.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.organizationId}
        onChange={(organizationId) => set('organizationId', organizationId)}
        onAdd={addPlace}
      />
      {replies.length > 0 && (
        <PickOrAddField
          label={words.form.replyTo}
          optional
          options={replies.map(({ id, subject }) => ({ value: id, label: subject }))}
          value={values.replyToId}
          onChange={(replyToId) => set('replyToId', replyToId)}
        />
      )}
    </>
  );
}

function PromiseFields({ values, set }: Part) {
  const { letters: words } = useStrings();
  return (
    <>
      <TextField
        label={words.form.referenceNo}
        optional
        value={values.referenceNo}
        onChange={(text) => set('referenceNo', text)}
      />
      <TextField
        label={words.form.promise}
        optional
        value={values.promise}
        onChange={(text) => set('promise', text)}
      />
      {values.promise !== '' && (
        <PartialDateField
          label={words.form.promisedBy}
          optional
          value={values.promisedBy}
          onChange={(date) => set('promisedBy', date)}
        />
      )}
    </>
  );
}
