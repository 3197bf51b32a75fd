// The way into a case: what each answer leads to. The passphrase goes straight through and is never kept.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Client } from '../client/connection.ts';
import type { LockReason, Picked } from '../../shared/contract/shell.ts';
import type { Language } from '../../shared/language.ts';
import type { Stage } from './entry-stage.ts';
import type { BroughtBack } from './from-export-view.tsx';
import type { NewCaseAnswers } from './new-case-view.tsx';
import type { UnlockSecret } from './unlock-view.tsx';
import { useAttempt } from './use-attempt.ts';
import type { Attempt } from './use-attempt.ts';

export type Entry = ReturnType<typeof useEntry>;

type LockedProcess = { onReady: () => Promise<void>; onLocked: (why: LockReason) => void };

const hiddenMs = 100;

/** The process that opens a case starts when the first screen is there, not beside its drawing; in a hidden window nothing is drawn. */
function firstFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, hiddenMs);
  });
}

async function connection(): Promise<Client> {
  const { connect } = await import('../client/connection.ts');
  return connect();
}

/** A locked process waits behind the first screen; after a lock a fresh one takes its place, and a fresh page this one's. */
function useLockedProcess({ onReady, onLocked }: LockedProcess): Client | null {
  // The client can be called like a function, and React would call a bare function in place of storing it.
  const [held, setHeld] = useState<{ client: Client } | null>(null);
  const begin = useEffectEvent(async () => {
    // What this page was opened for is known before the process is there: nobody sees the first screen in between.
    const [client] = await Promise.all([firstFrame().then(connection), onReady()]);
    setHeld({ client });
  });
  const locked = useEffectEvent((why: LockReason) => {
    setHeld(null);
    onLocked(why);
  });
  useEffect(() => {
    void begin();
    return window.binder.onLocked((why) => locked(why));
  }, []);
  return held?.client ?? null;
}

export function useEntry() {
  const [stage, setStage] = useState<Stage>({ at: 'start' });
  const { attempt, trouble, isBusy, clear } = useAttempt();
  /** What the page after a lock is to open again; the sample has no secret to ask for, so it is not kept. */
  const lastFile = useRef<Picked | null>(null);
  const move = (next: Stage, { keep = true } = {}) => {
    clear();
    setStage(next);
    lastFile.current = keep && 'file' in next ? next.file : null;
  };
  const client = useLockedProcess({
    onReady: async () => {
      const [opened, left] = [await window.binder.openedWith(), await window.binder.leftLocked()];
      if (opened) move({ at: 'unlock', file: opened, why: null });
      else if (left?.file && left.why === 'damaged') move({ at: 'salvage', file: left.file });
      else if (left?.file) move({ at: 'unlock', file: left.file, why: left.why });
    },
    onLocked: (why) => {
      const ticket = lastFile.current?.ticket ?? null;
      move({ at: 'locked' });
      void window.binder.renew({ ticket, why });
    },
  });
  const early = useRef<Parameters<Attempt>[0] | null>(null);
  const attemptEarly = useEffectEvent((ready: Client) => {
    const work = early.current;
    early.current = null;
    if (work) void attempt(ready, work);
  });
  useEffect(() => {
    if (client) attemptEarly(client);
  }, [client]);
  const steps: Steps = {
    stage,
    setStage,
    move,
    // Asked for before the process was there: it is done as soon as it is.
    attempt: async (work) => {
      if (client) await attempt(client, work);
      else early.current = work;
    },
  };
  return { stage, client, trouble, isBusy, ...opening(steps), ...making(steps) };
}

type Steps = {
  stage: Stage;
  setStage: (stage: Stage) => void;
  move: (stage: Stage, options?: { keep?: boolean }) => void;
  attempt: Attempt;
};

