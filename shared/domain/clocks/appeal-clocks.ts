// Clocks that a decision or an appeal starts: time to appeal, time to answer it, time in which an approval holds.
import type { Appeal, AppealLevel, Determination } from '../coverage/determination.ts';
import type { PartialDate } from '../partial-date.ts';
import type { Clock, ClockStart } from './clock.ts';
import type { ClockFacts } from './clock-facts.ts';
import type { ClockMaker } from './make-clock.ts';

const reviews = new Set<AppealLevel>(['independent-review', 'external-review', 'fair-hearing', 'complaint']);
export function isReview(level: AppealLevel): boolean {
  return reviews.has(level);
}

export function isRefused({ outcome }: Pick<Determination, 'outcome'>): boolean {
  return outcome !== 'approved';
}

function on(at: PartialDate | null, letterId: ClockStart['letterId']): ClockStart | null {
  return at && { at, isProven: letterId !== null, letterId };
}

type Facts = Pick<ClockFacts, 'determinations' | 'appeals'>;

export function determinationClocks(facts: Facts, maker: ClockMaker): Clock[] {
  return facts.determinations.flatMap((determination) => [
    ...approvalClock(determination, maker),
    ...(isRefused(determination) ? refusalClocks(determination, facts, maker) : []),
    ...wonClocks(determination, facts, maker),
  ]);
}

function approvalClock(determination: Determination, maker: ClockMaker): Clock[] {
  const { validTo, outcome, about, usedOn, datedOn, letterId, id } = determination;
  if (validTo === null || (outcome !== 'approved' && outcome !== 'partly')) return [];
  return [
    maker.stated({
      kind: 'approval-ends',
      title: about,
      whose: 'ours',
      due: validTo,
      start: on(determination.validFrom ?? datedOn, letterId),
      endedAt: usedOn,
      source: { noun: 'determination', id },
    }),
  ];
}

/** A first refusal opens the plan's own appeal; a refused appeal opens the review outside. After a review there is no next one here. */
function refusalClocks(determination: Determination, { appeals }: Facts, maker: ClockMaker): Clock[] {
  const { datedOn, receivedOn, letterId, about, id } = determination;
  const decided = appeals.find((appeal) => appeal.decisionId === id);
  if (decided && isReview(decided.level)) return [];
  const next = appeals.filter((appeal) => appeal.determinationId === id && appeal.withdrawnOn === null);
  const filed = next.map((appeal) => filedAt(appeal, maker)?.at ?? null).find((at) => at !== null) ?? null;
  const received = on(receivedOn ?? maker.letter(letterId)?.at ?? null, letterId);
  const topic = decided ? 'review-filing' : 'first-appeal';
  return maker.ruled({
    topic,
    kind: topic,
    title: about,
    starts: {
      'notice-date': on(datedOn, letterId),
      'decision-date': on(datedOn, letterId) ?? received,
      'notice-receipt': received,
    },
    endedAt: filed,
    source: { noun: 'determination', id },
  });
}

/** A review that was won must be carried out. */
function wonClocks(determination: Determination, { appeals }: Facts, maker: ClockMaker): Clock[] {
  const appeal = appeals.find(({ decisionId }) => decisionId === determination.id);
  if (!appeal || !isReview(appeal.level) || determination.outcome !== 'approved') return [];
  return maker.ruled({
    topic: 'review-carried-out',
    kind: 'review-carried-out',
    title: determination.about,
    starts: { 'decision-date': on(determination.datedOn, determination.letterId) },
    endedAt: appeal.carriedOutOn,
    source: { noun: 'determination', id: determination.id },
  });
}

export function appealClocks({ appeals, determinations }: Facts, maker: ClockMaker): Clock[] {
  return appeals.flatMap((appeal) => {
    const start = filedAt(appeal, maker);
    if (!start || appeal.level === 'fair-hearing') return [];
    const decision = determinations.find(({ id }) => id === appeal.decisionId);
    const decidedAt = decision?.datedOn ?? decision?.receivedOn ?? null;
    const about = {
      title: decision?.about ?? determinations.find(({ id }) => id === appeal.determinationId)?.about ?? '',
      starts: { 'their-receipt': start },
      source: { noun: 'appeal', id: appeal.id } as const,
      supersededWhy: appeal.withdrawnOn === null ? '' : appeal.notes || 'withdrawn',
    };
    const urgent = appeal.isUrgent || appeal.level === 'expedited-grievance' ? '-urgent' : '';
    if (isReview(appeal.level)) {
      const topic = `review-decided${urgent}` as const;
      return maker.ruled({ ...about, topic, kind: 'review-decided', endedAt: decidedAt });
    }
    return [
      ...maker.ruled({
        ...about,
        topic: 'appeal-received',
        kind: 'appeal-received',
        // An answer to the grievance itself says that they have it.
        endedAt: appeal.acknowledgedOn ?? decidedAt,
      }),
      ...maker.ruled({
        ...about,
        topic: `appeal-decided${urgent}`,
        kind: 'appeal-decided',
        endedAt: decidedAt,
      }),
    ];
  });
}

function filedAt(appeal: Appeal, maker: ClockMaker): ClockStart | null {
  const letter = maker.letter(appeal.letterId);
  return letter ? maker.arrival(letter) : on(appeal.filedOn, null);
}
