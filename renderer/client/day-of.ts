// The calendar day that a moment falls on here, for rules that count in days.
import { partialDate } from '../../shared/domain/partial-date.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';

export function dayOf(now: Date): PartialDate {
  const two = (n: number): string => String(n).padStart(2, '0');
  return partialDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
