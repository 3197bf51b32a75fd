// "From your portal export: 14 things to look at": one line each, by kind, to add, correct or leave out.
import { Check, FileText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { exportKey } from '../../../shared/domain/portal-exports.ts';
import type { PortalExport } from '../../../shared/domain/portal-exports.ts';
import type { Proposal, ProposalKind } from '../../../shared/domain/proposal.ts';
import type { ProposalGroup } from '../../../shared/domain/proposal-line.ts';
import { groupProposals, lineOf } from '../../../shared/domain/proposal-line.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { useViewer } from '../../viewer/viewer-provider.tsx';
import { OtherPerson } from './other-person.tsx';
import classes from './health.module.css';

type Acts = {
  exports: ReadonlyMap<string, PortalExport>;
  /** How the case holds this already, in words; null where it does not. */
  knownAs: (proposal: Proposal) => string | null;
  open: string | null;
  onTake: (ids: Proposal['id'][]) => void;
  onLeave: (ids: Proposal['id'][]) => void;
  onCorrect: (id: Proposal['id']) => void;
};
type Props = Acts & { proposals: readonly Proposal[]; caseFile: CaseFile | null };

/** Their day is a beginning. */
const sinceKinds = new Set<ProposalKind>(['medication', 'discharge-medication', 'allergy', 'problem']);

/** Long kinds begin short: a hundred old visits must not hide four medicines. */
const shownAtFirst = 12;
const shownMore = 100;

export function ProposalsList({ proposals, caseFile, ...acts }: Props) {
  const { proposals: words } = useStrings().health;
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useKeptFocus(`${proposals.length} ${acts.open}`, heading);
  return (
    <section className={classes.proposals} aria-labelledby="proposals-title" ref={list}>
      <h2 id="proposals-title" className={classes.title} tabIndex={-1} ref={heading}>
        {words.title(proposals.length)}
      </h2>
      <p className={classes.soft}>{words.lead}</p>
      {caseFile !== null &&
        [...acts.exports.values()]
          .filter(({ isElse }) => isElse)
          .map((one) => (
            <OtherPerson key={one.key} export={one} caseFile={caseFile} onLeave={acts.onLeave} />
          ))}
      {groupProposals(proposals).map((group) => (
        <Group key={group.kind} group={group} {...acts} />
      ))}
    </section>
  );
}

/** What was decided goes away, and the keyboard with it: it goes on at the line that takes its place. */
function useKeptFocus(shown: string, heading: RefObject<HTMLHeadingElement | null>) {
  const list = useRef<HTMLElement>(null);
  const at = useRef<number | null>(null);
  useEffect(() => {
    const place = list.current;
    if (!place) return undefined;
    const note = () => {
      const row = document.activeElement?.closest('li');
      const rows = [...place.querySelectorAll('li')];
      at.current = row ? rows.indexOf(row) : place.contains(document.activeElement) ? 0 : null;
    };
    place.addEventListener('focusin', note);
    return () => place.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (document.activeElement !== document.body || at.current === null) return;
    const rows = list.current?.querySelectorAll('li') ?? [];
    const row = rows[Math.min(at.current, rows.length - 1)];
    (row?.querySelector<HTMLElement>('button[data-act="take"]') ?? heading.current)?.focus();
  }, [shown, heading]);
  return list;
}

function Group({ group: { kind, proposals }, ...acts }: { group: ProposalGroup } & Acts) {
  const { kinds, more, proposals: words } = useStrings().health;
  const [most, setMost] = useState(shownAtFirst);
  const shown = proposals.slice(0, most);
  const rest = proposals.length - shown.length;
  // What may be somebody else's is never added in a row with the rest.
  const ids = proposals.filter((one) => !acts.exports.get(exportKey(one))?.isElse).map(({ id }) => id);
  return (
    <section className={classes.group}>
      <div className={classes.groupHead}>
        <h3>{kinds[kind]}</h3>
        {ids.length > 1 && (
          <span className={classes.acts}>
            <Button look="quiet" size="small" onClick={() => acts.onLeave(ids)}>
              {words.leaveAll(ids.length)}
            </Button>
            <Button size="small" icon={Check} onClick={() => acts.onTake(ids)}>
              {words.takeAll(ids.length)}
            </Button>
          </span>
        )}
      </div>
      <ul className={classes.list}>
        {shown.map((proposal) => (
          <Row key={proposal.id} proposal={proposal} {...acts} />
        ))}
      </ul>
      {rest > 0 && (
        <Button reads look="quiet" size="small" onClick={() => setMost(most + shownMore)}>
          {more(Math.min(rest, shownMore))}
        </Button>
      )}
    </section>
  );
}

function Row({
  proposal,
  exports,
  knownAs,
  open,
  onTake,
  onLeave,
  onCorrect,
}: { proposal: Proposal } & Acts) {
  const { proposals: words, past, openPage, openPaper } = useStrings().health;
  const format = useFormat();
  const { openPage: show } = useViewer();
  const { title, detail, date, isPast } = lineOf(proposal.fields);
  const known = knownAs(proposal);
  const from = exports.get(exportKey(proposal));
  const { id, documentId, section, page } = proposal;
  const notes = [
    date === null ? '' : sinceKinds.has(proposal.kind) ? words.since(format.date(date)) : format.date(date),
    isPast ? past : '',
    from?.isElse ? words.otherPerson(proposal.patientName) : '',
    words.from(from?.fileName ?? '', section, page),
  ].filter((note) => note !== '');
  return (
    <li className={classes.row} data-open={open === id || undefined}>
      <div className={classes.words}>
        <span className={classes.name}>{title}</span>
        {detail !== '' && <span>{detail}</span>}
        {known !== null && <span>{known === '' ? words.known : words.knownAs(known)}</span>}
        <span className={classes.soft}>{notes.join(' · ')}</span>
      </div>
      <span className={classes.acts}>
        <IconButton
          reads
          size="small"
          icon={FileText}
          label={page === null ? openPaper : openPage(page)}
          onClick={() => show({ documentId, ...(page === null ? {} : { page }) })}
        />
        <Button
          look="quiet"
          size="small"
          aria-label={words.correctOne(title)}
          aria-expanded={open === id}
          onClick={() => onCorrect(id)}
        >
          {words.correct}
        </Button>
        <Button look="quiet" size="small" aria-label={words.leaveOne(title)} onClick={() => onLeave([id])}>
          {words.leave}
        </Button>
        <Button
          size="small"
          icon={Check}
          data-act="take"
          aria-label={words.takeOne(title)}
          onClick={() => onTake([id])}
        >
          {words.take}
        </Button>
      </span>
    </li>
  );
}
