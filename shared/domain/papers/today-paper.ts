// Today on paper: what is due, what is missing, who owes an answer, and whom to call.
import { stretchesOf, elapsedDays } from '../coverage/elapsed.ts';
import { planOf } from '../clocks/clock-facts.ts';
import { timelineOf } from '../letter-list.ts';
import { isLate, planToday } from '../today.ts';
import type { DatedThing, Today } from '../today.ts';
import { nameOf, statusOf } from './clock-lines.ts';
import type { Paper } from './paper.ts';
import { joined, lines, under } from './paper.ts';
import { dateIn, personName, placeName } from './paper-facts.ts';
import type { PaperFacts } from './paper-facts.ts';

function todayOf(facts: PaperFacts): Today {
  const entries = timelineOf(facts.letters, facts.proofs, facts);
  return planToday({ ...facts, entries, knowsPayer: planOf(facts) !== null });
}

function dueRow(thing: DatedThing, facts: PaperFacts): string[] {
  const { words } = facts;
  const on = dateIn(facts, thing.on);
  if (thing.kind === 'visit') {
    const { personId, organizationId, place, purpose } = thing.visit;
    const where = joined([personName(facts, personId), placeName(facts, organizationId), place]);
    return [on, lines(purpose, where), words.today.visit];
  }
  if (thing.kind === 'report')
    return [on, words.today.report(thing.opinion.number), thing.isPast ? words.clock.status.overdue : ''];
  const { clock } = thing;
  const how = isLate(clock) ? statusOf(clock, facts) : words.clock.whose[clock.whose];
  return [on, nameOf(clock, facts), how];
}

/** Everybody with a number who owes an answer, or works where one is owed. */
function toCall(facts: PaperFacts, { awaiting }: Today): string[][] {
  const found = new Map<string, string[]>();
  for (const { entry } of awaiting) {
    const { personId, organizationId, withWhom, subject } = entry.letter;
    const person = facts.people.find(({ id }) => id === personId);
    const place = facts.organizations.find(({ id }) => id === (organizationId ?? person?.organizationId));
    const phone = person?.phone || place?.phone || '';
    const name = joined([person?.name ?? withWhom, place?.name ?? '']);
    const about = found.get(`${name}\t${phone}`) ?? [];
    found.set(`${name}\t${phone}`, [...about, subject]);
  }
  return [...found].map(([key, about]) => [...key.split('\t'), about.join('\n')]);
}

function rowsOf(plan: Today, facts: PaperFacts): { missing: string[][]; awaiting: string[][] } {
  const { words } = facts;
  const missing = plan.missing.map((record) => [
    record.title,
    dateIn(facts, record.serviceDate),
    words.record.status[record.status],
    placeName(facts, record.organizationId),
  ]);
  const awaiting = plan.awaiting.map(({ entry: { letter, who, place }, due }) => [
    dateIn(facts, due),
    joined([who, place]),
    letter.promise === '' ? letter.subject : words.letter.promised(letter.promise),
  ]);
  return { missing, awaiting };
}

export function todayPaper(facts: PaperFacts): Paper {
  const { words, caseFile, today } = facts;
  const plan = todayOf(facts);
  const zone = planOf(facts)?.timeZone || facts.timeZone;
  const days = elapsedDays(stretchesOf({ ...facts, timeZone: zone }), today, zone);
  const { missing, awaiting } = rowsOf(plan, facts);
  return {
    title: words.places.today,
    lead: joined([dateIn(facts, today), days === null ? '' : words.today.days(days)], ' · '),
    blocks: [
      ...under(words.case.decision, [{ kind: 'text', text: caseFile.decision }]),
      ...under(words.today.due, [
        {
          kind: 'table',
          head: words.today.dueHead,
          shares: [22, 50, 28],
          rows: plan.dates.map((thing) => dueRow(thing, facts)),
        },
      ]),
      ...under(words.today.call, [
        { kind: 'table', head: words.today.callHead, shares: [40, 24, 36], rows: toCall(facts, plan) },
      ]),
      ...under(words.today.awaiting, [
        { kind: 'table', head: words.today.awaitingHead, shares: [22, 34, 44], rows: awaiting },
      ]),
      ...under(words.today.missing, [
        { kind: 'table', head: words.today.missingHead, shares: [42, 18, 16, 24], rows: missing },
      ]),
    ],
  };
}
