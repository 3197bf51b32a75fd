// Who has the case open, for other computers that see the same folder: their locks do not reach each other. A note beside the
// file, sealed with the case's own key, so that it tells nothing to anybody else.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fail } from '../../../shared/errors.ts';
import { whoIsHere } from './audit.ts';
import type { RawKey } from './key.ts';

type Note = { who: string; beat: number };

const ivBytes = 12;
const tagBytes = 16;
/** A note that nobody has renewed for so long was left by a computer that was switched off. */
const forgottenMs = 24 * 60 * 60 * 1000;
export const beatMs = 2 * 60 * 1000;

function notePath(casePath: string): string {
  return `${casePath}-open`;
}

function noteKey({ key }: RawKey): Buffer {
  return createHmac('sha256', key).update('second-opinion-binder presence').digest();
}

function sealed(note: Note, key: RawKey): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', noteKey(key), iv);
  const body = Buffer.concat([cipher.update(JSON.stringify(note), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

const mostBytes = 4096;

/** In a shared folder anything may lie under the note's name: a link that leads elsewhere, a pipe that never ends. */
function isNoNote(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found !== undefined && (!found.isFile() || found.size > mostBytes);
}

/** Null for a note that is not there, or not of this case. */
function readNote(casePath: string, key: RawKey): Note | null {
  try {
    if (isNoNote(notePath(casePath))) return null;
    const bytes = readFileSync(notePath(casePath));
    const cipher = createDecipheriv('aes-256-gcm', noteKey(key), bytes.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    });
    cipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    const text = Buffer.concat([cipher.update(bytes.subarray(ivBytes + tagBytes)), cipher.final()]);
    return JSON.parse(text.toString('utf8')) as Note;
  } catch {
    // Missing, half written by a sync program, or another case's: it says nothing.
    return null;
  }
}

/** Throws `case.open-on-other-computer` while another computer's note is fresh. */
export function refuseOpenElsewhere(casePath: string, key: RawKey, now: number): void {
  const note = readNote(casePath, key);
  if (!note || note.who === whoIsHere()) return;
  const ageMs = Math.max(0, now - note.beat);
  if (ageMs > forgottenMs) return;
  fail('case.open-on-other-computer', { who: note.who, minutes: Math.round(ageMs / 60_000) });
}

/** Tells others that the case is open here; told again every `beatMs`. A folder that takes no note is no reason to stop. */
export function tellOpen(casePath: string, key: RawKey, now: number, who = whoIsHere()): boolean {
  try {
    if (isNoNote(notePath(casePath))) return false;
    writeFileSync(notePath(casePath), sealed({ who, beat: now }, key));
    return true;
  } catch {
    return false;
  }
}

/** Takes our own note away; another computer's stays. */
export function tellClosed(casePath: string, key: RawKey): void {
  if (readNote(casePath, key)?.who === whoIsHere()) rmSync(notePath(casePath), { force: true });
}
