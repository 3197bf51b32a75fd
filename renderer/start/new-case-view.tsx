// A new case: the four things without which there is no case, and nothing else yet.
import { FolderOpen } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { least } from '../../shared/contract/case-file.ts';
import { NewCase } from '../../shared/domain/case-file.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { FieldStack, Problem, TextField } from '../ui/fields/field.tsx';
import { useForm } from '../ui/fields/form.ts';
import { PassphraseField } from '../ui/fields/passphrase-field.tsx';
import { StartPage } from './start-page.tsx';
import classes from './start.module.css';

const schema = NewCase.pick({ patientName: true, title: true }).extend({
  passphrase: z.string().min(least.passphraseCharacters),
  again: z.string(),
});

export type NewCaseAnswers = { patientName: string; title: string; passphrase: string };

type Props = {
  /** Name of the file that was chosen; null until then. */
  place: string | null;
  /** Opens the dialog; the suggestion is a file name without an ending. */
  onChoosePlace: (suggestion: string) => void;
  onCreate: (answers: NewCaseAnswers) => Promise<void>;
  onBack: () => void;
  /** What went wrong on the last try, as a Notice. */
  notice?: ReactNode;
};

export function NewCaseView({ place, onChoosePlace, onCreate, onBack, notice }: Props) {
  const { start } = useStrings();
  const [tried, setTried] = useState(false);
  const { bind, values, form, busy } = useForm({
    schema,
    start: { patientName: '', title: '', passphrase: '', again: '' },
    onSubmit: async ({ again, ...answers }) => {
      if (place !== null && again === answers.passphrase) await onCreate(answers);
    },
  });
  const again = bind('again');
  const differ =
    values.again !== values.passphrase &&
    (tried || values.again.length >= values.passphrase.length) &&
    values.again !== '';
  return (
    <StartPage title={start.create.title} lead={start.create.lead} onBack={onBack}>
      <form
        {...form}
        onSubmit={(event) => {
          setTried(true);
          form.onSubmit(event);
        }}
      >
        <FieldStack>
          <TextField
            {...bind('patientName')}
            label={start.create.patient}
            hint={start.create.patientHint}
            autoComplete="off"
            data-autofocus
          />
          <TextField
            {...bind('title')}
            label={start.create.caseTitle}
            hint={start.create.caseTitleHint}
            autoComplete="off"
          />
          <PassphraseField
            {...bind('passphrase')}
            label={start.create.passphrase}
            hint={start.create.passphraseHint}
            isNew
            withStrength
          />
          <PassphraseField
            {...again}
            label={start.create.again}
            isNew
            problem={differ || (tried && values.again === '') ? start.create.differ : undefined}
          />
          <PlaceChoice
            place={place}
            isMissing={tried && place === null}
            onChoose={() => onChoosePlace(values.title)}
          />
          {notice}
          <div className={classes.actions}>
            <Button look="primary" size="large" submit busyLabel={busy ? start.create.making : undefined}>
              {start.create.make}
            </Button>
          </div>
        </FieldStack>
      </form>
    </StartPage>
  );
}

function PlaceChoice({
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
