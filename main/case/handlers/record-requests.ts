// Requests for records: asking moves their records up the ladder, and what comes does so again. Each is one step of undo.
import type { Letter } from '../../../shared/domain/letter.ts';
import { newRecordRequest } from '../../../shared/domain/record-request.ts';
import type { RecordRequest } from '../../../shared/domain/record-request.ts';
import { firstFollowUp, statusAfterAsking } from '../../../shared/domain/request-list.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { statusAfterArrival } from '../../../shared/domain/record.ts';
import { fail } from '../../../shared/errors.ts';
import { changeRow, findRow, getRow, insertRow, listRows } from '../store/table.ts';
import type { Stamp } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import type { Tx } from '../store/transaction.ts';
import { door, writing } from './door.ts';

function moveRecord(
  tx: Tx,
  {
    recordId,
    next,
  }: { recordId: MedicalRecord['id']; next: (status: MedicalRecord['status']) => MedicalRecord['status'] },
  stamp: Stamp,
): void {
  const record = findRow(tx, tables.record, recordId);
  if (!record) return;
  const status = next(record.status);
  if (status !== record.status) changeRow(tx, tables.record, { id: recordId, set: { status } }, stamp);
}

/** The letter or call that asked stands in the correspondence; its records now count as asked. */
export function markRequestAsked(
  tx: Tx,
  { id, letter }: { id: RecordRequest['id']; letter: Letter },
  stamp: Stamp,
): RecordRequest {
  const request = getRow(tx, tables.recordRequest, id);
  for (const { requestId, recordId } of listRows(tx, tables.requestItem))
    if (requestId === id) moveRecord(tx, { recordId, next: statusAfterAsking }, stamp);
  const followUps = request.followUps.length > 0 ? request.followUps : firstFollowUp(letter.at);
  const { at: askedAt, channel } = letter;
  const referenceNo = letter.referenceNo || request.referenceNo;
  return changeRow(
    tx,
    tables.recordRequest,
    { id, set: { askedAt, channel, letterId: letter.id, referenceNo, followUps } },
    stamp,
  );
}

export const recordRequestHandlers = {
  start: door.recordRequests.start.handler(
    writing((tx, { organizationId, title, recordIds }, stamp) => {
      getRow(tx, tables.organization, organizationId);
      const request = insertRow(tx, tables.recordRequest, newRecordRequest(organizationId, title), stamp);
      for (const recordId of recordIds) {
        getRow(tx, tables.record, recordId);
        const item = { requestId: request.id, recordId, state: 'asked', cameOn: null, note: '' } as const;
        insertRow(tx, tables.requestItem, item, stamp);
      }
      return request;
    }),
  ),

  markAsked: door.recordRequests.markAsked.handler(
    writing((tx, { id, channel, at, referenceNo }, stamp) => {
      const request = getRow(tx, tables.recordRequest, id);
      if (request.letterId !== null) fail('request.asked-already');
      const letter = insertRow(
        tx,
        tables.letter,
        {
          direction: 'out',
          channel,
          at,
          personId: request.personId,
          organizationId: request.organizationId,
          withWhom: '',
          subject: request.title,
          body: request.asksFor,
          referenceNo,
          caseNo: '',
          promise: request.promise,
          promisedBy: request.promisedBy,
          replyToId: null,
          minutes: null,
          isPrivate: false,
        },
        stamp,
      );
      return markRequestAsked(tx, { id, letter }, stamp);
    }),
  ),
};

export const requestItemHandlers = {
  mark: door.requestItems.mark.handler(
    writing((tx, { id, state, cameOn }, stamp) => {
      const item = changeRow(tx, tables.requestItem, { id, set: { state, cameOn } }, stamp);
      if (state === 'came') moveRecord(tx, { recordId: item.recordId, next: statusAfterArrival }, stamp);
      return item;
    }),
  ),
};
