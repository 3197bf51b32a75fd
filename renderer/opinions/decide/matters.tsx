// What matters to the family, with how much: as they wrote it in the settings of the case.
import { SquarePen } from 'lucide-react';
import { useAsk } from '../../client/use-case.ts';
import type { Destination } from '../../frame/places.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import classes from './decide.module.css';

export function Matters({ onGo }: { onGo: (destination: Destination) => void }) {
  const { values: words } = useStrings().opinions.decide;
  const read = useAsk(['caseFile'], (client) => client.caseFile.get({}));
  const values = read.state === 'ready' && read.value ? read.value.values : [];
  return (
    <section className={classes.part} aria-labelledby="matters">
      <h2 id="matters">{words.title}</h2>
      {values.length === 0 && <p className={classes.hint}>{words.none}</p>}
      <ul className={classes.values}>
        {[...values]
          .sort((a, b) => b.weight - a.weight)
          .map(({ text, weight }) => (
            <li key={text}>
              <span>{text}</span>
              <span className={classes.dots} aria-hidden>
                {'●'.repeat(weight)}
                {'○'.repeat(5 - weight)}
              </span>
              <span className="screen-reader-only">{words.weight(weight)}</span>
            </li>
          ))}
      </ul>
      <div>
        <Button size="small" icon={SquarePen} onClick={() => onGo({ place: 'settings' })}>
          {words.edit}
        </Button>
      </div>
    </section>
  );
}
