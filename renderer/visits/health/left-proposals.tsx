// What was left out, or taken back by the export itself: out of the way, and not gone.
import { useState } from 'react';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import { lineOf } from '../../../shared/domain/proposal-line.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import classes from './health.module.css';

type Props = { proposals: readonly Proposal[]; onReopen: (ids: Proposal['id'][]) => void };

const shownMore = 100;

export function LeftProposals({ proposals, onReopen }: Props) {
  const { more, proposals: words } = useStrings().health;
  const [most, setMost] = useState(shownMore);
  if (proposals.length === 0) return null;
  const rest = proposals.length - most;
  return (
    <details className={classes.left}>
      <summary>{words.dismissedTitle(proposals.length)}</summary>
      <ul className={classes.list}>
        {proposals.slice(0, most).map(({ id, fields }) => (
          <li key={id} className={classes.row}>
            <div className={classes.words}>{lineOf(fields).title}</div>
            <Button
              look="quiet"
              size="small"
              aria-label={words.reopenOne(lineOf(fields).title)}
              onClick={() => onReopen([id])}
            >
              {words.reopen}
            </Button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button reads look="quiet" size="small" onClick={() => setMost(most + shownMore)}>
          {more(Math.min(rest, shownMore))}
        </Button>
      )}
    </details>
  );
}
