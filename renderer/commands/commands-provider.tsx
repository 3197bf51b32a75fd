// Holds the list of commands for whoever shows it, and hears their keys from every screen.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Commands } from '../frame/commands.ts';
import type { Command } from '../frame/commands.ts';
import type { Destination, Place } from '../frame/places.ts';
import { isPressed, isTyping } from '../ui/keys.ts';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';
import { useCaseCommands } from './use-case-commands.ts';
import type { History } from './use-history.ts';

type Props = {
  places: readonly Place[];
  history: History;
  onGo: (destination: Destination) => void;
  onLock: () => void;
  children: ReactNode;
};

/** Undo belongs to the field while somebody types; a dialog that lies on top has keys of its own. */
function isFree({ id }: Command, target: EventTarget | null): boolean {
  if ((id === 'undo' || id === 'redo') && isTyping(target)) return false;
  return document.querySelector('[role="dialog"][aria-modal="true"]') === null;
}

function useKeys(commands: readonly Command[]): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const asked = latest.current.find(({ keys }) => keys !== undefined && isPressed(keys, event));
      if (!asked || !isFree(asked, event.target)) return;
      event.preventDefault();
      if (asked.isOff !== true) asked.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

export function CommandsProvider({ places, history, onGo, onLock, children }: Props) {
  const [isSheet, setSheet] = useState(false);
  const commands = useCaseCommands({ places, history, onGo, onLock, onShortcuts: () => setSheet(true) });
  useKeys(commands);
  const run = useRef<Command[]>(commands);
  run.current = commands;
  useEffect(() => window.binder.onCommand((command) => command === 'shortcuts' && setSheet(true)), []);
  // A new list only when something in it reads otherwise, so that no screen is drawn anew for it.
  const signature = commands.map(({ id, label, isOff }) => `${id}:${label}:${isOff === true}`).join('|');
  const stable = useMemo(
    () =>
      run.current.map((command) => ({
        ...command,
        run: () => run.current.find(({ id }) => id === command.id)?.run(),
      })),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [signature],
  );
  return (
    <Commands value={stable}>
      {children}
      {isSheet && <ShortcutsSheet onClose={() => setSheet(false)} />}
    </Commands>
  );
}
