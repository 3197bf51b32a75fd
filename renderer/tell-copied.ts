// Tells the shell that something was copied, so that it leaves the clipboard when the case is locked. It never says what.

/** The words reach the clipboard a moment after the event. */
const momentMs = 100;

export function tellCopied(): void {
  const tell = () => void setTimeout(() => void window.binder.copied(), momentMs);
  document.addEventListener('copy', tell);
  document.addEventListener('cut', tell);
}
