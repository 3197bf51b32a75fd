// The way to the help from any screen. The help itself is in renderer/help.
import { createContext, useContext } from 'react';

export const OpenHelp = createContext<() => void>(() => undefined);

export function useOpenHelp(): () => void {
  return useContext(OpenHelp);
}

export const helpKeys = 'F1';
