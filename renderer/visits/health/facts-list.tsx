// What is known of a person's health: by kind, what is current first. Each entry opens beside the list.
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { HealthFact } from '../../../shared/domain/health-fact.ts';
import { factKinds, orderFacts } from '../../../shared/domain/health-fact.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import classes from './health.module.css';

type Props = {
  facts: readonly HealthFact[];
  allergies: CaseFile['allergies'];
  open: string | null;
  onOpen: (id: HealthFact['id']) => void;
};

export function FactsList({ facts, allergies, open, onOpen }: Props) {
  const { health } = useStrings();
  return (
    <>
      {allergies.length > 0 && (
        <section className={classes.group}>
          <h2 className={classes.heading}>{health.allergies}</h2>
          <ul className={classes.list}>
            {allergies.map(({ substance, reaction }) => (
              <li key={substance} className={classes.row}>
                <div className={classes.words}>
                  <span className={classes.name}>{substance}</span>
                  <span>{reaction}</span>
                </div>
              </li>
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

function Kind({ kind, facts, open, onOpen }: Omit<Props, 'allergies'> & { kind: HealthFact['kind'] }) {
  const { health } = useStrings();
  if (facts.length === 0) return null;
  return (
    <section className={classes.group}>
      <h2 className={classes.heading}>{health.facts[kind]}</h2>
      <ul className={classes.list}>
        {orderFacts(facts).map((fact) => (
          <FactRow key={fact.id} fact={fact} isOpen={fact.id === open} onOpen={onOpen} />
        ))}
      </ul>
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
