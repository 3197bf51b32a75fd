// The way to the quick note from any screen. The note itself is in renderer/capture.
import { createContext, useContext } from 'react';

export const Capture = createContext<() => void>(() => undefined);

export function useCapture(): () => void {
  return useContext(Capture);
}

export const captureKeys = 'Ctrl+N';
