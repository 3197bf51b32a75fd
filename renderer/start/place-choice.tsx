// Where the new file will lie: chosen in the system's own dialog, shown here by its name only.
import { FolderOpen } from 'lucide-react';
import { useId } from 'react';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/fields/field.tsx';
import classes from './start.module.css';

export function PlaceChoice({
  place,
  isMissing,
  onChoose,
}: {
  place: string | null;
  isMissing: boolean;
  onChoose: () => void;
}) {
  const { start } = useStrings();
  const [label, hint] = [useId(), useId()];
  return (
    <div role="group" aria-labelledby={label} aria-describedby={hint}>
      <p id={label} className="mantine-InputWrapper-label">
        {start.create.where}
      </p>
      <p id={hint} className="mantine-InputWrapper-description">
        {start.create.whereHint}
      </p>
      <div className={classes.place}>
        <Button icon={FolderOpen} onClick={onChoose}>
          {place === null ? start.create.chooseWhere : start.create.changeWhere}
        </Button>
        <span className={classes.placeName}>{place ?? start.create.noPlace}</span>
      </div>
      {isMissing && (
        <p className="mantine-InputWrapper-error" role="alert">
          <Problem>{start.create.placeMissing}</Problem>
        </p>
      )}
    </div>
  );
}
