// A new case: the four things without which there is no case, and nothing else yet.
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { z } from 'zod';
import { leastPassphraseCharacters } from '../../shared/passphrase.ts';
import { NewCase } from '../../shared/domain/case-file.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { FieldRow, FieldStack, TextField } from '../ui/fields/field.tsx';
import { useForm } from '../ui/fields/form.ts';
import { PassphraseField } from '../ui/fields/passphrase-field.tsx';
import { PlaceChoice } from './place-choice.tsx';
import { StartPage } from './start-page.tsx';
import classes from './start.module.css';

const schema = NewCase.pick({ patientName: true, title: true }).extend({
  passphrase: z.string().min(leastPassphraseCharacters),
  again: z.string(),
});

export type NewCaseAnswers = { patientName: string; title: string; passphrase: string };

type Props = {
  /** Name of the file that was chosen; null until then. */
  place: string | null;
  /** Opens the dialog; the suggestion is a file name without an ending. */
  onChoosePlace: (suggestion: string) => Promise<void>;
  onCreate: (answers: NewCaseAnswers) => Promise<void>;
  onBack: () => void;
  /** What went wrong on the last try, as a Notice. */
  notice?: ReactNode;
};

function useNewCase({ place, onCreate }: Pick<Props, 'place' | 'onCreate'>) {
  const [tried, setTried] = useState(false);
  const { bind, values, form, busy } = useForm({
    schema,
    start: { patientName: '', title: '', passphrase: '', again: '' },
    onSubmit: async ({ again, ...answers }) => {
      if (place !== null && again === answers.passphrase) await onCreate(answers);
    },
  });
  const { passphrase, again } = values;
  // Said as soon as it is sure, not while the second one is still being typed.
  const isTyping = !tried && again.length < passphrase.length;
  const differ = again !== passphrase && !isTyping && (tried || again !== '');
  const onSubmit = (event: FormEvent) => {
    setTried(true);
    form.onSubmit(event);
  };
  return { bind, values, busy, tried, differ, form: { ...form, onSubmit } };
}

/** While the dialog's answer is on its way, the case cannot be made yet, and the button says so. */
function useChoosing(choose: (suggestion: string) => Promise<void>) {
  const [isChoosing, setChoosing] = useState(false);
  const onChoose = async (suggestion: string) => {
    setChoosing(true);
    try {
      await choose(suggestion);
    } finally {
      setChoosing(false);
    }
  };
  return { isChoosing, onChoose };
}

export function NewCaseView({ place, onChoosePlace, onCreate, onBack, notice }: Props) {
  const { isChoosing, onChoose } = useChoosing(onChoosePlace);
  const { start } = useStrings();
  const words = start.create;
  const { bind, values, busy, tried, differ, form } = useNewCase({ place, onCreate });
  return (
    <StartPage title={words.title} lead={words.lead} onBack={onBack}>
      <form {...form}>
        <FieldStack>
          <TextField
            {...bind('patientName')}
            label={words.patient}
            hint={words.patientHint}
            autoComplete="off"
            autoFocus
          />
          <TextField
            {...bind('title')}
            label={words.caseTitle}
            hint={words.caseTitleHint}
            autoComplete="off"
          />
          <FieldRow>
            <PassphraseField
              {...bind('passphrase')}
              label={words.passphrase}
              hint={words.passphraseHint}
              isNew
              withStrength
            />
            <PassphraseField
              {...bind('again')}
              label={words.again}
              isNew
              problem={differ ? words.differ : undefined}
            />
          </FieldRow>
          <PlaceChoice
            place={place}
            isMissing={tried && place === null}
            onChoose={() => void onChoose(values.title.trim() || start.create.noTitle)}
          />
          {notice}
          <div className={classes.actions}>
            <Button
              look="primary"
              size="large"
              submit
              disabled={isChoosing}
              busyLabel={busy ? words.making : undefined}
            >
              {words.make}
            </Button>
          </div>
        </FieldStack>
      </form>
    </StartPage>
  );
}
