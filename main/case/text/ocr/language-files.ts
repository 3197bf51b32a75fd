// Reading languages that a family adds: files of Tesseract's trained data in one folder of the computer. Which there are, and whether each can serve.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fail } from '../../../../shared/errors.ts';
import type { ErrorCode } from '../../../../shared/errors.ts';
import { saveFile } from '../../save-file.ts';
import { shippedLanguages } from './languages.ts';
import type { LanguageFile } from './languages.ts';

/** As it lies in the folder. One that is switched off keeps its file, under a longer name. */
export type AddedLanguage = LanguageFile & { isUsed: boolean; stamp: string };

const shape = /^([A-Za-z][A-Za-z0-9_]{1,30})\.traineddata(?:\.gz)?(\.off)?$/;
/** The largest that is published holds 40 MB. */
const mostBytes = 128 * 1024 * 1024;

/** What the folder holds that is named like a language. A folder that is not there holds nothing. */
export function addedLanguages(folder: string | null): AddedLanguage[] {
  if (folder === null || !existsSync(folder)) return [];
  const found = new Map<string, AddedLanguage>();
  for (const name of readdirSync(folder).toSorted()) {
    const [, code, off] = shape.exec(name) ?? [];
    if (code === undefined || shippedLanguages.includes(code) || found.has(code)) continue;
    const path = join(folder, name);
    const { size, mtimeMs } = statSync(path);
    found.set(code, { code, path, isUsed: off === undefined, stamp: `${name} ${size} ${mtimeMs}` });
  }
  return [...found.values()];
}

/** Puts a picked file among the others, under its own name. Throws where it is not a language that can be told by its name. */
export function keepLanguage(folder: string | null, path: string): AddedLanguage {
  const name = basename(path);
  const [, code] = shape.exec(name) ?? [];
  if (code === undefined) fail('language.name-unknown', { name });
  if (shippedLanguages.includes(code)) fail('language.ships', { name });
  const refusal = refusalOf(path);
  if (refusal !== null) fail(refusal, { name });
  if (folder === null) fail('file.cannot-write');
  mkdirSync(folder, { recursive: true });
  saveFile(join(folder, name.replace(/\.off$/, '')), readFileSync(path));
  return addedLanguages(folder).find((one) => one.code === code) ?? fail('file.cannot-write');
}

export function useLanguage(folder: string | null, code: string, isUsed: boolean): void {
  const one = addedLanguages(folder).find((added) => added.code === code) ?? fail('thing.not-found');
  if (one.isUsed === isUsed) return;
  renameSync(one.path, isUsed ? one.path.replace(/\.off$/, '') : `${one.path}.off`);
}

/** Unpacked where it came packed. Null for what is too large or cannot be unpacked. */
export function languageBytes(path: string): Uint8Array | null {
  if (statSync(path).size > mostBytes) return null;
  const bytes = readFileSync(path);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch {
    return null;
  }
}

// The file begins with how many parts it may have and where each lies; -1 for one that it lacks.
const mostParts = 64;
const neuralNetwork = 17;
const itsCharacters = 21;

/** By its own table of parts; whether the reader takes it is tried elsewhere. Null where nothing speaks against it. */
export function refusalOf(path: string): ErrorCode | null {
  const bytes = languageBytes(path);
  if (bytes === null || bytes.length < 8) return 'language.not-data';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = view.getInt32(0, true);
  const end = 4 + parts * 8;
  if (parts < 1 || parts > mostParts || end > bytes.length) return 'language.not-data';
  const places = Array.from({ length: parts }, (_, at) => Number(view.getBigInt64(4 + at * 8, true)));
  if (places.some((place) => place !== -1 && (place < end || place > bytes.length)))
    return 'language.not-data';
  const has = (part: number) => (places[part] ?? -1) !== -1;
  return has(neuralNetwork) && has(itsCharacters) ? null : 'language.too-old';
}
