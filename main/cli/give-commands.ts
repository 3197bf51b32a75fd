// The commands of `binder` that give a case away or take one back: a read-only copy, the paper binder, everything in open formats.
import { resolve } from 'node:path';
import type { RestoreProblem } from '../../shared/contract/case-file.ts';
import { languages } from '../../shared/language.ts';
import { WrongUse } from './command.ts';
import type { Answer, Values } from './command.ts';
import type { Door } from './door.ts';

/** The copy's passphrase never stands among the words of the command, which every program on the computer can read. */
export async function handOver(
  door: Door,
  [file = '', target = '']: string[],
  values: Values,
): Promise<Answer> {
  const passphrase = process.env['BINDER_COPY_PASSPHRASE'];
  if (!values['read-only'])
    throw new WrongUse('Say that the copy is only to be read: --read-only. A copy to work on is a backup.');
  if (!passphrase) throw new Error('Put the passphrase of the copy into BINDER_COPY_PASSPHRASE.');
  const { for: madeFor = '', 'without-private-notes': withoutPrivate = false } = values;
  await door.open(file);
  const { client, follow, signal, ticket } = door;
  const { sizeBytes, check, recoveryCode } = await follow(
    client.caseFile.handOver({ ticket: ticket(target), passphrase, madeFor, withoutPrivate }, { signal }),
  );
  return {
    json: { file, target: resolve(target), sizeBytes, check, recoveryCode },
    text: `Made and checked: ${check.documents} documents, to be read only. Recovery code of the copy: ${recoveryCode}\n`,
  };
}

export async function printBinder(door: Door, [file = '']: string[], values: Values): Promise<Answer> {
  const { out, documents: withDocuments = false } = values;
  const language = languages.find((one) => one === (values.language ?? 'en'));
  if (out === undefined) throw new WrongUse('Say where the binder should go: --out X.pdf.');
  if (!language) throw new WrongUse(`A binder is written in ${languages.join(' or ')}: --language es.`);
  await door.open(file);
  const { client, follow, signal, ticket } = door;
  const { pages, leftOut } = await follow(
    client.sheets.saveBinder({ withDocuments, language, ticket: ticket(out) }, { signal }),
  );
  const lines = [`${resolve(out)}: ${pages} pages.`, ...leftOut.map((title) => `Left out: ${title}`)];
  return { json: { path: resolve(out), pages, leftOut }, text: `${lines.join('\n')}\n` };
}

const said: Record<RestoreProblem['code'], string> = {
  'file-missing': 'Not in the folder',
  'file-changed': 'Changed since it was saved',
  'file-unreadable': 'Cannot be read',
  'entry-unclear': 'Could not be understood',
  'entry-loose': 'Hung on something that is missing',
};

/** What is missing from the folder is listed, and the command ends with 1; the case is made all the same. */
export async function newFromExport(door: Door, [file = '']: string[], values: Values): Promise<Answer> {
  const { client, follow, signal, ticket, requirePassphrase } = door;
  const folder = ticket(values['from-export'] ?? '');
  const { recoveryCode, report } = await follow(
    client.caseFile.createFromExport(
      { ticket: ticket(file), folder, passphrase: requirePassphrase() },
      { signal },
    ),
  );
  const { documents, entries, problems } = report;
  const ok = problems.length === 0;
  const lines = [
    ok
      ? `Made: ${documents} documents, ${entries} entries.`
      : `Made, and ${problems.length} things are not as they were.`,
    ...problems.map(({ code, name }) => `${said[code]}: ${name}`),
    `Recovery code: ${recoveryCode}`,
  ];
  return { json: { file, recoveryCode, ...report }, text: `${lines.join('\n')}\n`, ok };
}
