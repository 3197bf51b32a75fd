// What the kinds and states of the case's nouns are called in English, on screen and on paper.
import type { authorityKinds, AuthorityState } from '../domain/authority.ts';
import type { reasonCodes } from '../domain/case-file.ts';
import type { Lane } from '../domain/case-timeline.ts';
import type { Clock, ClockStatus } from '../domain/clocks/clock.ts';
import type { stepStates } from '../domain/coverage/coverage.ts';
import type { AppealLevel, Determination } from '../domain/coverage/determination.ts';
import type { PeopleGroup } from '../domain/people-list.ts';
import type { RequestState } from '../domain/request-list.ts';
import type { DayPart } from '../domain/visits.ts';
import type { channels, proofKinds } from '../domain/letter.ts';
import type { organizationKinds, personRoles } from '../domain/people.ts';
import type { RecordStatus, RecordType } from '../domain/record.ts';

export type Names = {
  recordType: Record<RecordType, string>;
  recordStatus: Record<RecordStatus, string>;
  channel: Record<(typeof channels)[number], string>;
  proofKind: Record<(typeof proofKinds)[number], string>;
  personRole: Record<(typeof personRoles)[number], string>;
  placeKind: Record<(typeof organizationKinds)[number], string>;
  authorityKind: Record<(typeof authorityKinds)[number], string>;
  authorityState: Record<AuthorityState, string>;
  reason: Record<(typeof reasonCodes)[number], string>;
  clockStatus: Record<ClockStatus, string>;
  clockWhose: Record<Clock['whose'], string>;
  decisionOutcome: Record<Determination['outcome'], string>;
  appealLevel: Record<AppealLevel, string>;
  stepState: Record<(typeof stepStates)[number], string>;
  requestState: Record<RequestState, string>;
  peopleGroup: Record<PeopleGroup, string>;
  dayPart: Record<DayPart, string>;
  storyLane: Record<Lane, string>;
};

export const names: Names = {
  recordType: {
    'medical-history': 'Medical history',
    'imaging-report': 'Imaging report',
    'image-set': 'Images',
    'pathology-report': 'Pathology report',
    slides: 'Slides',
    'tissue-block': 'Tissue block',
    'discharge-summary': 'Discharge summary',
    'medication-list': 'Medication list',
    'treatment-plan': 'Treatment plan',
    lab: 'Lab results',
    genetics: 'Genetics',
    'procedure-report': 'Procedure report',
    'operative-note': 'Operative note',
    'visit-note': 'Visit note',
    'consult-note': 'Consult note',
    'consult-report': 'Consult report',
    'emergency-note': 'Emergency note',
    pharmacy: 'Pharmacy record',
    'family-history': 'Family history',
    billing: 'Bill',
    letter: 'Letter',
    other: 'Not sorted yet',
  },
  recordStatus: {
    known: 'Known',
    'to-request': 'To ask for',
    requested: 'Asked for',
    received: 'Here',
    checked: 'Checked',
    shared: 'Sent',
    unobtainable: 'Cannot be had',
    'not-applicable': 'Does not apply',
  },
  channel: {
    visit: 'Visit',
    call: 'Phone call',
    portal: 'Portal message',
    'hand-delivered': 'Handed in',
    mail: 'Mail',
    'certified-mail': 'Certified mail',
    fax: 'Fax',
    email: 'E-mail',
    courier: 'Courier',
    'web-form': 'Web form',
    upload: 'Upload',
    referral: 'Referral',
    pickup: 'Picked up',
    other: 'Other',
  },
  proofKind: {
    'stamped-copy': 'Stamped copy',
    'certified-mail': 'Certified mail receipt',
    courier: 'Courier receipt',
    'fax-report': 'Fax report',
    'portal-confirmation': 'Portal confirmation',
    receipt: 'Receipt',
    'email-receipt': 'E-mail receipt',
    letter: 'Letter',
    notes: 'Notes',
    witness: 'Witness',
  },
  personRole: {
    patient: 'Patient',
    caregiver: 'Family or caregiver',
    doctor: 'Doctor (MD or DO)',
    'nurse-practitioner': 'Nurse practitioner',
    'physician-assistant': 'Physician assistant',
    nurse: 'Nurse',
    staff: 'Staff',
    advocate: 'Advocate',
    other: 'Other',
  },
  placeKind: {
    practice: 'Practice or medical group',
    hospital: 'Hospital or center',
    'imaging-center': 'Imaging center',
    laboratory: 'Laboratory',
    plan: 'Health plan',
    regulator: 'Regulator',
    program: 'Second-opinion program',
    custodian: 'Keeper of records',
    pharmacy: 'Pharmacy',
    courier: 'Courier',
    advocacy: 'Patient group',
    department: 'Department',
    other: 'Other',
  },
  authorityKind: {
    'hipaa-release': 'HIPAA release',
    'plan-representative': 'Plan representative form',
    'state-assistant': 'State form (authorized assistant)',
    'cms-1696': 'CMS-1696 (Medicare)',
    'power-of-attorney': 'Power of attorney',
    'health-care-proxy': 'Health care proxy',
    'court-order': 'Court order',
    other: 'Another paper',
  },
  authorityState: {
    unsigned: 'Not signed yet',
    'in-force': 'In force',
    'ends-soon': 'Ends soon',
    ended: 'Ended',
    used: 'Used',
    revoked: 'Taken back',
  },
  reason: {
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
  },
  clockStatus: {
    running: 'Running',
    overdue: 'Past due',
    missed: 'Missed',
    met: 'Met',
    superseded: 'No longer counts',
  },
  clockWhose: { ours: 'Ours', theirs: 'Theirs', clinical: 'Health' },
  decisionOutcome: {
    approved: 'Approved',
    partly: 'Partly approved',
    denied: 'Denied',
    'no-answer': 'No answer in time',
  },
  appealLevel: {
    grievance: 'Grievance',
    'expedited-grievance': 'Urgent grievance',
    'gap-exception-appeal': 'Appeal about an exception',
    'plan-appeal': 'Appeal to the plan',
    reconsideration: 'Reconsideration',
    'independent-review': 'Independent review',
    'external-review': 'Outside review',
    'fair-hearing': 'Fair hearing',
    complaint: 'Complaint to the regulator',
  },
  stepState: { todo: 'To do', doing: 'Under way', done: 'Done', skipped: 'Left out' },
  requestState: {
    'to-send': 'Not sent yet',
    waiting: 'Asked, waiting',
    'follow-up': 'Ask again today',
    overdue: 'Past the promised day',
    partly: 'Came in part',
    done: 'Done',
  },
  peopleGroup: {
    family: 'Family',
    doctors: 'Doctors and nurses',
    others: 'Everyone else',
  },
  dayPart: {
    morning: 'Morning',
    midday: 'Midday',
    evening: 'Evening',
    night: 'Night',
  },
  storyLane: {
    records: 'Records',
    opinions: 'Opinions',
    visits: 'Visits',
    letters: 'Letters',
    clocks: 'Clocks',
  },
};
