// A line to type into that narrows a list down. Escape empties it. The key `/` goes there from anywhere on the screen.
import { TextInput } from '@mantine/core';
import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { IconButton } from '../button.tsx';
import classes from './find-field.module.css';

type Props = {
  /** The name for screen readers; it stands in the empty field where nothing else does. */
  label: string;
  /** What can be typed: "Title, place, doctor". */
  placeholder?: string;
  value: string;
  onChange: (text: string) => void;
};

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

export function FindField({ label, placeholder = label, value, onChange }: Props) {
  const { ui } = useStrings();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', go);
    return () => window.removeEventListener('keydown', go);
  }, []);
  return (
    <TextInput
      ref={input}
      type="search"
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={placeholder}
      className={classes.line ?? ''}
      value={value}
      leftSection={<Search aria-hidden className={classes.icon} />}
      rightSection={
        value === '' ? null : (
          <IconButton reads icon={X} label={ui.clear} size="small" onClick={() => onChange('')} />
        )
      }
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || value === '') return;
        event.preventDefault();
        onChange('');
      }}
    />
  );
}
