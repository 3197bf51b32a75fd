// Shortcuts as they are written ("Ctrl+Shift+Z") and as they are pressed. On a Mac the command key does what Ctrl does.

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** A sign that needs Shift on some keyboards (such as "/" and "?") is the sign wherever it lies. */
const isLetter = (key: string) => /^[a-z]$/.test(key);

export function isPressed(keys: string, event: Pressed): boolean {
  const parts = keys.split('+');
  const key = (parts.at(-1) ?? '').toLowerCase();
  const wants = (name: string) => parts.includes(name);
  return (
    event.key.toLowerCase() === key &&
    (event.ctrlKey || event.metaKey) === wants('Ctrl') &&
    event.altKey === wants('Alt') &&
    (event.shiftKey === wants('Shift') || (!isLetter(key) && key.length === 1))
  );
}

/** Words are being typed: there the keys of typing belong to the field. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  );
}
