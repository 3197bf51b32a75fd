// One screen takes the place of another, and with it goes the button that was pressed: the keyboard then goes to the new screen's title, so
// that its name is read out and its first action is the next step.
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** What had the keyboard last in this frame; null while nothing has had it. */
let last: EventTarget | null = null;

/** For the frame around the screens. */
export function useWatchedKeyboard(): void {
  useEffect(() => {
    const note = (event: FocusEvent) => {
      last = event.target;
    };
    window.addEventListener('focusin', note);
    return () => {
      window.removeEventListener('focusin', note);
      last = null;
    };
  }, []);
}

/** For each screen, as it comes up. What took the keyboard for itself keeps it. Belongs on its title. */
export function useFollowedKeyboard(): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isLost = last instanceof Node && !last.isConnected;
    if (isLost && document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, []);
  return title;
}
