// Sentences of the report that may answer the question in hand: shown with the words that brought them here, taken with one press.
import { BookOpen, Quote } from 'lucide-react';
import { useMemo } from 'react';
import type { Passage } from '../../../shared/domain/passages.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { axisName } from '../names.ts';
import type { Passages } from './use-passages.ts';
import classes from './edit.module.css';

type Props = {
  axis: string;
  passages: Passages;
  onTake: (passage: Passage) => void;
  onShow: (passage: Passage) => void;
};

export function PassageOffers({ axis, passages: { offersFor }, onTake, onShow }: Props) {
  const strings = useStrings();
  const { edit } = strings.opinions;
  const offers = useMemo(() => offersFor(axis), [offersFor, axis]);
  if (offers.length === 0) return null;
  return (
    <details className={classes.offers}>
      <summary>{edit.offers(offers.length)}</summary>
      <ul>
        {offers.map((passage) => (
          <li key={`${passage.page} ${passage.text}`}>
            <q>{passage.text}</q>
            <p className={classes.saidHint}>{edit.offerWhy(passage.page, passage.found)}</p>
            <div className={classes.offerButtons}>
              <Button
                size="small"
                icon={Quote}
                aria-label={edit.takeOfferFor(axisName(strings, axis), passage.text)}
                onClick={() => onTake(passage)}
              >
                {edit.takeOffer}
              </Button>
              <Button
                reads
                look="quiet"
                size="small"
                icon={BookOpen}
                aria-label={edit.showOfferFor(passage.page, passage.text)}
                onClick={() => onShow(passage)}
              >
                {edit.showPage}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
