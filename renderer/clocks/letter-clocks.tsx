// The clocks that one letter starts, beside the letter; and the way to start one by saying what it asks for.
import { AlarmClock } from 'lucide-react';
import { useState } from 'react';
import { isOpen } from '../../shared/domain/clocks/clock.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { StatusMark } from '../ui/status/status-mark.tsx';
import { usePath } from '../client/use-path.ts';
import { meaningOfStatus, nameOfClock, ruleOfClock, statusWord } from './clock-words.ts';
import classes from './clocks.module.css';
import { NewClockForm } from './new-clock.tsx';

export function LetterClocks({ letter }: { letter: Letter }) {
  const strings = useStrings();
  const words = strings.clocks.add;
  const format = useFormat();
  const read = usePath();
  const [isAdding, setAdding] = useState(false);
  if (read.state !== 'ready') return null;
  const clocks = read.value.clocks.filter(({ start }) => start?.letterId === letter.id);
  return (
    <section className={classes.section} aria-label={words.ofLetter}>
      <h3>{words.ofLetter}</h3>
      {clocks.length === 0 && !isAdding && <p className={classes.soft}>{words.noneOfLetter}</p>}
      <div role="status">
        <ul className={classes.lines}>
          {clocks.map((clock) => (
            <li key={clock.key}>
              <StatusMark meaning={meaningOfStatus[clock.status]}>{statusWord(clock, strings)}</StatusMark>{' '}
              {nameOfClock(clock, strings)}:{' '}
              {isOpen(clock) ? format.dateFromNow(clock.due) : format.day(clock.due)}
              <br />
              <span className={classes.soft}>{ruleOfClock(clock, strings)}</span>
            </li>
          ))}
        </ul>
      </div>
      {isAdding ? (
        <NewClockForm facts={read.value} letter={letter} onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button size="small" icon={AlarmClock} onClick={() => setAdding(true)}>
            {words.open}
          </Button>
        </div>
      )}
    </section>
  );
}
