// The three buttons there are: the one primary action of a screen, an ordinary one, and a quiet one. All are verbs with words.
import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { useMayChange } from './changing.tsx';
import { KeyHint } from './layout/key-hint.tsx';
import { Tip, usePointedAt } from './tip.tsx';
import classes from './button.module.css';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';

type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'type'> & {
  look?: Look;
  icon?: LucideIcon;
  /** `inline` stands in a line of text and leaves its height as it is. */
  size?: 'normal' | 'small' | 'large' | 'inline';
  /** Shown beside the words, never instead of them: `Ctrl+N`. */
  keys?: string;
  submit?: boolean;
  /** The work has begun: the button keeps its place, says what it does now, and cannot be pressed twice. */
  busyLabel?: string | undefined;
  /** It only reads, or writes somewhere else: it stays in a copy that nothing may be changed in. */
  reads?: boolean;
  children: ReactNode;
};

export function Button({
  look = 'plain',
  icon: Icon,
  size = 'normal',
  keys,
  submit = false,
  busyLabel,
  reads = false,
  disabled,
  className,
  children,
  ...rest
}: ButtonProps) {
  const mayChange = useMayChange();
  const busy = busyLabel !== undefined;
  if (!mayChange && !reads) return null;
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      className={`${classes.button} ${className ?? ''}`}
      data-look={look}
      data-size={size}
      data-busy={busy || undefined}
      aria-disabled={busy || undefined}
      disabled={disabled}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {Icon && <Icon aria-hidden className={classes.icon} />}
      <span>{busyLabel ?? children}</span>
      {keys !== undefined && <KeyHint keys={keys} />}
    </button>
  );
}

type IconButtonProps = Omit<
  ComponentPropsWithRef<'button'>,
  'type' | 'children' | 'onFocus' | 'onBlur' | 'onPointerEnter' | 'onPointerLeave' | 'onPointerDown'
> & {
  icon: LucideIcon;
  /** The name for screen readers and the tooltip: an icon is never without one. */
  label: string;
  keys?: string;
  size?: 'normal' | 'small';
  pressed?: boolean;
  /** As for the button with words. */
  reads?: boolean;
};

/** Only where words have no room: toolbars and tight table cells. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  size = 'normal',
  pressed,
  reads = false,
  className,
  ...rest
}: IconButtonProps) {
  const { target, forget, handlers } = usePointedAt();
  const mayChange = useMayChange();
  if (!mayChange && !reads) return null;
  return (
    <>
      <button
        {...rest}
        {...handlers}
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
        className={`${classes.button} ${classes.iconOnly} ${className ?? ''}`}
        data-look="quiet"
        data-size={size}
      >
        <Icon aria-hidden className={classes.icon} />
      </button>
      {target && (
        <Tip target={target} onGone={forget}>
          {label} {keys !== undefined && <KeyHint keys={keys} />}
        </Tip>
      )}
    </>
  );
}
