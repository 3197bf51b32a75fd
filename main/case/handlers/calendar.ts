// Saves the clocks as a calendar file where the person chose.
import { Buffer } from 'node:buffer';
import { calendarFile } from '../../../shared/domain/clocks/calendar-file.ts';
import { saveFile } from '../save-file.ts';
import { door } from './door.ts';

export const calendarHandlers = {
  save: door.calendar.save.handler(({ input, context: { session } }) => {
    const { ticket, entries, timeZone } = input;
    const file = calendarFile(entries, { now: session.now(), timeZone });
    saveFile(session.redeemTarget(ticket), Buffer.from(file));
    session.noteIfRoom('file.calendar-saved');
    return {};
  }),
};
