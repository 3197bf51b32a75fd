// What can be said about a file that came in: a code, and the sentence a person reads for it. No reading of files here.

import type { Language } from '../language.ts';
import { intakeInSpanish } from '../problems/intake-es.ts';

/** The file is stored whole and listed, but has no pages to show. */
const kept = {
  'picture-format':
    'This kind of picture cannot be shown yet, so the file is kept as it is. To see it here, save it as JPEG and add that too.',
  'heic-picture':
    'This photo is saved in a way that cannot be shown here, so it is kept as it is. On the phone, share it as JPEG, or set Camera, Formats to “Most Compatible”, and add the new one too.',
  'picture-too-large':
    'This picture is too large to show, so the file is kept as it is. To see it here, save it at a smaller size and add that too.',
  'pdf-too-large':
    'This PDF is too large to show, so the file is kept as it is. To see its pages, split it into parts and add those too.',
  'medical-images':
    'These are medical images (DICOM). Look through them here; they travel beside the packet as they are.',
  'image-alone':
    'This is a medical image (DICOM) that cannot be shown as it came. The file is kept. If it lay inside a message or another file, save it to a folder and add that. If not, ask for a new copy of the images.',
  'part-of-disc': 'This belongs to the disc. It is kept with the disc’s images and goes out with them again.',
  'disc-without-images':
    'There are no medical images (DICOM) here that can be read. What was here is kept. Ask for the images as DICOM, with a DICOMDIR, and not in the form of a viewer.',
  'health-data':
    'This file is written for computers. It is kept as it is. If people should read it, ask for a PDF as well.',
  'office-file':
    'This is an office file, kept as it is. To have its pages in a packet, save it as PDF and add that too.',
  'office-locked':
    'This office file is locked in a way that cannot be opened here. Open it in its program, save it without a password or as PDF, and add that too.',
  email: 'This is a saved e-mail, kept as it is. To have it in a packet, print it to PDF and add that too.',
  'email-too-large':
    'This saved e-mail is too large to show, so it is kept as it is. Save its attachments from your mail program and add those too.',
  'web-page': 'This is a web page, kept as it is. To have it in a packet, print it to PDF and add that too.',
  'plain-text':
    'This is a text file, kept as it is. To have it in a packet, print it to PDF and add that too.',
  archive: 'This archive is kept as it is. To use the files in it, unpack it and add them.',
  'unknown-format':
    'This kind of file is not known here, so it is kept as it is. Open it with the program it came from.',
} as const;

/** The file could not be used. Nothing of it was stored. */
const failed = {
  'empty-file': 'This file is empty. Download or copy it again.',
  'cannot-read':
    'This file cannot be read from its disk. Check that the disk is connected and that you may open the file, then add it again.',
  'not-found': 'There is no file or folder here. It may have been moved. Look for it, then add it again.',
  'damaged-pdf':
    'This PDF is damaged, and no page of it can be read. Download it again, or ask the sender for a new copy.',
  'cut-off-pdf':
    'The end of this PDF is missing, so it cannot be read. The download may have stopped early. Download it again.',
  'pdf-without-pages': 'This PDF has no pages. Ask the sender for a new copy.',
  'unknown-lock':
    'This PDF is locked in a way that cannot be opened here. Open it where you got it, print it to a new PDF, and add that.',
  'web-page-not-document':
    'This is not the document but a web page, often a sign-in page. Sign in where you got it and download it again.',
  'not-as-named':
    'What is in this file does not match its name, and it cannot be read. Download it again, or ask the sender for a new copy.',
  'damaged-picture':
    'This picture is damaged and cannot be read. Copy it again from the phone, camera or scanner.',
  'damaged-health-data':
    'This health data breaks off or is damaged, so it cannot be read. Download it again from the portal.',
  'damaged-xml':
    'This file breaks off or does not hold together, so it cannot be read. Download it again, or ask the sender for a new copy.',
  'unsafe-xml':
    'This file asks to pull in or multiply other text, which honest health data never does. It was left out. Ask the sender what it is.',
  'xml-too-large':
    'This file holds far more parts than health data would, so it was not read. Ask the sender what it is.',
  'damaged-archive':
    'This archive is damaged and cannot be unpacked. Download it again, or ask for the files one by one.',
  'attachment-damaged':
    'This attached file is damaged and cannot be taken out. Ask the sender to send it again.',
  'archive-too-large':
    'This archive unpacks to far more than a set of records would. It was not unpacked. Ask the sender what it is.',
  'archive-too-deep':
    'This archive holds archives within archives. It was not unpacked further. Unpack it yourself and add the files.',
  'archive-locked':
    'This file is locked in its archive in a way, or with a password, that does not open here. Unpack the archive yourself and add the file.',
  'archive-method':
    'This file is packed in a way that cannot be unpacked here. Unpack the archive yourself and add the files.',
  'disc-cut-off':
    'The end of this disc image is missing, and this file with it. Make the disc image again, or copy the disc’s files to a folder.',
  'unsafe-name': 'This file asks to be unpacked outside its archive, which is not safe. It was left out.',
  'reader-stopped':
    'This file could not be read to the end; it asks for more than the reader can do. Open it elsewhere, print it to a new PDF, and add that.',
  'took-too-long':
    'Reading this file took too long and was stopped. Open it elsewhere, print it to a new PDF, and add that.',
} as const;

