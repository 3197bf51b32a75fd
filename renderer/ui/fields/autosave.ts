// Saving as it is typed: a short pause after the last key, on leaving the field, and when the field goes away.
import { useCallback, useEffect, useRef, useState } from 'react';

/** Long enough not to save every key, short enough that nothing is ever lost by leaving. */
const pauseMs = 700;

export type Autosave = {
  text: string;
  /** The last try did not arrive; the words are still here. */
  failed: boolean;
  type: (text: string) => void;
  /** Saves now what is not saved yet. */
  flush: () => void;
};

export function useAutosave(saved: string, save: (text: string) => void | Promise<void>): Autosave {
  const [draft, setDraft] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const pending = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const latestSave = useRef(save);
  latestSave.current = save;

  const flush = useCallback(() => {
    const waiting = pending.current;
    if (!waiting) return;
    clearTimeout(waiting.timer);
    pending.current = null;
    // A draft typed meanwhile must not be thrown away when an older save arrives.
    const settle = () => setDraft((now) => (now === waiting.text ? null : now));
    Promise.resolve(latestSave.current(waiting.text)).then(
      () => {
        setFailed(false);
        settle();
      },
      () => setFailed(true),
    );
  }, []);

  const type = useCallback(
    (text: string) => {
      setDraft(text);
      if (pending.current) clearTimeout(pending.current.timer);
      pending.current = { text, timer: setTimeout(flush, pauseMs) };
    },
    [flush],
  );

  useEffect(() => flush, [flush]);

  const retry = useCallback(() => {
    if (draft !== null && !pending.current)
      pending.current = { text: draft, timer: setTimeout(() => undefined) };
    flush();
  }, [draft, flush]);

  return { text: draft ?? saved, failed, type, flush: retry };
}
