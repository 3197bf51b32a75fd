// A message as Outlook saves it: properties in a compound file. Messages attached to it are written out anew as ordinary mail.
import { readAll } from '../../bytes.ts';
import { openCompoundFile, type Storage } from '../ole/compound-file.ts';
import { inLetters } from '../plain/decode-text.ts';
import type { IntakeInput, IntakeResult } from '../result.ts';
import { rtfWords } from '../rtf/rtf-words.ts';
import { expandRtf } from './compressed-rtf.ts';
import { messageResult, type Attachment, type Message } from './message.ts';
import { writeMail } from './write-mail.ts';

const mediaType = 'application/vnd.ms-outlook';
const maxBytes = 200 * 1024 * 1024;
const maxDepth = 10;

export function readOutlookMessage(input: IntakeInput): Promise<IntakeResult> {
  const tooLarge = input.source.sizeBytes > maxBytes;
  const root = tooLarge ? null : openCompoundFile(readAll(input.source));
  if (!root)
    return Promise.resolve({ outcome: 'kept', mediaType, reason: tooLarge ? 'email-too-large' : 'email' });
  return messageResult(input, messageOf(root, { headBytes: 32, depth: 0 }), mediaType);
}

/** `headBytes`: how much stands before the fixed properties; less in a message inside a message. */
type At = { headBytes: number; depth: number };

function messageOf(storage: Storage, at: At): Message {
  const { text, fixed } = propertiesOf(storage, at.headBytes);
  const sent = fixed(0x0039) ?? fixed(0x0e06) ?? fixed(0x3007);
  const letters = codePage(fixed(0x3fde) ?? fixed(0x3ffd));
  const rtf = storage.stream('__substg1.0_10090102');
  const plain = text(0x1000, letters);
  const html = htmlOf(storage, text(0x1013, letters), letters);
  return {
    subject: text(0x0037, letters),
    from: named(text(0x0c1a, letters), text(0x5d01, letters) || text(0x0c1f, letters)),
    to: recipients(storage, 1, letters) || text(0x0e04, letters),
    cc: recipients(storage, 2, letters) || text(0x0e03, letters),
    date: sent === null ? headerDate(text(0x007d, letters)) : fileTime(sent),
    text: plain === '' && html === '' && rtf ? rtfWords(expandRtf(rtf)) : plain,
    html,
    attachments: [...storage.storages]
      .filter(([name]) => name.startsWith('__attach_'))
      .flatMap(([, one], index) => attachmentOf(one, { letters, index, depth: at.depth })),
  };
}

function named(name: string, address: string): string {
  const isAddress = address.includes('@');
  return name && isAddress && name !== address ? `${name} <${address}>` : name || (isAddress ? address : '');
}

function propertiesOf(storage: Storage, headBytes: number) {
  const table = Buffer.from(storage.stream('__properties_version1.0') ?? new Uint8Array(0));
  return {
    text: (id: number, letters: string) => textProperty(storage, id, letters),
    /** The eight bytes of a number or time. */
    fixed(id: number): bigint | null {
      for (let at = headBytes; at + 16 <= table.length; at += 16)
        if (table.readUInt16LE(at + 2) === id) return table.readBigUInt64LE(at + 8);
      return null;
    },
  };
}

function streamName(id: number, type: string): string {
  return `__substg1.0_${id.toString(16).padStart(4, '0').toUpperCase()}${type}`;
}

function textProperty(storage: Storage, id: number, letters: string): string {
  const wide = storage.stream(streamName(id, '001F'));
  const bytes = wide ?? storage.stream(streamName(id, '001E'));
  if (!bytes) return '';
  return (inLetters(bytes, wide ? 'utf-16le' : letters) ?? '').replace(/\0+$/, '');
}

function htmlOf(storage: Storage, asText: string, letters: string): string {
  const bytes = storage.stream(streamName(0x1013, '0102'));
  return bytes ? (inLetters(bytes, letters) ?? Buffer.from(bytes).toString('utf8')) : asText;
}

/** Windows code page numbers of the letters a message is written in. */
function codePage(value: bigint | null): string {
  const number = value === null ? 0 : Number(value & 0xffff_ffffn);
  const known: Record<number, string> = {
    65001: 'utf-8', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 874: 'windows-874', 20932: 'euc-jp',
    51932: 'euc-jp', 50220: 'iso-2022-jp', 28591: 'iso-8859-1', 28592: 'iso-8859-2', 28595: 'iso-8859-5', 20866: 'koi8-r',
  }; // prettier-ignore
  return known[number] ?? (number >= 1250 && number <= 1258 ? `windows-${number}` : 'windows-1252');
}

/** Tenths of microseconds since 1601, in UTC. */
function fileTime(value: bigint): string {
  const ms = Number(value / 10_000n) - 11_644_473_600_000;
  return Math.abs(ms) < 8.64e15 ? new Date(ms).toUTCString() : '';
}

function headerDate(headers: string): string {
  return /^date:\s*(.+)$/im.exec(headers)?.[1]?.trim() ?? '';
}

function recipients(storage: Storage, kind: number, letters: string): string {
  return [...storage.storages]
    .filter(([name]) => name.startsWith('__recip_'))
    .map(([, one]) => ({ one, ...propertiesOf(one, 8) }))
    .filter(({ fixed }) => Number((fixed(0x0c15) ?? 1n) & 0xffn) === kind)
    .map(({ text }) => named(text(0x3001, letters), text(0x39fe, letters) || text(0x3003, letters)))
    .filter((one) => one !== '')
    .join('; ');
}

type Around = { letters: string; index: number; depth: number };

function attachmentOf(storage: Storage, { letters, index, depth }: Around): Attachment[] {
  const { text } = propertiesOf(storage, 8);
  const name =
    text(0x3707, letters) || text(0x3704, letters) || text(0x3001, letters) || `Attachment ${index + 1}`;
  const inner = storage.storages.get(streamName(0x3701, '000D'));
  if (inner?.stream('__properties_version1.0')) {
    if (depth >= maxDepth) return [];
    const bytes = writeMail(messageOf(inner, { headBytes: 24, depth: depth + 1 }));
    return [{ name: `${name.replace(/\.(msg|eml)$/i, '')}.eml`, mediaType: 'message/rfc822', bytes }];
  }
  const bytes = storage.stream(streamName(0x3701, '0102'));
  if (!bytes) return [];
  const contentId = text(0x3712, letters) || null;
  return [{ name, mediaType: text(0x370e, letters) || byEnding(name), bytes, contentId }];
}

function byEnding(name: string): string {
  return /\.(png|gif|jpe?g|bmp)$/i.test(name) ? 'image/unknown' : 'application/octet-stream';
}
