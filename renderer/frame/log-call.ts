// The way to the call log from any screen. The panel itself is in renderer/calls.
import { createContext, useContext } from 'react';
import type { Letter } from '../../shared/domain/letter.ts';

/** Whom the call is with, as far as the screen knows. */
export type CallStart = Partial<
  Pick<Letter, 'personId' | 'organizationId' | 'replyToId' | 'subject' | 'body'>
>;

export const LogCall = createContext<(start?: CallStart) => void>(() => undefined);

export function useLogCall(): (start?: CallStart) => void {
  return useContext(LogCall);
}

export const logCallKeys = 'Ctrl+J';
