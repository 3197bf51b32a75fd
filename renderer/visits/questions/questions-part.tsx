// The questions, ranked, for everybody or for one doctor; answers are written right under them.
import { MessageCircleQuestionMark, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Person } from '../../../shared/domain/people.ts';
import { rankQuestions } from '../../../shared/domain/visits.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { askedIn, questionIn } from '../../../shared/rules/spoken.ts';
import { questionBank } from '../../../shared/rules/questions.ts';
import { Screen } from '../../frame/screen.tsx';
import { usePrintable } from '../../frame/print.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FilterBar } from '../../ui/fields/filter-bar.tsx';
import { EmptyState } from '../../ui/messages/empty-state.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { openQuestions } from '../use-visits.ts';
import type { VisitFacts } from '../use-visits.ts';
import { AddQuestion, QuestionBank } from './add-question.tsx';
import { QuestionRow } from './question-row.tsx';
import { useQuestions } from './use-questions.ts';
import classes from '../visits.module.css';

type Props = {
  facts: VisitFacts;
  switcher: ReactNode;
  /** Whose questions are shown; null for all. */
  personId: Person['id'] | null;
  onPerson: (personId: Person['id'] | null) => void;
  /** The keyboard begins in the field for a new one. */
  startsAdding: boolean;
};

const everyone = 'everyone';

export function QuestionsPart({ facts, switcher, personId, onPerson, startsAdding }: Props) {
  usePrintable('questions');
  const { visits: words, language } = useStrings();
  const { questions: text } = words;
  const [withBank, setWithBank] = useState(false);
  const actions = useQuestions(facts);
  const ranked = rankQuestions(facts.questions, personId);
  const known = new Set(facts.questions.map((question) => askedIn(question.text, 'en')));
  const bank = questionBank
    .filter((question) => !known.has(question.text))
    .map((question) => questionIn(question, language));
  return (
    <Screen
      title={words.title}
      sentence={text.sentence(openQuestions(facts, personId).length, ranked.length)}
      tools={
        <>
          {switcher}
          {bank.length > 0 && facts.questions.length > 0 && (
            <Button size="small" icon={Plus} aria-expanded={withBank} onClick={() => setWithBank(!withBank)}>
              {text.bankShow}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.lists}>
        {actions.problem && <ProblemNotice sentence={describeProblem(actions.problem)} />}
        {facts.doctors.length > 0 && facts.questions.length > 0 && (
          <FilterBar
            label={text.forWhom}
            value={personId ?? everyone}
            onChange={(id) => onPerson(facts.doctors.find((doctor) => doctor.id === id)?.id ?? null)}
            filters={[
              { value: everyone, label: text.everyone },
              ...facts.doctors.map(({ id, name }) => ({ value: id as string, label: name })),
            ]}
          />
        )}
        {withBank && <QuestionBank bank={bank} onAdd={actions.addFromBank} />}
        {facts.questions.length === 0 && (
          <EmptyState
            icon={MessageCircleQuestionMark}
            title={text.emptyTitle}
            action={
              <Button look="primary" icon={Plus} onClick={() => actions.addFromBank(bank)}>
                {text.bank(bank.length)}
              </Button>
            }
          >
            {text.empty}
          </EmptyState>
        )}
        {ranked.length > 0 && (
          <ol className={classes.questions}>
            {ranked.map((question) => (
              <QuestionRow key={question.id} {...{ question, ranked, facts, personId, actions }} />
            ))}
          </ol>
        )}
        <AddQuestion onAdd={(own) => actions.addOwn(own, personId)} autoFocus={startsAdding} />
      </div>
    </Screen>
  );
}
