// The path on paper: its steps, the clocks, what was decided about coverage, what it cost, and why another opinion is wanted.
import type { Clock } from '../clocks/clock.ts';
import { isOpen } from '../clocks/clock.ts';
import { planOf } from '../clocks/clock-facts.ts';
import { noAnswers } from '../coverage/coverage.ts';
import { sumCosts } from '../coverage/costs.ts';
import { planPath } from '../coverage/plan-path.ts';
import type { PlannedStep } from '../coverage/plan-path.ts';
import { compareDates } from '../partial-date.ts';
import { dollars } from '../money.ts';
import { stepIn } from '../../rules/spoken.ts';
import { nameOf, ruleOf, statusOf } from './clock-lines.ts';
import type { Paper, PaperTable } from './paper.ts';
import { joined, lines, under } from './paper.ts';
import { dateIn, placeName } from './paper-facts.ts';
import type { PaperFacts } from './paper-facts.ts';

function stepRow({ step, row, state }: PlannedStep, facts: PaperFacts): string[] {
  const { title, why, evidence } = stepIn(step, facts.language);
  const note = row ? lines(row.reason, row.note) : '';
  return [
    lines(title, why),
    joined([facts.words.path.state[state], dateIn(facts, row?.doneOn ?? null)]),
    lines(note, state === 'done' ? '' : evidence),
  ];
}

export function pathPaper(facts: PaperFacts): Paper {
  const { words } = facts;
  const plan = planOf(facts);
  const path = planPath(plan?.answers ?? noAnswers, {
    rows: facts.pathSteps,
    opinionsDiffer: facts.differences.length > 0,
    isRefused: facts.determinations.some(({ outcome }) => outcome !== 'approved'),
  });
  const steps: PaperTable = {
    kind: 'table',
    head: words.path.stepHead,
    shares: [52, 18, 30],
    rows: (path?.steps ?? []).map((step) => stepRow(step, facts)),
  };
  return {
    title: words.places.path,
    lead: plan?.planName ?? '',
    blocks: [
      ...(path ? [steps] : [{ kind: 'text' as const, text: words.path.unknown }]),
      ...under(words.path.planA, [{ kind: 'text', text: plan?.planA ?? '' }]),
      ...under(words.path.planB, [{ kind: 'text', text: plan?.planB ?? '' }]),
      ...under(words.path.contract, [
        {
          kind: 'list',
          items: (plan?.contractPages ?? []).map(({ page, about }) => words.path.contractPage(page, about)),
        },
      ]),
    ],
  };
}

function clockTable(clocks: readonly Clock[], facts: PaperFacts): PaperTable {
  const { words } = facts;
  return {
    kind: 'table',
    head: words.clock.head,
    shares: [20, 34, 12, 20, 14],
    rows: clocks.map((clock) => [
      dateIn(facts, clock.due),
      lines(nameOf(clock, facts), clock.note),
      words.clock.whose[clock.whose],
      ruleOf(clock, facts),
      joined([statusOf(clock, facts), dateIn(facts, clock.endedAt)]),
    ]),
  };
}

export function clocksPaper(facts: PaperFacts): Paper {
  const { words, clocks } = facts;
  const over = clocks.filter((clock) => !isOpen(clock));
  return {
    title: words.places.clocks,
    lead: words.clock.lead_,
    blocks: [
      ...under(words.clock.open, [clockTable(clocks.filter(isOpen), facts)]),
      ...under(words.clock.over, [clockTable(over, facts)]),
    ],
  };
}

export function decisionsPaper(facts: PaperFacts): Paper {
  const { words } = facts;
  const rows = facts.determinations
    .toSorted((a, b) => compareDates(a.datedOn ?? a.receivedOn, b.datedOn ?? b.receivedOn))
    .map((one) => [
      dateIn(facts, one.datedOn ?? one.receivedOn),
      lines(one.about, joined([placeName(facts, one.decidedById), one.authorizationNo])),
      words.decision.outcome[one.outcome],
      one.reasonText,
    ]);
  const appeals = facts.appeals
    .toSorted((a, b) => compareDates(a.filedOn, b.filedOn))
    .map((one) => [
      dateIn(facts, one.filedOn),
      lines(words.decision.level[one.level], joined([placeName(facts, one.decidedById), one.caseNo])),
      dateIn(facts, one.acknowledgedOn),
      lines(
        facts.determinations.find(({ id }) => id === one.decisionId)?.about ?? '',
        one.exhibits.map(({ title }) => title).join('; '),
      ),
    ]);
  return {
    title: words.places.decisions,
    lead: words.decision.lead,
    blocks: [
      { kind: 'table', head: words.decision.head, shares: [18, 38, 16, 28], rows },
      ...under(words.decision.appeals, [
        { kind: 'table', head: words.decision.appealHead, shares: [18, 34, 18, 30], rows: appeals },
      ]),
    ],
  };
}

export function costsPaper(facts: PaperFacts): Paper {
  const { words, expenses } = facts;
  const sums = sumCosts(expenses);
  const rows = expenses
    .toSorted((a, b) => compareDates(a.on, b.on))
    .map((one) => [
      lines(one.title, one.amountNote),
      dateIn(facts, one.on),
      joined([words.cost.state[one.state], words.cost.lane[one.lane]]),
      one.hasReceipt || one.receiptDocumentId !== null ? words.yes : '',
      one.amountCents === null ? words.cost.unknown : dollars(one.amountCents),
    ]);
  return {
    title: words.places.costs,
    lead: words.cost.lead(dollars(sums.paidCents), dollars(sums.reimbursableCents)),
    blocks: [{ kind: 'table', head: words.cost.head, shares: [40, 16, 22, 10, 12], rows }],
  };
}

export function reasonsPaper(facts: PaperFacts): Paper {
  const { words, caseFile } = facts;
  const rows = caseFile.reasons.map(({ code, words: own }) => [words.reason[code], own]);
  return {
    title: words.places.reasons,
    lead: '',
    blocks: [
      { kind: 'table', head: words.reasonHead, shares: [45, 55], rows },
      ...under(words.case.decision, [{ kind: 'text', text: caseFile.decision }]),
    ],
  };
}
