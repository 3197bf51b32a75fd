// Words of the People screen: who is who, which desk to ask, and the papers that let one speak for the patient.
import { names } from '../../../shared/names/en.ts';
import type { departmentKinds, networkStatuses } from '../../../shared/domain/people.ts';
import type { independences } from '../../../shared/domain/opinion.ts';
import { count } from './count.ts';

const { personRole: role, placeKind, authorityKind, authorityState } = names;
const departmentKind: Record<(typeof departmentKinds)[number], string> = {
  none: 'Not a department',
  records: 'Records (release of information)',
  imaging: 'Images (film library)',
  pathology: 'Pathology (slides)',
  'member-services': 'Member Services',
  utilization: 'Utilization Management',
  grievance: 'Grievances',
  billing: 'Billing',
  scheduling: 'Scheduling',
  other: 'Another desk',
};
const independence: Record<(typeof independences)[number], string> = {
  treating: 'The doctor who treats now',
  'same-practice': 'In the same practice',
  'same-group': 'In the same group',
  'same-network': 'In the same network only',
  independent: 'Independent',
  unknown: 'Not known yet',
};
const network: Record<(typeof networkStatuses)[number], string> = {
  unknown: 'Not known yet',
  in: 'In the network',
  out: 'Outside the network',
};

export const people = {
  title: 'People and papers',
  part: {
    label: 'Part of this place',
    people: 'People',
    places: 'Places and desks',
    papers: 'Papers to act',
  },
  sentence: {
    people: (amount: number) =>
      amount === 0
        ? 'Who is who, and how to reach them.'
        : `${count(amount, 'person', 'people')}: who they are, and how to reach them.`,
    places: (amount: number) =>
      amount === 0
        ? 'Hospitals, practices and plans, with the desks to ask there.'
        : `${count(amount, 'place', 'places')}, with the desks to ask there.`,
    papers: (inForce: number) =>
      inForce === 0
        ? 'The papers that let you speak and ask for the patient.'
        : `${count(inForce, 'paper is', 'papers are')} in force.`,
  },
  role,
  roleHeading: names.peopleGroup,
  placeKind,
  departmentKind,
  independence,
  network,
  authorityKind,
  authorityState,
  person: {
    add: 'Add a person',
    new: 'New person',
    name: 'Name',
    role: 'Role',
    specialty: 'Specialty',
    place: 'Works at',
    phone: 'Phone',
    fax: 'Fax',
    email: 'E-mail',
    portal: 'Portal for messages',
    address: 'Mail address',
    addressHint: 'Printed at the top of letters.',
    language: 'They read',
    languageHint: 'Letters and packets to them start in this language.',
    reach: 'How to reach them',
    asSecond: 'As a doctor for another opinion',
    independence: 'How close to the first doctor?',
    independenceNote: 'What you know about it',
    independenceHint: 'Ask: do you work for, or with, the first doctor’s group?',
    groupSame: 'Same group as the first opinion, by what is noted here.',
    qualification: 'Training for this condition',
    qualificationHint: 'Their own words: how many such cases a year?',
    network: 'In the plan’s network?',
    networkCheckedOn: 'Checked on',
    networkToldBy: 'Told by',
    suggestedBy: 'Who named this doctor?',
    notes: 'Notes',
    call: 'Call and take notes',
    write: 'Write a letter',
    remove: 'Remove this person',
    removed: (name: string) => `Removed ${name}.`,
    emptyTitle: 'Nobody here yet',
    empty: 'Add the patient, yourself, and each doctor and desk you speak with.',
  },
  place: {
    add: 'Add a place',
    new: 'New place',
    name: 'Name',
    kind: 'What is it?',
    departmentKind: 'What does this desk do?',
    partOf: 'Part of',
    group: 'Hospital group or owner',
    phone: 'Phone',
    fax: 'Fax',
    email: 'E-mail',
    portal: 'Portal',
    hours: 'Hours',
    address: 'Mail address',
    closedOn: 'Closed since',
    closed: (day: string) => `Closed ${day}`,
    notes: 'Notes',
    desks: 'Desks',
    addDesk: 'Add a desk here',
    call: 'Call and take notes',
    write: 'Write a letter',
    ask: 'Ask for records',
    remove: 'Remove this place',
    removed: (name: string) => `Removed ${name}.`,
    emptyTitle: 'No place yet',
    empty: 'Add each hospital, office and plan. Its desks stand below it.',
  },
  paper: {
    add: 'Add a paper',
    new: 'Add a paper',
    kind: 'Which paper?',
    title: 'Its name',
    person: 'Who may act?',
    place: 'Given to',
    placeHint: 'Leave it empty if it counts everywhere.',
    scope: 'What it allows',
    signedOn: 'Signed on',
    expiresOn: 'Ends on',
    singleUse: 'Good for one request only',
    usedOn: 'Used on',
    revokedOn: 'Taken back on',
    scan: 'Scan or photo of it',
    openScan: 'Open the scan',
    addScan: 'Add a scan or photo',
    adding: 'Adding the scan',
    notes: 'Notes',
    remove: 'Remove this paper',
    removed: 'The paper was removed.',
    to: (place: string) => `to ${place}`,
    ends: (day: string) => `ends ${day}`,
    noEnd: 'no end date',
    cover: 'Write the letter that goes with it',
    emptyTitle: 'No paper yet',
    empty:
      'Most places want a signed paper before they talk with you. A HIPAA release covers records; the plan has a form of its own.',
  },
};
