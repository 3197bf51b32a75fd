// What was copied in the page leaves the clipboard when the case is locked, unless something else was copied since. The words themselves are not kept.
import { createHash } from 'node:crypto';
import { clipboard } from 'electron';

let copied: string | null = null;

async function onClipboard(): Promise<string> {
  return createHash('sha256')
    .update(await clipboard.readText())
    .digest('hex');
}

export async function rememberCopied(): Promise<void> {
  copied = await onClipboard();
}

export async function forgetCopied(): Promise<void> {
  const last = copied;
  copied = null;
  if (last !== null && last === (await onClipboard())) clipboard.clear();
}
