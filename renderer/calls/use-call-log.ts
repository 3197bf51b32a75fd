// A call being logged: an entry from the first word typed, changed as it is typed, so that a lock or a crash loses nothing.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Letter } from '../../shared/domain/letter.ts';
import { useMinute } from '../client/clock.ts';
import { useCommand } from '../client/use-case.ts';
import type { CallStart } from '../frame/log-call.ts';

export type CallFields = Pick<
  Letter,
  | 'direction'
  | 'personId'
  | 'organizationId'
  | 'subject'
  | 'body'
  | 'referenceNo'
  | 'promise'
  | 'promisedBy'
  | 'replyToId'
>;
const pauseMs = 500;

function isBlank({ body, referenceNo, promise, subject }: CallFields): boolean {
  return [body, referenceNo, promise, subject].every((text) => text.trim() === '');
}

/** `nameCall` gives the subject of a call that nobody named. */
export function useCallLog(start: CallStart, nameCall: (fields: CallFields) => string) {
  const minute = useMinute();
  const [begun] = useState(() => ({ at: minute(), ms: Date.now() }));
  const [fields, setFields] = useState<CallFields>({
    direction: 'out',
    personId: start.personId ?? null,
    organizationId: start.organizationId ?? null,
    subject: start.subject ?? '',
    body: start.body ?? '',
    referenceNo: '',
    promise: '',
    promisedBy: null,
    replyToId: start.replyToId ?? null,
  });
  const id = useRef<Letter['id'] | null>(null);
  const waiting = useRef(Promise.resolve<Letter['id'] | null>(null));
  const { run, problem } = useCommand(async (client, entry: CallFields & Pick<Letter, 'minutes'>) => {
    if (id.current !== null) return client.letters.change({ id: id.current, set: entry });
    const fixed = { channel: 'call', at: begun.at, withWhom: '', caseNo: '', isPrivate: false } as const;
    const made = await client.letters.add({ ...fixed, ...entry });
    id.current = made.id;
    return made;
  });
  const { run: remove } = useCommand((client, letterId: Letter['id']) =>
    client.letters.remove({ id: letterId }),
  );
  // One save after the other, so that a call is never entered twice.
  const save = useCallback(
    (now: CallFields, minutes: number | null) => {
      const subject = now.subject.trim() === '' ? nameCall(now) : now.subject;
      waiting.current = waiting.current
        .then(() => run({ ...now, subject, minutes }))
        .then((stored) => stored?.id ?? null);
      return waiting.current;
    },
    [nameCall, run],
  );
  const latest = useRef<{ fields: CallFields; saved: CallFields | null }>({ fields, saved: null });
  latest.current.fields = fields;
  const flush = useCallback(() => {
    const { fields: now, saved } = latest.current;
    if (now === saved || isBlank(now)) return;
    latest.current.saved = now;
    void save(now, null);
  }, [save]);
  useEffect(() => {
    const timer = setTimeout(flush, pauseMs);
    return () => clearTimeout(timer);
  }, [fields, flush]);
  useEffect(() => flush, [flush]);
  const set = useCallback((change: Partial<CallFields>) => setFields((now) => ({ ...now, ...change })), []);
  const end = useCallback(async (): Promise<Letter['id'] | null> => {
    const { fields: now } = latest.current;
    latest.current.saved = now;
    if (isBlank(now) && id.current === null) return null;
    return save(now, Math.max(1, Math.round((Date.now() - begun.ms) / 60_000)));
  }, [begun, save]);
  const discard = useCallback(async () => {
    latest.current.saved = latest.current.fields;
    await waiting.current;
    if (id.current !== null) await remove(id.current);
    return id.current;
  }, [remove]);
  return { fields, set, end, discard, problem, begunMs: begun.ms, isBlank: isBlank(fields) };
}
