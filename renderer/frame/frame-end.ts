// What the frame puts at the end of every title row (the lock), without each screen having to pass it along.
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

export const FrameEnd = createContext<ReactNode>(null);

export function useFrameEnd(): ReactNode {
  return useContext(FrameEnd);
}
