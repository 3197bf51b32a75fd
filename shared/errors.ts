// Every failure a person can act on: a code, its facts, and a sentence with the next step. Anything else is a bug.
import type { Language } from './language.ts';
import { spanish } from './problems/es.ts';

function ago(minutes: string | number | undefined): string {
  const count = Number(minutes ?? 0);
  if (count < 1) return 'less than a minute ago';
  if (count < 90) return `${count} ${count === 1 ? 'minute' : 'minutes'} ago`;
  return `about ${Math.round(count / 60)} hours ago`;
}

/** By table: what a person calls a row of it. A table that is not named here is called as it is written. */
const nouns: Record<string, readonly [one: string, many: string]> = {
  record_group: ['group', 'groups'],
  physical_item: ['item', 'items'],
  item_link: ['item', 'items'],
  packet_release: ['released packet', 'released packets'],
  delivery: ['packet that was sent', 'packets that were sent'],
  evidence: ['line of evidence', 'lines of evidence'],
  authority: ['paper of authority', 'papers of authority'],
  draft: ['written letter', 'written letters'],
  health_fact: ['entry of the health summary', 'entries of the health summary'],
  record_request: ['records request', 'records requests'],
  request_item: ['records request', 'records requests'],
  incident: ['private note', 'private notes'],
  coverage: ['plan', 'plans'],
  path_step: ['step of the path', 'steps of the path'],
  determination: ['decision', 'decisions'],
};

function users({ table, amount }: Facts): string {
  const [one, many] = nouns[`${table}`] ?? [table, `${table}s`];
  return `${amount} ${amount === 1 ? one : many}`;
}

