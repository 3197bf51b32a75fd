// Puts words on the clipboard without asking the system for a permission that the app does not have.

export function copyText(text: string): void {
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', give, { once: true, capture: true });
  // The only way to copy that needs no permission; it fires the event above and copies what that sets.
  document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
}
