// The way into a case: which screen before it is open, and what each answer leads to. The passphrase is never kept.
import { useCallback, useEffect, useRef, useState } from 'react';
import { connect, problemOf } from '../client/connection.ts';
import type { Client } from '../client/connection.ts';
import type { Picked } from '../../shared/contract/shell.ts';
import type { Problem } from '../../shared/errors.ts';
import type { NewCaseAnswers } from './new-case-view.tsx';
import type { UnlockSecret } from './unlock-view.tsx';

export type LockReason = 'asked' | 'away' | 'crashed';

export type Stage =
  | { at: 'start' }
  | { at: 'new'; place: Picked | null }
  | { at: 'unlock'; file: Picked; why: LockReason | null }
  | { at: 'recovery'; file: Picked; code: string; sheet: 'fresh' | 'saving' | 'saved'; suggestedName: string }
  | { at: 'open'; file: Picked };

export type Entry = ReturnType<typeof useEntry>;

export function useEntry() {
  const [stage, setStage] = useState<Stage>({ at: 'start' });
  // The client can be called like a function, and React would call a bare function in place of storing it.
  const [held, setHeld] = useState<{ client: Client } | null>(null);
  const client = held?.client ?? null;
  const [problem, setProblem] = useState<Problem | 'bug' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const file = useRef<Picked | null>(null);
  const move = useCallback((next: Stage) => {
    setProblem(null);
    setStage(next);
    if ('file' in next) file.current = next.file;
    if (next.at === 'start') file.current = null;
  }, []);

  // A locked process waits behind the first screen; after a lock a fresh one takes its place.
  useEffect(() => {
    void connect().then(async (fresh) => {
      setHeld({ client: fresh });
      const opened = await window.binder.openedWith();
      if (opened) move({ at: 'unlock', file: opened, why: null });
    });
    return window.binder.onLocked((why) => {
      setHeld(null);
      void connect().then(async (fresh) => {
        setHeld({ client: fresh });
        const again = file.current && (await window.binder.pickAgain(file.current.ticket));
        move(again ? { at: 'unlock', file: again, why } : { at: 'start' });
      });
    });
  }, [move]);

  /** Runs one request; a failure with a sentence is shown, a bug goes on as one. */
  const attempt = async (work: (client: Client) => Promise<void>) => {
    if (!client || isBusy) return;
    setBusy(true);
    setProblem(null);
    try {
      await work(client);
    } catch (error) {
      const known = problemOf(error);
      setProblem(known ?? 'bug');
      if (!known) throw error;
    } finally {
      setBusy(false);
    }
  };

  return {
    stage,
    client,
    problem,
    isBusy,
    toStart: () => move({ at: 'start' }),
    toNewCase: () => move({ at: 'new', place: null }),
    unlockKnown: (known: Picked) => move({ at: 'unlock', file: known, why: null }),
    pickCase: async () => {
      const picked = await window.binder.pickCase();
      if (picked) move({ at: 'unlock', file: picked, why: null });
    },
    openSample: () =>
      attempt(async (open) => {
        const picked = await window.binder.sampleTicket();
        await open.caseFile.openSample({ ticket: picked.ticket, afresh: false });
        move({ at: 'open', file: picked });
        // The sample has no secret to ask for: after a lock one simply starts again.
        file.current = null;
      }),
    choosePlace: async (suggestion: string) => {
      const place = await window.binder.pickSave({
        kind: 'case',
        suggestedName: `${suggestion.trim() || 'Case'}.binder`,
      });
      if (place) move({ at: 'new', place });
    },
    create: ({ passphrase, ...newCase }: NewCaseAnswers) =>
      attempt(async (open) => {
        if (stage.at !== 'new' || !stage.place) return;
        const place = stage.place;
        // The choice is used up by the first try; the next one needs a fresh ticket for the same place.
        const again = await window.binder.pickAgain(place.ticket);
        setStage({ at: 'new', place: again });
        const { recoveryCode } = await open.caseFile.create({
          ticket: place.ticket,
          passphrase,
          newCase: { ...newCase, dateOfBirth: null },
        });
        move({
          at: 'recovery',
          file: again ?? place,
          code: recoveryCode,
          sheet: 'fresh',
          suggestedName: newCase.title,
        });
      }),
    unlock: (secret: UnlockSecret) =>
      attempt(async (open) => {
        if (stage.at !== 'unlock') return;
        await open.caseFile.open({ ticket: stage.file.ticket, secret });
        move({ at: 'open', file: stage.file });
      }),
    saveSheet: (fileName: string) =>
      attempt(async (open) => {
        if (stage.at !== 'recovery') return;
        const target = await window.binder.pickSave({ kind: 'recovery-sheet', suggestedName: fileName });
        if (!target) return;
        setStage({ ...stage, sheet: 'saving' });
        try {
          await open.caseFile.saveRecoverySheet({ ticket: target.ticket });
          setStage({ ...stage, sheet: 'saved' });
        } catch (error) {
          setStage(stage);
          throw error;
        }
      }),
    enter: () => {
      if (stage.at === 'recovery') move({ at: 'open', file: stage.file });
    },
  };
}
