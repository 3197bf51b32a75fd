// Which language the face speaks, and what day it takes today to be. Read through the two hooks, never passed along.
import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { en } from './en.ts';
import type { Strings } from './en.ts';
import { makeFormat } from './format.ts';
import type { Format } from './format.ts';

type Speech = { strings: Strings; format: Format; now: Date };

const Language = createContext<Speech>({ strings: en, format: makeFormat(en, new Date()), now: new Date() });

type Props = {
  strings?: Strings;
  /** Milliseconds; the sample case has a fixed day of its own. */
  nowMs: number;
  children: ReactNode;
};

export function LanguageProvider({ strings = en, nowMs, children }: Props) {
  const speech = useMemo(() => {
    const now = new Date(nowMs);
    return { strings, now, format: makeFormat(strings, now) };
  }, [strings, nowMs]);
  return <Language value={speech}>{children}</Language>;
}

export function useStrings(): Strings {
  return useContext(Language).strings;
}

export function useFormat(): Format {
  return useContext(Language).format;
}

/** What "today" is for distances such as "in 6 days". */
export function useNow(): Date {
  return useContext(Language).now;
}
