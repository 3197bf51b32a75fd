// One line of words in the form beside the report: grows with what is typed, saved as typed.
import { useStrings } from '../../strings/language.tsx';
import { useMayChange } from '../../ui/changing.tsx';
import { useAutosave } from '../../ui/fields/autosave.ts';
import { Problem } from '../../ui/fields/field.tsx';
import classes from './edit.module.css';

type LineProps = {
  label: string;
  placeholder: string;
  value: string;
  isQuote?: boolean;
  onSave: (text: string) => Promise<void>;
};

export function Line({ label, placeholder, value, isQuote = false, onSave }: LineProps) {
  const { ui } = useStrings();
  const { text, failed, type, flush } = useAutosave(value, onSave);
  const mayChange = useMayChange();
  return (
    <>
      <textarea
        rows={1}
        className={classes.line}
        data-quote={isQuote || undefined}
        aria-label={label}
        placeholder={mayChange ? placeholder : undefined}
        readOnly={!mayChange}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={flush}
      />
      {failed && (
        <p className={classes.problem} role="alert">
          <Problem>{ui.fields.notSaved}</Problem>
        </p>
      )}
    </>
  );
}
