// The keyboard and the pane beside the work: Escape closes it, F6 goes to it and back, and nothing is lost when it comes or goes.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

const typedInto = 'input, textarea, select, [contenteditable]';
const above = '[role="dialog"], [role="menu"], [role="listbox"]';

function stood(): HTMLElement | null {
  const at = document.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : null;
}

/** Escape is meant for the pane where nothing nearer takes it: in the pane, in the work behind it, and where nothing has the keyboard. */
function isForPane({ target, defaultPrevented }: KeyboardEvent, pane: HTMLElement | null): boolean {
  if (defaultPrevented || !(target instanceof Element)) return false;
  if (target === document.body || pane?.contains(target)) return true;
  return !target.matches(typedInto) && target.closest(above) === null;
}

export function usePaneKeys(pane: RefObject<HTMLElement | null>, onClose: () => void): void {
  // Taken while drawing: a field of the pane may take the keyboard before any effect runs.
  const [opener] = useState(stood);
  const outside = useRef(opener);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isForPane(event, pane.current)) onClose();
      if (event.key !== 'F6' || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      if (pane.current?.contains(document.activeElement)) outside.current?.focus();
      else {
        outside.current = stood();
        pane.current?.focus();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [pane, onClose]);
  useLayoutEffect(() => {
    const shown = pane.current;
    // What opened it may have gone with that: the keyboard then stands in the pane.
    if (stood() === null && opener !== null) shown?.focus();
    return () => {
      if (!shown?.contains(document.activeElement)) return;
      const back = outside.current?.isConnected ? outside.current : document.getElementById('work');
      back?.focus();
    };
  }, [pane, opener]);
}
