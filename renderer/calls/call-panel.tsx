// The call log itself: notes first, the rest below. It lies beside the work, never over it as a dialog, so that one can look things up while talking.
import { PhoneOff } from 'lucide-react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { describeProblem } from '../../shared/errors.ts';
import { addContact, addPlace, peopleOptions, placeOptions } from '../client/people.ts';
import { useClient } from '../client/case-client.tsx';
import { useCommand, useLists } from '../client/use-case.ts';
import type { CallStart } from '../frame/log-call.ts';
import { useStrings } from '../strings/language.tsx';
import { useKeyboardBack } from '../ui/use-keyboard-back.ts';
import { Button } from '../ui/button.tsx';
import { CheckField, FieldRow, FieldStack, LongTextField, TextField } from '../ui/fields/field.tsx';
import { PartialDateField } from '../ui/fields/partial-date-field.tsx';
import { PickOrAddField } from '../ui/fields/pick-or-add-field.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { useOfferUndo } from '../ui/messages/undo.tsx';
import { useCallLog } from './use-call-log.ts';
import type { CallFields } from './use-call-log.ts';
import classes from './calls.module.css';

type Props = {
  start: CallStart;
  /** Goes up each time the call is asked for again: the keyboard then comes back here. */
  asked: number;
  /** With the entry to show, or null for none. */
  onClose: (letterId: string | null) => void;
};

function useNames() {
  const read = useLists('people', 'organizations');
  return read.state === 'ready' ? read.value : { people: [], organizations: [] };
}

export function CallPanel({ start, asked, onClose }: Props) {
  useKeyboardBack();
  const { calls } = useStrings();
  const names = useNames();
  const heading = useId();
  const notes = useRef<HTMLTextAreaElement>(null);
  const offerUndo = useOfferUndo();
  const restore = useCommand((client) => client.history.undo({}));
  const { people } = names;
  const nameCall = useCallback(
    ({ personId }: CallFields) => {
      const name = people.find(({ id }) => id === personId)?.name;
      return name === undefined ? calls.defaultSubject : calls.withWhom(name);
    },
    [people, calls],
  );
  const log = useCallLog(start, nameCall);
  useEffect(() => notes.current?.focus(), [asked]);
  const end = async () => {
    const id = await log.end();
    if (id !== null || log.isBlank) onClose(id);
  };
  const discard = async () => {
    const id = await log.discard();
    onClose(null);
    if (id !== null) offerUndo({ sentence: calls.discarded, onUndo: () => void restore.run(undefined) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void end();
    } else if (event.key === 'Escape' && !event.defaultPrevented && log.isBlank) onClose(null);
  };
  return (
    <section className={classes.panel} data-foot-panel aria-labelledby={heading} onKeyDown={onKeyDown}>
      <header className={classes.head}>
        <h2 id={heading}>{calls.title}</h2>
        <Elapsed sinceMs={log.begunMs} />
      </header>
      <div className={classes.body}>
        <FieldStack>
          {log.problem && <Notice meaning="needsYou" title={describeProblem(log.problem)} announce />}
          <LongTextField
            ref={notes}
            label={calls.notes}
            hint={calls.notesHint}
            value={log.fields.body}
            onChange={(body) => log.set({ body })}
            classNames={{ input: classes.notes ?? '' }}
          />
          <WhoFields fields={log.fields} set={log.set} names={names} />
          <SaidFields fields={log.fields} set={log.set} />
        </FieldStack>
      </div>
      <footer className={classes.foot}>
        <Button look="primary" icon={PhoneOff} keys="Ctrl+Enter" onClick={() => void end()}>
          {calls.done}
        </Button>
        <Button look="quiet" onClick={() => void discard()}>
          {calls.discard}
        </Button>
      </footer>
    </section>
  );
}

function Elapsed({ sinceMs }: { sinceMs: number }) {
  const { calls } = useStrings();
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((nowMs - sinceMs) / 1000));
  return (
    <p className={classes.time} role="timer" aria-live="off" aria-label={calls.running}>
      {calls.time(Math.floor(seconds / 60), seconds % 60)}
    </p>
  );
}

type Part = { fields: CallFields; set: (change: Partial<CallFields>) => void };

function WhoFields({ fields, set, names }: Part & { names: ReturnType<typeof useNames> }) {
  const { calls } = useStrings();
  const client = useClient();
  const person = names.people.find(({ id }) => id === fields.personId);
  const place = names.organizations.find(({ id }) => id === fields.organizationId);
  const phone = person?.phone || place?.phone || '';
  return (
    <>
      {phone !== '' && <p className={classes.phone}>{calls.phone(phone)}</p>}
      <PickOrAddField
        label={calls.person}
        options={peopleOptions(names.people)}
        value={fields.personId}
        onChange={(personId) => {
          const at = names.people.find(({ id }) => id === personId)?.organizationId ?? null;
          set({ personId, ...(fields.organizationId === null && at !== null ? { organizationId: at } : {}) });
        }}
        onAdd={(name) => addContact(client, name)}
      />
      <PickOrAddField
        label={calls.place}
        options={placeOptions(names.organizations)}
        value={fields.organizationId}
        onChange={(organizationId) => set({ organizationId })}
        onAdd={(name) => addPlace(client, name)}
      />
    </>
  );
}

function SaidFields({ fields, set }: Part) {
  const { calls } = useStrings();
  return (
    <>
      <TextField label={calls.subject} value={fields.subject} onChange={(subject) => set({ subject })} />
      <TextField
        label={calls.reference}
        value={fields.referenceNo}
        onChange={(referenceNo) => set({ referenceNo })}
      />
      <FieldRow>
        <TextField label={calls.promise} value={fields.promise} onChange={(promise) => set({ promise })} />
        <PartialDateField
          label={calls.promisedBy}
          value={fields.promisedBy}
          onChange={(promisedBy) => set({ promisedBy })}
        />
      </FieldRow>
      <CheckField
        label={calls.theyCalled}
        checked={fields.direction === 'in'}
        onChange={(isIn) => set({ direction: isIn ? 'in' : 'out' })}
      />
    </>
  );
}
