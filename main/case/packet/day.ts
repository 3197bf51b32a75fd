// The calendar day of an instant, where the person is. The only place of the packet that knows a time zone.
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { partialDate } from '../../../shared/domain/partial-date.ts';

export function dayOf(instant: number): PartialDate {
  const date = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return partialDate(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`);
}
