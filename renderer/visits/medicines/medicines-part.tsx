// What is taken, by time of day; what is taken only when needed; what was stopped and why. The chosen one stands beside.
import { Pill, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Medication } from '../../../shared/domain/visit.ts';
import { planMedicines } from '../../../shared/domain/visits.ts';
import type { Dose } from '../../../shared/domain/visits.ts';
import { Screen } from '../../frame/screen.tsx';
import { usePrintable } from '../../frame/print.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/messages/empty-state.tsx';
import type { VisitFacts } from '../use-visits.ts';
import { WithWheel } from './day-wheel.tsx';
import { MedicineDetail } from './medicine-detail.tsx';
import { NewMedicine } from './new-medicine.tsx';
import classes from '../visits.module.css';

type Props = {
  facts: VisitFacts;
  switcher: ReactNode;
  openId: string | null;
  startsAdding: boolean;
};

export function MedicinesPart({ facts, switcher, openId, startsAdding }: Props) {
  usePrintable('medicines');
  const { visits: words } = useStrings();
  const { medicines: text } = words;
  const [open, setOpen] = useState<string | null>(openId);
  const [isAdding, setAdding] = useState(startsAdding);
  const plan = planMedicines(facts.medications, facts.today);
  const chosen = facts.medications.find(({ id }) => id === open);
  const choose = (id: string) => {
    setAdding(false);
    setOpen(id);
  };
  const add = (
    <Button
      look="primary"
      icon={Plus}
      onClick={() => {
        setOpen(null);
        setAdding(true);
      }}
    >
      {text.add}
    </Button>
  );
  const detail = isAdding ? (
    <NewMedicine onClose={() => setAdding(false)} onAdded={choose} />
  ) : chosen ? (
    <MedicineDetail key={chosen.id} medicine={chosen} onClose={() => setOpen(null)} />
  ) : null;
  return (
    <Screen
      title={words.title}
      sentence={text.sentence(facts.medications.length - plan.stopped.length)}
      action={facts.medications.length > 0 && add}
      tools={switcher}
      detail={detail}
    >
      {facts.medications.length === 0 ? (
        <EmptyState icon={Pill} title={text.emptyTitle} action={add}>
          {text.empty}
        </EmptyState>
      ) : (
        <WithWheel doses={plan.byTime.flatMap(({ doses }) => doses)}>
          <div className={classes.lists}>
            {plan.byTime.map(({ part, doses }) => (
              <Section key={part} title={text.dayParts[part]} doses={doses} {...{ open, choose }} />
            ))}
            <Section title={text.asNeeded} doses={untimed(plan.asNeeded, 'asNeeded')} {...{ open, choose }} />
            <Section title={text.unsaid} doses={untimed(plan.unsaid, 'asNeeded')} {...{ open, choose }} />
            <Section
              title={text.stopped}
              doses={untimed(plan.stopped, 'stopReason')}
              {...{ open, choose }}
              isStopped
            />
          </div>
        </WithWheel>
      )}
    </Screen>
  );
}

function untimed(medicines: readonly Medication[], note: 'asNeeded' | 'stopReason'): Dose[] {
  return medicines.map((medication) => ({ medication, time: '', note: medication[note] }));
}

type SectionProps = {
  title: string;
  doses: readonly Dose[];
  open: string | null;
  choose: (id: string) => void;
  isStopped?: boolean;
};

function Section({ title, doses, open, choose, isStopped = false }: SectionProps) {
  const { columns } = useStrings().visits.medicines;
  if (doses.length === 0) return null;
  return (
    <section>
      <h2 className={classes.heading}>{title}</h2>
      <table className={classes.medicines}>
        <caption className="screen-reader-only">{title}</caption>
        <thead className="screen-reader-only">
          <tr>
            <th scope="col">{columns.time}</th>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.dose}</th>
            <th scope="col">{columns.purpose}</th>
            <th scope="col">{columns.note}</th>
          </tr>
        </thead>
        <tbody>
          {doses.map((dose) => (
            <DoseRow
              key={`${dose.medication.id}:${dose.time}`}
              {...{ dose, choose, isStopped }}
              isOpen={dose.medication.id === open}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = { dose: Dose; choose: (id: string) => void; isOpen: boolean; isStopped: boolean };

function DoseRow({ dose: { medication, time, note }, choose, isOpen, isStopped }: RowProps) {
  const { medicines: text } = useStrings().visits;
  const format = useFormat();
  const since = isStopped
    ? medication.stoppedOn === null
      ? text.stoppedUnknown
      : text.stoppedSince(format.day(medication.stoppedOn))
    : medication.startedOn
      ? text.since(format.day(medication.startedOn))
      : '';
  return (
    <tr data-open={isOpen || undefined} onClick={() => choose(medication.id)}>
      <td className={classes.time}>{time === '' ? '' : format.time(time)}</td>
      <th scope="row">
        <button type="button" className={classes.nameButton} aria-expanded={isOpen}>
          {medication.name}
        </button>
      </th>
      <td>{medication.dose}</td>
      <td>{medication.purpose}</td>
      <td className={classes.soft}>{[note, since].filter(Boolean).join(' · ')}</td>
    </tr>
  );
}
