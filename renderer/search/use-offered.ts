// What can be done that fits the typed words: all of it while nothing is typed, then only the first few, so that papers stay in sight.
import { useMemo } from 'react';
import { commandGroups, commandsFor, useCommands } from '../frame/commands.ts';
import type { Command } from '../frame/commands.ts';

const mostBesideHits = 5;

export function useOffered(text: string): Command[] {
  const commands = useCommands();
  return useMemo(() => {
    const found = commandsFor(text, commands);
    const shown = text.trim() === '' ? found : found.slice(0, mostBesideHits);
    return commandGroups.flatMap((group) => shown.filter((command) => command.group === group));
  }, [text, commands]);
}
