// What a command of `binder` is: its words, what it may be told, and what it answers.
import type { Door } from './door.ts';

/** Words that no case could make sense of: the command ends with 2. */
export class WrongUse extends Error {}

export type Values = {
  title?: string | undefined;
  patient?: string | undefined;
  born?: string | undefined;
  record?: string | undefined;
  password?: string[] | undefined;
  profile?: string | undefined;
  recipient?: string | undefined;
  out?: string | undefined;
  as?: string | undefined;
  lock?: boolean | undefined;
  'limit-pages'?: string | undefined;
  'limit-mb'?: string | undefined;
  'lock-file'?: string | undefined;
  'looked-at-scans'?: boolean | undefined;
  fit?: boolean | undefined;
  'fewer-dots'?: boolean | undefined;
  files?: boolean | undefined;
  after?: string | undefined;
  hide?: string[] | undefined;
  limit?: string | undefined;
  ocr?: boolean | undefined;
  clash?: string | undefined;
  removals?: boolean | undefined;
  'read-only'?: boolean | undefined;
  'without-private-notes'?: boolean | undefined;
  for?: string | undefined;
  'from-export'?: string | undefined;
  documents?: boolean | undefined;
  language?: string | undefined;
};
/** `ok: false` ends the command with 1 although it has an answer to print. */
export type Answer = { json: unknown; text: string; ok?: boolean };
export type Command = {
  usage: string;
  help: string;
  least: number;
  run(door: Door, words: string[], values: Values): Promise<Answer>;
};
