// Saving the running clocks for another calendar. It names nothing of the case unless the person asks for it.
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import type { Clock } from '../../../shared/domain/clocks/clock.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { OnlyReads } from '../../ui/changing.tsx';
import { CheckField } from '../../ui/fields/field.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import type { PathFacts } from '../../client/use-path.ts';
import { nameOfClock, ruleOfClock } from '../../clocks/clock-words.ts';
import classes from '../../clocks/clocks.module.css';

export function CalendarFile({ clocks, facts }: { clocks: readonly Clock[]; facts: PathFacts }) {
  const strings = useStrings();
  const words = strings.clocks.calendar;
  const [withTitles, setWithTitles] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const save = useCommand((client, ticket: string) =>
    client.calendar.save({
      ticket,
      timeZone: facts.zone,
      entries: clocks.map((clock) => ({
        uid: clock.key,
        due: clock.due,
        title: withTitles ? nameOfClock(clock, strings).slice(0, 500) : words.plainTitle,
        text: withTitles ? ruleOfClock(clock, strings) : '',
      })),
    }),
  );
  const pick = async () => {
    const picked = await window.binder.pickSave({ kind: 'calendar', suggestedName: `${words.fileName}.ics` });
    if (picked) setSaved((await save.run(picked.ticket)) !== null);
  };
  if (clocks.length === 0) return null;
  return (
    <section className={classes.calendar} aria-label={words.save}>
      <OnlyReads>
        <CheckField
          label={words.withTitles}
          hint={words.hint}
          checked={withTitles}
          onChange={setWithTitles}
        />
      </OnlyReads>
      <Button reads icon={CalendarPlus} onClick={() => void pick()}>
        {words.save}
      </Button>
      {save.problem && <ProblemNotice sentence={describeProblem(save.problem)} />}
      <p role="status">{isSaved && save.problem === null ? words.saved : ''}</p>
    </section>
  );
}