const locked = {
  'needs-password': 'This file is locked with a password. Enter the password to open it.',
  'wrong-password':
    'This password does not open the file. Check it with whoever sent the file, and try again.',
} as const;

/** The file was taken in; this is worth knowing. */
const warned = {
  repaired:
    'This file was damaged and has been repaired. Look through its pages to see that nothing is missing.',
  'cut-off': 'The end of this file is missing. What could be read is shown; ask for a new copy.',
  'pages-unreadable': 'One or more pages of this file cannot be shown. Ask for a new copy.',
  'holds-files':
    'Some files attached inside this PDF could not be taken out. They are kept with it. Save a copy to look at them.',
  'very-long':
    'This file is very long. Its first 2,000 pages can be read and searched here. The whole file is kept: save a copy to see all of it.',
  'words-only':
    'Only the words of this older Word file are shown, and words that were crossed out in it may be among them. Save a copy to see it as it was.',
  'needs-adobe':
    'This form may show fully only in Adobe Reader. If its pages look empty, open it there, print it to a new PDF, and add that too.',
  'several-people':
    'This export speaks of more than one person. Look at whose name stands beside each thing before you take it over.',
  'name-differs': 'The name says one kind of file, but it is another. It was read as what it is.',
  'images-cut-off':
    'The end of this image is missing, so part of it stays empty. Ask for a new copy of the images.',
  'images-damaged':
    'This says that it is a medical image, but it cannot be read. It is kept as it is. Ask for a new copy of the images.',
  'images-not-shown':
    'This is packed in a way that cannot be shown here, such as a film. It is kept as it is and goes out with the other images.',
  'first-picture-only': 'This file holds moving pictures. Only the first is shown.',
} as const;

/** Met on the way through a folder and passed over. */
const skipped = {
  'system-file': 'The computer made this file for itself. It was left out.',
  'not-a-file': 'This is not an ordinary file. It was left out.',
  'link-inside':
    'This link leads to a place that is being added anyway, so the link itself was left out. Nothing is missing.',
  'link-outside':
    'This link leads out of the folder that you added, so it was not followed. If that file or folder belongs here, add it by itself.',
  'folder-unreadable': 'This folder cannot be opened. Check that you may open it, then add it again.',
  'too-many-files': 'There are more files here than can be taken in at once. Add the rest in smaller groups.',
  'program-left-out':
    'This is a program on the disc, such as a viewer. Programs are never run and never kept; the images do not need it.',
  'too-deep': 'There are folders within folders too deep to follow. Add the inner folder by itself.',
} as const;

/** Nothing to do: these very bytes lie in the case already. */
const present = {
  'already-here': 'This file is already in the case, so it was not added again.',
} as const;

const sentences = { ...kept, ...failed, ...locked, ...warned, ...skipped, ...present };

export type KeptReason = keyof typeof kept;
export type FailReason = keyof typeof failed;
export type LockReason = keyof typeof locked;
export type IntakeWarning = keyof typeof warned;
export type SkipReason = keyof typeof skipped;
export type IntakeCode = keyof typeof sentences;

export const keptReasons = Object.keys(kept) as [KeptReason, ...KeptReason[]];
export const failReasons = Object.keys(failed) as [FailReason, ...FailReason[]];
export const lockReasons = Object.keys(locked) as [LockReason, ...LockReason[]];
export const intakeWarnings = Object.keys(warned) as [IntakeWarning, ...IntakeWarning[]];
export const skipReasons = Object.keys(skipped) as [SkipReason, ...SkipReason[]];

const spoken: Record<Language, Record<IntakeCode, string>> = { en: sentences, es: intakeInSpanish };

/** The sentence a person reads. Codes come back from the case file as text, and a newer app may have known more of them. */
export function reasonText(code: string, language: Language): string {
  const known = isIntakeCode(code) ? code : 'unknown-format';
  return spoken[language][known];
}

export function reasonsText(codes: readonly string[], language: Language): string {
  return codes.map((code) => reasonText(code, language)).join(' ');
}

export function isLockReason(code: string): code is LockReason {
  return Object.hasOwn(locked, code);
}

export function isIntakeCode(code: string): code is IntakeCode {
  return Object.hasOwn(sentences, code);
}
