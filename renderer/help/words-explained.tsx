// Words of the trade in plain words: those that a text uses, folded in beside it; or all of them as a list.
import type { GlossaryWord } from '../../shared/rules/glossary.ts';
import { glossaryIn, wordsIn } from '../../shared/rules/spoken.ts';
import { useStrings } from '../strings/language.tsx';
import classes from './help.module.css';

export function WordsExplained({ texts }: { texts: readonly string[] }) {
  const { path, language } = useStrings();
  const words = path.rules;
  const used = wordsIn(texts, language);
  if (used.length === 0) return null;
  return (
    <details className={classes.explained}>
      <summary>{words.explained(used.map(({ names }) => names[0]))}</summary>
      <WordList shown={used} />
    </details>
  );
}

export function AllWords() {
  const { path, language, locale } = useStrings();
  const sorted = glossaryIn(language).toSorted((a, b) => a.names[0].localeCompare(b.names[0], locale));
  return (
    <section>
      <h2>{path.rules.words}</h2>
      <WordList shown={sorted} />
    </section>
  );
}

export function WordList({ shown }: { shown: readonly GlossaryWord[] }) {
  return (
    <dl className={classes.words}>
      {shown.map(({ names, plain, source }) => (
        <div key={names[0]}>
          <dt>{names[0]}</dt>
          <dd>
            {plain} <span className={classes.soft}>{source}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
