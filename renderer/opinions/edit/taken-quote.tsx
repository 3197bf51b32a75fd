// Says what became of the words just taken, and lets them be kept for another question. Read aloud when it appears.
import { Quote, X } from 'lucide-react';
import { axes } from '../../../shared/domain/opinion.ts';
import { useStrings } from '../../strings/language.tsx';
import { IconButton } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields/field.tsx';
import { axisName } from '../names.ts';
import type { Quotes } from './use-quotes.ts';
import classes from './edit.module.css';

type Props = Pick<Quotes, 'taken' | 'keepFor' | 'dismiss'> & { ownAxes: readonly string[] };

export function TakenQuote({ taken, keepFor, dismiss, ownAxes }: Props) {
  const strings = useStrings();
  const { ui } = strings;
  const { edit } = strings.opinions;
  if (!taken) return null;
  const { axis, quote } = taken;
  const options = [...axes, ...ownAxes].map((value) => ({
    value,
    label: axisName(strings, value),
  }));
  return (
    <div className={classes.taken}>
      <Quote aria-hidden className={classes.takenIcon} />
      <div className={classes.takenWords}>
        <q>{quote.text}</q>
        <p role="status">
          {axis === null ? edit.notKept(quote.page) : edit.taken(axisName(strings, axis), quote.page)}
        </p>
        <SelectField
          label={axis === null ? edit.chooseAxis : edit.moveTo}
          options={options}
          value={axis ?? ''}
          searchable
          onChange={keepFor}
        />
      </div>
      <IconButton icon={X} label={ui.dismiss} size="small" onClick={dismiss} />
    </div>
  );
}
