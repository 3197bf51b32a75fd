// The moment it is, for entries that carry their minute. The sample case stands still; a real one goes with the computer's clock.
import { useCallback } from 'react';
import { partialDate } from '../../shared/domain/partial-date.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import { useAsk } from './use-case.ts';

/** With its offset: a proof may have to count hours from it. */
function minuteOf(now: Date): PartialDate {
  const two = (n: number): string => String(n).padStart(2, '0');
  const offset = -now.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return partialDate(
    `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}${zone}`,
  );
}

export function useMinute(): () => PartialDate {
  const caseFile = useAsk(['caseFile'], (client) => client.caseFile.get({}));
  const clockAt = caseFile.state === 'ready' ? (caseFile.value?.clockAt ?? null) : null;
  return useCallback(() => minuteOf(clockAt === null ? new Date() : new Date(clockAt)), [clockAt]);
}
