// Which language the face speaks, and what day it takes today to be. Read through the two hooks, never passed along.
import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Language as Spoken } from '../../shared/language.ts';
import { useLanguage } from '../preferences.ts';
import { en } from './en.ts';
import type { Strings } from './en.ts';
import { es } from './es.ts';
import { makeFormat } from './format.ts';
import type { Format } from './format.ts';

type Speech = { strings: Strings; format: Format; now: Date };

const catalogues: Record<Spoken, Strings> = { en, es };

const Language = createContext<Speech>({ strings: en, format: makeFormat(en, new Date()), now: new Date() });

type Props = {
  /** Milliseconds; the sample case has a fixed day of its own. */
  nowMs: number;
  children: ReactNode;
};

export function LanguageProvider({ nowMs, children }: Props) {
  const strings = catalogues[useLanguage()];
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
