// Every question of the comparison, one under the other, with room for what this doctor says about it.
import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { axisKey, byAge, isAxis } from '../../../shared/domain/compare.ts';
import { axes } from '../../../shared/domain/opinion.ts';
import type { Finding } from '../../../shared/domain/opinion.ts';
import type { Passage } from '../../../shared/domain/passages.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields/field.tsx';
import { axisName } from '../names.ts';
import { PassageOffers } from './passage-offers.tsx';
import { FindingFieldset } from './finding-fields.tsx';
import type { ReportFacts } from './finding-fields.tsx';
import { slotForQuote } from './use-findings.ts';
import type { FindingFields, Slot } from './use-findings.ts';
import type { Passages } from './use-passages.ts';
import classes from './edit.module.css';

type Props = {
  /** Of this opinion only. */
  findings: readonly Finding[];
  /** Rows of the family's own, from any opinion. */
  ownAxes: readonly string[];
  report: ReportFacts;
  onAxis: (axis: string) => void;
  onSave: (slot: Slot, set: FindingFields) => Promise<void>;
  onRemove: (slot: Slot) => void;
  onShow: (slot: Slot) => void;
  onLater: (slot: Slot) => void;
  passages: Passages;
  onShowPassage: (passage: Passage) => void;
};

export function SaidFields({ findings, ownAxes, ...rest }: Props) {
  const { edit } = useStrings().opinions;
  const [added, setAdded] = useState<readonly string[]>([]);
  const keys = new Set<string>(axes);
  const own = [...ownAxes, ...added].filter((axis) => {
    const isNew = !keys.has(axisKey(axis));
    keys.add(axisKey(axis));
    return isNew;
  });
  return (
    <div className={classes.saidList}>
      <p className={classes.saidHint}>{edit.saidHint}</p>
      {[...axes, ...own].map((axis) => (
        <AxisFields
          key={axisKey(axis)}
          {...rest}
          axis={axis}
          findings={findings.filter((finding) => axisKey(finding.axis) === axisKey(axis)).sort(byAge)}
          startOpen={added.includes(axis)}
        />
      ))}
      <OwnAxis onAdd={(axis) => setAdded((known) => [...known, axis])} />
    </div>
  );
}

type AxisProps = Omit<Props, 'ownAxes'> & { axis: string; startOpen: boolean };

function AxisFields({ axis, findings, startOpen, onAxis, passages, onShowPassage, ...rest }: AxisProps) {
  const strings = useStrings();
  const heading = useId();
  const [wantsAnother, setWantsAnother] = useState(false);
  const hint = isAxis(axis) ? strings.opinions.axes[axis].hint : '';
  const replaced = new Set<string | null | undefined>(findings.map(({ replacesId }) => replacesId ?? ''));
  const slots = findings.map((finding, at): Slot => ({ axis, at, finding }));
  // Shown until its first words are stored; after that the stored one stands in its place.
  if (slots.length === 0 || wantsAnother) slots.push({ axis, at: slots.length, finding: null });
  return (
    <section
      className={classes.axis}
      aria-labelledby={heading}
      data-open={startOpen || undefined}
      data-filled={findings.length > 0 || undefined}
      onFocus={() => onAxis(axis)}
    >
      <div className={classes.axisHead}>
        <h2 id={heading}>{axisName(strings, axis)}</h2>
        {hint !== '' && <p>{hint}</p>}
      </div>
      <PassageOffers
        axis={axis}
        passages={passages}
        onTake={(passage) => void rest.onSave(slotForQuote(findings, axis), passages.asFinding(passage))}
        onShow={onShowPassage}
      />
      {slots.map((slot, at) => (
        <FindingFieldset
          key={at}
          slot={slot}
          {...rest}
          onSave={async (to, set) => {
            await rest.onSave(to, set);
            if (to.finding === null) setWantsAnother(false);
          }}
          isLast={at === slots.length - 1}
          isEarlier={replaced.has(slot.finding?.id)}
          onAddSecond={() => setWantsAnother(true)}
        />
      ))}
    </section>
  );
}

/** A question that the list above does not have. */
function OwnAxis({ onAdd }: { onAdd: (axis: string) => void }) {
  const { edit } = useStrings().opinions;
  const [name, setName] = useState('');
  return (
    <form
      className={classes.ownAxis}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onAdd(name.trim());
        setName('');
      }}
    >
      <TextField
        label={edit.ownAxis}
        hint={edit.ownAxisHint}
        value={name}
        onChange={setName}
        maxLength={200}
      />
      <Button icon={Plus} submit disabled={name.trim() === ''}>
        {edit.ownAxisAdd}
      </Button>
    </form>
  );
}
