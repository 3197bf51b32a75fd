// Which language the face speaks, and what day it takes today to be. Read through the two hooks, never passed along.
import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '../preferences.ts';
import { catalogueOf } from './catalogue.ts';
import type { Strings } from './en.ts';
import { makeFormat } from './format.ts';
import type { Format } from './format.ts';

type Speech = { strings: Strings; format: Format; now: Date };

const Language = createContext<Speech | null>(null);

function useSpeech(): Speech {
  const speech = useContext(Language);
  if (!speech) throw new Error('the face has no language here');
  return speech;
}

type Props = {
  /** Milliseconds; the sample case has a fixed day of its own. */
  nowMs: number;
  children: ReactNode;
};

export function LanguageProvider({ nowMs, children }: Props) {
  return (
    <SpokenWith strings={catalogueOf(useLanguage())} nowMs={nowMs}>
      {children}
    </SpokenWith>
  );
}

export function SpokenWith({ strings, nowMs, children }: Props & { strings: Strings }) {
  const speech = useMemo(() => {
    const now = new Date(nowMs);
    return { strings, now, format: makeFormat(strings, now) };
  }, [strings, nowMs]);
  return <Language value={speech}>{children}</Language>;
}

export function useStrings(): Strings {
  return useSpeech().strings;
}

export function useFormat(): Format {
  return useSpeech().format;
}

/** What "today" is for distances such as "in 6 days". */
export function useNow(): Date {
  return useSpeech().now;
}
