// New questions: one's own at the end of the list, and those worth asking any doctor, each with where it comes from.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { BankQuestion } from '../../../shared/rules/questions.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields/field.tsx';
import classes from '../visits.module.css';

type AddProps = {
  onAdd: (text: string) => Promise<unknown>;
  /** Somebody came here to write one. */
  autoFocus: boolean;
};

export function AddQuestion({ onAdd, autoFocus }: AddProps) {
  const { questions: words } = useStrings().visits;
  const [text, setText] = useState('');
  return (
    <form
      className={classes.addQuestion}
      onSubmit={(event) => {
        event.preventDefault();
        const asked = text.trim();
        if (asked === '') return;
        setText('');
        void onAdd(asked);
      }}
    >
      <TextField
        label={words.own}
        placeholder={words.ownPlaceholder}
        value={text}
        onChange={setText}
        maxLength={500}
        autoFocus={autoFocus}
      />
      <Button icon={Plus} submit disabled={text.trim() === ''}>
        {words.add}
      </Button>
    </form>
  );
}

type BankProps = { bank: readonly BankQuestion[]; onAdd: (bank: readonly BankQuestion[]) => void };

export function QuestionBank({ bank, onAdd }: BankProps) {
  const { questions: words } = useStrings().visits;
  return (
    <section className={classes.bank} aria-label={words.bankTitle}>
      <h2 className={classes.heading}>{words.bankTitle}</h2>
      <ul>
        {bank.map((question) => (
          <li key={question.key} className={classes.bankRow}>
            <span>
              {question.text} <span className={classes.soft}>{question.source}</span>
            </span>
            <Button
              size="small"
              icon={Plus}
              aria-label={words.bankAddFor(question.text)}
              onClick={() => onAdd([question])}
            >
              {words.bankAdd}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
