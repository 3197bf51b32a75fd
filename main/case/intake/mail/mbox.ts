// A mailbox file: many messages one behind the other. Its own paper is the list of them; each message is a document of its own.
import { decoderOf } from '../../western-letters.ts';
import { memorySource } from '../../bytes.ts';
import type { Rich } from '../../paper/block.ts';
import { nameAsTitle, paperResult } from '../paper-result.ts';
import type { IntakeInput, IntakeResult } from '../result.ts';

const maxMessages = 5_000;
const newLine = 10;

/** The pieces between "From " lines; the whole where there is none. */
export function messagesIn(bytes: Uint8Array): Uint8Array[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!isFromLine(buffer, 0)) return [bytes];
  const starts: number[] = [];
  for (let at = 0; at !== -1 && starts.length < maxMessages; at = nextStart(buffer, at)) starts.push(at);
  return starts.map((start, index) => {
    const body = buffer.indexOf(newLine, start) + 1;
    return new Uint8Array(buffer.subarray(body, starts[index + 1] ?? buffer.length));
  });
}

function nextStart(buffer: Buffer, after: number): number {
  for (let at = buffer.indexOf('\nFrom ', after); at !== -1; at = buffer.indexOf('\nFrom ', at + 1)) {
    const isAfterBlank = buffer[at - 1] === newLine || (buffer[at - 1] === 13 && buffer[at - 2] === newLine);
    if (isAfterBlank && isFromLine(buffer, at + 1)) return at + 1;
  }
  return -1;
}

/** `From somebody Mon Jul 20 01:01:07 2015`: a sentence that begins with the word has no time and year behind it. */
function isFromLine(buffer: Buffer, at: number): boolean {
  const line = buffer.toString('latin1', at, at + 200).split(/\r?\n/, 1)[0] ?? '';
  return /^From .*\d{1,2}:\d\d.*\d{4}/.test(line);
}

type Heads = { from: string; subject: string; date: string };

export function readMailbox(input: IntakeInput, messages: readonly Uint8Array[]): Promise<IntakeResult> {
  const heads = messages.map(headsOf);
  const rows = heads.map(({ date, from, subject }, index): Rich[] => [
    String(index + 1),
    date,
    from,
    subject,
  ]);
  return paperResult(input, {
    mediaType: 'application/mbox',
    title: nameAsTitle(input.name),
    lead: `A mailbox with ${messages.length} messages. Each has come in by itself.`,
    blocks: [{ kind: 'table', head: ['No.', 'Sent', 'From', 'Subject'], rows }],
    inner: messages.map((bytes, index) => ({
      name: `${String(index + 1).padStart(3, '0')} ${(heads[index]?.subject ?? '').slice(0, 80) || 'Message'}.eml`,
      open: () => memorySource(bytes),
    })),
  });
}

/** For the list only; the messages themselves are parsed in full when their turn comes. */
function headsOf(bytes: Uint8Array): Heads {
  const head =
    Buffer.from(bytes.subarray(0, 32 * 1024))
      .toString('utf8')
      .split(/\r?\n\r?\n/, 1)[0] ?? '';
  const field = (name: string): string => {
    const found = new RegExp(`^${name}:(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(head)?.[1] ?? '';
    return decodeWords(found.replace(/\r?\n[ \t]+/g, ' ')).trim();
  };
  return { from: field('from'), subject: field('subject'), date: field('date') };
}

/** `=?utf-8?B?…?=`: how letters beyond plain English travel in the head of a message. */
export function decodeWords(text: string): string {
  return text
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(
      /=\?([\w-]{1,40})(?:\*[\w-]*)?\?([BbQq])\?([^?]*)\?=/g,
      (whole, charset: string, how: string, coded: string) => {
        const bytes =
          how.toUpperCase() === 'B'
            ? Buffer.from(coded, 'base64')
            : Buffer.from(
                coded
                  .replace(/_/g, ' ')
                  .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
                    String.fromCharCode(Number.parseInt(hex, 16)),
                  ),
                'latin1',
              );
        try {
          return decoderOf(charset).decode(bytes);
        } catch {
          return whole;
        }
      },
    );
}
