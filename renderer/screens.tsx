// Which screen stands at which place. A place with no screen yet is not shown at all; a new screen is one line here.
import type { ComponentType } from 'react';
import type { Place, ScreenProps } from './frame/places.ts';
import { LettersScreen } from './letters/letters-screen.tsx';
import { OpinionsScreen } from './opinions/opinions-screen.tsx';
import { PacketsScreen } from './packets/packets-screen.tsx';
import { PeopleScreen } from './people/people-screen.tsx';
import { PathScreen } from './path/path-screen.tsx';
import { RecordsScreen } from './records/records-screen.tsx';
import { RequestsScreen } from './requests/requests-screen.tsx';
import { SettingsScreen } from './settings/settings-screen.tsx';
import { TodayScreen } from './today/today-screen.tsx';
import { VisitsScreen } from './visits/visits-screen.tsx';

export const screens: Partial<Record<Place, ComponentType<ScreenProps>>> = {
  today: TodayScreen,
  people: PeopleScreen,
  path: PathScreen,
  records: RecordsScreen,
  requests: RequestsScreen,
  letters: LettersScreen,
  opinions: OpinionsScreen,
  visits: VisitsScreen,
  packets: PacketsScreen,
  settings: SettingsScreen,
};
