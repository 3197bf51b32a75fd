// Where the opinions differ: that another one may be asked for, and what is known about who pays. An offer, no advice.
import { Route } from 'lucide-react';
import type { RuleFact } from '../../../shared/rules/facts/fact.ts';
import { appliesIn, getFact } from '../../../shared/rules/facts/facts.ts';
import { factIn } from '../../../shared/rules/spoken.ts';
import { planOf } from '../../../shared/domain/clocks/clock-facts.ts';
import { scopesOf } from '../../../shared/domain/coverage/finder.ts';
import { useLists } from '../../client/use-case.ts';
import { partialDate } from '../../../shared/domain/partial-date.ts';
import type { Destination } from '../../frame/places.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import classes from './decide.module.css';

/** What the facts say about a third opinion: Medicare pays for one, a California plan lets you ask, outside needs approval. */
const aboutThird = ['F-27', 'F-08', 'F-11'] as const;

/** Those that hold for this plan; all of them while nobody has said which plan it is. */
function useFactsOfPlan(): readonly RuleFact[] {
  const coverages = useLists('coverages');
  const known = aboutThird.map(getFact);
  const plan = coverages.state === 'ready' ? planOf(coverages.value) : null;
  if (plan === null) return known;
  const scopes = scopesOf(plan.answers);
  return known.filter((fact) => appliesIn(fact, scopes));
}

type Props = { kind: 'third' | 'further'; onGo: (destination: Destination) => void };

export function AnotherOpinion({ kind, onGo }: Props) {
  const { opinions, language } = useStrings();
  const { another: words } = opinions.decide;
  const format = useFormat();
  const facts = useFactsOfPlan();
  return (
    <section className={classes.another} aria-labelledby="another">
      <h2 id="another">{words[kind]}</h2>
      <p>{words.first}</p>
      <p>{facts.length > 0 ? words.coverage : words.askPlan}</p>
      <ul>
        {facts
          .map((fact) => factIn(fact, language))
          .map(({ id, sentence, citation, checkedOn }) => (
            <li key={id}>
              {sentence}{' '}
              <span className={classes.source}>
                {words.source(citation, format.day(partialDate(checkedOn)))}
              </span>
            </li>
          ))}
      </ul>
      <div>
        <Button reads size="small" icon={Route} onClick={() => onGo({ place: 'path' })}>
          {words.path}
        </Button>
      </div>
    </section>
  );
}
