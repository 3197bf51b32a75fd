// Letters that the app writes, and requests for records: everything beyond listing and changing rows.
import { z } from 'zod';
import { languages } from '../language.ts';
import { Draft, draftKinds } from '../domain/draft.ts';
import { idOf } from '../domain/ids.ts';
import { channels, Letter } from '../domain/letter.ts';
import { outsideReasons } from '../domain/letters/facts.ts';
import { PartialDate } from '../domain/partial-date-shape.ts';
import { RecordRequest, RequestItem, requestItemStates } from '../domain/record-request.ts';
import { Line, RequiredLine } from '../domain/entity.ts';
import { command, Nothing, query, Ticket } from './door.ts';

export const letterForms = ['pdf', 'docx'] as const;

const LetterAsk = z.object({
  kind: z.enum(draftKinds),
  language: z.enum(languages).default('en'),
  personId: idOf('person').nullable().default(null),
  organizationId: idOf('organization').nullable().default(null),
  requestId: idOf('recordRequest').nullable().default(null),
  replyToId: idOf('letter').nullable().default(null),
  aboutPersonId: idOf('person').nullable().default(null),
  aboutOrganizationId: idOf('organization').nullable().default(null),
  because: z.array(z.enum(outsideReasons)).max(outsideReasons.length).default([]),
  isUrgent: z.boolean().default(false),
});

export const draftContract = {
  /** Writes a letter from the case's own rows and keeps it as a draft. Only `kind` must be given. */
  start: command(LetterAsk, Draft),
  fileName: query(z.object({ id: idOf('draft'), form: z.enum(letterForms) }), z.string()),
  save: command(z.object({ id: idOf('draft'), form: z.enum(letterForms), ticket: Ticket }), Nothing),
  /** It went out: becomes an entry of the correspondence, and the records it asked for count as asked. */
  send: command(z.object({ id: idOf('draft'), channel: z.enum(channels), at: PartialDate }), Letter),
};

export const recordRequestContract = {
  /** A request with its records, in one step. */
  start: command(
    z.object({
      organizationId: idOf('organization'),
      title: RequiredLine,
      recordIds: z.array(idOf('record')).max(1000),
    }),
    RecordRequest,
  ),
  /** It was asked without a letter of ours: on their form, by phone, at the counter. Makes the entry of the correspondence. */
  markAsked: command(
    z.object({
      id: idOf('recordRequest'),
      channel: z.enum(channels),
      at: PartialDate,
      referenceNo: Line,
    }),
    RecordRequest,
  ),
};

export const requestItemContract = {
  /** What became of one record; its place on the status ladder follows. */
  mark: command(
    z.object({
      id: idOf('requestItem'),
      state: z.enum(requestItemStates),
      cameOn: PartialDate.nullable(),
    }),
    RequestItem,
  ),
};
