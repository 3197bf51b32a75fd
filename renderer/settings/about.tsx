// Who and what the case is about. Saved as typed.
import type { CaseFile } from '../../shared/domain/case-file.ts';
import { useStrings } from '../strings/language.tsx';
import { AutosaveField } from '../ui/fields/autosave-field.tsx';
import { FieldRow, FieldStack, SelectField } from '../ui/fields/field.tsx';
import { AutosaveDateField } from '../ui/fields/autosave-date-field.tsx';
import type { SaveCase } from './save-case.ts';
import classes from './settings.module.css';

type Props = { caseFile: CaseFile; save: SaveCase };

export function About({ caseFile, save }: Props) {
  const words = useStrings().settings.about;
  return (
    <section className={classes.section} aria-labelledby="about">
      <h2 id="about">{words.title}</h2>
      <FieldStack>
        <AutosaveField
          label={words.decision}
          hint={words.decisionHint}
          long
          value={caseFile.decision}
          onSave={(decision) => save({ decision })}
        />
        <Dates caseFile={caseFile} save={save} />
        <Names caseFile={caseFile} save={save} />
        <AutosaveField
          label={words.history}
          long
          value={caseFile.history}
          onSave={(history) => save({ history })}
        />
        <AutosaveField
          label={words.familyHistory}
          long
          value={caseFile.familyHistory}
          onSave={(familyHistory) => save({ familyHistory })}
        />
        <SelectField
          label={words.paper}
          value={caseFile.paper}
          onChange={(paper) => void save({ paper })}
          options={[
            { value: 'letter', label: words.letter },
            { value: 'a4', label: words.a4 },
          ]}
        />
      </FieldStack>
    </section>
  );
}

function Dates({ caseFile, save }: Props) {
  const words = useStrings().settings.about;
  return (
    <>
      <FieldRow>
        <AutosaveDateField
          label={words.decideBy}
          value={caseFile.decideBy}
          onSave={(decideBy) => void save({ decideBy })}
        />
        <AutosaveField
          label={words.decideByWhy}
          long
          value={caseFile.decideByWhy}
          onSave={(decideByWhy) => save({ decideByWhy })}
        />
      </FieldRow>
      <FieldRow>
        <AutosaveDateField
          label={words.safeToWaitUntil}
          hint={words.safeToWaitHint}
          value={caseFile.safeToWaitUntil}
          onSave={(safeToWaitUntil) => void save({ safeToWaitUntil })}
        />
        <AutosaveField
          label={words.safeToWaitSaidBy}
          long
          value={caseFile.safeToWaitSaidBy}
          onSave={(safeToWaitSaidBy) => save({ safeToWaitSaidBy })}
        />
      </FieldRow>
    </>
  );
}

function Names({ caseFile, save }: Props) {
  const words = useStrings().settings.about;
  return (
    <>
      <FieldRow>
        <AutosaveField
          label={words.patientName}
          value={caseFile.patientName}
          onSave={(patientName) => keepFilled(patientName, (text) => save({ patientName: text }))}
        />
        <AutosaveDateField
          label={words.dateOfBirth}
          value={caseFile.dateOfBirth}
          onSave={(dateOfBirth) => void save({ dateOfBirth })}
        />
      </FieldRow>
      <FieldRow>
        <AutosaveField
          label={words.nameOnId}
          hint={words.nameOnIdHint}
          value={caseFile.nameOnId}
          onSave={(nameOnId) => save({ nameOnId })}
        />
        <AutosaveField
          label={words.caseTitle}
          value={caseFile.title}
          onSave={(title) => keepFilled(title, (text) => save({ title: text }))}
        />
      </FieldRow>
    </>
  );
}

/** A name cannot be empty; while it is being retyped the old one stays. */
function keepFilled(text: string, save: (text: string) => Promise<void>): Promise<void> {
  return text.trim() === '' ? Promise.resolve() : save(text);
}
