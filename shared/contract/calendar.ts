// Writing the clocks as a calendar file. What it says is put together by the page, in the person's language.
import { z } from 'zod';
import { CalendarEntry } from '../domain/clocks/calendar-file.ts';
import { Line } from '../domain/entity.ts';
import { command, Nothing, Ticket } from './door.ts';

export const calendarContract = {
  save: command(
    z.object({ ticket: Ticket, entries: z.array(CalendarEntry).min(1).max(1000), timeZone: Line }),
    Nothing,
  ),
};
