// What a statement may carry besides its words: the numbers in it, and for a later one who said it and on which day.
import { readMeasures } from '../../../shared/domain/measure.ts';
import { measuresOf } from '../../../shared/domain/number-scale.ts';
import type { Finding } from '../../../shared/domain/opinion.ts';
import { useStrings } from '../../strings/language.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { FieldRow } from '../../ui/fields/field.tsx';
import { Line } from './line.tsx';
import type { FindingFields } from './use-findings.ts';
import classes from './edit.module.css';

type Props = { finding: Finding; axis: string; onSave: (set: FindingFields) => Promise<void> };

/** Only where there are numbers: as the rules read them, until somebody types them otherwise. */
export function NumbersField({ finding, axis, onSave }: Props) {
  const { edit } = useStrings().opinions;
  const read = measuresOf({ ...finding, numbers: '' });
  if (read.length === 0 && finding.numbers === '') return null;
  const shown = read.map(({ label, text }) => (label === '' ? text : `${label} ${text}`)).join('; ');
  const isUnread = finding.numbers.trim() !== '' && readMeasures(finding.numbers).length === 0;
  return (
    <div className={classes.numbers}>
      <span aria-hidden>{edit.numbers}</span>
      <Line
        label={edit.numbersFor(axis)}
        placeholder={shown}
        value={finding.numbers}
        onSave={(numbers) => onSave({ numbers: numbers.trim().slice(0, 500) })}
      />
      {isUnread && <p className={classes.saidHint}>{edit.numbersNone}</p>}
    </div>
  );
}

export function LaterFields({ finding, axis, onSave }: Props) {
  const { edit } = useStrings().opinions;
  return (
    <div role="group" aria-label={edit.laterGroup(axis)}>
      <FieldRow>
        <AutosaveDateField
          label={edit.saidOn}
          value={finding.saidOn}
          onSave={(saidOn) => onSave({ saidOn })}
        />
        <AutosaveField
          label={edit.saidBy}
          optional
          value={finding.saidBy}
          onSave={(saidBy) => onSave({ saidBy })}
        />
      </FieldRow>
    </div>
  );
}
