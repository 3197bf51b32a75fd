// "From your portal export: 14 things to look at": one line each, by kind, to take over, correct or leave.
import { Check, FileText, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import type { KnownThings } from '../../../shared/domain/known-already.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import type { ProposalGroup } from '../../../shared/domain/proposal-line.ts';
import { groupProposals, lineOf } from '../../../shared/domain/proposal-line.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { useViewer } from '../../viewer/viewer-provider.tsx';
import classes from './health.module.css';

type Acts = {
  known: KnownThings;
  isElse: (proposal: Proposal) => boolean;
  open: string | null;
  onTake: (ids: Proposal['id'][]) => void;
  onLeave: (ids: Proposal['id'][]) => void;
  onCorrect: (id: Proposal['id']) => void;
};

/** Long kinds begin short: a hundred old visits must not hide four medicines. */
const shownAtFirst = 12;

export function ProposalsList({ proposals, ...acts }: { proposals: readonly Proposal[] } & Acts) {
  const { proposals: words } = useStrings().health;
  return (
    <section className={classes.proposals} aria-labelledby="proposals-title">
      <h2 id="proposals-title" className={classes.title}>
        {words.title(proposals.length)}
      </h2>
      <p className={classes.soft}>{words.lead}</p>
      {[...new Set(proposals.filter(acts.isElse).map(({ patientName }) => patientName))].map((name) => (
        <Notice key={name} meaning="differs" title={words.wrongPerson(name)}>
          {words.wrongPersonNext}
        </Notice>
      ))}
      {groupProposals(proposals).map((group) => (
        <Group key={group.kind} group={group} {...acts} />
      ))}
    </section>
  );
}

function Group({ group: { kind, proposals }, ...acts }: { group: ProposalGroup } & Acts) {
  const { kinds, proposals: words } = useStrings().health;
  const [all, setAll] = useState(false);
  const shown = all ? proposals : proposals.slice(0, shownAtFirst);
  // What may be somebody else's is never taken over in a row with the rest.
  const ids = proposals.filter((one) => !acts.isElse(one)).map(({ id }) => id);
  return (
    <section className={classes.group}>
      <div className={classes.groupHead}>
        <h3>{kinds[kind]}</h3>
        {ids.length > 1 && (
          <span className={classes.acts}>
            <Button size="small" icon={Check} onClick={() => acts.onTake(ids)}>
              {words.takeAll(ids.length)}
            </Button>
            <Button look="quiet" size="small" onClick={() => acts.onLeave(ids)}>
              {words.leaveAll(ids.length)}
            </Button>
          </span>
        )}
      </div>
      <ul className={classes.list}>
        {shown.map((proposal) => (
          <Row key={proposal.id} proposal={proposal} {...acts} />
        ))}
      </ul>
      {shown.length < proposals.length && (
        <Button look="quiet" size="small" onClick={() => setAll(true)}>
          {words.more(proposals.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

function Row({ proposal, known, isElse, open, onTake, onLeave, onCorrect }: { proposal: Proposal } & Acts) {
  const { proposals: words, past, openPage, openPaper } = useStrings().health;
  const format = useFormat();
  const { openPage: show } = useViewer();
  const { title, detail, date, isPast } = lineOf(proposal.fields);
  const isKnown = known.find(proposal.fields) !== null;
  const { id, documentId, page } = proposal;
  const notes = [
    format.date(date),
    isPast ? past : '',
    isKnown ? words.known : '',
    isElse(proposal) ? words.otherPerson(proposal.patientName) : '',
  ].filter((note) => note !== '');
  return (
    <li className={classes.row} data-open={open === id || undefined}>
      <div className={classes.words}>
        <span className={classes.name}>{title}</span>
        {detail !== '' && <span>{detail}</span>}
        {notes.length > 0 && <span className={classes.soft}>{notes.join(' · ')}</span>}
      </div>
      <span className={classes.acts}>
        <IconButton
          size="small"
          icon={FileText}
          label={page === null ? openPaper : openPage(page)}
          onClick={() => show({ documentId, ...(page === null ? {} : { page }) })}
        />
        <IconButton
          size="small"
          icon={Pencil}
          label={words.correctOne(title)}
          onClick={() => onCorrect(id)}
        />
        <IconButton size="small" icon={X} label={words.leaveOne(title)} onClick={() => onLeave([id])} />
        <Button size="small" icon={Check} aria-label={words.takeOne(title)} onClick={() => onTake([id])}>
          {words.take}
        </Button>
      </span>
    </li>
  );
}

type LeftProps = { proposals: readonly Proposal[]; onReopen: (ids: Proposal['id'][]) => void };

/** What was left, or taken back by the export itself: out of the way, and not gone. */
export function LeftProposals({ proposals, onReopen }: LeftProps) {
  const { proposals: words } = useStrings().health;
  if (proposals.length === 0) return null;
  return (
    <details className={classes.left}>
      <summary>{words.dismissedTitle(proposals.length)}</summary>
      <ul className={classes.list}>
        {proposals.slice(0, 200).map(({ id, fields }) => (
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
    </details>
  );
}
