// A notice on the desktop while the app runs, once for each clock and each nearness. It says how many, never what about.
import { useEffect, useRef } from 'react';
import { noticesOf } from '../../shared/domain/clocks/notices.ts';
import type { Notice } from '../../shared/domain/clocks/notices.ts';
import { usePath } from '../client/use-path.ts';
import { useNotices } from '../preferences.ts';
import { useStrings } from '../strings/language.tsx';

const everyMs = 60_000;

export function useClockNotices(): void {
  const read = usePath();
  const { clocks: words } = useStrings();
  const told = useRef(new Set<string>());
  const [isOn] = useNotices();
  const facts = read.state === 'ready' ? read.value : null;
  useEffect(() => {
    if (!facts || !isOn) return undefined;
    const tell = () => {
      // The sample's clock stands still; a real case goes by the wall.
      const now = facts.caseFile.clockAt ?? Date.now();
      const fresh = noticesOf(facts.clocks, now, facts.zone).filter(
        ({ key, when }) => !told.current.has(`${key} ${when}`),
      );
      for (const { key, when } of fresh) told.current.add(`${key} ${when}`);
      const count = (when: Notice['when']) => fresh.filter((one) => one.when === when).length;
      for (const when of ['dueSoon', 'dueToday', 'dueTomorrow'] as const) {
        const amount = count(when);
        if (amount > 0)
          void window.binder.notify({ title: words.notice.title, body: words.notice[when](amount) });
      }
    };
    tell();
    const timer = setInterval(tell, everyMs);
    return () => clearInterval(timer);
  }, [facts, words, isOn]);
}
