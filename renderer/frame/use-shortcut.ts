// A shortcut of the whole window, pressed in the page or chosen in the menu.
import { useEffect } from 'react';
import type { ShellCommand } from '../../shared/contract/shell.ts';
import { isPressed } from '../ui/keys.ts';

/** @param keys as written: "Ctrl+K". @param command what the menu calls it; null where the menu does it by itself. */
export function useShortcut(keys: string, command: ShellCommand | null, run: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isPressed(keys, event)) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', listen);
    const unlisten = window.binder.onCommand((told) => told === command && run());
    return () => {
      window.removeEventListener('keydown', listen);
      unlisten();
    };
  }, [keys, command, run]);
}
