// English for the frame around every screen: the places, the title row, the footer.
import { count } from './count.ts';

export const frame = {
  product: 'Second Opinion Binder',
  skip: 'Skip to the work',
  places: 'Places',
  menu: 'Menu',
  openMenu: 'Open the menu',
  place: {
    today: 'Today',
    path: 'Path',
    records: 'Records',
    requests: 'Requests',
    letters: 'Letters',
    opinions: 'Opinions',
    visits: 'Visits',
    packets: 'Packets',
    settings: 'Settings',
  },
  waiting: (amount: number) => count(amount, 'thing waits', 'things wait'),
  lock: 'Lock',
  lockNow: 'Lock the case now',
  detail: 'Details',
  closeDetail: 'Close the details',
  sample: 'SAMPLE – fictional',
  sampleWhy: 'Every person, place and number here is made up.',
  saved: 'Saved',
  saving: 'Saving',
  notSaved: 'Not saved',
  noBackup: 'no backup yet',
  backup: (when: string) => `backup ${when}`,
};
