// People, places and papers of authority on paper: whom to call, and who may speak for the patient.
import { authorityState } from '../authority.ts';
import type { Organization, Person } from '../people.ts';
import { groupOf, peopleGroups, placesOf } from '../people-list.ts';
import type { Paper, PaperTable } from './paper.ts';
import { joined, lines, under } from './paper.ts';
import { dateIn, personName, placeName } from './paper-facts.ts';
import type { PaperFacts } from './paper-facts.ts';

type Reach = Pick<Person, 'phone' | 'fax' | 'email' | 'portal' | 'address'>;

function reachOf({ phone, fax, email, portal, address }: Reach, { words }: PaperFacts): string {
  return lines(phone, fax === '' ? '' : words.person.fax(fax), email, portal, address);
}

function personTable(people: readonly Person[], facts: PaperFacts): PaperTable {
  const { words } = facts;
  return {
    kind: 'table',
    head: words.person.head,
    shares: [32, 28, 40],
    rows: people.map((person) => [
      person.name,
      lines(
        joined([words.person.role[person.role], person.specialty]),
        placeName(facts, person.organizationId),
      ),
      lines(reachOf(person, facts), person.notes),
    ]),
  };
}

export function peoplePaper(facts: PaperFacts): Paper {
  const { words, people } = facts;
  const sorted = people.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    title: words.places.people,
    lead: '',
    blocks: peopleGroups.flatMap((group) =>
      under(words.person.group[group], [
        personTable(
          sorted.filter((person) => groupOf(person) === group),
          facts,
        ),
      ]),
    ),
  };
}

function placeRow(place: Organization, facts: PaperFacts, within: string): string[] {
  const { words } = facts;
  return [
    joined([within, place.name], ' – '),
    lines(words.person.placeKind[place.kind], place.groupName, place.hours),
    lines(
      reachOf(place, facts),
      place.closedOn === null ? '' : words.person.closed(dateIn(facts, place.closedOn)),
    ),
  ];
}

export function placesPaper(facts: PaperFacts): Paper {
  const { words, organizations } = facts;
  return {
    title: words.places.organizations,
    lead: '',
    blocks: [
      {
        kind: 'table',
        head: words.person.placeHead,
        shares: [36, 26, 38],
        rows: placesOf(organizations).flatMap(({ place, desks }) => [
          placeRow(place, facts, ''),
          ...desks.map((desk) => placeRow(desk, facts, place.name)),
        ]),
      },
    ],
  };
}

export function authoritiesPaper(facts: PaperFacts): Paper {
  const { words, authorities, today } = facts;
  const rows = authorities.map((paper) => [
    lines(joined([words.authority.kind[paper.kind], paper.title]), paper.scope),
    lines(personName(facts, paper.personId), placeName(facts, paper.organizationId)),
    joined([dateIn(facts, paper.signedOn), dateIn(facts, paper.expiresOn)], ' – '),
    words.authority.state[authorityState(paper, today)],
  ]);
  return {
    title: words.places.authorities,
    lead: words.authority.lead,
    blocks: [{ kind: 'table', head: words.authority.head, shares: [38, 26, 20, 16], rows }],
  };
}
