// What opens beside or over the work gives the keyboard back to where it was. The library does so only for boxes that stay on the page.
import { useEffect, useState } from 'react';

/** Where the keyboard was is gone: then to the entrance of the list, or to the work as a whole. */
function entrance(): HTMLElement | null {
  const work = document.getElementById('work');
  return work?.querySelector<HTMLElement>('[role="row"][tabindex="0"]') ?? work;
}

export function useKeyboardBack(): void {
  const [from] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Once it is gone from the page, and only where nothing else has taken the keyboard.
      requestAnimationFrame(() => {
        const { activeElement, body } = document;
        if (activeElement !== null && activeElement !== body) return;
        const isThere = from instanceof HTMLElement && from !== body && from.isConnected;
        (isThere ? from : entrance())?.focus({ preventScroll: true });
      });
    },
    [from],
  );
}
