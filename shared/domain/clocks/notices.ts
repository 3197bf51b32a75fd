// Which clocks are worth a notice on the desktop: those that end within the hour, today, or tomorrow. Pure.
import { isOpen } from './clock.ts';
import type { Clock } from './clock.ts';
import { daysFrom } from './distance.ts';
import { endOf } from './due.ts';

export type Notice = { key: string; when: 'dueSoon' | 'dueToday' | 'dueTomorrow' };

const hourMs = 3_600_000;

export function noticesOf(clocks: readonly Clock[], now: number, timeZone: string): Notice[] {
  return clocks.flatMap((clock): Notice[] => {
    const end = endOf(clock.due, timeZone);
    if (!isOpen(clock) || end === null || end < now) return [];
    const days = daysFrom(now, clock.due, timeZone);
    if (end - now <= hourMs && clock.readings[0].unit === 'hours')
      return [{ key: clock.key, when: 'dueSoon' }];
    if (days === 0) return [{ key: clock.key, when: 'dueToday' }];
    return days === 1 ? [{ key: clock.key, when: 'dueTomorrow' }] : [];
  });
}
