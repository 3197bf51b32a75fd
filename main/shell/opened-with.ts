// A case file that was double-clicked or named on the command line, until the page asks for it.
import { resolve } from 'node:path';

let waiting: string | null = null;

export function caseIn(argv: readonly string[]): string | null {
  const named = argv.find((word) => word.endsWith('.binder') && !word.startsWith('-'));
  return named ? resolve(named) : null;
}

export function rememberOpenedWith(path: string | null): void {
  if (path !== null) waiting = path;
}

export function takeOpenedWith(): string | null {
  const path = waiting;
  waiting = null;
  return path;
}
