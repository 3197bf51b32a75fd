// Words for why another opinion is wanted, and how urgent it is.
import { names } from '../../../shared/names/en.ts';

export const reasons = {
  title: 'Why a second opinion',
  hint: 'Talking to more than one doctor about a big question is a second opinion. Everyday care usually needs none. It is your right to ask, and good doctors expect it.',
  reason: names.reason,
  words: 'In your own words',
  add: 'Add a reason',
  choose: 'Reason',
  remove: (name: string) => `Remove “${name}”`,
  none: 'No reason written down yet.',
  urgent: 'Waiting could do harm',
  urgentHint: 'Then some time limits are hours, not days. A doctor’s word for it helps most.',
  why: 'Why it is urgent',
};
