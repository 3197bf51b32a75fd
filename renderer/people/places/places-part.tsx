// Places with the desks below them: records, images and slides are asked for at different ones.
import { Building2 } from 'lucide-react';
import { useState } from 'react';
import { placesOf } from '../../../shared/domain/people-list.ts';
import { newOrganization } from '../../../shared/domain/people.ts';
import type { Organization } from '../../../shared/domain/people.ts';
import { useCommand } from '../../client/use-case.ts';
import { Screen } from '../../frame/screen.tsx';
import { usePrintable } from '../../frame/print.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/messages/empty-state.tsx';
import type { PeoplePartProps } from '../people-lists.ts';
import { Row } from '../row.tsx';
import { PlaceDetail } from './place-detail.tsx';
import classes from '../people.module.css';

export function PlacesPart({ lists, switcher, openId, onGo }: PeoplePartProps) {
  usePrintable('places');
  const { people: words } = useStrings();
  const [open, setOpen] = useState(openId);
  const add = useCommand((client) => client.organizations.add(newOrganization(words.place.new, 'other')));
  const begin = async () => {
    const made = await add.run(undefined);
    if (made) setOpen(made.id);
  };
  const button = (
    <Button look="primary" icon={Building2} onClick={() => void begin()}>
      {words.place.add}
    </Button>
  );
  const chosen = lists.organizations.find(({ id }) => id === open);
  return (
    <Screen
      title={words.title}
      sentence={words.sentence.places(lists.organizations.length)}
      action={lists.organizations.length > 0 && button}
      tools={switcher}
      detail={
        chosen && (
          <PlaceDetail
            key={chosen.id}
            place={chosen}
            lists={lists}
            onClose={() => setOpen(null)}
            onOpen={setOpen}
            onGo={onGo}
          />
        )
      }
    >
      {lists.organizations.length === 0 ? (
        <EmptyState icon={Building2} title={words.place.emptyTitle} action={button}>
          {words.place.empty}
        </EmptyState>
      ) : (
        <div className={classes.lists}>
          <ul>
            {placesOf(lists.organizations).flatMap(({ place, desks }) => [
              <PlaceRow key={place.id} place={place} isOpen={place.id === open} onOpen={setOpen} />,
              ...desks.map((desk) => (
                <PlaceRow key={desk.id} place={desk} isDesk isOpen={desk.id === open} onOpen={setOpen} />
              )),
            ])}
          </ul>
        </div>
      )}
    </Screen>
  );
}

type RowProps = { place: Organization; isOpen: boolean; isDesk?: boolean; onOpen: (id: string) => void };

function PlaceRow({ place, isOpen, isDesk = false, onOpen }: RowProps) {
  const { people: words } = useStrings();
  const format = useFormat();
  const kind =
    place.departmentKind === 'none'
      ? words.placeKind[place.kind]
      : words.departmentKind[place.departmentKind];
  return (
    <li>
      <Row
        name={place.name}
        end={place.phone}
        facts={[kind, place.closedOn ? words.place.closed(format.day(place.closedOn)) : '', place.hours]}
        isOpen={isOpen}
        isDesk={isDesk}
        onOpen={() => onOpen(place.id)}
      />
    </li>
  );
}
