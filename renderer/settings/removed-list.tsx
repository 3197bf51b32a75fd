// What was removed: the way back for each, and the way out for good.
import { Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { describeProblem } from '../../shared/errors.ts';
import { keptDays, longRemoved } from '../../shared/domain/removed.ts';
import type { Removed } from '../../shared/domain/removed.ts';
import { derived } from '../client/case-client.tsx';
import type { Client } from '../client/connection.ts';
import { useAsk, useCommand } from '../client/use-case.ts';
import { useFormat, useNow, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { useOfferUndo } from '../ui/messages/undo.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { EraseQuestion } from './erase-question.tsx';
import classes from './settings.module.css';

type Asking = { about: string; things: readonly Removed[] };

export function RemovedList() {
  const words = useStrings().settings.removed;
  const now = useNow();
  const read = useAsk([derived, 'removed'], (client) => client.records.removed({}));
  const [asking, setAsking] = useState<Asking | null>(null);
  const [erased, setErased] = useState(0);
  const offerUndo = useOfferUndo();
  const ask = (next: Asking) => {
    setErased(0);
    setAsking(next);
  };
  const question = asking && (
    <EraseQuestion
      key={asking.about}
      things={asking.things}
      onClose={() => setAsking(null)}
      onErased={() => {
        setAsking(null);
        setErased(asking.things.length);
        offerUndo(null);
      }}
    />
  );
  const old = read.state === 'ready' ? longRemoved(read.value, now.getTime()) : [];
  return (
    <section className={classes.section} aria-labelledby="removed">
      <h2 id="removed">{words.title}</h2>
      <p className={classes.hint}>{words.hint}</p>
      {erased > 0 && (
        <Notice announce meaning="arrived" title={words.erased(erased)} onDismiss={() => setErased(0)} />
      )}
      {old.length > 0 && (
        <div>
          <Button size="small" icon={Trash2} onClick={() => ask({ about: 'old', things: old })}>
            {words.eraseOld(old.length, keptDays)}
          </Button>
        </div>
      )}
      {asking?.about === 'old' && question}
      {read.state !== 'ready' ? (
        <Waiting read={read} />
      ) : (
        <ul className={classes.lines}>
          {read.value.length === 0 && <li className={classes.hint}>{words.none}</li>}
          {read.value.map((one) => (
            <RemovedLine key={one.id} one={one} onErase={() => ask({ about: one.id, things: [one] })}>
              {asking?.about === one.id && question}
            </RemovedLine>
          ))}
        </ul>
      )}
    </section>
  );
}

function bringBack(client: Client, one: Removed): Promise<unknown> {
  if (one.kind === 'record') return client.records.restore({ id: one.id });
  if (one.kind === 'letter') return client.letters.restore({ id: one.id });
  return client.documents.restore({ id: one.id });
}

type LineProps = { one: Removed; onErase: () => void; children: ReactNode };

function RemovedLine({ one, onErase, children }: LineProps) {
  const words = useStrings().settings.removed;
  const format = useFormat();
  const back = useCommand((client) => bringBack(client, one));
  return (
    <li className={classes.lineRow}>
      <div className={classes.lineFields}>
        <div>
          <p className={classes.lineName}>{one.title}</p>
          <p className={classes.lineFacts}>{words.about(one, format.moment(one.removedAt))}</p>
        </div>
      </div>
      <div className={classes.lineButtons}>
        <Button
          size="small"
          icon={Undo2}
          aria-label={words.backNamed(one.title)}
          onClick={() => void back.run(undefined)}
        >
          {words.back}
        </Button>
        <Button size="small" look="quiet" aria-label={words.eraseNamed(one.title)} onClick={onErase}>
          {words.erase}
        </Button>
      </div>
      {back.problem && <Notice meaning="needsYou" title={describeProblem(back.problem)} announce />}
      {children}
    </li>
  );
}
