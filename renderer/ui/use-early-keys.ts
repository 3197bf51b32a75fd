// What somebody types right after the keys that open a box, before the box has the keyboard, belongs into the box.
import { useEffectEvent, useLayoutEffect } from 'react';

/** @param put gets all that was typed early, again with each sign. */
export function useEarlyKeys(put: (typed: string) => void): void {
  const give = useEffectEvent(put);
  useLayoutEffect(() => {
    let typed = '';
    const listen = (event: KeyboardEvent) => {
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      typed += event.key;
      give(typed);
    };
    // From the first thing on that takes the keyboard, keys go where they belong.
    const stop = () => {
      window.removeEventListener('keydown', listen, true);
      window.removeEventListener('focusin', stop);
    };
    window.addEventListener('keydown', listen, true);
    window.addEventListener('focusin', stop);
    return stop;
  }, []);
}
