// What was removed, and the way back for each.
import { Undo2 } from 'lucide-react';
import { describeProblem } from '../../shared/errors.ts';
import type { Removed } from '../../shared/domain/removed.ts';
import { derived } from '../client/case-client.tsx';
import { useAsk, useCommand } from '../client/use-case.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import classes from './settings.module.css';

export function RemovedList() {
  const words = useStrings().settings.removed;
  const format = useFormat();
  const read = useAsk([derived, 'removed'], (client) => client.records.removed({}));
  const back = useCommand((client, one: Removed) =>
    one.kind === 'record'
      ? client.records.restore({ id: one.id })
      : client.documents.restore({ id: one.id }).then(() => null),
  );
  return (
    <section className={classes.section} aria-labelledby="removed">
      <h2 id="removed">{words.title}</h2>
      <p className={classes.hint}>{words.hint}</p>
      {back.problem && <Notice meaning="needsYou" title={describeProblem(back.problem)} announce />}
      {read.state !== 'ready' ? (
        <Waiting read={read} />
      ) : (
        <ul className={classes.lines}>
          {read.value.length === 0 && <li className={classes.hint}>{words.none}</li>}
          {read.value.map((one) => (
            <li key={one.id} className={classes.lineRow}>
              <div className={classes.lineFields}>
                <span>
                  {one.title}
                  <br />
                  <small>{words.about(one, format.moment(one.removedAt))}</small>
                </span>
              </div>
              <Button
                size="small"
                icon={Undo2}
                aria-label={words.backNamed(one.title)}
                onClick={() => void back.run(one)}
              >
                {words.back}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
