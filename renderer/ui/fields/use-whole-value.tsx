// What was chosen, in full below a field that is too narrow for it: nothing chosen is ever cut off.
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import classes from './fields.module.css';

export type WholeValue = {
  ref: RefObject<HTMLInputElement | null>;
  inputContainer: (input: ReactNode) => ReactNode;
};

/** `text` as it stands in the field, for a field that shows one line. */
export function useWholeValue(text: string): WholeValue {
  const ref = useRef<HTMLInputElement>(null);
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const input = ref.current;
    if (!input) return undefined;
    const look = () => setCut(input.value === text && input.scrollWidth > input.clientWidth + 1);
    look();
    const watched = new ResizeObserver(look);
    watched.observe(input);
    return () => watched.disconnect();
  }, [text]);
  return {
    ref,
    inputContainer: (input) => (
      <div>
        {input}
        {isCut && (
          // Read aloud it is the value of the field itself.
          <p aria-hidden className={classes.whole}>
            {text}
          </p>
        )}
      </div>
    ),
  };
}
