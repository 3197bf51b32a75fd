// What it cost so far, what would come back, the three lines of a visit without approval, and every cost as a row.
import { Plus, Receipt } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CostLine, Costs } from '../../../shared/domain/coverage/costs.ts';
import { sumCosts } from '../../../shared/domain/coverage/costs.ts';
import type { Expense } from '../../../shared/domain/coverage/expense.ts';
import { lanes } from '../../../shared/domain/coverage/expense.ts';
import { scopesOf } from '../../../shared/domain/coverage/finder.ts';
import { appliesIn, getFact } from '../../../shared/rules/facts/facts.ts';
import { useCommand } from '../../client/use-case.ts';
import { Screen } from '../../frame/screen.tsx';
import { usePrintable } from '../../frame/print.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/messages/empty-state.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import classes from '../list.module.css';
import { moneyText } from '../../strings/money.ts';
import type { PathFacts } from '../../client/use-path.ts';
import { CostDetail } from './cost-detail.tsx';

type Props = { facts: PathFacts; switcher: ReactNode };

export function CostsPart({ facts, switcher }: Props) {
  usePrintable('costs');
  const { costs: words, path } = useStrings();
  const [open, setOpen] = useState<string | null>(null);
  const add = useCommand((client, title: string) =>
    client.expenses.add({
      title,
      kind: 'other',
      lane: 'self-pay',
      state: 'paid',
      amountCents: null,
      amountNote: '',
      on: null,
      organizationId: null,
      quotedBy: '',
      letterId: null,
      receiptDocumentId: null,
      hasReceipt: false,
      isReimbursable: false,
      reimbursedOn: null,
      notes: '',
    }),
  );
  const { expenses } = facts;
  const chosen = expenses.find(({ id }) => id === open);
  const button = (
    <Button
      look="primary"
      icon={Plus}
      onClick={() => void add.run(words.newTitle).then((made) => made && setOpen(made.id))}
    >
      {words.add}
    </Button>
  );
  return (
    <Screen
      title={path.title}
      sentence={path.sentence.costs}
      action={expenses.length > 0 && button}
      tools={switcher}
      detail={
        chosen ? (
          <CostDetail key={chosen.id} expense={chosen} facts={facts} onClose={() => setOpen(null)} />
        ) : null
      }
    >
      {expenses.length === 0 ? (
        <EmptyState icon={Receipt} title={words.none} action={button}>
          {words.noneText}
        </EmptyState>
      ) : (
        <div className={classes.page}>
          <Sums costs={sumCosts(expenses)} facts={facts} />
          <section>
            <h2>{words.list}</h2>
            <ul className={classes.list}>
              {expenses.map((one) => (
                <CostRow key={one.id} expense={one} isOpen={one.id === open} onOpen={setOpen} />
              ))}
            </ul>
          </section>
        </div>
      )}
    </Screen>
  );
}

function useAmount(): (line: CostLine) => string {
  const { costs: words, locale } = useStrings();
  return ({ cents, isComplete }) => {
    if (isComplete) return moneyText(cents, locale);
    return cents === 0 ? words.unknown : words.atLeast(moneyText(cents, locale));
  };
}

function Sums({ costs, facts }: { costs: Costs; facts: PathFacts }) {
  const { costs: words, locale } = useStrings();
  const amount = useAmount();
  // Only where the law on the copay holds for this plan does its note stand (C-2).
  const isByStatute = appliesIn(getFact('F-10'), scopesOf(facts.answers));
  return (
    <>
      <div className={classes.sums}>
        <p className={classes.sum}>
          <span>{words.paid}</span>
          <span className={classes.big}>{moneyText(costs.paidCents, locale)}</span>
          {costs.withoutReceipt.length > 0 && (
            <StatusMark meaning="needsYou">{words.noReceipt(costs.withoutReceipt.length)}</StatusMark>
          )}
        </p>
        <p className={classes.sum}>
          <span>{words.back}</span>
          <span className={classes.big}>{moneyText(costs.reimbursableCents, locale)}</span>
          {costs.reimbursedCents > 0 && (
            <span className={classes.soft}>{words.backDone(moneyText(costs.reimbursedCents, locale))}</span>
          )}
        </p>
      </div>
      <section>
        <h2>{words.sheet}</h2>
        <table className={classes.sheet}>
          <tbody>
            {(['consultation', 'tests', 'treatment'] as const).map((line) => (
              <tr key={line}>
                <th scope="row">{words.sheetLines[line]}</th>
                <td>{amount(costs.unauthorized[line])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{words.lanes}</h2>
        <table className={classes.sheet}>
          <tbody>
            {lanes.map((lane) => (
              <tr key={lane}>
                <th scope="row">
                  {words.lane[lane]}
                  <br />
                  <span className={classes.soft}>
                    {words.laneNote[lane === 'authorized' && isByStatute ? 'byStatute' : lane]}
                  </span>
                </th>
                <td>{amount(costs.byLane[lane])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

type RowProps = { expense: Expense; isOpen: boolean; onOpen: (id: string) => void };

function CostRow({ expense, isOpen, onOpen }: RowProps) {
  const { costs: words, locale } = useStrings();
  const format = useFormat();
  const { amountCents } = expense;
  return (
    <li className={classes.row} data-open={isOpen || undefined}>
      <button type="button" className={classes.rowButton} onClick={() => onOpen(expense.id)}>
        <span className={classes.name}>{expense.title}</span>
        <span className={classes.amount}>
          {amountCents === null ? expense.amountNote || words.unknown : moneyText(amountCents, locale)}
        </span>
        <span className={classes.rowFacts}>
          <span>{words.state[expense.state]}</span>
          <span>{words.lane[expense.lane]}</span>
          {expense.on && <span>{format.day(expense.on)}</span>}
          {expense.isReimbursable && <span>{words.isReimbursable}</span>}
        </span>
      </button>
    </li>
  );
}
