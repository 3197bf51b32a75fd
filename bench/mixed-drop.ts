// Two thousand papers of every kind in one drop: how quickly they come in, and what a run costs that goes on after one was ended by force.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'fast-png';
import { binder, type Ended } from '../scripts/testing/binder-command.ts';
import { asPhonesDo } from '../scripts/testing/heic-fixture.ts';
import { pdfFixture, wordyPages } from '../scripts/testing/pdf-fixture.ts';
import { zipFixture } from '../scripts/testing/zip-fixture.ts';
import { isQuick } from './measure.ts';
import { row, type Row } from './row.ts';

export const mixedFiles = isQuick ? 200 : 2_000;

type Kind = { ending: string; make(number: number): Uint8Array | string };

const kinds: readonly Kind[] = [
  { ending: 'pdf', make: (number) => pdfFixture(wordyPages(20, number)) },
  { ending: 'pdf', make: (number) => pdfFixture(wordyPages(10, number)) },
  { ending: 'txt', make: (number) => `${wordsOf(number)}\n`.repeat(60) },
  { ending: 'html', make: (number) => `<h1>Message ${number}</h1><p>${wordsOf(number)}</p>`.repeat(20) },
  { ending: 'csv', make: (number) => `test,value\n${`WBC ${number},4.1\n`.repeat(80)}` },
  { ending: 'rtf', make: (number) => `{\\rtf1\\ansi ${`${wordsOf(number)}\\par `.repeat(40)}}` },
  { ending: 'eml', make: message },
  { ending: 'docx', make: letter },
  { ending: 'png', make: picture },
  { ending: 'heic', make: (number) => Buffer.concat([asPhonesDo, Buffer.from(`free${number}`)]) },
];

export async function mixedDropRows(folder: string): Promise<Row[]> {
  const inputs = join(folder, 'drop');
  writeMixedFiles(inputs);
  const whole = await importInto(join(folder, 'whole'), inputs);
  const path = join(folder, 'ended');
  await importInto(path, inputs, whole.ms * 0.6);
  const again = await importInto(path, inputs);
  const pages = pagesIn(whole);
  return [
    row('import', `${mixedFiles} mixed files, ${pages} pages, in one drop`, [whole.ms / 1000, null, 's']),
    row('import', 'pages a second of it', [(pages * 1000) / whole.ms, null, 'pages/s']),
    row('import', 'the same, ended at 60 % and run again; the second run', [
      again.ms / 1000,
      whole.ms / 1000,
      's',
    ]),
  ];
}

async function importInto(folder: string, inputs: string, endAfterMs?: number): Promise<Ended> {
  const path = join(folder, 'Case.binder');
  // The folder is made with its case; a second run finds both.
  if (mkdirSync(folder, { recursive: true }) !== undefined) must(await binder(['new', path, '--json']));
  const ask = ['import', path, inputs, '--json'];
  return endAfterMs === undefined
    ? must(await binder(ask))
    : binder(ask, { killAt: { afterMs: endAfterMs } });
}

function must(ended: Ended): Ended {
  if (ended.code !== 0) throw new Error(`binder ended with ${ended.code}: ${ended.stderr}`);
  return ended;
}

function pagesIn({ stdout }: Ended): number {
  const { items } = JSON.parse(stdout) as { items: { pages: number | null }[] };
  return items.reduce((sum, { pages }) => sum + (pages ?? 0), 0);
}

export function writeMixedFiles(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < mixedFiles; number++) {
    const kind = kinds[number % kinds.length];
    if (kind) writeFileSync(join(folder, `${number}.${kind.ending}`), kind.make(number));
  }
}

function wordsOf(number: number): string {
  return `Paper ${number}: the patient is well, and nothing was found that would need to be looked at again.`;
}

function message(number: number): string {
  const report = Buffer.from(pdfFixture(wordyPages(4, number + 100_000))).toString('base64');
  return [
    'From: clinic@example.com',
    `Subject: Results ${number}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    wordsOf(number),
    '--b',
    `Content-Type: application/pdf; name="report ${number}.pdf"`,
    'Content-Transfer-Encoding: base64',
    '',
    report,
    '--b--',
    '',
  ].join('\r\n');
}

function letter(number: number): Uint8Array {
  const paragraph = `<w:p><w:r><w:t>${wordsOf(number)}</w:t></w:r></w:p>`;
  return zipFixture([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="w"><w:body>${paragraph.repeat(60)}</w:body></w:document>`,
    },
  ]);
}

function picture(number: number): Uint8Array {
  const [width, height] = [850, 1100];
  const data = new Uint8Array(width * height).fill(255);
  for (let at = 0; at < 4000; at++) data[(at * 7919 + number * 104_729) % data.length] = 0;
  return encode({ width, height, channels: 1, data });
}
