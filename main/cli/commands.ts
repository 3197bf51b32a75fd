// Each command of `binder`: which requests it makes and what it prints. Names and fields are kept stable.
import { resolve } from 'node:path';
import { checkFile, exportAll, makePacket, readScans, salvage, verify } from './big-commands.ts';
import { WrongUse } from './command.ts';
import type { Command } from './command.ts';
import { compareCopies, listCopies, mergeCopy } from './copy-commands.ts';
import type { Door } from './door.ts';
import { handOver, newFromExport, printBinder } from './give-commands.ts';
import { listable } from './listable.ts';
import { createSample } from '../case/handlers/case-file.ts';
import { reasonsText } from '../../shared/domain/intake.ts';
import { isPartialDate } from '../../shared/domain/partial-date.ts';
import type { DocumentId } from '../../shared/domain/document.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { foundMarks } from '../case/store/snippet.ts';

export const commands: Record<string, Command> = {
  new: {
    usage: 'FILE [--title T] [--patient NAME] [--born YYYY-MM-DD] [--from-export DIR]',
    help: 'Makes a new case file and prints its recovery code. With --from-export it holds what export-all has saved in that folder.',
    least: 1,
    async run(door, words, values) {
      if (values['from-export'] !== undefined) return newFromExport(door, words, values);
      const { client, plain, ticket, requirePassphrase } = door;
      const [file = ''] = words;
      const { title, patient, born } = values;
      if (born !== undefined && !isPartialDate(born))
        throw new WrongUse(`“${born}” is not a day. Write it as --born 1967-03-14.`);
      const dateOfBirth = born ?? null;
      const newCase = { title: title ?? 'Second opinion', patientName: patient ?? 'Patient', dateOfBirth };
      const { recoveryCode } = await plain(
        client.caseFile.create({ ticket: ticket(file), passphrase: requirePassphrase(), newCase }),
      );
      return { json: { file, recoveryCode }, text: `Made. Recovery code: ${recoveryCode}\n` };
    },
  },
  sample: {
    usage: 'FILE',
    help: 'Makes the built-in sample case (fictional) under your passphrase.',
    least: 1,
    async run({ client, session, plain, requirePassphrase }, [file = '']) {
      await createSample(session, resolve(file), requirePassphrase());
      const [records, opinions, letters] = await Promise.all([
        plain(client.records.list({})),
        plain(client.opinions.list({})),
        plain(client.letters.list({})),
      ]);
      const counts = { records: records.length, opinions: opinions.length, letters: letters.length };
      return {
        json: { file, ...counts },
        text: `Made, with ${records.length} records, ${opinions.length} opinions and ${letters.length} letters.\n`,
      };
    },
  },
  import: {
    usage: 'FILE PATH… [--record ID] [--password P]… [--ocr] [--languages DIR]',
    help: 'Brings in files and folders. Prints what became of each. With --ocr it then reads the words in pictures of pages.',
    least: 2,
    async run(door, [file = '', ...paths], { record, password, ocr }) {
      const { client, open, ticketAsGiven, follow, signal } = door;
      await open(file);
      const recordId = record === undefined ? null : idOf('record').parse(record);
      const tickets = paths.map(ticketAsGiven);
      const report = await follow(
        client.documents.import({ tickets, recordId, passwords: password ?? [] }, { signal }),
      );
      const items = report.items.map((item) => ({
        ...item,
        reason: reasonsText(item.reasons, 'en') || null,
      }));
      const lines = items.map(
        ({ outcome, path, reason }) =>
          `${[outcome, path, ...(reason === null ? [] : [reason])].join('\t')}\n`,
      );
      const text = lines.join('');
      if (ocr !== true) return { json: { items }, text };
      const read = await readScans(door);
      return { json: { items, ocr: read.json }, text: text + read.text };
    },
  },
  ocr: {
    usage: 'FILE [--languages DIR]',
    help: 'Reads the words in pictures of pages (scans, photos), on this computer, so that they can be searched. Goes on where it stopped. The folder may hold further languages (fra.traineddata and so on).',
    least: 1,
    async run(door, [file = '']) {
      await door.open(file);
      return readScans(door);
    },
  },
  list: {
    usage: `FILE ${listable.join('|')}`,
    help: 'Lists what the case holds. Records come with their documents.',
    least: 2,
    async run({ client, open, plain }, [file = '', noun = '']) {
      if (!(listable as readonly string[]).includes(noun))
        throw new WrongUse(`There is no list of “${noun}”. Lists: ${listable.join(', ')}.`);
      await open(file);
      const rows =
        (await plain(
          client[noun as (typeof listable)[number]].list({}) as Promise<Record<string, unknown>[]>,
        )) ?? [];
      const documents = noun === 'records' ? await plain(client.documents.list({})) : [];
      const full: Record<string, unknown>[] =
        noun === 'imaging'
          ? await withFiles(client, rows)
          : noun === 'records'
            ? rows.map((row) => ({
                ...row,
                documents: documents.filter(({ recordId }) => recordId === row['id']),
              }))
            : rows;
      const lines = full.map((row) => `${String(row['id'])}\t${firstWords(row)}\n`);
      return { json: { [noun]: full }, text: lines.join('') };
    },
  },
  search: {
    usage: 'FILE WORDS… [--limit N]',
    help: 'Finds pages, records, letters, opinions, questions, visits and people that hold every word. “March 2024” and 2024-03 are dates.',
    least: 2,
    async run({ client, open, plain }, [file = '', ...words], { limit }) {
      await open(file);
      const hits = await plain(
        client.search.run({
          text: words.join(' '),
          limit: Math.min(200, Math.max(1, Number(limit ?? 50) || 50)),
        }),
      );
      const marks = new RegExp(`[${foundMarks.open}${foundMarks.close}]`, 'g');
      const text = hits.map(
        ({ title, page, snippet }) =>
          `${title}${page === null ? '' : `, p. ${page}`}\t${(snippet ?? '').replace(marks, '').replace(/\s+/g, ' ')}\n`,
      );
      return { json: { hits }, text: text.join('') };
    },
  },
  packet: {
    usage:
      'FILE [--profile NAME] [--recipient NAME] [--language en|es] [--as pdf|folder|zip] [--files] [--limit-pages N] [--limit-mb N] [--lock] [--lock-file FILE] [--after VERSION] [--hide WORDS]… [--looked-at-scans] [--fit] [--fewer-dots] --out DIR',
    help: 'Makes a packet PDF. Without a profile: every document, in date order. Its own pages are in the language of its reader: --language says which. With a limit it goes into a folder, in as many files as it takes, with one index. With --lock its password is read from BINDER_LOCK, or from the first line of a file. With --fit every page comes onto the paper size of the case. With --fewer-dots pictures above 300 dots to an inch of paper are drawn with 300, where that makes them smaller. --looked-at-scans says that you have looked through the scans whose words were not read.',
    least: 1,
    run: makePacket,
  },
  verify: {
    usage: 'PACKET [--lock-file FILE]',
    help: 'Checks a packet PDF, its folder, or its ZIP archive against its own page numbers, links and manifest. The password of a locked one is read from BINDER_LOCK, or from the first line of a file.',
    least: 1,
    run: verify,
  },
  check: {
    usage: 'FILE',
    help: 'Reads the whole case file and says whether it is sound.',
    least: 1,
    run: checkFile,
  },
  backup: {
    usage: 'FILE TARGET',
    help: 'Makes a copy, then opens and checks the copy.',
    least: 2,
    async run({ client, open, ticket, follow, signal }, [file = '', target = '']) {
      await open(file);
      const { sizeBytes, check } = await follow(
        client.caseFile.backup({ ticket: ticket(target) }, { signal }),
      );
      return {
        json: { file, target, sizeBytes, check },
        text: `Copied and checked: ${sizeBytes} bytes, ${check.documents} documents.\n`,
      };
    },
  },
  copy: {
    usage: 'FILE OUT --read-only [--for NAME] [--without-private-notes]',
    help: 'Makes an encrypted copy that can only be read, for good, under the passphrase in BINDER_COPY_PASSPHRASE. Prints its recovery code.',
    least: 2,
    run: handOver,
  },
  salvage: {
    usage: 'FILE NEW',
    help: 'Saves what is whole in a damaged file into a new one, and lists what was lost.',
    least: 2,
    run: salvage,
  },
  copies: {
    usage: 'FILE',
    help: 'Lists versions of the case beside it, as sync programs leave them, that have changes which it has not.',
    least: 1,
    run: listCopies,
  },
  'compare-copies': {
    usage: 'FILE COPY',
    help: 'Says entry by entry what differs. The passphrase of a copy that has another one is read from BINDER_COPY_PASSPHRASE.',
    least: 2,
    run: compareCopies,
  },
  merge: {
    usage: 'FILE COPY [--clash here|there|both] [--removals]',
    help: 'Brings in what is new or changed in the copy, after a backup. Where both changed the same, the later one counts unless told otherwise; with --removals what was removed there is removed here too.',
    least: 2,
    run: mergeCopy,
  },
  'print-binder': {
    usage: 'FILE --out X.pdf [--documents] [--language en|es]',
    help: 'Makes the PDF of a paper binder: cover, tabs, lists of everything, label for the spine; with --documents also the papers themselves.',
    least: 1,
    run: printBinder,
  },
  'export-all': {
    usage: 'FILE DIR',
    help: 'Gives every document back, byte for byte, with everything else as JSON.',
    least: 2,
    run: exportAll,
  },
};

/** Each set with its files, as a checker of discs wants them. */
function withFiles(
  client: Door['client'],
  sets: readonly Record<string, unknown>[],
): Promise<Record<string, unknown>[]> {
  return Promise.all(
    sets.map(async (set) => {
      const documentId = set['documentId'] as DocumentId;
      return { id: documentId, ...set, fileList: await client.imaging.files({ documentId }) };
    }),
  );
}

/** The first text of a row after its id: its name, title or subject. */
function firstWords(row: Record<string, unknown>): string {
  const [, ...values] = Object.values(row);
  return values.find((value): value is string => typeof value === 'string' && value !== '') ?? '';
}
