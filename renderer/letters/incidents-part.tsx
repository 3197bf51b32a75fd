// Private notes: what somebody said or did. They stay here; nothing that leaves the house is made from them.
import { Lock, NotebookPen, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Incident } from '../../shared/domain/incident.ts';
import { compareDates } from '../../shared/domain/partial-date.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useMinute } from '../client/clock.ts';
import { useRemove, useSave } from '../client/use-rows.ts';
import { useCommand, useLists } from '../client/use-case.ts';
import { Screen } from '../frame/screen.tsx';
import { usePrintable } from '../frame/print.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { AutosaveDateField } from '../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { FieldStack } from '../ui/fields/field.tsx';
import { DetailPane } from '../ui/layout/detail-pane.tsx';
import { EmptyState } from '../ui/messages/empty-state.tsx';
import { ProblemNotice } from '../ui/messages/notice.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { StatusMark } from '../ui/status/status-mark.tsx';
import classes from './letters.module.css';

type Props = { switcher: ReactNode; openId: string | null };

export function IncidentsPart({ switcher, openId }: Props) {
  usePrintable('incidents');
  const { incidents: words } = useStrings();
  const read = useLists('incidents');
  const minute = useMinute();
  const [open, setOpen] = useState(openId);
  const add = useCommand((client) =>
    client.incidents.add({ at: minute(), personId: null, who: '', what: '', witness: '', notes: '' }),
  );
  const begin = async () => {
    const made = await add.run(undefined);
    if (made) setOpen(made.id);
  };
  const button = (
    <Button look="primary" icon={NotebookPen} onClick={() => void begin()}>
      {words.add}
    </Button>
  );
  const list =
    read.state === 'ready' ? read.value.incidents.toSorted((a, b) => compareDates(b.at, a.at)) : [];
  const chosen = list.find(({ id }) => id === open);
  return (
    <Screen
      title={words.title}
      sentence={words.sentence}
      action={list.length > 0 && button}
      tools={switcher}
      detail={chosen && <IncidentDetail key={chosen.id} incident={chosen} onClose={() => setOpen(null)} />}
    >
      {read.state !== 'ready' ? (
        <Waiting read={read} />
      ) : list.length === 0 ? (
        <EmptyState icon={Lock} title={words.emptyTitle} action={button}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <div className={classes.lists}>
          <ul>
            {list.map((incident) => (
              <li key={incident.id}>
                <IncidentRow
                  incident={incident}
                  isOpen={incident.id === open}
                  onOpen={() => setOpen(incident.id)}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Screen>
  );
}

function IncidentRow({
  incident,
  isOpen,
  onOpen,
}: {
  incident: Incident;
  isOpen: boolean;
  onOpen: () => void;
}) {
  const { incidents: words } = useStrings();
  const format = useFormat();
  return (
    <button type="button" className={classes.row} aria-pressed={isOpen} onClick={onOpen}>
      <span className={classes.when}>
        {[format.date(incident.at), incident.who].filter((part) => part !== '').join(' · ')}
      </span>
      <span className={classes.subject}>{incident.what || words.what}</span>
      <StatusMark meaning="waiting" icon={Lock}>
        {words.private}
      </StatusMark>
    </button>
  );
}

function IncidentDetail({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { incidents: words, letters } = useStrings();
  const format = useFormat();
  const { save, problem } = useSave('incidents');
  const { remove, problem: notRemoved } = useRemove('incidents');
  const trouble = problem ?? notRemoved;
  const set = (change: Partial<Incident>) => save(incident.id, change);
  return (
    <DetailPane
      title={words.title}
      subtitle={format.dateFromNow(incident.at)}
      onClose={onClose}
      footer={
        <Button
          look="quiet"
          icon={Trash2}
          onClick={() => void remove(incident.id, words.removed).then(onClose)}
        >
          {words.remove}
        </Button>
      }
    >
      {trouble && <ProblemNotice sentence={describeProblem(trouble)} />}
      <FieldStack>
        <AutosaveField
          label={words.what}
          hint={words.whatHint}
          long
          value={incident.what}
          onSave={(what) => set({ what })}
        />
        <AutosaveDateField
          label={words.at}
          hint={letters.form.atHint}
          value={incident.at}
          onSave={(at) => (at === null ? undefined : set({ at }))}
        />
        <AutosaveField label={words.who} value={incident.who} onSave={(who) => set({ who })} />
        <AutosaveField
          label={words.witness}
          optional
          value={incident.witness}
          onSave={(witness) => set({ witness })}
        />
        <AutosaveField
          label={words.notes}
          optional
          long
          value={incident.notes}
          onSave={(notes) => set({ notes })}
        />
      </FieldStack>
    </DetailPane>
  );
}
