// Instants and the wall clock of a place, daylight saving included. The zone's rules come from the runtime's own Intl.
import { dayOfParts } from './calendar-day.ts';
import type { Day } from './calendar-day.ts';

/** What a clock on the wall shows, and how far it is from UTC. */
export type WallTime = { day: Day; hour: number; minute: number; offsetMinutes: number };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** To the minute. */
export function wallTimeAt(instant: number, zone: string): WallTime {
  const minuteMs = Math.floor(instant / 60_000) * 60_000;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(minuteMs)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  return { day: dayOfParts(year, month, day), hour, minute, offsetMinutes: (shown - minuteMs) / 60_000 };
}

/**
 * The instant at which the wall clock of `zone` shows this. An hour that is skipped in spring counts on from before it; one that
 * comes twice in autumn is the first of the two.
 */
export function instantAt(
  { day, hour, minute }: Pick<WallTime, 'day' | 'hour' | 'minute'>,
  zone: string,
): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const asUtc = Date.UTC(year, month - 1, date, hour, minute);
  const before = wallTimeAt(asUtc - 86_400_000, zone).offsetMinutes;
  const after = wallTimeAt(asUtc + 86_400_000, zone).offsetMinutes;
  const candidates = [before, after].map((offset) => asUtc - offset * 60_000);
  const exact = candidates.filter((instant) => {
    const shown = wallTimeAt(instant, zone);
    return shown.day === day && shown.hour === hour && shown.minute === minute;
  });
  return exact.length > 0 ? Math.min(...exact) : asUtc - before * 60_000;
}

export function isTimeZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}
