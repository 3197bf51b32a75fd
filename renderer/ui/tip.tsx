// The name of an icon, shown beside it to whoever points at it or reaches it with the keyboard.
import { Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { FocusEvent, PointerEvent, ReactNode } from 'react';

const waitMs = 400;

/**
 * Lists hold thousands of icons and at most one of them is pointed at: only that one has a tip at all.
 * @returns `handlers` for the element, and the element while it is to be named
 */
export function usePointedAt() {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const forget = () => setTarget(null);
  return {
    target,
    forget,
    handlers: {
      onPointerEnter: ({ currentTarget, pointerType }: PointerEvent<HTMLElement>) => {
        if (pointerType === 'mouse') setTarget(currentTarget);
      },
      onPointerLeave: forget,
      onPointerDown: forget,
      onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) => {
        if (currentTarget.matches(':focus-visible')) setTarget(currentTarget);
      },
      onBlur: forget,
    },
  };
}

type Props = { target: HTMLElement; onGone: () => void; children: ReactNode };

export function Tip({ target, onGone, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOpen(true), waitMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onGone();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onGone]);
  return <Tooltip target={target} opened={isOpen} label={children} />;
}
