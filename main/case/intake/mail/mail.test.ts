// Messages of every kind of mail program: head, words and attachments as the senders meant them.
import { expect, test } from 'vitest';
import { corpusBytes, corpusTable } from '../../../../scripts/testing/corpus.ts';
import { bytesOf, readAsDocument, wordsOf } from '../../../../scripts/testing/reading.ts';
import type { IntakeDocument } from '../result.ts';

const lines = (...text: string[]) => text.join('\r\n');
const head = [
  'From: Dr. Ana Diaz <ana@clinic.example>',
  'To: Sam <sam@home.example>',
  'Subject: Your results',
];

test('a message in the letters of Windows keeps its quotation marks and dashes', async () => {
  const mail = lines(...head.slice(0, 2), 'Subject: =?windows-1252?Q?Caf=E9_=96_=93results=94?=', 'Content-Type: text/plain; charset=windows-1252', 'Content-Transfer-Encoding: quoted-printable', '', 'It=92s =93fine=94'); // prettier-ignore
  const read = await readAsDocument('message.eml', mail);
  expect(read.title).toBe('Café – “results”');
  expect(wordsOf(read)).toContain('It’s “fine”');
});

test('a message is a paper with its head and its words, and what it hides or would load is not there', async () => {
  const mail = lines(
    ...head,
    'Date: Tue, 3 Mar 2026 09:30:00 -0500',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<html><head><title>x</title><style>p{color:red}</style><script>alert("no")</script></head><body>',
    '<div style="display:none">preview words</div><p>The biopsy is <b>benign</b>.</p>',
    '<img src="https://tracker.example/1.gif" alt="Clinic logo"><ul><li>Rest</li><li>Call us</li></ul>',
    '<table><tr><th>Test</th><th>Value</th></tr><tr><td>WBC</td><td>4.1</td></tr></table></body></html>',
  );
  const read = await readAsDocument('message.eml', mail);
  expect([read.mediaType, read.title]).toEqual(['message/rfc822', 'Your results']);
  const words = wordsOf(read);
  for (const said of [
    'Dr. Ana Diaz <ana@clinic.example>',
    'Tue, 3 Mar 2026',
    'The biopsy is benign.',
    'Rest',
    'WBC',
  ])
    expect(words).toContain(said);
  expect(words).not.toMatch(/alert|color|preview words|tracker/);
  expect(Buffer.from(read.rendition ?? []).includes('tracker')).toBe(false);
});

test('an attached message stays a file of its own with its attachment inside', async () => {
  const inner = lines(...head, 'Content-Type: text/plain', '', 'Inner words');
  const read = await readAsDocument(
    'outer.eml',
    lines(
      'From: a@example.com', 'Subject: Fwd', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '',
      '--b', 'Content-Type: text/plain', '', 'See below', '--b', 'Content-Type: message/rfc822', '', inner, '--b--', '',
    ), // prettier-ignore
  );
  const [file] = read.inner ?? [];
  expect(file?.name).toBe('Attached message.eml');
  expect(wordsOf(await readAsDocument(file!.name, bytesOf(file!)))).toContain('Inner words');
});

test('a mailbox is a list, and each of its messages a document', async () => {
  const one = (subject: string) =>
    lines(
      'From somebody@example.com Mon Jul 20 01:01:07 2015',
      `Subject: ${subject}`,
      'From: x@example.com',
      '',
      'From here on, rest.',
      '',
      '',
    );
  const read = await readAsDocument('box.mbox', one('First') + one('=?utf-8?Q?Zweite_Pr=C3=BCfung?='));
  expect(wordsOf(read)).toContain('Zweite Prüfung');
  expect(read.inner?.map(({ name }) => name)).toEqual(['001 First.eml', '002 Zweite Prüfung.eml']);
  expect(wordsOf(await readAsDocument('m.eml', bytesOf(read.inner![1]!)))).toContain('From here on, rest.');
});

test('thousands of nested parts end in a kept file, not in a hang', async () => {
  const parts = Array.from(
    { length: 3000 },
    (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
  );
  const mail = `${head.join('\r\n')}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n${parts.join('')}`;
  await expect(readAsDocument('deep.eml', mail)).rejects.toThrow('kept: email');
});

test('what Outlook packed into winmail.dat comes out of it, and its wrapping is not one more file', async () => {
  const attribute = (name: number, data: Buffer) => {
    const start = Buffer.alloc(9);
    start.writeUInt16LE(name, 1);
    start.writeUInt32LE(data.length, 5);
    return Buffer.concat([start, data, Buffer.alloc(2)]);
  };
  const packed = Buffer.concat([
    Buffer.from('789f3e220100', 'hex'),
    attribute(0x9002, Buffer.from([1, 0])),
    attribute(0x8010, Buffer.from('report.txt\0')),
    attribute(0x800f, Buffer.from('Biopsy benign')),
    attribute(0x9002, Buffer.from([2, 0])),
    attribute(0x800f, Buffer.from('a drawing')),
  ]);
  const mail = lines(...head, 'MIME-Version: 1.0', 'Content-Type: application/ms-tnef; name="winmail.dat"',
    'Content-Transfer-Encoding: base64', 'Content-Disposition: attachment; filename="winmail.dat"', '', packed.toString('base64')); // prettier-ignore
  const { inner = [] } = await readAsDocument('mail.eml', mail);
  expect(inner.map((file) => [file.name, Buffer.from(bytesOf(file)).toString()])).toEqual([
    ['report.txt', 'Biopsy benign'],
  ]);
});

const flat = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Every name of every file inside, at any depth. */
async function namesInside(read: IntakeDocument): Promise<string[]> {
  const names: string[] = [];
  for (const file of read.inner ?? []) {
    names.push(file.name);
    if (/\.(eml|msg)$/.test(file.name))
      names.push(...(await namesInside(await readAsDocument(file.name, bytesOf(file)))));
  }
  return names;
}

const truth = corpusTable('mail-truth.tsv').filter((row) => row.messages === '1');

test.each(truth)('$path says what another reader finds in it', async (row) => {
  const read = await readAsDocument(row.path?.split('/').at(-1) ?? '', corpusBytes(row.path ?? ''));
  const words = flat(wordsOf(read));
  expect(read.title?.replace(/\s+/g, ' ').trim()).toBe(row.subject_first?.trim());
  expect(words).toContain(flat(row.from_first ?? ''));
  // The reader cuts its text after a hundred letters, often inside a word; the head may give the message twice over.
  expect(words).toContain(flat((row.first_100_of_text ?? '').slice(0, 60)));
  const inside = new Set([...(await namesInside(read)).map(flat), ...[words]]);
  for (const name of (row.attachment_names_first ?? '').split(';').filter((one) => one !== ''))
    expect([...inside].some((one) => one.includes(flat(name)))).toBe(true);
});

test.each(corpusTable('manifest.tsv').filter(({ path }) => /^email\/.*\.msg$/.test(path ?? '')))(
  '$path has a subject, words and its attachments',
  async ({ path = '' }) => {
    const read = await readAsDocument(path.slice(6), corpusBytes(path));
    expect(read.title).toBeTruthy();
    expect(wordsOf(read).length).toBeGreaterThan(40);
    if (path.includes('att')) expect(read.inner?.length).toBeGreaterThan(0);
  },
);
