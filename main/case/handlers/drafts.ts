// Letters the app writes: drafted from the case, kept as text, printed where the person says, and sent into the correspondence.
import type { FieldsOf } from '../../../shared/domain/entity.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import type { Letter } from '../../../shared/domain/letter.ts';
import { composeLetter } from '../../../shared/domain/letters/compose.ts';
import { dateSortKey } from '../../../shared/domain/partial-date.ts';
import { fail } from '../../../shared/errors.ts';
import { letterDocx } from '../letters/letter-docx.ts';
import { safeFileName } from '../packet/file-name.ts';
import { saveFile } from '../save-file.ts';
import { getCase } from '../store/case-row.ts';
import { changeRow, findRow, getRow, insertRow } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import { door, reading, writing } from './door.ts';
import { letterFacts } from './letter-facts.ts';
import { followUp } from './sent-letter.ts';

const requests = door.drafts;

/** What the draft becomes once it is on its way. */
function asEntry(draft: Draft, { channel, at }: Pick<Letter, 'channel' | 'at'>): FieldsOf<Letter> {
  return {
    direction: 'out',
    channel,
    at,
    personId: draft.personId,
    organizationId: draft.organizationId,
    withWhom: '',
    subject: draft.subject,
    body: draft.body,
    referenceNo: '',
    caseNo: '',
    promise: '',
    promisedBy: null,
    replyToId: draft.replyToId,
    minutes: null,
    isPrivate: false,
  };
}

export const draftHandlers = {
  start: requests.start.handler(
    writing((tx, ask, stamp) =>
      insertRow(tx, tables.draft, composeLetter(letterFacts(tx, stamp.now), ask), stamp),
    ),
  ),

  fileName: requests.fileName.handler(
    reading((db, { id, form }) => {
      const draft = getRow(db, tables.draft, id);
      const place = draft.organizationId && findRow(db, tables.organization, draft.organizationId);
      const person = draft.personId && findRow(db, tables.person, draft.personId);
      const parts = [
        dateSortKey(draft.datedOn).slice(0, 10),
        draft.subject.split(':')[0] ?? '',
        person ? person.name : place ? place.name : '',
      ];
      return safeFileName(parts.filter((part) => part !== '').join(' - '), form);
    }),
  ),

  save: requests.save.handler(async ({ input, context: { session } }) => {
    const { draft, caseFile } = session.read((db) => ({
      draft: getRow(db, tables.draft, input.id),
      caseFile: getCase(db),
    }));
    const letter = { ...draft, paper: caseFile.paper, isSample: caseFile.isSample };
    // What draws pages is read in when a page is wanted, not at every start.
    const bytes =
      input.form === 'pdf'
        ? await (await import('../letters/letter-pdf.ts')).letterPdf(letter)
        : letterDocx(letter);
    saveFile(session.redeemTarget(input.ticket), bytes);
    session.noteIfRoom('file.letter-saved');
    return {};
  }),

  send: requests.send.handler(
    writing((tx, { id, channel, at }, stamp) => {
      const draft = getRow(tx, tables.draft, id);
      if (draft.letterId !== null) fail('draft.sent-already');
      const letter = insertRow(tx, tables.letter, asEntry(draft, { channel, at }), stamp);
      changeRow(tx, tables.draft, { id, set: { letterId: letter.id } }, stamp);
      followUp(tx, { draft, letter }, stamp);
      return letter;
    }),
  ),
};
