// Everything a person can do from anywhere, as a list: for the search box, the sheet of shortcuts and the keys themselves.
import { createContext, useContext } from 'react';
import type { LucideIcon } from 'lucide-react';

export const commandGroups = ['do', 'go', 'look'] as const;
export type CommandGroup = (typeof commandGroups)[number];

export type Command = {
  id: string;
  group: CommandGroup;
  label: string;
  /** Other words somebody may look for it by. */
  also?: string;
  icon: LucideIcon;
  keys?: string;
  /** Not now: nothing to undo, for instance. It is then not offered. */
  isOff?: boolean;
  run: () => void;
};

export const Commands = createContext<readonly Command[]>([]);

export function useCommands(): readonly Command[] {
  return useContext(Commands);
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Those of which some word begins with each of the typed ones; what the label says before what it is also called. */
export function commandsFor(typed: string, commands: readonly Command[]): Command[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const has = (text: string) => {
    const parts = plain(text).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  };
  const offered = commands.filter(({ isOff }) => isOff !== true);
  if (words.length === 0) return offered;
  const byLabel = offered.filter(({ label }) => has(label));
  const byOther = offered.filter((one) => !byLabel.includes(one) && has(`${one.label} ${one.also ?? ''}`));
  return [...byLabel, ...byOther];
}
