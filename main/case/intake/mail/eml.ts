// One message as programs exchange it (RFC 822), parsed by postal-mime within limits. Messages inside it stay files of their own.
import { withWesternMarks } from '../../western-letters.ts';
import PostalMime from 'postal-mime';
import { readAll } from '../../bytes.ts';
import type { IntakeInput, IntakeResult } from '../result.ts';
import { messagesIn, readMailbox } from './mbox.ts';
import { readTnef } from './tnef.ts';
import { messageResult, type Attachment, type Message } from './message.ts';

const mediaType = 'message/rfc822';
const maxBytes = 200 * 1024 * 1024;

export async function readMail(input: IntakeInput): Promise<IntakeResult> {
  if (input.source.sizeBytes > maxBytes) return { outcome: 'kept', mediaType, reason: 'email-too-large' };
  const bytes = readAll(input.source);
  const messages = messagesIn(bytes);
  if (messages.length > 1) return readMailbox(input, messages);
  const message = await parseMessage(messages[0] ?? bytes);
  if (!message) return { outcome: 'kept', mediaType, reason: 'email' };
  return messageResult(input, message, mediaType);
}

/** Null where it asks for more than an honest message would. */
export async function parseMessage(bytes: Uint8Array): Promise<Message | null> {
  const mail = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    maxNestingDepth: 50,
    maxHeadersSize: 1024 * 1024,
  }).catch(() => null);
  if (!mail) return null;
  const message = {
    subject: withWesternMarks(mail.subject ?? ''),
    from: addresses(mail.from ? [mail.from] : []),
    to: addresses(mail.to),
    cc: addresses(mail.cc),
    date: mail.headers.find(({ key }) => key === 'date')?.value.trim() ?? '',
    text: withWesternMarks(mail.text ?? ''),
    html: withWesternMarks(mail.html ?? ''),
    attachments: mail.attachments.map(attachmentOf),
  };
  return unwrapped(message);
}

/** Outlook packs attachments, and sometimes the text, into a file of its own. */
function unwrapped(message: Message): Message {
  const attachments: Attachment[] = [];
  let { text } = message;
  for (const one of message.attachments) {
    const inside =
      /ms-tnef/i.test(one.mediaType) || /^winmail\.dat$/i.test(one.name) ? readTnef(one.bytes) : null;
    attachments.push(inside ? { ...one, isUnpacked: true } : one, ...(inside?.attachments ?? []));
    if (inside && text.trim() === '' && message.html.trim() === '') text = inside.text;
  }
  return { ...message, text, attachments };
}

type Mail = Awaited<ReturnType<typeof PostalMime.parse>>;

function attachmentOf(one: Mail['attachments'][number], index: number): Attachment {
  const bytes =
    typeof one.content === 'string' ? Buffer.from(one.content) : new Uint8Array(one.content as ArrayBuffer);
  return {
    name: withWesternMarks(one.filename || '') || unnamed(one.mimeType, index),
    mediaType: one.mimeType,
    bytes,
    contentId: one.contentId ?? null,
  };
}

function unnamed(mimeType: string, index: number): string {
  if (mimeType === 'message/rfc822')
    return index === 0 ? 'Attached message.eml' : `Attached message ${index + 1}.eml`;
  const ending = /^[a-z]+\/([a-z0-9]{2,5})$/i.exec(mimeType)?.[1];
  return `Attachment ${index + 1}${ending ? `.${ending}` : ''}`;
}

type Address = NonNullable<Mail['to']>[number];

function addresses(list: readonly Address[] | undefined): string {
  const shown = (list ?? [])
    .flatMap((one): Address[] => (one.group ? one.group : [one]))
    .map(({ name, address = '' }) => (name && address ? `${name} <${address}>` : name || address))
    .filter((one) => one !== '')
    .join('; ');
  return withWesternMarks(shown);
}
