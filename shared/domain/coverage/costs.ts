// What was paid, what would come back, and what each way of getting the opinion would cost. Sums in cents; an unknown amount stays unknown.
import type { Expense, Lane } from './expense.ts';

/** `isComplete` is false where a line has no amount: then the sum is "at least". */
export type CostLine = { cents: number; isComplete: boolean };

export type Costs = {
  paidCents: number;
  reimbursableCents: number;
  reimbursedCents: number;
  /** Paid with no receipt in hand. */
  withoutReceipt: Expense[];
  /** The three lines of a visit without approval (R039). */
  unauthorized: { consultation: CostLine; tests: CostLine; treatment: CostLine };
  byLane: Record<Lane, CostLine>;
};

function sum(expenses: readonly Expense[]): CostLine {
  return {
    cents: expenses.reduce((total, { amountCents }) => total + (amountCents ?? 0), 0),
    isComplete: expenses.every(({ amountCents }) => amountCents !== null),
  };
}

export function sumCosts(expenses: readonly Expense[]): Costs {
  const paid = expenses.filter(({ state }) => state === 'paid');
  const reimbursable = paid.filter(({ isReimbursable }) => isReimbursable);
  const without = (kind: Expense['kind']): CostLine => {
    const lines = expenses.filter((one) => one.lane === 'unauthorized' && one.kind === kind);
    // No line at all is not a price of nothing.
    return lines.length === 0 ? { cents: 0, isComplete: false } : sum(lines);
  };
  const lane = (of: Lane): CostLine => sum(expenses.filter((one) => one.lane === of));
  return {
    paidCents: sum(paid).cents,
    reimbursableCents: sum(reimbursable).cents,
    reimbursedCents: sum(reimbursable.filter(({ reimbursedOn }) => reimbursedOn !== null)).cents,
    withoutReceipt: paid.filter(
      ({ hasReceipt, receiptDocumentId }) => !hasReceipt && receiptDocumentId === null,
    ),
    unauthorized: {
      consultation: without('consultation'),
      tests: without('tests'),
      treatment: without('treatment'),
    },
    byLane: {
      authorized: lane('authorized'),
      unauthorized: lane('unauthorized'),
      'self-pay': lane('self-pay'),
    },
  };
}
