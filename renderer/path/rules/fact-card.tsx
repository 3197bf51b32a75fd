// One rule with everything that backs it: source, how we know, when it was looked up, what to mind, and the family's own number.
import { useState } from 'react';
import { ruleOverrideFields } from '../../../shared/domain/coverage/coverage.ts';
import type { RuleOverride } from '../../../shared/domain/coverage/coverage.ts';
import { partialDate } from '../../../shared/domain/partial-date.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { conflictsOf } from '../../../shared/rules/facts/conflicts.ts';
import type { TimeTerm } from '../../../shared/rules/facts/fact.ts';
import { getFact } from '../../../shared/rules/facts/facts.ts';
import { conflictIn, factIn } from '../../../shared/rules/spoken.ts';
import { useCommand } from '../../client/use-case.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields/field.tsx';
import { Notice, ProblemNotice } from '../../ui/messages/notice.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { useRemove } from '../../client/use-rows.ts';
import classes from './rules.module.css';

type Props = { factId: string; overrides: readonly RuleOverride[] };

export function FactCard({ factId, overrides }: Props) {
  const { path, clocks, language } = useStrings();
  const words = path.rules;
  const format = useFormat();
  const fact = factIn(getFact(factId), language);
  const isOpen = fact.evidence === 'to-verify';
  return (
    <article className={classes.card} aria-label={words.factOf(factId)}>
      <p className={classes.sentence}>{fact.sentence}</p>
      {isOpen && (
        <Notice meaning="needsYou" title={words.toVerify.title}>
          <p>{words.toVerify.text}</p>
        </Notice>
      )}
      {fact.caveat !== '' && (
        <p>
          <strong>{words.caveat}:</strong> {fact.caveat}
        </p>
      )}
      <dl className={classes.facts}>
        <dt>{words.citation}</dt>
        <dd>{fact.citation}</dd>
        <dt>{isOpen ? words.toVerify.knownFrom : words.source}</dt>
        <dd>{fact.source}</dd>
      </dl>
      <p className={classes.foot}>
        <StatusMark meaning={isOpen ? 'needsYou' : 'waiting'}>
          {words.evidence[fact.evidence](format.date(partialDate(fact.checkedOn)))}
        </StatusMark>
        <span>{factId}</span>
      </p>
      {conflictsOf(factId)
        .map((conflict) => conflictIn(conflict, language))
        .map(({ id, says, treatment }) => (
          <p key={id} className={classes.soft}>
            {says} {treatment}
          </p>
        ))}
      {fact.terms.map((term) => (
        <Override key={term.key} {...{ factId, term, unit: clocks.unit[term.unit] }} overrides={overrides} />
      ))}
    </article>
  );
}

type OverrideProps = Props & { term: TimeTerm; unit: (amount: number) => string };

function Override({ factId, term, unit, overrides }: OverrideProps) {
  const { path, clocks } = useStrings();
  const words = path.rules;
  const [isOpen, setOpen] = useState(false);
  const { remove } = useRemove('ruleOverrides');
  const override = overrides.find((one) => one.factId === factId && one.termKey === term.key);
  if (override)
    return (
      <p className={classes.override}>
        {words.overridden(unit(override.value), override.reason)}{' '}
        <Button size="small" look="quiet" onClick={() => void remove(override.id, words.removed)}>
          {words.overrideRemove}
        </Button>
      </p>
    );
  if (isOpen) return <OverrideForm {...{ factId, term }} onDone={() => setOpen(false)} />;
  return (
    <p className={classes.override}>
      <span>
        {unit(term.value)}
        {clocks.detail.reading[term.key] === undefined ? '' : `, ${clocks.detail.reading[term.key]}`}
      </span>{' '}
      <Button size="small" look="quiet" onClick={() => setOpen(true)}>
        {words.override}
      </Button>
    </p>
  );
}

function OverrideForm({ factId, term, onDone }: { factId: string; term: TimeTerm; onDone: () => void }) {
  const { path, clocks, ui } = useStrings();
  const words = path.rules;
  const [value, setValue] = useState(String(term.value));
  const [reason, setReason] = useState('');
  const add = useCommand((client, input: { value: number; reason: string }) =>
    client.ruleOverrides.add({ factId, termKey: term.key, ...input }),
  );
  const isWhole = ruleOverrideFields.value.safeParse(Number(value)).success && reason.trim() !== '';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) void add.run({ value: Number(value), reason }).then((made) => made && onDone());
      }}
    >
      <TextField
        label={words.overrideValue(clocks.add.units[term.unit])}
        inputMode="numeric"
        value={value}
        onChange={setValue}
      />
      <TextField label={words.overrideReason} value={reason} onChange={setReason} />
      {add.problem && <ProblemNotice sentence={describeProblem(add.problem)} />}
      <p>
        <Button size="small" submit disabled={!isWhole}>
          {words.overrideSave}
        </Button>{' '}
        <Button reads size="small" look="quiet" onClick={onDone}>
          {ui.cancel}
        </Button>
      </p>
    </form>
  );
}
