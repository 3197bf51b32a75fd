// What may be noted about what this doctor looked at, each with why: from packets that were sent, or from the report itself.
import { Check, ListChecks } from 'lucide-react';
import { useMemo } from 'react';
import type { ComparisonColumn } from '../../../shared/domain/compare.ts';
import type { EvidenceRow } from '../../../shared/domain/evidence.ts';
import { evidenceOffers } from '../../../shared/domain/evidence-offers.ts';
import type { EvidenceOffer } from '../../../shared/domain/evidence-offers.ts';
import type { Evidence } from '../../../shared/domain/opinion.ts';
import { useCommand } from '../../client/use-case.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { useOfferUndo } from '../../ui/messages/undo.tsx';
import { usesText } from '../compare/behind.ts';
import type { OpinionFacts } from '../use-opinions.ts';
import type { Passages } from './use-passages.ts';
import classes from './edit.module.css';

type Props = {
  facts: OpinionFacts;
  column: ComparisonColumn;
  rows: readonly EvidenceRow[];
  passages: Passages;
};

function useTake(opinionId: Evidence['opinionId']) {
  const { evidence } = useStrings().opinions;
  const offerUndo = useOfferUndo();
  const { run: take } = useCommand(async (client, offers: readonly EvidenceOffer[]) => {
    const ids: Evidence['id'][] = [];
    for (const { row, uses } of offers)
      ids.push((await client.evidence.add({ opinionId, ...row.about, uses, note: '' })).id);
    return ids;
  });
  const { run: untake } = useCommand(async (client, ids: readonly Evidence['id'][]) => {
    for (const id of ids) await client.evidence.remove({ id });
  });
  return async (offers: readonly EvidenceOffer[]) => {
    const ids = await take(offers);
    if (ids) offerUndo({ sentence: evidence.offersTaken(ids.length), onUndo: () => void untake(ids) });
  };
}

export function LookedOffers({ facts, column, rows, passages: { sentences } }: Props) {
  const strings = useStrings();
  const { evidence: words } = strings.opinions;
  const format = useFormat();
  const onTake = useTake(column.opinion.id);
  const { records, documents, releases, deliveries } = facts;
  const offers = useMemo(
    () => evidenceOffers({ ...column, rows, records, documents, releases, deliveries, sentences }),
    [column, rows, records, documents, releases, deliveries, sentences],
  );
  if (offers.length === 0) return null;
  return (
    <section className={classes.offers} aria-label={words.offersTitle}>
      <h3>{words.offersTitle}</h3>
      <ul>
        {offers.map((offer) => (
          <li key={offer.row.key}>
            <strong>{offer.row.title}</strong>: {usesText(offer.uses, strings)}
            <p className={classes.saidHint}>
              {offer.why.kind === 'packet'
                ? words.offerPacket(
                    offer.why.sentTo,
                    format.day(offer.why.sentOn),
                    offer.uses[0] !== 'not-sent',
                  )
                : words.offerReport(offer.why.page, offer.why.text)}
            </p>
            <Button
              size="small"
              icon={Check}
              aria-label={words.takeOfferFor(offer.row.title)}
              onClick={() => void onTake([offer])}
            >
              {words.takeOffer}
            </Button>
          </li>
        ))}
      </ul>
      {offers.length > 1 && (
        <div>
          <Button size="small" icon={ListChecks} onClick={() => void onTake(offers)}>
            {words.takeAll(offers.length)}
          </Button>
        </div>
      )}
    </section>
  );
}
