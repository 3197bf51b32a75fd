// Why the plain reader gives a file up. The caller then falls back to a fuller parse; nothing here is shown to a person.

export type RefusalCode =
  | 'not-a-pdf'
  | 'encrypted'
  | 'xref'
  | 'object'
  | 'stream'
  | 'object-stream'
  | 'filter'
  | 'syntax'
  | 'page-tree'
  | 'no-pages'
  | 'too-large'
  | 'end-of-bytes';

/** Thrown inside the reader and the copier, and turned into `{ ok: false, why }` at their edges. */
export class Refusal extends Error {
  readonly why: RefusalCode;
  constructor(why: RefusalCode) {
    super(why);
    this.name = 'Refusal';
    this.why = why;
  }
}

export function refuse(why: RefusalCode): never {
  throw new Refusal(why);
}

export type Outcome<T> = ({ ok: true } & T) | { ok: false; why: RefusalCode };

/** Runs `work`; a refusal becomes a value, anything else stays an exception. */
export function attempt<T extends object>(work: () => T): Outcome<T> {
  try {
    return { ok: true, ...work() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, why: error.why };
    throw error;
  }
}
