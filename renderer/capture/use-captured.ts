// A thought being written down: a private note from its first words, changed as it is typed, so that a lock or a crash loses nothing.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Incident } from '../../shared/domain/incident.ts';
import { useMinute } from '../client/clock.ts';
import { useCommand } from '../client/use-case.ts';

const pauseMs = 500;
/** Of one line. */
const mostLetters = 500;

export function useCaptured() {
  const minute = useMinute();
  const [text, setText] = useState('');
  const id = useRef<Incident['id'] | null>(null);
  const latest = useRef({ text: '', saved: '' });
  latest.current.text = text;
  const waiting = useRef(Promise.resolve<Incident['id'] | null>(null));
  const { run, problem } = useCommand(async (client, what: string) => {
    if (id.current !== null) return client.incidents.change({ id: id.current, set: { what } });
    const made = await client.incidents.add({
      at: minute(),
      personId: null,
      who: '',
      what,
      witness: '',
      notes: '',
    });
    id.current = made.id;
    return made;
  });
  const { run: remove } = useCommand((client, noteId: Incident['id']) =>
    client.incidents.remove({ id: noteId }),
  );
  const { run: ask } = useCommand(async (client, question: string) => {
    const questions = await client.questions.list({});
    const last = Math.max(-1, ...questions.map(({ position }) => position));
    return client.questions.add({
      text: question,
      source: 'family',
      priority: 'normal',
      personId: null,
      position: last + 1,
      axis: '',
    });
  });
  // One save after the other, so that a note is never entered twice.
  const keep = useCallback(() => {
    const { text: now, saved } = latest.current;
    if (now.trim() === '' || now === saved) return waiting.current;
    latest.current.saved = now;
    waiting.current = waiting.current.then(() => run(now)).then((stored) => stored?.id ?? null);
    return waiting.current;
  }, [run]);
  useEffect(() => {
    const timer = setTimeout(() => void keep(), pauseMs);
    return () => clearTimeout(timer);
  }, [text, keep]);
  useEffect(() => () => void keep(), [keep]);
  const discard = useCallback(async () => {
    latest.current.saved = latest.current.text;
    await waiting.current;
    const noteId = id.current;
    if (noteId !== null) await remove(noteId);
    return noteId;
  }, [remove]);
  const keepAsQuestion = useCallback(async () => {
    // A question is one line, as it stands on the sheet for the visit.
    const asked = await ask(latest.current.text.trim().replaceAll(/\s+/g, ' ').slice(0, mostLetters));
    if (asked !== null) await discard();
    return asked?.id ?? null;
  }, [ask, discard]);
  return { text, setText, keep, keepAsQuestion, discard, problem };
}
