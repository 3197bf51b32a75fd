// What is known of a person's health: by kind, what is current first. Each entry opens beside the list.
import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { HealthFact } from '../../../shared/domain/health-fact.ts';
import { factKinds, orderFacts } from '../../../shared/domain/health-fact.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useViewer } from '../../viewer/viewer-provider.tsx';
import { useFormat, useStrings } from '../../strings/language.tsx';
import classes from './health.module.css';

/** Years of results are looked at a hundred at a time. */
const shownMore = 100;

type Props = {
  facts: readonly HealthFact[];
  allergies: CaseFile['allergies'];
  proposals: readonly Proposal[];
  open: string | null;
  onOpen: (id: HealthFact['id']) => void;
};

export function FactsList({ facts, allergies, proposals, open, onOpen }: Props) {
  const { health } = useStrings();
  return (
    <>
      {allergies.length > 0 && (
        <section className={classes.group}>
          <h2 className={classes.heading}>{health.allergies}</h2>
          <ul className={classes.list}>
            {allergies.map((allergy) => (
              <AllergyRow key={allergy.substance} allergy={allergy} proposals={proposals} />
            ))}
          </ul>
        </section>
      )}
      {factKinds.map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          facts={facts.filter((fact) => fact.kind === kind)}
          {...{ open, onOpen }}
        />
      ))}
    </>
  );
}

type AllergyProps = { allergy: CaseFile['allergies'][number]; proposals: readonly Proposal[] };

function AllergyRow({ allergy: { substance, reaction }, proposals }: AllergyProps) {
  const { openPage, openPaper } = useStrings().health;
  const { openPage: show } = useViewer();
  const from = proposals.find(
    ({ fields, state }) =>
      state === 'accepted' && fields.kind === 'allergy' && fields.substance === substance,
  );
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span className={classes.name}>{substance}</span>
        <span>{reaction}</span>
        {from && from.section !== '' && <span className={classes.soft}>{from.section}</span>}
      </div>
      {from && (
        <IconButton
          reads
          size="small"
          icon={FileText}
          label={from.page === null ? openPaper : openPage(from.page)}
          onClick={() =>
            show({ documentId: from.documentId, ...(from.page === null ? {} : { page: from.page }) })
          }
        />
      )}
    </li>
  );
}

function Kind({
  kind,
  facts,
  open,
  onOpen,
}: Omit<Props, 'allergies' | 'proposals'> & { kind: HealthFact['kind'] }) {
  const { health } = useStrings();
  const [most, setMost] = useState(shownMore);
  if (facts.length === 0) return null;
  const rest = facts.length - most;
  return (
    <section className={classes.group}>
      <h2 className={classes.heading}>{health.facts[kind]}</h2>
      <ul className={classes.list}>
        {orderFacts(facts)
          .slice(0, most)
          .map((fact) => (
            <FactRow key={fact.id} fact={fact} isOpen={fact.id === open} onOpen={onOpen} />
          ))}
      </ul>
      {rest > 0 && (
        <Button reads look="quiet" size="small" onClick={() => setMost(most + shownMore)}>
          {health.more(Math.min(rest, shownMore))}
        </Button>
      )}
    </section>
  );
}

function FactRow({ fact, isOpen, onOpen }: { fact: HealthFact; isOpen: boolean; onOpen: Props['onOpen'] }) {
  const { past } = useStrings().health;
  const format = useFormat();
  const said = [`${fact.value} ${fact.unit}`.trim(), fact.flag, fact.who, fact.place].filter(
    (text) => text !== '',
  );
  const when = [format.date(fact.date), fact.course === 'past' ? past : ''].filter((text) => text !== '');
  return (
    <li className={classes.row} data-open={isOpen || undefined}>
      <button
        type="button"
        className={classes.rowButton}
        aria-expanded={isOpen}
        onClick={() => onOpen(fact.id)}
      >
        <span className={classes.name}>{fact.title}</span>
        <span>{said.join(' · ')}</span>
        <span className={classes.soft}>{when.join(' · ')}</span>
      </button>
    </li>
  );
}
