// The records of a request, one by one: not here yet, came, or not to be had. What came moves up in the inventory by itself.
import { X } from 'lucide-react';
import type { RequestItem } from '../../shared/domain/record-request.ts';
import { requestItemStates } from '../../shared/domain/record-request.ts';
import type { RequestLine } from '../../shared/domain/request-list.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useCommand } from '../client/use-case.ts';
import { dayOf } from '../client/day-of.ts';
import { useFormat, useNow, useStrings } from '../strings/language.tsx';
import { IconButton } from '../ui/button.tsx';
import { SelectField } from '../ui/fields/field.tsx';
import { PickOrAddField } from '../ui/fields/pick-or-add-field.tsx';
import { ProblemNotice } from '../ui/messages/notice.tsx';
import type { RequestPart } from './request-part.ts';
import classes from './requests.module.css';

export function RequestItems({ entry: { request, lines }, lists }: RequestPart) {
  const { detail } = useStrings().requests;
  const format = useFormat();
  const add = useCommand((client, recordId: MedicalRecord['id']) =>
    client.requestItems.add({ requestId: request.id, recordId, state: 'asked', cameOn: null, note: '' }),
  );
  const listed = new Set(lines.map(({ record }) => record.id));
  const others = lists.records.filter(({ id, wrongPatient }) => !listed.has(id) && !wrongPatient);
  return (
    <section className={classes.part} aria-label={detail.records}>
      <h3>{detail.records}</h3>
      {add.problem && <ProblemNotice sentence={describeProblem(add.problem)} />}
      {lines.length === 0 ? (
        <p className={classes.soft}>{detail.noRecords}</p>
      ) : (
        <ul className={classes.items}>
          {lines.map((line) => (
            <Line key={line.item.id} line={line} />
          ))}
        </ul>
      )}
      <PickOrAddField
        label={detail.addRecord}
        optional
        options={others.map(({ id, title, serviceDate }) => ({
          value: id,
          label: [title, format.day(serviceDate)].filter((part) => part !== '').join(', '),
        }))}
        value={null}
        onChange={(recordId) => recordId !== null && void add.run(recordId)}
      />
    </section>
  );
}

function Line({ line: { item, record, state } }: { line: RequestLine }) {
  const { requests: words } = useStrings();
  const today = dayOf(useNow());
  const mark = useCommand((client, next: RequestItem['state']) =>
    client.requestItems.mark({ id: item.id, state: next, cameOn: next === 'came' ? today : null }),
  );
  const takeOff = useCommand((client) => client.requestItems.remove({ id: item.id }));
  return (
    <li className={classes.item}>
      <SelectField
        label={record.title}
        hint={item.note === '' ? undefined : item.note}
        value={state}
        onChange={(next) => void mark.run(next)}
        options={requestItemStates.map((value) => ({ value, label: words.item[value] }))}
      />
      <IconButton
        icon={X}
        label={words.detail.takeOff(record.title)}
        size="small"
        onClick={() => void takeOff.run(undefined)}
      />
      {mark.problem && <ProblemNotice sentence={describeProblem(mark.problem)} />}
    </li>
  );
}
