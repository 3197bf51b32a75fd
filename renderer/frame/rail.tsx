// The way around: the case's name, the places, what is saved. A number stands only where something waits.
import type { ReactNode } from 'react';
import { useStrings } from '../strings/language.tsx';
import { placeIcons } from './places.ts';
import type { Place } from './places.ts';
import classes from './frame.module.css';

export type RailProps = {
  caseTitle: string;
  patientName: string;
  places: readonly Place[];
  current: Place;
  waiting: Partial<Record<Place, number>>;
  onGo: (place: Place) => void;
  footer: ReactNode;
  /** Left out where the name already stands above. */
  withName?: boolean;
  stamp?: ReactNode;
};

export function Rail({
  caseTitle,
  patientName,
  places,
  current,
  waiting,
  onGo,
  footer,
  withName = true,
  stamp,
}: RailProps) {
  const { frame } = useStrings();
  const items = places.filter((place) => place !== 'settings');
  const item = (place: Place) => (
    <RailItem
      key={place}
      place={place}
      isCurrent={place === current}
      waits={waiting[place] ?? 0}
      onGo={onGo}
    />
  );
  return (
    <nav aria-label={frame.places} className={classes.railContent}>
      {stamp}
      {withName && (
        <div className={classes.caseName}>
          <p className={classes.caseTitle}>{caseTitle}</p>
          <p className={classes.casePatient}>{patientName}</p>
        </div>
      )}
      <div className={classes.places}>
        <ul>{items.map(item)}</ul>
        {places.includes('settings') && <ul className={classes.placesEnd}>{item('settings')}</ul>}
      </div>
      <div className={classes.railFoot}>{footer}</div>
    </nav>
  );
}

function RailItem({
  place,
  isCurrent,
  waits,
  onGo,
}: {
  place: Place;
  isCurrent: boolean;
  waits: number;
  onGo: (place: Place) => void;
}) {
  const { frame } = useStrings();
  const Icon = placeIcons[place];
  return (
    <li>
      <button
        type="button"
        className={classes.place}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => onGo(place)}
      >
        <Icon aria-hidden className={classes.placeIcon} />
        <span className={classes.placeName}>{frame.place[place]}</span>
        {waits > 0 && (
          <>
            <span className={classes.waits} aria-hidden>
              {waits}
            </span>
            <span className="screen-reader-only">, {frame.waiting(waits)}</span>
          </>
        )}
      </button>
    </li>
  );
}
