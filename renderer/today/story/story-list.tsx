// The same stretch of time as a list, newest first: for whoever would rather read, and for paper.
import { useId, useState } from 'react';
import { placeIcons } from '../../frame/places.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { useDayWords } from './use-day-words.ts';
import type { Told } from './use-story.ts';
import classes from './story.module.css';

const linesAtOnce = 60;

export function StoryList({ things, onOpen }: { things: readonly Told[]; onOpen: (thing: Told) => void }) {
  const { story: words } = useStrings();
  const month = useDayWords();
  const heading = useId();
  const [shown, setShown] = useState(linesAtOnce);
  // A clock takes its place by the day it is due: that is the date it shows.
  const lines = things.toSorted((a, b) => b.to - a.to).slice(0, shown);
  const left = things.length - lines.length;
  return (
    <section aria-labelledby={heading} className={classes.list}>
      <h2 id={heading}>{words.list}</h2>
      {lines.length === 0 && <p className={classes.soft}>{words.listNone}</p>}
      {byMonth(lines, month).map(([title, own]) => (
        <section key={title} className={classes.month}>
          <h3>{title}</h3>
          <ul>
            {own.map((thing) => (
              <StoryLine key={thing.key} thing={thing} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
      {left > 0 && (
        <Button reads onClick={() => setShown(shown + linesAtOnce)}>
          {words.more(left)}
        </Button>
      )}
    </section>
  );
}

function byMonth(lines: readonly Told[], month: (day: number) => string): [string, Told[]][] {
  const groups = new Map<string, Told[]>();
  for (const line of lines) groups.set(month(line.to), [...(groups.get(month(line.to)) ?? []), line]);
  return [...groups];
}

function StoryLine({ thing, onOpen }: { thing: Told; onOpen: (thing: Told) => void }) {
  const { story: words } = useStrings();
  const Icon = placeIcons[thing.leadsTo.place];
  return (
    <li>
      <button type="button" className={classes.line} onClick={() => onOpen(thing)}>
        <span className={classes.lineDate}>{thing.date}</span>
        <Icon aria-hidden className={classes.lineIcon} />
        <span>{thing.lane === 'clocks' ? thing.spoken : thing.name}</span>
        <span className={classes.soft}>{words.lane[thing.lane]}</span>
      </button>
    </li>
  );
}
