// Everyone in the story, by the part they play in it.
import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { groupOf, peopleGroups } from '../../../shared/domain/people-list.ts';
import { newPerson } from '../../../shared/domain/people.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { useCommand } from '../../client/use-case.ts';
import { Screen } from '../../frame/screen.tsx';
import { usePrintable } from '../../frame/print.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/messages/empty-state.tsx';
import type { PeoplePartProps } from '../people-lists.ts';
import { Row } from '../row.tsx';
import { PersonDetail } from './person-detail.tsx';
import classes from '../people.module.css';

export function PeoplePart({ lists, switcher, openId, onGo }: PeoplePartProps) {
  usePrintable('people');
  const { people: words } = useStrings();
  const [open, setOpen] = useState(openId);
  const add = useCommand((client) => client.people.add(newPerson(words.person.new, 'doctor')));
  const begin = async () => {
    const made = await add.run(undefined);
    if (made) setOpen(made.id);
  };
  const button = (
    <Button look="primary" icon={UserPlus} onClick={() => void begin()}>
      {words.person.add}
    </Button>
  );
  const chosen = lists.people.find(({ id }) => id === open);
  return (
    <Screen
      title={words.title}
      sentence={words.sentence.people(lists.people.length)}
      action={lists.people.length > 0 && button}
      tools={switcher}
      detail={
        chosen && (
          <PersonDetail
            key={chosen.id}
            person={chosen}
            lists={lists}
            onClose={() => setOpen(null)}
            onGo={onGo}
          />
        )
      }
    >
      {lists.people.length === 0 ? (
        <EmptyState icon={Users} title={words.person.emptyTitle} action={button}>
          {words.person.empty}
        </EmptyState>
      ) : (
        <div className={classes.lists}>
          {peopleGroups.map((group) => (
            <Group
              key={group}
              title={words.roleHeading[group]}
              people={lists.people.filter((person) => groupOf(person) === group)}
              {...{ lists, open }}
              onOpen={setOpen}
            />
          ))}
        </div>
      )}
    </Screen>
  );
}

type GroupProps = Pick<PeoplePartProps, 'lists'> & {
  title: string;
  people: readonly Person[];
  open: string | null;
  onOpen: (id: string) => void;
};

function Group({ title, people, lists, open, onOpen }: GroupProps) {
  const { people: words } = useStrings();
  if (people.length === 0) return null;
  const placeName = (id: Person['organizationId']) =>
    lists.organizations.find((one) => one.id === id)?.name ?? '';
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <Row
              name={person.name}
              end={person.phone}
              facts={[
                person.specialty || words.role[person.role],
                placeName(person.organizationId),
                person.independence === 'unknown' ? '' : words.independence[person.independence],
                person.network === 'unknown' ? '' : words.network[person.network],
              ]}
              isOpen={person.id === open}
              onOpen={() => onOpen(person.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
