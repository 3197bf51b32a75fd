// What the parts of the People screen share. Types only.
import type { ReactNode } from 'react';
import type { Authority } from '../../shared/domain/authority.ts';
import type { Document } from '../../shared/domain/document.ts';
import type { Opinion } from '../../shared/domain/opinion.ts';
import type { Organization, Person } from '../../shared/domain/people.ts';
import type { ScreenProps } from '../frame/places.ts';

export type PeopleLists = {
  people: Person[];
  organizations: Organization[];
  authorities: Authority[];
  opinions: Opinion[];
  documents: Document[];
};
export type SavePerson = (change: Partial<Person>) => Promise<void>;

export type PeoplePartProps = {
  lists: PeopleLists;
  switcher: ReactNode;
  openId: string | null;
  onGo: ScreenProps['onGo'];
};
