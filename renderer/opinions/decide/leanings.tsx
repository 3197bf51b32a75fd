// Where each of the family leans today, and what would have to be true for that. Nobody's leaning counts more.
import { X } from 'lucide-react';
import type { Leaning } from '../../../shared/domain/decision.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useStrings } from '../../strings/language.tsx';
import { IconButton } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { FieldStack } from '../../ui/fields/field.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { AddLine } from './choices.tsx';
import { useLeanings } from './use-deciding.ts';
import classes from './decide.module.css';

export function Leanings({ leanings }: { leanings: readonly Leaning[] }) {
  const { leanings: words } = useStrings().opinions.decide;
  const { add, save, remove, problem } = useLeanings();
  return (
    <section className={classes.part} aria-labelledby="leanings">
      <h2 id="leanings">{words.title}</h2>
      <p className={classes.hint}>{words.hint}</p>
      {problem && <ProblemNotice sentence={describeProblem(problem)} />}
      <ul className={classes.list}>
        {leanings.map((leaning) => (
          <li key={leaning.id} className={classes.choice}>
            <div className={classes.choiceHead}>
              <h3>{leaning.who}</h3>
              <IconButton
                size="small"
                icon={X}
                label={words.remove(leaning.who)}
                onClick={() => remove(leaning.id, words.removed(leaning.who))}
              />
            </div>
            <FieldStack>
              <AutosaveField
                label={words.leaning}
                long
                value={leaning.leaning}
                onSave={(text) => save(leaning.id, { leaning: text })}
              />
              <AutosaveField
                label={words.needs}
                hint={words.needsHint}
                long
                value={leaning.needs}
                onSave={(needs) => save(leaning.id, { needs })}
              />
              <AutosaveDateField
                label={words.saidOn}
                optional
                value={leaning.saidOn}
                onSave={(saidOn) => save(leaning.id, { saidOn })}
              />
            </FieldStack>
          </li>
        ))}
      </ul>
      <AddLine label={words.who} add={words.add} onAdd={add} />
    </section>
  );
}
