// Letters of the path begin here: drafted from the case, to the desk they belong to, and opened to be read over.
import type { Draft } from '../../shared/domain/draft.ts';
import { isRefused } from '../../shared/domain/clocks/appeal-clocks.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { addresseeOf } from '../../shared/domain/letters/sent.ts';
import { compareDates } from '../../shared/domain/partial-date.ts';
import type { Problem } from '../../shared/errors.ts';
import { useCommand } from '../client/use-case.ts';
import type { PathFacts } from '../client/use-path.ts';
import type { Destination } from '../frame/places.ts';

type Ask = { kind: Draft['kind']; replyToId?: Letter['id'] | null };

/** The letter that brought the latest "no": what a grievance or a review answers. */
function latestRefusal({ determinations }: PathFacts): Letter['id'] | null {
  const refused = determinations
    .filter(isRefused)
    .toSorted((a, b) => compareDates(a.datedOn ?? a.receivedOn, b.datedOn ?? b.receivedOn));
  return refused.at(-1)?.letterId ?? null;
}

export function useWriteLetter(
  facts: PathFacts,
  onGo: (destination: Destination) => void,
): { write: (ask: Ask) => Promise<void>; problem: Problem | null } {
  const start = useCommand((client, { kind, replyToId }: Ask) =>
    client.drafts.start({
      kind,
      organizationId: addresseeOf(kind, facts.organizations),
      replyToId: replyToId ?? (kind === 'grievance' || kind === 'review-cover' ? latestRefusal(facts) : null),
      isUrgent: facts.plan?.isUrgent ?? false,
    }),
  );
  const write = async (ask: Ask): Promise<void> => {
    const made = await start.run(ask);
    if (made) onGo({ place: 'letters', openId: made.id });
  };
  return { write, problem: start.problem };
}
