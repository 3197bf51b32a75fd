// The law on second opinions, word for word, into the letter that is being written: only where it holds for this plan.
import { Quote } from 'lucide-react';
import { useState } from 'react';
import { scopesOf } from '../../../shared/domain/coverage/finder.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import { withQuote } from '../../../shared/domain/letters/law.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { hsc138315, quoteStatute } from '../../../shared/rules/statutes/hsc-1383-15.ts';
import { usePath } from '../../client/use-path.ts';
import { useSave } from '../../client/use-rows.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldStack, SelectField } from '../../ui/fields/field.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import classes from './written.module.css';

/** Letters to a doctor or a records desk have nothing to quote from it. */
const kinds: ReadonlySet<Draft['kind']> = new Set<Draft['kind']>([
  'second-opinion-inside',
  'second-opinion-another',
  'second-opinion-outside',
  'timelines-request',
  'expedite-request',
  'grievance',
  'review-cover',
  'blank',
]);
const letters = hsc138315.subdivisions.map(({ letter }) => letter);

export function LawQuote({ draft }: { draft: Draft }) {
  const { editor } = useStrings().written;
  const read = usePath();
  const { save, problem } = useSave('drafts');
  const [letter, setLetter] = useState('g');
  if (!kinds.has(draft.kind) || read.state !== 'ready') return null;
  if (!scopesOf(read.value.answers).has('hsc-1383-15')) return null;
  const body = withQuote(draft.body, letter, draft.language);
  return (
    <div className={classes.block}>
      <h3>{editor.law}</h3>
      <FieldStack>
        {problem && <ProblemNotice sentence={describeProblem(problem)} />}
        <SelectField
          label={editor.lawPart}
          value={letter}
          onChange={setLetter}
          options={letters.map((value) => ({ value, label: `(${value})` }))}
        />
        <blockquote lang="en" className={classes.law}>
          {quoteStatute(letter)}
        </blockquote>
        <div>
          <Button
            size="small"
            icon={Quote}
            disabled={body === draft.body}
            onClick={() => void save(draft.id, { body })}
          >
            {editor.lawQuote}
          </Button>
        </div>
      </FieldStack>
    </div>
  );
}
