// What they said: the promise, the fee, the form against the phone, and the days on which to ask again.
import { PhoneCall, Plus } from 'lucide-react';
import { dollars, typedCents } from '../../shared/domain/money.ts';
import type { RecordRequest } from '../../shared/domain/record-request.ts';
import { addContact, peopleOptions } from '../client/people.ts';
import { useClient } from '../client/case-client.tsx';
import { dayOf } from '../client/day-of.ts';
import { useLogCall } from '../frame/log-call.ts';
import { useFormat, useNow, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { AutosaveDateField } from '../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { CheckField, FieldRow } from '../ui/fields/field.tsx';
import { PickOrAddField } from '../ui/fields/pick-or-add-field.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import type { RequestPart } from './request-part.ts';
import classes from './requests.module.css';

export function RequestSaid({ entry, lists, set }: RequestPart) {
  const { detail } = useStrings().requests;
  const client = useClient();
  const { request } = entry;
  return (
    <section className={classes.part} aria-label={detail.said}>
      <h3>{detail.said}</h3>
      <CallAgain entry={entry} />
      <PickOrAddField
        label={detail.person}
        optional
        options={peopleOptions(lists.people)}
        value={request.personId}
        onChange={(personId) => void set({ personId })}
        onAdd={(name) => addContact(client, name)}
      />
      <AutosaveField
        label={detail.reference}
        optional
        value={request.referenceNo}
        onSave={(referenceNo) => set({ referenceNo })}
      />
      <AutosaveField
        label={detail.promise}
        optional
        value={request.promise}
        onSave={(promise) => set({ promise })}
      />
      <AutosaveDateField
        label={detail.promisedBy}
        optional
        value={request.promisedBy}
        onSave={(promisedBy) => set({ promisedBy })}
      />
      <Fees request={request} set={set} />
      <AutosaveField
        label={detail.formSays}
        optional
        value={request.formSays}
        onSave={(formSays) => set({ formSays })}
      />
      <AutosaveField
        label={detail.phoneSays}
        optional
        value={request.phoneSays}
        onSave={(phoneSays) => set({ phoneSays })}
      />
      {request.formSays !== '' && request.phoneSays !== '' && <Notice title={detail.differ} />}
      <FollowUps request={request} set={set} />
    </section>
  );
}

function CallAgain({ entry: { request } }: Pick<RequestPart, 'entry'>) {
  const { detail } = useStrings().requests;
  const logCall = useLogCall();
  const { personId, organizationId, letterId, title } = request;
  return (
    <div>
      <Button
        icon={PhoneCall}
        size="small"
        onClick={() => logCall({ personId, organizationId, replyToId: letterId, subject: title })}
      >
        {detail.call}
      </Button>
    </div>
  );
}

type Part = { request: RecordRequest; set: RequestPart['set'] };

function Fees({ request, set }: Part) {
  const { detail } = useStrings().requests;
  /** An emptied field means that no fee is known; what is no amount is not saved, and the field says so. */
  const saving = (field: 'feeAskedCents' | 'feePaidCents') => async (text: string) => {
    const cents = typedCents(text);
    if (text.trim() !== '' && cents === null) throw new Error('not an amount');
    await set({ [field]: cents });
  };
  return (
    <FieldRow>
      <AutosaveField
        label={detail.feeAsked}
        hint={detail.feeHint}
        optional
        value={dollars(request.feeAskedCents)}
        onSave={saving('feeAskedCents')}
      />
      <AutosaveField
        label={detail.feePaid}
        hint={detail.feeHint}
        optional
        value={dollars(request.feePaidCents)}
        onSave={saving('feePaidCents')}
      />
    </FieldRow>
  );
}

function FollowUps({ request: { followUps }, set }: Part) {
  const { detail } = useStrings().requests;
  const format = useFormat();
  const today = dayOf(useNow());
  type FollowUp = (typeof followUps)[number];
  const change = (at: number, fields: Partial<FollowUp>) =>
    set({ followUps: followUps.map((one, index) => (index === at ? { ...one, ...fields } : one)) });
  return (
    <>
      <h4>{detail.followUps}</h4>
      <ol className={classes.followUps}>
        {followUps.map((one, at) => (
          <li key={`${at}:${one.on}`}>
            <AutosaveDateField
              label={detail.followUpOn}
              value={one.on}
              onSave={(on) => (on === null ? undefined : change(at, { on }))}
            />
            <AutosaveField
              label={detail.followUpNote}
              optional
              value={one.note}
              onSave={(note) => change(at, { note })}
            />
            <CheckField
              label={detail.followUpDone(format.day(one.doneOn))}
              checked={one.doneOn !== null}
              onChange={(isDone) => void change(at, { doneOn: isDone ? today : null })}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          icon={Plus}
          size="small"
          onClick={() => void set({ followUps: [...followUps, { on: today, doneOn: null, note: '' }] })}
        >
          {detail.addFollowUp}
        </Button>
      </div>
    </>
  );
}
