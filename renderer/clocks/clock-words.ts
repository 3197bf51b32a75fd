// A clock in words: its name, its rule, its mark. Used wherever clocks are shown.
import type { Clock } from '../../shared/domain/clocks/clock.ts';
import type { RuleFact } from '../../shared/rules/facts/fact.ts';
import { getFact } from '../../shared/rules/facts/facts.ts';
import type { Strings } from '../strings/en.ts';
import type { Meaning } from '../theme/colours.ts';

export function nameOfClock({ kind, title }: Pick<Clock, 'kind' | 'title'>, { clocks }: Strings): string {
  return clocks.kind[kind](title);
}

function spanOf({ readings }: Clock, { clocks }: Strings): string {
  const [{ value, unit }] = readings;
  return value === null || unit === null ? '' : clocks.unit[unit](value);
}

/** A rule that nobody has looked up yet says so wherever a day is counted by it. */
function factText(span: string, { citation, evidence }: RuleFact, by: Strings['clocks']['by']): string {
  const text = by.fact(span, citation);
  return evidence === 'to-verify' ? by.toVerify(text) : text;
}

export function ruleOfClock(clock: Clock, strings: Strings): string {
  const { by } = strings.clocks;
  const span = spanOf(clock, strings);
  switch (clock.basis.kind) {
    case 'fact':
      return factText(span, getFact(clock.basis.factId), by);
    case 'promise':
    case 'own-target':
      return by[clock.basis.kind](span);
    case 'stated':
      return clock.kind === 'promise' ? by.promise('') : by.stated;
  }
}

/** Of a limit of the law that they let pass: past the mark, not a breach (C-12). */
export function statusWord(clock: Clock, strings: Strings): string {
  const { clocks } = strings;
  if (clock.status === 'missed' && clock.whose === 'theirs' && clock.readings[0].unit === 'hours')
    return clocks.missedTheirs(spanOf(clock, strings));
  return clocks.status[clock.status];
}

export const meaningOfStatus: Record<Clock['status'], Meaning> = {
  running: 'waiting',
  overdue: 'needsYou',
  missed: 'differs',
  met: 'arrived',
  superseded: 'waiting',
};
