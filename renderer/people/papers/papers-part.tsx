// The papers that let somebody speak for the patient: what each allows, and whether it still holds.
import { FileSignature, Stamp } from 'lucide-react';
import { useState } from 'react';
import { authorityState, isInForce } from '../../../shared/domain/authority.ts';
import type { Authority, AuthorityState } from '../../../shared/domain/authority.ts';
import { useCommand } from '../../client/use-case.ts';
import { dayOf } from '../../client/day-of.ts';
import { Screen } from '../../frame/screen.tsx';
import { usePrintable } from '../../frame/print.ts';
import { useFormat, useNow, useStrings } from '../../strings/language.tsx';
import type { Meaning } from '../../theme/colours.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/messages/empty-state.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import type { PeopleLists, PeoplePartProps } from '../people-lists.ts';
import { Row } from '../row.tsx';
import { PaperDetail } from './paper-detail.tsx';
import classes from '../people.module.css';

const meanings: Record<AuthorityState, Meaning> = {
  unsigned: 'needsYou',
  'in-force': 'arrived',
  'ends-soon': 'needsYou',
  ended: 'differs',
  used: 'waiting',
  revoked: 'waiting',
};

export function PapersPart({ lists, switcher, openId, onGo }: PeoplePartProps) {
  usePrintable('authorities');
  const { people: words } = useStrings();
  const today = dayOf(useNow());
  const [open, setOpen] = useState(openId);
  const caregiver = lists.people.find(({ role }) => role === 'caregiver')?.id ?? null;
  const add = useCommand((client) =>
    client.authorities.add({
      kind: 'hipaa-release',
      title: '',
      personId: caregiver,
      organizationId: null,
      scope: '',
      signedOn: null,
      expiresOn: null,
      singleUse: false,
      usedOn: null,
      revokedOn: null,
      documentId: null,
      notes: '',
    }),
  );
  const begin = async () => {
    const made = await add.run(undefined);
    if (made) setOpen(made.id);
  };
  const button = (
    <Button look="primary" icon={FileSignature} onClick={() => void begin()}>
      {words.paper.add}
    </Button>
  );
  const papers = lists.authorities;
  const chosen = papers.find(({ id }) => id === open);
  return (
    <Screen
      title={words.title}
      sentence={words.sentence.papers(papers.filter((paper) => isInForce(paper, today)).length)}
      action={papers.length > 0 && button}
      tools={switcher}
      detail={
        chosen && (
          <PaperDetail
            key={chosen.id}
            paper={chosen}
            lists={lists}
            onClose={() => setOpen(null)}
            onGo={onGo}
          />
        )
      }
    >
      {papers.length === 0 ? (
        <EmptyState icon={Stamp} title={words.paper.emptyTitle} action={button}>
          {words.paper.empty}
        </EmptyState>
      ) : (
        <div className={classes.lists}>
          <ul>
            {papers.map((paper) => (
              <PaperRow
                key={paper.id}
                paper={paper}
                state={authorityState(paper, today)}
                {...{ lists }}
                isOpen={paper.id === open}
                onOpen={() => setOpen(paper.id)}
              />
            ))}
          </ul>
        </div>
      )}
    </Screen>
  );
}

type RowProps = {
  paper: Authority;
  state: AuthorityState;
  lists: PeopleLists;
  isOpen: boolean;
  onOpen: () => void;
};

function PaperRow({ paper, state, lists, isOpen, onOpen }: RowProps) {
  const { people: words } = useStrings();
  const format = useFormat();
  const place = lists.organizations.find(({ id }) => id === paper.organizationId)?.name;
  return (
    <li>
      <Row
        name={paper.title || words.authorityKind[paper.kind]}
        end={<StatusMark meaning={meanings[state]}>{words.authorityState[state]}</StatusMark>}
        facts={[
          lists.people.find(({ id }) => id === paper.personId)?.name ?? '',
          place ? words.paper.to(place) : '',
          paper.expiresOn ? words.paper.ends(format.day(paper.expiresOn)) : words.paper.noEnd,
          paper.scope,
        ]}
        isOpen={isOpen}
        onOpen={onOpen}
      />
    </li>
  );
}