function opening({ stage, move, attempt }: Steps) {
  const unlockFile = (file: Picked) => move({ at: 'unlock', file, why: null });
  return {
    toSalvage: () => {
      if (stage.at === 'unlock') move({ at: 'salvage', file: stage.file });
    },
    toStart: () => move({ at: 'start' }),
    pickExport: async () => {
      const [folder] = await window.binder.pickFolder();
      if (folder) move({ at: 'from-export', folder });
    },
    broughtBack: ({ file, code, caseTitle }: BroughtBack) =>
      move({ at: 'recovery', file, code, sheet: 'fresh', caseTitle }),
    unlockFile,
    pickCase: async () => {
      const picked = await window.binder.pickCase();
      if (picked) unlockFile(picked);
    },
    /** A backup stays as it is: the work goes on in a copy of it. */
    restore: async (nameFor: (backup: string) => string) => {
      const backup = await window.binder.pickCase();
      if (!backup) return;
      const suggestedName = nameFor(backup.name.replace(/\.binder$/, ''));
      const place = await window.binder.pickSave({ kind: 'case', suggestedName });
      if (!place) return;
      await attempt(async (client) => {
        const again = await window.binder.pickAgain(place.ticket);
        await client.caseFile.bringBack({ ticket: backup.ticket, into: place.ticket });
        if (again) move({ at: 'unlock', file: again, why: 'broughtBack' });
      });
    },
    openSample: () =>
      attempt(async (client) => {
        const file = await window.binder.sampleTicket();
        await client.caseFile.openSample({ ticket: file.ticket, afresh: false });
        move({ at: 'open', file }, { keep: false });
      }),
    unlockByKeychain: ({ despiteOther }: { despiteOther: boolean }) =>
      attempt(async (client) => {
        if (stage.at !== 'unlock') return;
        const { ticket } = stage.file;
        await window.binder.useKeptKey(ticket);
        await client.caseFile.open({ ticket, secret: { kept: true }, despiteOther });
        move({ at: 'open', file: stage.file });
      }),
    unlock: (secret: UnlockSecret, { despiteOther }: { despiteOther: boolean }) =>
      attempt(async (client) => {
        if (stage.at !== 'unlock') return;
        await client.caseFile.open({ ticket: stage.file.ticket, secret, despiteOther });
        move({ at: 'open', file: stage.file });
      }),
  };
}

function making({ stage, setStage, move, attempt }: Steps) {
  return {
    toNewCase: () => move({ at: 'new', place: null }),
    choosePlace: async (suggestion: string) => {
      const place = await window.binder.pickSave({
        kind: 'case',
        suggestedName: `${suggestion}.binder`,
      });
      if (place) move({ at: 'new', place });
    },
    create: ({ passphrase, ...newCase }: NewCaseAnswers) =>
      attempt(async (client) => {
        if (stage.at !== 'new' || !stage.place) return;
        const { ticket } = stage.place;
        // The choice is used up by the first try; another try, and opening it after a lock, needs a fresh ticket for the same place.
        const file = (await window.binder.pickAgain(ticket)) ?? stage.place;
        setStage({ at: 'new', place: file });
        const { recoveryCode } = await client.caseFile.create({
          ticket,
          passphrase,
          newCase: { ...newCase, dateOfBirth: null },
        });
        move({ at: 'recovery', file, code: recoveryCode, sheet: 'fresh', caseTitle: newCase.title });
      }),
    saveSheet: (suggestedName: string, language: Language) =>
      attempt(async (client) => {
        if (stage.at !== 'recovery') return;
        const target = await window.binder.pickSave({ kind: 'recovery-sheet', suggestedName });
        if (!target) return;
        setStage({ ...stage, sheet: 'saving' });
        let sheet: 'fresh' | 'saved' = 'fresh';
        try {
          await client.caseFile.saveRecoverySheet({ ticket: target.ticket, language });
          sheet = 'saved';
        } finally {
          setStage({ ...stage, sheet });
        }
      }),
    enter: () => {
      if (stage.at === 'recovery') move({ at: 'open', file: stage.file });
    },
  };
}
