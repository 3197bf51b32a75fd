// The rules of this plan, those of others, where sources differ, the statute in full, words explained, and help: one view at a time.
import { Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { scopesOf } from '../../../shared/domain/coverage/finder.ts';
import type { RuleFact } from '../../../shared/rules/facts/fact.ts';
import type { Conflict } from '../../../shared/rules/facts/conflicts.ts';
import { conflicts } from '../../../shared/rules/facts/conflicts.ts';
import { appliesIn, facts as allFacts, getFact } from '../../../shared/rules/facts/facts.ts';
import { conflictIn } from '../../../shared/rules/spoken.ts';
import { hsc138315, quoteStatute } from '../../../shared/rules/statutes/hsc-1383-15.ts';
import { useLists } from '../../client/use-case.ts';
import { Screen } from '../../frame/screen.tsx';
import { useStrings } from '../../strings/language.tsx';
import type { PathFacts } from '../../client/use-path.ts';
import { Button } from '../../ui/button.tsx';
import { FilterBar } from '../../ui/fields/filter-bar.tsx';
import { copyText } from '../../viewer/copy-text.ts';
import { FactCard } from './fact-card.tsx';
import { Help } from './help.tsx';
import classes from './rules.module.css';
import { AllWords } from '../../help/words-explained.tsx';

type Props = { facts: PathFacts; switcher: ReactNode; factId: string | null };

const views = ['ours', 'others', 'conflicts', 'statute', 'words', 'help'] as const;
type View = (typeof views)[number];

export function RulesPart({ facts, switcher, factId }: Props) {
  const { path } = useStrings();
  const words = path.rules;
  const [chosen, setChosen] = useState(factId);
  const scopes = scopesOf(facts.answers);
  const isOurs = (id: string) => appliesIn(getFact(id), scopes);
  const viewOf = (id: string): View => (isOurs(id) ? 'ours' : 'others');
  const [view, setView] = useState<View>(() =>
    factId !== null && /^F-\d\d$/.test(factId) ? viewOf(factId) : 'ours',
  );
  // Come from elsewhere to see one rule: it is brought into sight.
  useEffect(() => {
    if (chosen) document.getElementById(`fact-${chosen}`)?.scrollIntoView({ block: 'center' });
  }, [chosen, view]);
  const onRule = (id: string) => {
    setChosen(id);
    setView(viewOf(id));
  };
  return (
    <Screen
      title={path.title}
      sentence={path.sentence.rules}
      isText={view === 'conflicts' || view === 'words'}
      tools={
        <div className={classes.tools}>
          {switcher}
          <FilterBar
            label={words.viewLabel}
            value={view}
            onChange={setView}
            filters={views.map((value) => ({ value, label: words.view[value] }))}
          />
        </div>
      }
    >
      <div className={classes.page}>
        {(view === 'ours' || view === 'others') && (
          <>
            <p className={classes.measure}>{words.notLegal}</p>
            <Cards shown={allFacts.filter(({ id }) => isOurs(id) === (view === 'ours'))} facts={facts} />
          </>
        )}
        {view === 'conflicts' && (
          <>
            <Conflicts title={words.conflicts} kind="open" />
            <Conflicts title={words.claims} text={words.claimsText} kind="claim" />
          </>
        )}
        {view === 'statute' && <Statute />}
        {view === 'words' && <AllWords />}
        {view === 'help' && <Help onRule={onRule} />}
      </div>
    </Screen>
  );
}

function Cards({ shown, facts }: { shown: readonly RuleFact[]; facts: PathFacts }) {
  return (
    <div className={classes.cards}>
      {shown.map(({ id }) => (
        <div key={id} id={`fact-${id}`}>
          <FactCard factId={id} overrides={facts.ruleOverrides} />
        </div>
      ))}
    </div>
  );
}

function Conflicts({ title, text, kind }: { title: string; text?: string; kind: Conflict['kind'] }) {
  const { path, language } = useStrings();
  const words = path.rules;
  return (
    <section>
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      <div className={classes.cards}>
        {conflicts
          .filter((one) => one.kind === kind)
          .map((one) => conflictIn(one, language))
          .map(({ id, says, treatment }) => (
            <article key={id} className={classes.card}>
              <dl className={classes.facts}>
                <dt>{words.says}</dt>
                <dd>{says}</dd>
                <dt>{words.treatment}</dt>
                <dd>{treatment}</dd>
              </dl>
              {id === 'C-1' && <OpinionsSoFar />}
            </article>
          ))}
      </div>
    </section>
  );
}

/** Counted as a fact; no right is drawn from the count (R102, C-1). */
function OpinionsSoFar() {
  const words = useStrings().path.rules;
  const read = useLists('opinions', 'people');
  if (read.state !== 'ready') return null;
  const { opinions, people } = read.value;
  const inside = new Set(people.flatMap(({ id, network }) => (network === 'in' ? [id] : [])));
  const amount = opinions.filter(({ doctorId }) => doctorId !== null && inside.has(doctorId)).length;
  return <p>{words.opinionsSoFar(opinions.length, amount)}</p>;
}

function Statute() {
  const words = useStrings().path.rules;
  return (
    <section className={classes.statute}>
      <h2>{words.statute}</h2>
      <p className={classes.soft}>{words.statuteSource}</p>
      {hsc138315.subdivisions.map(({ letter, paragraphs, parts }) => (
        <div key={letter}>
          <h3>
            ({letter}){' '}
            <Button
              reads
              look="quiet"
              size="small"
              icon={Copy}
              onClick={() => copyText(quoteStatute(letter))}
            >
              {words.copyPart(letter)}
            </Button>
          </h3>
          {paragraphs.map((text) => (
            <p key={text.slice(0, 40)} lang="en">
              {text}
            </p>
          ))}
          {parts.length > 0 && (
            <ol lang="en">
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
