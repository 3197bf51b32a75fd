// Asks before the window closes, only where work would be cut off. What is asked comes from the page, in the person's language.
import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { QuitAsk } from '../../shared/contract/shell.ts';

let ask: QuitAsk | null = null;

export function setBusy(next: QuitAsk | null): void {
  ask = next;
}

/** Work is under way that should not be cut off. */
export function isBusy(): boolean {
  return ask !== null;
}

export function askBeforeClosing(window: BrowserWindow): void {
  let isAsking = false;
  window.on('close', (event) => {
    if (ask === null) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void leaves(window, ask).then((isLeaving) => {
      isAsking = false;
      if (!isLeaving) return;
      ask = null;
      window.close();
    });
  });
}

async function leaves(window: BrowserWindow, { message, detail, stay, leave }: QuitAsk): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message,
    detail,
    buttons: [stay, leave],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
