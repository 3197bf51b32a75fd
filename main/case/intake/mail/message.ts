// A message, whichever program saved it, as a paper: who wrote to whom and when, what it says, and what was attached to it.
import { memorySource } from '../../bytes.ts';
import type { Block } from '../../paper/block.ts';
import { plainText } from '../../paper/block.ts';
import { asRich, htmlBlocks } from '../markup/html-blocks.ts';
import { isWorthKeeping } from '../office/pictures.ts';
import { paperResult } from '../paper-result.ts';
import { textBlocks } from '../plain/text-file.ts';
import type { InnerFile, IntakeInput, IntakeResult } from '../result.ts';

export type Attachment = {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  /** Set where the message's own text shows it, as letterheads and signatures do. */
  contentId?: string | null;
  /** Only a wrapping: what lay in it stands beside it. */
  isUnpacked?: boolean;
};

export type Message = {
  subject: string;
  from: string;
  to: string;
  cc: string;
  /** As a person reads it; empty where the message says nothing. */
  date: string;
  text: string;
  html: string;
  attachments: Attachment[];
};

/** Marks by which programs check a message: nothing to read in them. */
const signatures = /pkcs7-signature|pgp-signature|pgp-keys/i;

/** What comes in as a document of its own. Small pictures that the text shows are letterheads. */
export function innerOf(message: Message): InnerFile[] {
  return message.attachments
    .filter((one) => !one.isUnpacked && !signatures.test(one.mediaType) && !isDecoration(one, message.html))
    .map(({ name, bytes }) => ({ name, open: () => memorySource(bytes) }));
}

function isDecoration({ mediaType, bytes, contentId }: Attachment, html: string): boolean {
  if (!mediaType.startsWith('image/') || isWorthKeeping(bytes) || !contentId) return false;
  return html.includes(`cid:${contentId.replace(/^<|>$/g, '')}`);
}

export function messageBlocks(message: Message): Block[] {
  const facts = [
    ['From', message.from],
    ['To', message.to],
    ['Copy to', message.cc],
    ['Sent', message.date],
    ['Attached', message.attachments.map(({ name }) => name).join('\n')],
  ].flatMap(([label = '', text = '']) => (text.trim() === '' ? [] : [{ label, text }]));
  return [{ kind: 'facts', rows: facts }, { kind: 'rule' }, ...bodyBlocks(message)];
}

/** The richer of the two forms in which mail programs send the same words; the plain one too where it says more. */
function bodyBlocks({ text, html }: Message): Block[] {
  const fromHtml = html.trim() === '' ? [] : htmlBlocks(html).blocks;
  if (fromHtml.length === 0) return textBlocks(text);
  return saysMore(text, plainText(asRich(fromHtml)))
    ? [...fromHtml, { kind: 'rule' }, ...textBlocks(text)]
    : fromHtml;
}

function saysMore(text: string, than: string): boolean {
  const said = new Set(wordsOf(than));
  const words = wordsOf(text.replace(/https?:\S+/g, ''));
  return words.filter((word) => !said.has(word)).length > Math.max(2, words.length * 0.2);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

export function subjectOf({ subject }: Message): string {
  return subject.replace(/\s+/g, ' ').trim() || 'E-mail without a subject';
}

export function messageResult(
  input: IntakeInput,
  message: Message,
  mediaType: string,
): Promise<IntakeResult> {
  return paperResult(input, {
    mediaType,
    title: subjectOf(message),
    blocks: messageBlocks(message),
    ownTitle: message.subject.trim() || null,
    inner: innerOf(message),
  });
}
