// What `binder --help` prints: every command with its words, from the commands' own table.
import { commands } from './commands.ts';

export function helpText(): string {
  const lines = Object.entries(commands).map(
    ([name, { usage, help }]) => `  ${name} ${usage}\n      ${help}`,
  );
  return `binder: a case file without a window.

Usage: npm run -s binder -- COMMAND FILE … [--json]

${lines.join('\n')}

The passphrase is read from BINDER_PASSPHRASE. With --json, one JSON object is printed.
Ends with 0 when done, 1 with one line on standard error when not, 2 for wrong usage.
`;
}
