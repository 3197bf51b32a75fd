// Files that were put into an office file as objects: a PDF, a table, a letter, inside a wrapper that names the program.
import { openCompoundFile } from './compound-file.ts';

type Embedded = { name: string; bytes: Uint8Array };

export function filesInObject(name: string, bytes: Uint8Array): Embedded[] {
  const storage = openCompoundFile(bytes);
  if (!storage) return /\.bin$/i.test(name) ? [] : [{ name, bytes }];
  const stem = name.replace(/\.[^.]*$/, '');
  const native = storage.stream('\u0001Ole10Native');
  if (native) return nativeFile(native, stem);
  for (const stream of ['CONTENTS', 'Package', 'EmbeddedOdf']) {
    const found = storage.stream(stream);
    if (found && found.length > 0) return [{ name: `${stem}${endingOf(found)}`, bytes: found }];
  }
  return /\.bin$/i.test(name) ? [] : [{ name, bytes }];
}

function endingOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  return head === '%PDF-' ? '.pdf' : head.startsWith('PK') ? '.zip' : '';
}

/** Length, a word, two names that end in zero, four more words with a path between them, length, the file. */
function nativeFile(native: Uint8Array, stem: string): Embedded[] {
  const buffer = Buffer.from(native);
  if (buffer.length < 8) return [];
  let at = 6;
  const line = (): string => {
    const end = buffer.indexOf(0, at);
    const text = buffer.toString('latin1', at, end < 0 ? at : end);
    at = end < 0 ? buffer.length : end + 1;
    return text;
  };
  const label = line();
  line();
  if (at + 8 > buffer.length) return [];
  const pathBytes = buffer.readUInt32LE(at + 4);
  at += 8 + pathBytes;
  if (at + 4 > buffer.length) return [];
  const size = buffer.readUInt32LE(at);
  const bytes = buffer.subarray(at + 4, at + 4 + size);
  return bytes.length === size && size > 0 ? [{ name: label || stem, bytes: new Uint8Array(bytes) }] : [];
}
