// A form over a zod schema of the contract: values, plain sentences for what is missing, and a submit that cannot send the wrong thing.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { z } from 'zod';
import type { Strings } from '../../strings/en.ts';
import { useStrings } from '../../strings/language.tsx';

type Issue = z.core.$ZodIssue;

/** What a person reads for what the schema found. */
export function sentenceFor(issue: Issue, { ui }: Strings): string {
  if (issue.code === 'too_small')
    return issue.origin === 'string' && Number(issue.minimum) > 1
      ? ui.fields.tooShort(Number(issue.minimum))
      : issue.origin === 'string' || issue.origin === 'array'
        ? ui.fields.fillIn
        : ui.fields.tooSmall(Number(issue.minimum));
  if (issue.code === 'too_big')
    return issue.origin === 'string'
      ? ui.fields.tooLong(Number(issue.maximum))
      : ui.fields.tooBig(Number(issue.maximum));
  if (
    issue.code === 'invalid_type' &&
    (issue.input === null || issue.input === undefined || issue.input === '')
  )
    return ui.fields.fillIn;
  return ui.fields.lookAgain;
}

/** The first problem of each field, by its name. */
export function problemsOf<V extends object>(
  schema: z.ZodType,
  values: V,
  strings: Strings,
): Partial<Record<keyof V, string>> {
  const result = schema.safeParse(values);
  const problems: Partial<Record<keyof V, string>> = {};
  for (const issue of result.error?.issues ?? []) {
    const field = issue.path[0] as keyof V;
    problems[field] ??= sentenceFor(issue, strings);
  }
  return problems;
}

type Options<V extends object, Out> = {
  schema: z.ZodType<Out>;
  start: V;
  onSubmit: (value: Out) => void | Promise<void>;
};

export type BoundField<T> = {
  name: string;
  value: T;
  onChange: (value: T) => void;
  onBlur: () => void;
  problem: string | undefined;
};

type Sending<Out> = Pick<Options<object, Out>, 'schema' | 'onSubmit'> & { values: object };

/** Sends what the schema accepts, once at a time; otherwise puts the keyboard into the first field that needs it. */
function useSending<Out>({ schema, values, onSubmit }: Sending<Out>) {
  const [sent, setSent] = useState(false);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = async () => {
    setSent(true);
    const result = schema.safeParse(values);
    if (!result.success) {
      const first = String(result.error.issues[0]?.path[0] ?? '');
      form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(first)}"]`)?.focus();
      return;
    }
    if (busy) return;
    setBusy(true);
    try {
      await onSubmit(result.data);
    } finally {
      setBusy(false);
    }
  };
  const onSubmitEvent = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return { sent, busy, form: { ref: form, onSubmit: onSubmitEvent, noValidate: true } };
}

/** A sentence that came up while a button is being pressed would move the button away from under the pointer: it waits for the release. */
function useAfterPress(): (work: () => void) => void {
  const press = useRef({ isHeld: false, waiting: [] as (() => void)[] });
  useEffect(() => {
    const hold = () => {
      press.current.isHeld = true;
    };
    const release = () => {
      press.current.isHeld = false;
      // The click itself comes right after the release.
      setTimeout(() => {
        for (const work of press.current.waiting.splice(0)) work();
      });
    };
    const watched = new AbortController();
    const how = { capture: true, signal: watched.signal };
    window.addEventListener('pointerdown', hold, how);
    window.addEventListener('pointerup', release, how);
    window.addEventListener('pointercancel', release, how);
    return () => watched.abort();
  }, []);
  return useCallback((work) => {
    if (press.current.isHeld) press.current.waiting.push(work);
    else work();
  }, []);
}

/**
 * Problems show once something was written and its field left, or the form was sent: never while someone is still typing their first
 * word, nor in a field that was only passed through.
 */
export function useForm<V extends object, Out>({ schema, start, onSubmit }: Options<V, Out>) {
  const strings = useStrings();
  const [values, setValues] = useState(start);
  const [left, setLeft] = useState<ReadonlySet<keyof V>>(new Set());
  const { sent, busy, form } = useSending({ schema, values, onSubmit });
  const afterPress = useAfterPress();
  const problems = useMemo(() => problemsOf(schema, values, strings), [schema, values, strings]);
  const set = useCallback(
    <K extends keyof V>(key: K, value: V[K]) => setValues((now) => ({ ...now, [key]: value })),
    [],
  );
  const bind = <K extends keyof V & string>(key: K): BoundField<V[K]> => ({
    name: key,
    value: values[key],
    onChange: (value) => set(key, value),
    onBlur: () => {
      if (values[key] !== '') afterPress(() => setLeft((now) => new Set(now).add(key)));
    },
    problem: sent || left.has(key) ? problems[key] : undefined,
  });
  return { values, set, bind, busy, problems, form };
}
