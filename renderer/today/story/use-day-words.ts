// Days of the line of time in words: for the sentence, the ruler and the list's headings.
import { useMemo } from 'react';
import { dateOfDay } from '../../../shared/domain/case-timeline.ts';
import type { Tick } from '../../../shared/domain/case-timeline.ts';
import { useStrings } from '../../strings/language.tsx';

const dayMs = 86_400_000;

/** `Mar 2026`, for the ends of a stretch. */
export function useDayWords(): (day: number) => string {
  const { locale } = useStrings();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
    return (day) => format.format(new Date(Math.round(day) * dayMs));
  }, [locale]);
}

export function useTickWords(): (tick: Tick) => string {
  const { locale } = useStrings();
  return useMemo(() => {
    const name = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    const [day, month] = [name({ day: 'numeric', month: 'short' }), name({ month: 'short' })];
    return (tick) =>
      tick.unit === 'year'
        ? String(dateOfDay(tick.day).year)
        : (tick.unit === 'day' ? day : month).format(new Date(tick.day * dayMs));
  }, [locale]);
}