/** English sentences. The facts may name things of the case: they are for the person's eyes and never for a log. */
const sentences = {
  'case.wrong-passphrase': () =>
    'That passphrase does not open this file. Check Caps Lock and try again, or use the recovery sheet.',
  'case.wrong-recovery-code': () =>
    'That recovery code does not open this file. Check that the sheet belongs to it; a changed passphrase ends older sheets.',
  'case.recovery-code-mistyped': () =>
    'The recovery code has a slip in it. Compare it with the sheet, group by group.',
  'case.no-kept-key': () =>
    'The key is not kept on this computer any more. Type the passphrase; you can switch this on again in the settings.',
  'case.not-a-case-file': () =>
    'This is not a case file of Second Opinion Binder. Choose a file that ends in .binder.',
  'case.damaged': () =>
    'Part of this file is damaged. Nothing was changed. Keep this file. Open your latest backup copy, or save what can be read into a new file.',
  'case.start-damaged': () =>
    'The part of this file that says where everything is, is damaged, so nothing in it can be reached. Nothing was changed. Keep this file, and open your latest backup copy.',
  'case.newer-version': () =>
    'This file was last used with a newer version of the app. Nothing was changed. Please update the app, then open it again.',
  'case.open-elsewhere': () =>
    'This file is already open in another window. Close it there first, then open it here.',
  'case.open-on-other-computer': (d: Facts) =>
    `This case was open on another computer (${d.who}) ${ago(d.minutes)}. Close it there first, so that no change is lost. If it is closed there already, open it here anyway.`,
  'case.folder-read-only': () =>
    'This folder does not allow changes. Copy the file to a folder of your own, such as Documents, and open it there.',
  'case.lock-in-the-way': (d: Facts) =>
    `Something else lies beside the case under the name “${d.name}”, which the app needs. Move it to another folder, then open the case again. Nothing was changed.`,
  'case.name-too-long': () =>
    'The name of this file is too long. Give it a shorter name, then open it again. Nothing was changed.',
  'case.read-only-place': () =>
    'This case lies where nothing can be changed. Save a copy to this computer, then open the copy and make the change there.',
  'case.read-only-copy': () =>
    'This is a copy to read. Nothing in it can be changed. Ask the person who gave it to you to make the change in the case itself.',
  'case.folder-missing': () =>
    'That folder is not there. Choose another place for the file; nothing was made.',
  'case.disk-full': () =>
    'The disk is full, so the last change was not saved. Everything before it is safe. Make room, then try again.',
  'case.no-room-to-update': () =>
    'This case was made by an older version of this app. To bring it up to date, the disk needs room for a copy of it. Nothing was changed. Make room, then open it again.',
  'case.file-exists': () =>
    'A file with this name is already there. Choose another name; nothing was replaced.',
  'case.missing': () =>
    'The file is not there any more. It may have been moved, or its disk is not connected. Look for it, then open it again.',
  'case.moved-away': () =>
    'Another program moved, replaced or deleted the case file while it was open here. The last change was not saved. All before it goes into a copy beside its place, with a name that ends in “kept”.',
  'case.not-open': () => 'No case is open. Open or make one first.',
  'case.passphrase-too-short': (d: Facts) =>
    `The passphrase is too short. Use at least ${d.least} characters; four unrelated words work well.`,
  'case.disk-trouble': () =>
    'The disk could not be read or written. Check that it is connected, then try again. Nothing that was saved is lost.',
  'backup.no-folder': () => 'No folder for backups is chosen yet. Choose one in the settings.',
  'backup.folder-gone': () =>
    'The backup folder is not there. Its disk may not be plugged in. Connect it, or choose another folder.',
  'copies.gone': () => 'That copy is not beside the case any more. Look for it, or choose it by hand.',
  'copies.older': () =>
    'That copy was written by an older version of the app. Open it once by itself, so that it is brought up to date, and then compare it again.',
  'copies.another-case': () =>
    'That file holds another case, so there is nothing to bring together. Nothing was changed.',
  'copies.same-file': () => 'That is the case that is open now. Choose the other copy of it.',
  'copies.other-passphrase': () =>
    'That copy is locked with another passphrase. Type the passphrase that it had on the other computer.',
  'copies.changed-meanwhile': () =>
    'Something in the case was changed while the two were compared. Nothing was brought in. Compare them once more.',
  'export.not-found': () =>
    'That folder does not hold a saved case. Choose the folder in which the file “case.json” lies; nothing was made.',
  'ticket.unknown': () => 'That choice has expired. Choose the file again.',
  'input.not-understood': (d: Facts) =>
    `Part of this could not be understood${d.field ? ` (${d.field})` : ''}. Look at it again and save once more.`,
  'thing.not-found': () => 'That entry is no longer in the case. It may be in the trash.',
  'thing.in-use': (d: Facts) => `This is still used by ${users(d)}. Remove that first, or leave it.`,
  'proposal.already-decided': () =>
    'This was taken over already. Change it in the list it went to, or undo taking it over.',
  'record.reason-missing': () => 'Say in a few words why this record cannot be had or does not apply.',
  'record.wrong-patient': (d: Facts) =>
    `“${d.title}” is marked as another person’s paper. Leave it out of the packet.`,
  'document.no-pages': (d: Facts) =>
    `“${d.title}” is kept as it is; it has no pages to show. Save a copy to look at it in another program.`,
  'document.needs-password': (d: Facts) => `“${d.title}” is locked with a password. Enter it to go on.`,
  'page.not-found': (d: Facts) => `There is no page ${d.page}; this document ends at page ${d.pages}.`,
  'page.unreadable': (d: Facts) =>
    `Page ${d.page} of “${d.title}” cannot be shown. The file itself is safe; save a copy to look at it elsewhere.`,
  'draft.sent-already': () =>
    'This letter was sent already. It stands in the correspondence. Write a new one to send another.',
  'request.asked-already': () =>
    'This request was sent already. Its entry stands under Letters. To ask again, log a call or write a new letter.',
  'image.not-shown': () =>
    'This picture cannot be shown here. It is kept as it came; save a copy to look at it in another program.',
  'packet.empty': () => 'Nothing is chosen yet. Choose at least one record that has pages.',
  'packet.unreadable-document': (d: Facts) =>
    `The packet was not made: “${d.title}” cannot be read. Leave it out or replace it, then make the packet again.`,
  'packet.folder-not-locked': () =>
    'A folder cannot be locked with a password. Choose one archive (ZIP) or one PDF, or leave the password out.',
  'packet.words-remain': (d: Facts) =>
    `The packet was not made: page ${d.page} of it (“${d.title}”) would still show or hold something that you want hidden. Draw a box over it, or leave that page out.`,
  'packet.file-holds-words': (d: Facts) =>
    `Nothing was written: “${d.name}” would go beside the packet, and it holds words that you want hidden. Send the packet without its files, or leave that record out.`,
  'packet.limit-too-small': (d: Facts) =>
    `The packet was not made: what begins on page ${d.page} of it is larger than this reader takes in one file. Raise the limit, or leave that out.`,
  'packet.unseen-pages': (d: Facts) =>
    `The packet was not made: words are to be hidden, and nobody has read page ${d.page} of it (“${d.title}”)${d.more ? ` and ${d.more} more` : ''}. It is a picture. Let the app read its words, cover them with a box, or open its pages in the packet and say that you have looked at it.`,
  'packet.pages-differ': (d: Facts) =>
    `The packet was not made: “${d.title}” should give ${d.expected} pages and gave ${d.found}. Leave it out or replace it.`,
  'file.cannot-read': (d: Facts) =>
    `“${d.name}” cannot be read. Check that it is still there and that you may open it.`,
  'file.cannot-write': () =>
    'The file could not be written there. Choose another folder; nothing was left behind.',
  'file.disk-full': () =>
    'There is not enough room on that disk. Make room or choose another disk; nothing was left behind.',
  'file.written-differs': () =>
    'What was written could not be read back the same. The stick or disk may be worn out: use another one. Nothing was left behind.',
  'packet.nothing-new': () =>
    'Everything in this packet was sent with that version already. Put the new records in first, then make the supplement.',
  'language.name-unknown': (d: Facts) =>
    `“${d.name}” is not named like a reading language. Look for a file such as fra.traineddata, for French.`,
  'language.ships': (d: Facts) => `“${d.name}” is a language that the app has already. Nothing was changed.`,
  'language.not-data': (d: Facts) =>
    `“${d.name}” holds no reading language, or is damaged. Get the file once more, and add it again.`,
  'language.too-old': (d: Facts) =>
    `“${d.name}” was made for older programs. Get the same language made for Tesseract 4 or later.`,
  'language.unusable': (d: Facts) =>
    `“${d.name}” was tried, and cannot be read with. Get the file once more, and add it again.`,
  'job.stopped': () => 'Stopped, as you asked. What was finished before is kept.',
  'job.no-memory': () =>
    'This computer had too little free memory for this work, so it ended early. Nothing that was saved is lost. Close other programs, then try again.',
  'job.crashed': () => 'This work ended before it was done. Nothing was lost. Please try again.',
  'history.nothing-to-undo': () => 'There is nothing to undo.',
  'history.nothing-to-redo': () => 'There is nothing to do again.',
  'search.nothing-asked': () => 'Type at least one word to search for.',
} satisfies Record<string, (details: Facts) => string>;

export type ErrorCode = keyof typeof sentences;
type Facts = Record<string, string | number | undefined>;

export const errorCodes = Object.keys(sentences) as [ErrorCode, ...ErrorCode[]];

/** A failure as it crosses the doorway: plain values only. */
export type Problem = { code: ErrorCode; details: Record<string, string | number> };

/** Thrown inside main, turned into a `Problem` at the doorway, in one place. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Problem['details'];
  constructor(code: ErrorCode, details: Problem['details'] = {}) {
    // The message carries the code alone, so that a log of it can hold no health data.
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

export function fail(code: ErrorCode, details: Problem['details'] = {}): never {
  throw new AppError(code, details);
}

const said: Record<Language, Record<ErrorCode, (details: Facts) => string>> = { en: sentences, es: spanish };

/** One page, and one run of the command, speak one language at a time: whoever speaks says which, once. */
let spoken: Language = 'en';

export function speakProblemsIn(language: Language): void {
  spoken = language;
}

/** The sentence a person reads. */
export function describeProblem({ code, details }: Problem): string {
  return said[spoken][code](details);
}
