// Printed sheets: the comparison, what goes along to a visit, the decision, what each screen says, and the paper binder, each saved as a
// tagged PDF where the person says.
import { z } from 'zod';
import { idOf } from '../domain/ids.ts';
import { paperNames } from '../domain/papers/paper-names.ts';
import type { Paper } from '../domain/papers/paper.ts';
import { AskersLanguage, command, job, Nothing, query, Ticket } from './door.ts';

/** `id` is that of the one record, letter or opinion. */
const Page = z.object({
  page: z.enum(paperNames),
  id: z.string().max(60).nullable(),
  language: AskersLanguage,
});

export const sheetContract = {
  saveComparison: command(
    z.object({ order: z.array(idOf('opinion')).max(99), ticket: Ticket, language: AskersLanguage }),
    Nothing,
  ),
  saveVisit: command(z.object({ visitId: idOf('visit'), ticket: Ticket, language: AskersLanguage }), Nothing),
  /** What a screen says, in words and tables, for the printer. */
  readPage: query(
    Page,
    z.custom<Paper>((value) => typeof value === 'object'),
  ),
  /** The same as a tagged PDF. */
  savePage: command(Page.extend({ ticket: Ticket }), Nothing),
  /** The whole case for a paper binder, with tabs. */
  saveBinder: job(
    z.object({ withDocuments: z.boolean(), language: AskersLanguage, ticket: Ticket }),
    z.object({ pages: z.number().int(), leftOut: z.array(z.string()) }),
  ),
  saveDecision: command(z.object({ ticket: Ticket, language: AskersLanguage }), Nothing),
};
