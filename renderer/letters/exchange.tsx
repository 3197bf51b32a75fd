// The other entries of one exchange: question, reminder, answer, in the order of time.
import type { LetterEntry } from '../../shared/domain/letter-list.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import classes from './letters.module.css';

type Props = { entries: readonly LetterEntry[]; onShow: (id: string) => void };

export function Exchange({ entries, onShow }: Props) {
  const { letters: words } = useStrings();
  const format = useFormat();
  if (entries.length === 0) return null;
  return (
    <section className={classes.proofs} aria-label={words.exchange}>
      <h3>{words.exchange}</h3>
      <ol className={classes.exchange}>
        {entries.map(({ letter }) => (
          <li key={letter.id}>
            <button type="button" onClick={() => onShow(letter.id)}>
              <span className={classes.when}>
                {format.date(letter.at)} · {letter.direction === 'out' ? words.ours : words.theirs}
              </span>
              <span>{letter.subject}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
