// A message written out as ordinary mail (RFC 822): for one that had no file of its own inside another.
import type { Message } from './message.ts';

/** The same message gives the same bytes. */
export function writeMail(message: Message): Uint8Array {
  const boundary = '=_part';
  const heads = [
    ['From', message.from],
    ['To', message.to],
    ['Cc', message.cc],
    ['Subject', message.subject],
    ['Date', message.date],
  ].flatMap(([name = '', value = '']) => (value === '' ? [] : [`${name}: ${coded(value)}`]));
  const parts = [
    ...(message.text === '' ? [] : [part('text/plain; charset=utf-8', Buffer.from(message.text))]),
    ...(message.html === '' ? [] : [part('text/html; charset=utf-8', Buffer.from(message.html))]),
    ...message.attachments.map(({ name, mediaType, bytes, contentId }) =>
      part(mediaType, bytes, [
        `Content-Disposition: attachment; filename="${coded(name)}"`,
        ...(contentId ? [`Content-ID: <${contentId.replace(/[<>\r\n]/g, '')}>`] : []),
      ]),
    ),
  ];
  const lines = [
    ...heads,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...parts.flatMap((one) => [`--${boundary}`, one]),
    `--${boundary}--`,
    '',
  ];
  return new Uint8Array(Buffer.from(lines.join('\r\n')));
}

function part(type: string, bytes: Uint8Array, more: readonly string[] = []): string {
  const body = Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
  return [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...more, '', body].join('\r\n');
}

function coded(value: string): string {
  const line = value.replace(/[\r\n"]+/g, ' ');
  return /^[\u0020-\u007e]*$/.test(line) ? line : `=?utf-8?B?${Buffer.from(line).toString('base64')}?=`;
}
