// Words for why another opinion is wanted, and how urgent it is.

import type { reasonCodes } from '../../../shared/domain/case-file.ts';

const reason: Record<(typeof reasonCodes)[number], string> = {
  'risky-treatment': 'A costly or risky test or treatment, like surgery',
  'unclear-benefit': 'It is not clear how well it may work',
  'more-options': 'We need to know more about the options',
  'unsure-diagnosis': 'We are unsure about the diagnosis',
  'complex-diagnosis': 'The diagnosis is complex',
  'no-progress': 'The treatment so far has not helped',
  'expertise-elsewhere': 'The experts for this are elsewhere',
  'correct-diagnosis': 'To be sure the diagnosis is right',
  'rare-or-aggressive': 'It is rare, unusual or aggressive',
  'stage-uncertain': 'The type or stage is uncertain',
  'plan-requires': 'The health plan asks for a second opinion',
  'side-effects': 'The options may have serious side effects',
  'latest-treatments': 'Another doctor may know newer treatments',
  'broader-view': 'Another view, or a clinical trial',
  'peace-of-mind': 'Peace of mind',
  'surgery-questioned': 'We question whether the surgery is needed',
  'serious-condition': 'The condition is serious or long-lasting',
  'conflicting-tests': 'Tests disagree, or the signs are confusing',
  'not-improving': 'Things are not getting better in good time',
  'tried-first': 'We tried the plan or raised our worries first',
  'told-no-choice': 'We were told that nothing can be done, or that it must be surgery',
  other: 'Another reason',
};

export const reasons = {
  title: 'Why a second opinion',
  hint: 'Talking to more than one doctor about a big question is a second opinion. Everyday care usually needs none. It is your right to ask, and good doctors expect it.',
  reason,
  words: 'In your own words',
  add: 'Add a reason',
  choose: 'Reason',
  remove: (name: string) => `Remove “${name}”`,
  none: 'No reason written down yet.',
  urgent: 'Waiting could do harm',
  urgentHint: 'Then some time limits are hours, not days. A doctor’s word for it helps most.',
  why: 'Why it is urgent',
};
