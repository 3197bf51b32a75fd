// The commands of `binder` about a second version of a case, as a sync program leaves it: copies, compare-copies, merge.
import { resolve } from 'node:path';
import type { CopyComparison, CopyDifference } from '../../shared/domain/copies/copy-comparison.ts';
import { WrongUse } from './command.ts';
import type { Answer, Values } from './command.ts';
import type { Door } from './door.ts';

/** The copy's own passphrase where it is not the case's, never among the words of the command. */
function fromOf(door: Door, path: string) {
  const passphrase = process.env['BINDER_COPY_PASSPHRASE'];
  return { ticket: door.ticket(path), ...(passphrase ? { secret: { passphrase } } : {}) };
}

export async function listCopies(door: Door, [file = '']: string[]): Promise<Answer> {
  await door.open(file);
  const copies = await door.plain(door.client.copies.find({}));
  const lines = copies.map(({ name, problem, needsPassphrase }) =>
    [name, problem ?? (needsPassphrase ? 'locked with another passphrase' : 'has changes of its own')].join(
      '\t',
    ),
  );
  return { json: { file, copies }, text: lines.length > 0 ? `${lines.join('\n')}\n` : 'None.\n' };
}

async function compared(door: Door, file: string, copy: string) {
  await door.open(file);
  const from = fromOf(door, resolve(copy));
  const { client, follow, signal } = door;
  const comparison: CopyComparison = await follow(client.copies.compare({ from }, { signal }));
  return { from, comparison };
}

export async function compareCopies(door: Door, [file = '', copy = '']: string[]): Promise<Answer> {
  const { comparison } = await compared(door, file, copy);
  const lines = comparison.differences.map(
    ({ kind, noun, title, parts }) =>
      `${kind}\t${noun}\t${title}${kind === 'added-there' ? '' : `\t${parts.map(({ field }) => field).join(', ')}`}`,
  );
  lines.push(`${comparison.onlyHere} entries only here.`);
  return { json: { file, copy, ...comparison }, text: `${lines.join('\n')}\n` };
}

/** What is new or changed there comes in; the rest as the words say. */
function choiceFor({ kind, choices, suggested, parts }: CopyDifference, { clash, removals }: Values) {
  if (kind === 'removed-there') return removals ? 'there' : 'here';
  if (!parts.some((part) => part.clash) || kind === 'added-there') return suggested;
  if (clash === undefined) return suggested;
  return choices.find((choice) => choice === clash) ?? suggested;
}

export async function mergeCopy(
  door: Door,
  [file = '', copy = '']: string[],
  values: Values,
): Promise<Answer> {
  if (values.clash !== undefined && !['here', 'there', 'both'].includes(values.clash))
    throw new WrongUse('Where both sides changed the same, choose here, there or both: --clash both.');
  const { from, comparison } = await compared(door, file, copy);
  const { client, follow, signal } = door;
  const chosen = comparison.differences.map((one) => ({ key: one.key, choice: choiceFor(one, values) }));
  const report = await follow(client.copies.merge({ from, chosen }, { signal }));
  return {
    json: { file, copy, ...report },
    text: `${report.taken} entries came in, ${report.kept} stay because they are in use. Before it: ${report.backup}\n`,
  };
}
