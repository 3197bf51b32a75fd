// Each choice with the count of the opinions on it, and where every one of them stands.
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Stance } from '../../../shared/domain/decision.ts';
import { stanceWords } from '../../../shared/domain/decision.ts';
import type { Tally } from '../../../shared/domain/tally.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/fields/field.tsx';
import { InlineText } from '../../ui/fields/inline-text.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { doctorName, shortName } from '../names.ts';
import { NumberMark } from '../number-mark.tsx';
import type { OpinionFacts } from '../use-opinions.ts';
import { useDeciding } from './use-deciding.ts';
import type { Deciding } from './use-deciding.ts';
import classes from './decide.module.css';

type Props = { tallies: readonly Tally[]; facts: OpinionFacts };

export function Choices({ tallies, facts }: Props) {
  const { choices: words } = useStrings().opinions.decide;
  const deciding = useDeciding();
  return (
    <section className={classes.part} aria-labelledby="choices">
      <h2 id="choices">{words.title}</h2>
      <p className={classes.hint}>{words.hint}</p>
      {deciding.problem && <ProblemNotice sentence={describeProblem(deciding.problem)} />}
      <ul className={classes.list}>
        {tallies.map((tally) => (
          <ChoiceLine key={tally.choice.id} {...{ tally, facts, deciding }} />
        ))}
      </ul>
      <AddLine
        label={words.addLabel}
        add={words.add}
        onAdd={(text) =>
          deciding.addChoice({
            text,
            position: 1 + Math.max(-1, ...tallies.map(({ choice }) => choice.position)),
          })
        }
      />
    </section>
  );
}

type LineProps = { tally: Tally; facts: OpinionFacts; deciding: Deciding };

function ChoiceLine({ tally, facts, deciding }: LineProps) {
  const strings = useStrings();
  const { decide } = strings.opinions;
  const { choices: words } = decide;
  const { choice } = tally;
  const { columns } = facts.comparison;
  const counts = tally.groups.map(({ says, columns: who }) =>
    decide.saysInCount(who.length, decide.says[says]),
  );
  const silent = tally.silent.length > 0 ? [decide.silent(tally.silent.length)] : [];
  return (
    <li className={classes.choice}>
      <div className={classes.choiceHead}>
        <InlineText
          label={words.words(choice.text)}
          value={choice.text}
          onSave={async (text) => {
            if (text.trim() !== '') await deciding.saveChoice(choice.id, { text: text.trim().slice(0, 500) });
          }}
        />
        <IconButton
          size="small"
          icon={X}
          label={words.remove(choice.text)}
          onClick={() => deciding.removeChoice(choice.id, words.removed(choice.text))}
        />
      </div>
      <p className={classes.count} role="status">
        {[...counts, ...silent].join(' · ')}
      </p>
      <ul className={classes.stances}>
        {columns.map((column, at) => {
          const stance = tally.stances[at] ?? null;
          const name = doctorName(column, strings);
          return (
            <li key={column.opinion.id} className={classes.stance}>
              <NumberMark number={column.opinion.number} />
              <span className={classes.who}>{shortName(column, strings)}</span>
              <SelectField
                label={words.stand(name, choice.text)}
                hideLabel
                options={[
                  { value: 'nothing' as const, label: words.nothing },
                  ...stanceWords.map((value) => ({ value, label: decide.says[value] })),
                ]}
                value={stance?.says ?? 'nothing'}
                onChange={(says: Stance['says'] | 'nothing') =>
                  deciding.setStance({ stance, choiceId: choice.id, opinionId: column.opinion.id, says })
                }
              />
              {stance && (
                <InlineText
                  label={words.note(name, choice.text)}
                  placeholder={words.notePlaceholder}
                  value={stance.note}
                  onSave={(note) => deciding.saveStance(stance.id, { note: note.slice(0, 500) })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </li>
  );
}

/** One line to add something by its name. */
export function AddLine({
  label,
  add,
  onAdd,
}: {
  label: string;
  add: string;
  onAdd: (text: string) => Promise<unknown>;
}) {
  const [text, setText] = useState('');
  return (
    <form
      className={classes.addLine}
      onSubmit={(event) => {
        event.preventDefault();
        const added = text.trim();
        if (added === '') return;
        setText('');
        void onAdd(added);
      }}
    >
      <TextField label={label} value={text} onChange={setText} maxLength={200} />
      <Button icon={Plus} submit disabled={text.trim() === ''}>
        {add}
      </Button>
    </form>
  );
}
