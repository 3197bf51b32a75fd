// How a request is declared: query, command or job; always with schemas, always with the one error type.
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { Problem } from './problem.ts';
import { languages } from '../language.ts';

/** A query may only read; a command is one transaction; a job runs long, reports and can be stopped. */
export type Kind = 'query' | 'command' | 'job';

const door = oc.$meta<{ kind: Kind }>({ kind: 'query' }).errors({ PROBLEM: { data: Problem } });

export function query<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out) {
  return door.meta({ kind: 'query' }).input(input).output(output);
}

export function command<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out) {
  return door.meta({ kind: 'command' }).input(input).output(output);
}

/** Counted in units the person knows (files, pages). `what` is a code or a file name of theirs, for the progress line. */
export const Progress = z.object({ done: z.number().int(), total: z.number().int(), what: z.string() });
export type Progress = z.infer<typeof Progress>;

export function job<In extends z.ZodType, Out extends z.ZodType>(input: In, result: Out) {
  const event = z.union([z.object({ progress: Progress }), z.object({ result })]);
  return door.meta({ kind: 'job' }).input(input).output(eventIterator(event));
}

export function stream<Out extends z.ZodType>(event: Out) {
  return door.meta({ kind: 'query' }).input(z.object({})).output(eventIterator(event));
}

/** Of whoever asks: what is made or said for them is in it. */
export const AskersLanguage = z.enum(languages).default('en');

export const Nothing = z.object({});
/** A one-time token for a file that the person picked or dropped. The page never sees a path. */
export const Ticket = z.string().regex(/^tkt_[0-9a-f]{32}$/);

/** Bytes on their way to the page, with their media type. */
export type Bytes = { readonly size: number; readonly type: string; arrayBuffer(): Promise<ArrayBuffer> };
export const Bytes = z.custom<Bytes>(
  (value) => typeof value === 'object' && value !== null && 'arrayBuffer' in value,
);

/** Rows were checked on their way in. Checking ten thousand again on their way out would cost more than reading them. */
export function rowsOf<Stored extends z.ZodType>(_stored: Stored) {
  return z.custom<z.infer<Stored>[]>((value) => Array.isArray(value));
}
