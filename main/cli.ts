// The `binder` command: the same requests as the window, without one. This file reads the words and prints the answer.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError, describeProblem } from '../shared/errors.ts';
import { WrongUse } from './cli/command.ts';
import type { Command } from './cli/command.ts';
import { commands } from './cli/commands.ts';
import { Door } from './cli/door.ts';
import { helpText } from './cli/help.ts';

const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  title: { type: 'string' },
  patient: { type: 'string' },
  born: { type: 'string' },
  record: { type: 'string' },
  password: { type: 'string', multiple: true },
  profile: { type: 'string' },
  recipient: { type: 'string' },
  out: { type: 'string' },
  as: { type: 'string' },
  files: { type: 'boolean' },
  lock: { type: 'boolean' },
  'limit-pages': { type: 'string' },
  'limit-mb': { type: 'string' },
  'lock-file': { type: 'string' },
  'looked-at-scans': { type: 'boolean' },
  fit: { type: 'boolean' },
  'fewer-dots': { type: 'boolean' },
  after: { type: 'string' },
  hide: { type: 'string', multiple: true },
  limit: { type: 'string' },
  ocr: { type: 'boolean' },
  languages: { type: 'string' },
  clash: { type: 'string' },
  removals: { type: 'boolean' },
  'read-only': { type: 'boolean' },
  'without-private-notes': { type: 'boolean' },
  for: { type: 'string' },
  'from-export': { type: 'string' },
  documents: { type: 'boolean' },
  language: { type: 'string' },
} as const;

function read(argv: string[]) {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : 'these words were not understood');
  }
}

async function run(): Promise<number> {
  const { values, positionals } = read(process.argv.slice(2));
  const [name = '', ...words] = positionals;
  if (values.help || name === 'help') {
    process.stdout.write(helpText());
    return 0;
  }
  const command: Command | undefined = commands[name];
  if (!command) throw new WrongUse(name === '' ? 'say what to do' : `there is no command “${name}”`);
  if (words.length < command.least) throw new WrongUse(`${name} needs ${command.usage}`);
  const door = new Door(
    process.env['BINDER_PASSPHRASE'] ?? null,
    values.languages === undefined ? null : resolve(values.languages),
  );
  try {
    const answer = await command.run(door, words, values);
    process.stdout.write(values.json ? `${JSON.stringify(answer.json)}\n` : answer.text);
    if (answer.ok !== false) return 0;
    // Scripts that look only there learn it too.
    process.stderr.write(`binder: ${answer.text.split('\n')[0]}\n`);
    return 1;
  } finally {
    door.close();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  const isUse = error instanceof WrongUse;
  const known =
    error instanceof AppError
      ? describeProblem(error)
      : error instanceof Error
        ? error.message
        : String(error);
  process.stderr.write(`binder: ${known.replace(/\s+/g, ' ')}${isUse ? ' (binder --help shows how)' : ''}\n`);
  process.exitCode = isUse ? 2 : 1;
}
