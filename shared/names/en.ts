// What the kinds and states of the case's nouns are called in English, on screen and on paper.
import type { authorityKinds, AuthorityState } from '../domain/authority.ts';
import type { reasonCodes } from '../domain/case-file.ts';
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
};
