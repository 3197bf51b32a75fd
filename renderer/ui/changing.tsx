// Whether what stands here may be changed. In a copy that is only read nothing may, so whatever would change it is not offered;
// what is marked as only reading stays. It mirrors the doorway, which refuses the same.
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

const MayChange = createContext(true);

/** Fields, buttons, drops and shortcuts ask here; a screen need not. */
export function useMayChange(): boolean {
  return useContext(MayChange);
}

export function Changing({ isAllowed, children }: { isAllowed: boolean; children: ReactNode }) {
  return <MayChange value={isAllowed}>{children}</MayChange>;
}

/** For an input of the component library: its words stay to be read, and it no longer looks like a box to fill in. */
export function useFixedProps(): { readOnly: boolean; 'data-fixed': true | undefined } {
  const mayChange = useMayChange();
  return { readOnly: !mayChange, 'data-fixed': mayChange ? undefined : true };
}

/** What is done in here leaves the case as it is: looking, searching, printing, saving somewhere else. */
export function OnlyReads({ children }: { children: ReactNode }) {
  return <MayChange value>{children}</MayChange>;
}

/** Stands only where something may be changed. */
export function WhereChanging({ children }: { children: ReactNode }) {
  return useMayChange() ? children : null;
}
