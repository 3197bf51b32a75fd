// A sentence that says what it is, and the next step. Stays where it is until it no longer holds.
import { Info, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Meaning } from '../../theme/colours.ts';
import { useStrings } from '../../strings/language.tsx';
import { IconButton } from '../button.tsx';
import { meaningIcons } from '../status/status-mark.tsx';
import classes from './messages.module.css';

type Props = {
  meaning?: Meaning | 'plain';
  /** One short sentence: what it is. */
  title: ReactNode;
  /** What to do next, in words. */
  children?: ReactNode;
  /** Usually one button. */
  action?: ReactNode;
  onDismiss?: () => void;
  /** Read aloud at once when it appears: for answers to something the person just did. */
  announce?: boolean;
};

export function Notice({ meaning = 'plain', title, children, action, onDismiss, announce = false }: Props) {
  const { ui } = useStrings();
  const Icon = meaning === 'plain' ? Info : meaningIcons[meaning];
  return (
    <div className={classes.notice} data-meaning={meaning} role={announce ? 'alert' : undefined}>
      <Icon aria-hidden className={classes.noticeIcon} />
      <div className={classes.noticeWords}>
        <p className={classes.noticeTitle}>{title}</p>
        {children !== undefined && <div className={classes.noticeText}>{children}</div>}
      </div>
      {action !== undefined && <div className={classes.noticeAction}>{action}</div>}
      {onDismiss && <IconButton reads icon={X} label={ui.dismiss} size="small" onClick={onDismiss} />}
    </div>
  );
}

type ProblemNoticeProps = Pick<Props, 'action' | 'onDismiss'> & { sentence: string };

/** A failure's sentences: what it is stands out, what to do next follows. Read aloud at once. */
export function ProblemNotice({ sentence, ...rest }: ProblemNoticeProps) {
  const [, what = sentence, next] = /^(.+?\.)\s+(.+)$/s.exec(sentence) ?? [];
  return (
    <Notice meaning="differs" title={what} announce {...rest}>
      {next}
    </Notice>
  );
}
