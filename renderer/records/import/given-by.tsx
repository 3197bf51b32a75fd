// Who gave the files that just came in, and when: asked once for all of them, and never required.
import { UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import type { Document } from '../../../shared/domain/document.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import classes from './import.module.css';

type Given = { givenBy: string; givenOn: PartialDate | null };

/** `documents`: those that came in now. */
export function GivenBy({ documents }: { documents: readonly Document[] }) {
  const { records } = useStrings();
  const words = records.import.given;
  const say = useCommand((client, given: Given) =>
    client.documents.sayGiven({ ids: documents.map(({ id }) => id), ...given }),
  );
  const [isOpen, setOpen] = useState(false);
  const [first] = documents;
  if (!first) return null;
  const { givenBy = '', givenOn = null } = first.source ?? {};
  if (!isOpen)
    return (
      <div>
        <Button look="quiet" size="small" icon={UserRoundPen} onClick={() => setOpen(true)}>
          {words.open}
        </Button>
      </div>
    );
  return (
    <section className={classes.given} aria-label={words.title}>
      <p className={classes.soft}>{words.hint}</p>
      <div className={classes.givenFields}>
        <AutosaveField
          label={words.by}
          hint={words.byHint}
          value={givenBy}
          onSave={async (text) => void (await say.run({ givenBy: text.slice(0, 500), givenOn }))}
        />
        <AutosaveDateField
          label={words.on}
          value={givenOn}
          onSave={(date) => say.run({ givenBy, givenOn: date })}
        />
      </div>
      {say.problem && <Notice announce meaning="needsYou" title={describeProblem(say.problem)} />}
    </section>
  );
}
