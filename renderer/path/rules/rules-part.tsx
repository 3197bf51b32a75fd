// All the rules: those of this plan first, the others below, then where sources differ, the claims, and the statute in full.
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { scopesOf } from '../../../shared/domain/coverage/finder.ts';
import type { Conflict } from '../../../shared/rules/facts/conflicts.ts';
import { conflicts } from '../../../shared/rules/facts/conflicts.ts';
import { appliesIn, facts as allFacts } from '../../../shared/rules/facts/facts.ts';
import { hsc138315 } from '../../../shared/rules/statutes/hsc-1383-15.ts';
import { Screen } from '../../frame/screen.tsx';
import { useStrings } from '../../strings/language.tsx';
import type { PathFacts } from '../../client/use-path.ts';
import { FactCard } from './fact-card.tsx';
import classes from './rules.module.css';

type Props = { facts: PathFacts; switcher: ReactNode; factId: string | null };

export function RulesPart({ facts, switcher, factId }: Props) {
  const { path } = useStrings();
  const words = path.rules;
  const scopes = scopesOf(facts.answers);
  const ours = allFacts.filter((fact) => appliesIn(fact, scopes));
  const others = allFacts.filter((fact) => !appliesIn(fact, scopes));
  // Come from elsewhere to see one rule: it is brought into sight.
  useEffect(() => {
    if (factId) document.getElementById(`fact-${factId}`)?.scrollIntoView({ block: 'center' });
  }, [factId]);
  const cards = (shown: typeof ours) => (
    <div className={classes.cards}>
      {shown.map(({ id }) => (
        <div key={id} id={`fact-${id}`}>
          <FactCard factId={id} overrides={facts.ruleOverrides} />
        </div>
      ))}
    </div>
  );
  return (
    <Screen title={path.title} sentence={path.sentence.rules} tools={switcher}>
      <div className={classes.page}>
        <p>{words.notLegal}</p>
        <section>
          <h2>{words.applies}</h2>
          {cards(ours)}
        </section>
        <section>
          <h2>{words.others}</h2>
          {cards(others)}
        </section>
        <Conflicts title={words.conflicts} kind="open" />
        <Conflicts title={words.claims} text={words.claimsText} kind="claim" />
        <Statute />
      </div>
    </Screen>
  );
}

function Conflicts({ title, text, kind }: { title: string; text?: string; kind: Conflict['kind'] }) {
  const words = useStrings().path.rules;
  return (
    <section>
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      <div className={classes.cards}>
        {conflicts
          .filter((one) => one.kind === kind)
          .map(({ id, says, treatment }) => (
            <article key={id} className={classes.card}>
              <dl className={classes.facts}>
                <dt>{words.says}</dt>
                <dd>{says}</dd>
                <dt>{words.treatment}</dt>
                <dd>{treatment}</dd>
              </dl>
            </article>
          ))}
      </div>
    </section>
  );
}

function Statute() {
  const words = useStrings().path.rules;
  return (
    <section className={classes.statute}>
      <h2>{words.statute}</h2>
      <p className={classes.soft}>{hsc138315.source}</p>
      {hsc138315.subdivisions.map(({ letter, paragraphs, parts }) => (
        <div key={letter}>
          <h3>({letter})</h3>
          {paragraphs.map((text) => (
            <p key={text.slice(0, 40)}>{text}</p>
          ))}
          {parts.length > 0 && (
            <ol>
              {parts.map((text) => (
                <li key={text.slice(0, 40)}>{text}</li>
              ))}
            </ol>
          )}
        </div>
      ))}
    </section>
  );
}
