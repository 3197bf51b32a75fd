// Printed sheets: the comparison, what goes along to a visit, and the decision, each saved as a tagged PDF where the person says.
import { z } from 'zod';
import { idOf } from '../domain/ids.ts';
import { AskersLanguage, command, Nothing, Ticket } from './door.ts';

export const sheetContract = {
  saveComparison: command(
    z.object({ order: z.array(idOf('opinion')).max(99), ticket: Ticket, language: AskersLanguage }),
    Nothing,
  ),
  saveVisit: command(z.object({ visitId: idOf('visit'), ticket: Ticket, language: AskersLanguage }), Nothing),
  saveDecision: command(z.object({ ticket: Ticket, language: AskersLanguage }), Nothing),
};
