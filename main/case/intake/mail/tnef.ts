// Outlook's own packing of formatted mail (TNEF, winmail.dat): the files in it, and the text where the message has none beside it.
import { decoderOf } from '../../western-letters.ts';
import { htmlBlocks, asRich } from '../markup/html-blocks.ts';
import { plainText } from '../../paper/block.ts';
import { rtfWords } from '../rtf/rtf-words.ts';
import { expandRtf } from './compressed-rtf.ts';
import type { Attachment } from './message.ts';

export type Tnef = { attachments: Attachment[]; text: string };

const mark = 0x223e9f78;
const newAttachment = 0x9002;
const title = 0x8010;
const content = 0x800f;
const attachmentProperties = 0x9005;
const messageProperties = 0x9003;
const maxParts = 10_000;
const maxAttachments = 500;

/** Null for what is not packed so. */
export function readTnef(bytes: Uint8Array): Tnef | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.length < 6 || buffer.readUInt32LE(0) !== mark) return null;
  // Things drawn into the text by other programs are numbered 2: nothing outside of Outlook opens them.
  const attachments: { name: string; bytes: Uint8Array | null; isFile: boolean }[] = [];
  let text = '';
  let parts = 0;
  for (let at = 6; at + 11 <= buffer.length && parts < maxParts; parts++) {
    const name = buffer.readUInt16LE(at + 1);
    const length = buffer.readUInt32LE(at + 5);
    const data = buffer.subarray(at + 9, at + 9 + length);
    if (data.length < length) break;
    at += 9 + length + 2;
    const current = attachments.at(-1);
    if (name === newAttachment && attachments.length < maxAttachments)
      attachments.push({ name: '', bytes: null, isFile: data[0] !== 2 });
    else if (name === title && current) current.name ||= data.toString('latin1').replace(/\0.*$/s, '');
    else if (name === content && current) current.bytes = new Uint8Array(data);
    else if (name === attachmentProperties && current)
      current.name = longName(properties(data)) || current.name;
    else if (name === messageProperties) text ||= bodyOf(properties(data));
  }
  return {
    text,
    attachments: attachments.flatMap(({ name, bytes: own, isFile }, index) =>
      own && isFile
        ? [{ name: name || `Attachment ${index + 1}`, mediaType: 'application/octet-stream', bytes: own }]
        : [],
    ),
  };
}

type Properties = Map<number, { type: number; value: Buffer }>;

function longName(found: Properties): string {
  return textOf(found.get(0x3707)) || textOf(found.get(0x3704));
}

function bodyOf(found: Properties): string {
  const rtf = found.get(0x1009);
  const html = found.get(0x1013);
  const plain = textOf(found.get(0x1000));
  if (plain !== '') return plain;
  if (html) return plainText(asRich(htmlBlocks(html.value.toString('utf8')).blocks));
  return rtf ? rtfWords(expandRtf(rtf.value)) : '';
}

function textOf(found: { type: number; value: Buffer } | undefined): string {
  if (!found) return '';
  const text = decoderOf(found.type === 0x1f ? 'utf-16le' : 'windows-1252').decode(found.value);
  return text.replace(/\0+$/, '');
}

const fixedSizes: Record<number, number> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};

/** The first value of each; ends where a kind is met whose length nobody knows. */
function properties(data: Buffer): Properties {
  const found: Properties = new Map();
  let at = 4;
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  for (let left = Math.min(maxParts, data.length < 4 ? 0 : data.readUInt32LE(0)); left > 0; left--) {
    if (at + 8 > data.length) return found;
    const [type, id] = [data.readUInt16LE(at), data.readUInt16LE(at + 2)];
    at += 4;
    if (id >= 0x8000) at = afterName(data, at);
    if (at + 4 > data.length) return found;
    const kind = type & 0xfff;
    const isSized = kind === 0x1e || kind === 0x1f || kind === 0x102 || kind === 13;
    const isMany = (type & 0x1000) !== 0;
    let count = 1;
    if (isSized || isMany) {
      count = data.readUInt32LE(at);
      at += 4;
    }
    for (let one = 0; one < Math.min(count, maxParts); one++) {
      if (at + 4 > data.length) return found;
      const length = isSized ? data.readUInt32LE(at) : fixedSizes[kind];
      if (length === undefined) return found;
      const from = at + (isSized ? 4 : 0);
      if (one === 0) found.set(id, { type: kind, value: data.subarray(from, from + length) });
      at = from + padded(length);
    }
  }
  return found;
}

/** Named ones carry whose name it is and the name, or its number. */
function afterName(data: Buffer, at: number): number {
  if (at + 24 > data.length) return data.length;
  if (data.readUInt32LE(at + 16) === 0) return at + 24;
  return at + 24 + Math.ceil(data.readUInt32LE(at + 20) / 4) * 4;
}
