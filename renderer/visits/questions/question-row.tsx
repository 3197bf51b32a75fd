// One question with its rank, whom it is for and what was answered. For one doctor the answer is typed right here.
import { Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, CircleDashed, EllipsisVertical, Flag, Trash2 } from 'lucide-react';
import type { Person } from '../../../shared/domain/people.ts';
import { priorities } from '../../../shared/domain/visit.ts';
import type { Answer, Question } from '../../../shared/domain/visit.ts';
import { neighbourOf } from '../../../shared/domain/visits.ts';
import { askedIn } from '../../../shared/rules/spoken.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { WhereChanging } from '../../ui/changing.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { InlineText } from '../../ui/fields/inline-text.tsx';
import { useViewer } from '../../viewer/viewer-provider.tsx';
import { answerOf } from '../use-visits.ts';
import type { VisitFacts } from '../use-visits.ts';
import type { QuestionActions } from './use-questions.ts';
import classes from '../visits.module.css';

type Props = {
  question: Question;
  ranked: readonly Question[];
  facts: VisitFacts;
  personId: Person['id'] | null;
  actions: QuestionActions;
};

export function QuestionRow({ question, ranked, facts, personId, actions }: Props) {
  const { visits, language } = useStrings();
  const { questions: words } = visits;
  const asked = askedIn(question.text, language);
  const doctor = facts.people.find(({ id }) => id === question.personId);
  const answers = facts.answers.filter(
    ({ questionId, text }) => questionId === question.id && text.trim() !== '',
  );
  return (
    <li className={classes.question}>
      <div className={classes.questionWords}>
        <InlineText
          label={words.editFor(asked)}
          value={asked}
          onSave={async (text) => {
            if (text.trim() !== '') await actions.onSave(question.id, { text: text.trim() });
          }}
        />
        <p className={classes.questionMeta}>
          {question.priority === 'high' && <PriorityMark />}
          {doctor && <span>{words.onlyFor(doctor.name)}</span>}
        </p>
        {personId === null ? (
          <Answers answers={answers} facts={facts} />
        ) : (
          <AnswerField {...{ question, facts, personId, actions }} />
        )}
      </div>
      <WhereChanging>
        <QuestionMenu {...{ question, ranked, facts, actions }} />
      </WhereChanging>
    </li>
  );
}

function PriorityMark() {
  const { priorities: words } = useStrings().visits;
  return (
    <span className={classes.high}>
      <Flag aria-hidden className={classes.icon} />
      {words.high}
    </span>
  );
}

/** Everything that was answered, by whom, with the page that says so. */
function Answers({ answers, facts }: { answers: readonly Answer[]; facts: VisitFacts }) {
  const { questions: words } = useStrings().visits;
  const format = useFormat();
  const order = new Map<string, number>(facts.doctors.map(({ id }, at) => [id, at]));
  const sorted = [...answers].sort(
    (a, b) =>
      (order.get(a.personId ?? '') ?? 99) - (order.get(b.personId ?? '') ?? 99) || a.createdAt - b.createdAt,
  );
  if (sorted.length === 0)
    return (
      <p className={classes.noAnswer}>
        <CircleDashed aria-hidden className={classes.icon} />
        {words.noAnswer}
      </p>
    );
  return sorted.map((answer) => (
    <p key={answer.id} className={classes.answer}>
      <strong>{words.answeredBy(facts.people.find(({ id }) => id === answer.personId)?.name ?? '')}</strong>{' '}
      {answer.text}{' '}
      {answer.answeredOn && <span className={classes.answerMeta}>{format.day(answer.answeredOn)}</span>}{' '}
      <PageLink answer={answer} />
    </p>
  ));
}

function PageLink({ answer: { documentId, page } }: { answer: Pick<Answer, 'documentId' | 'page'> }) {
  const { questions: words } = useStrings().visits;
  const viewer = useViewer();
  if (documentId === null || page === null) return null;
  return (
    <button type="button" className={classes.page} onClick={() => viewer.openPage({ documentId, page })}>
      {words.page(page)}
      <span className="screen-reader-only">, {words.openPage(page)}</span>
    </button>
  );
}

type AnswerFieldProps = Pick<Props, 'question' | 'facts' | 'actions'> & { personId: Person['id'] };

function AnswerField({ question, facts, personId, actions }: AnswerFieldProps) {
  const { visits, language } = useStrings();
  const { questions: words } = visits;
  const answer = answerOf(facts.answers, question.id, personId);
  const name = facts.people.find(({ id }) => id === personId)?.name ?? '';
  return (
    <div className={classes.answerField}>
      <InlineText
        label={words.answerOf(name, askedIn(question.text, language))}
        placeholder={words.answerPlaceholder}
        value={answer?.text ?? ''}
        onSave={(text) => actions.onAnswer(question.id, personId, text)}
      />
      {answer && answer.text.trim() !== '' && (
        <div className={classes.answerDay}>
          <AutosaveDateField
            label={words.answeredOn(name)}
            hint={null}
            value={answer.answeredOn}
            onSave={(day) => actions.onAnsweredOn(answer.id, day)}
          />
          <PageLink answer={answer} />
        </div>
      )}
    </div>
  );
}

type MenuProps = Pick<Props, 'question' | 'ranked' | 'facts' | 'actions'>;

function QuestionMenu({ question, ranked, facts, actions }: MenuProps) {
  const { visits, language } = useStrings();
  const { priorities: words, questions: text } = visits;
  const icon = (Icon: typeof ArrowUp) => <Icon aria-hidden className={classes.icon} />;
  const move = (step: -1 | 1) => void actions.onMove(ranked, question, step);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          type="button"
          className={classes.more}
          aria-label={text.more(askedIn(question.text, language))}
        >
          <EllipsisVertical aria-hidden className={classes.icon} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{text.priority}</Menu.Label>
        <Menu.RadioGroup
          value={question.priority}
          onChange={(priority) =>
            void actions.onSave(question.id, { priority: priority as Question['priority'] })
          }
        >
          {priorities.map((priority) => (
            <Menu.RadioItem key={priority} value={priority} closeMenuOnClick>
              {words[priority]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{text.whom}</Menu.Label>
        <Menu.RadioGroup
          value={question.personId ?? ''}
          onChange={(id) =>
            void actions.onSave(question.id, {
              personId: facts.doctors.find((doctor) => doctor.id === id)?.id ?? null,
            })
          }
        >
          <Menu.RadioItem value="" closeMenuOnClick>
            {text.anyDoctor}
          </Menu.RadioItem>
          {facts.doctors.map(({ id, name }) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={icon(ArrowUp)}
          disabled={!neighbourOf(ranked, question.id, -1)}
          onClick={() => move(-1)}
        >
          {text.up}
        </Menu.Item>
        <Menu.Item
          leftSection={icon(ArrowDown)}
          disabled={!neighbourOf(ranked, question.id, 1)}
          onClick={() => move(1)}
        >
          {text.down}
        </Menu.Item>
        <Menu.Item leftSection={icon(Trash2)} onClick={() => actions.onRemove(question)}>
          {text.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
