// A new request: which desk, and which records it holds that are not here. Each department gets its own.
import { useState } from 'react';
import type { Id } from '../../shared/domain/ids.ts';
import type { Organization } from '../../shared/domain/people.ts';
import { missingAt } from '../../shared/domain/request-list.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { describeProblem } from '../../shared/errors.ts';
import { addPlace, placeOptions } from '../client/people.ts';
import { useClient } from '../client/case-client.tsx';
import { useCommand } from '../client/use-case.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { CheckField, FieldStack, TextField } from '../ui/fields/field.tsx';
import { PickOrAddField } from '../ui/fields/pick-or-add-field.tsx';
import { DetailPane } from '../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../ui/messages/notice.tsx';
import classes from './requests.module.css';

type Lists = { organizations: Organization[]; records: MedicalRecord[] };
type Props = { lists: Lists; placeId: string | null; onDone: (id: string | null) => void };
type RecordId = Id<'record'>;

export function NewRequest({ lists, placeId, onDone }: Props) {
  const { requests: words } = useStrings();
  const client = useClient();
  const [organizationId, setPlace] = useState(
    () => lists.organizations.find(({ id }) => id === placeId)?.id ?? null,
  );
  const [title, setTitle] = useState('');
  const [picked, setPicked] = useState<readonly RecordId[]>([]);
  const start = useCommand((door, place: Organization['id']) =>
    door.recordRequests.start({
      organizationId: place,
      title: title.trim() || (lists.organizations.find(({ id }) => id === place)?.name ?? words.new),
      recordIds: [...picked],
    }),
  );
  const submit = async () => {
    if (organizationId === null) return;
    const made = await start.run(organizationId);
    if (made) onDone(made.id);
  };
  return (
    <DetailPane title={words.form.title} onClose={() => onDone(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FieldStack>
          {start.problem && <ProblemNotice sentence={describeProblem(start.problem)} />}
          <PickOrAddField
            label={words.form.department}
            hint={words.form.departmentHint}
            options={placeOptions(lists.organizations)}
            value={organizationId}
            onChange={setPlace}
            onAdd={(name) => addPlace(client, name)}
          />
          <TextField label={words.form.name} optional value={title} onChange={setTitle} />
          {organizationId !== null && (
            <RecordChecks lists={lists} placeId={organizationId} picked={picked} onPick={setPicked} />
          )}
          <div>
            <Button look="primary" submit disabled={organizationId === null}>
              {words.form.start}
            </Button>
          </div>
        </FieldStack>
      </form>
    </DetailPane>
  );
}

type ChecksProps = {
  lists: Lists;
  placeId: Organization['id'];
  picked: readonly RecordId[];
  onPick: (ids: readonly RecordId[]) => void;
};

function RecordChecks({ lists, placeId, picked, onPick }: ChecksProps) {
  const { requests: words } = useStrings();
  const format = useFormat();
  const missing = missingAt(lists, placeId);
  if (missing.length === 0) return <p className={classes.soft}>{words.form.noRecords}</p>;
  return (
    <fieldset>
      <legend>{words.form.records}</legend>
      <div className={classes.checks}>
        {missing.map(({ id, title, serviceDate }) => (
          <CheckField
            key={id}
            label={[title, format.day(serviceDate)].filter((part) => part !== '').join(', ')}
            checked={picked.includes(id)}
            onChange={(on) => onPick(on ? [...picked, id] : picked.filter((one) => one !== id))}
          />
        ))}
      </div>
    </fieldset>
  );
}
