// Kinds of reader a packet can be made for: what they see first, in which order, and what they will ask for.
// Drawn from what second-opinion programs publish (peers.md 1B); each is a template to confirm by phone, never current truth.
import type { OwnProfile } from '../domain/packet/own-profile.ts';
import type { PacketProfile, ProfileSection } from '../domain/packet/sections.ts';

const opinionsAndNotes: ProfileSection = {
  title: 'Opinions and notes',
  types: ['treatment-plan', 'consult-report', 'consult-note', 'visit-note'],
};
const imagingReports: ProfileSection = {
  title: 'Imaging reports',
  types: ['imaging-report', 'image-set'],
  byDate: true,
};
const procedureAndPathology: ProfileSection = {
  title: 'Procedure and pathology',
  types: ['procedure-report', 'pathology-report', 'genetics', 'slides', 'tissue-block'],
};
const hospital: ProfileSection = {
  title: 'Hospital',
  types: ['emergency-note', 'discharge-summary'],
  byDate: true,
};
const labs: ProfileSection = { title: 'Lab results', types: ['lab'], byDate: true };
const history: ProfileSection = {
  title: 'History',
  types: ['medical-history', 'medication-list', 'pharmacy', 'operative-note', 'family-history', 'other'],
};

export const packetProfiles = [
  {
    id: 'second-opinion',
    name: 'Second-opinion visit',
    description:
      'For a doctor who will see the patient or review the records: the short pages first, then opinions, imaging, pathology and the rest.',
    front: ['summary', 'timeline', 'questions', 'medications'],
    dividers: false,
    sections: [opinionsAndNotes, imagingReports, procedureAndPathology, hospital, labs, history],
    checklist: [
      'consult-note',
      'imaging-report',
      'image-set',
      'pathology-report',
      'slides',
      'genetics',
      'procedure-report',
      'operative-note',
      'discharge-summary',
      'lab',
      'medication-list',
      'medical-history',
    ],
    timelineWithLetters: false,
  },
  {
    id: 'pancreas-center',
    name: 'Pathology and images center',
    description:
      'For a center that looks at the slides and scans itself: reports beside each set of images and glass, and a list of what travels.',
    front: ['summary', 'timeline', 'questions', 'medications'],
    dividers: false,
    sections: [imagingReports, procedureAndPathology, opinionsAndNotes, labs, hospital, history],
    checklist: [
      'image-set',
      'imaging-report',
      'slides',
      'tissue-block',
      'pathology-report',
      'genetics',
      'procedure-report',
      'lab',
      'medication-list',
    ],
    timelineWithLetters: false,
  },
  {
    id: 'pathology',
    name: 'Pathology and slides',
    description:
      'For a pathologist who looks at the glass again: reports of tissue and cells first, how they were taken, and a list of the slides that travel.',
    front: ['summary', 'questions'],
    dividers: false,
    sections: [
      procedureAndPathology,
      { title: 'Imaging reports', types: ['imaging-report'], byDate: true },
      { title: 'Notes', types: ['treatment-plan', 'consult-note', 'consult-report'] },
    ],
    checklist: ['pathology-report', 'slides', 'tissue-block', 'genetics', 'procedure-report'],
    timelineWithLetters: false,
  },
  {
    id: 'imaging',
    name: 'Imaging only',
    description:
      'For a radiologist who looks at the pictures: no papers, only what is on each disc, series by series with counts, and what travels.',
    front: ['series'],
    dividers: false,
    sections: [],
    checklist: ['image-set', 'imaging-report'],
    timelineWithLetters: false,
  },
  {
    id: 'emergency',
    name: 'Emergency sheet',
    description:
      'Two pages for an emergency doctor: allergies, whom to call, medicines by time of day, problems, doctors. To print and keep in a bag.',
    front: ['emergency'],
    dividers: false,
    manifest: false,
    sections: [],
    checklist: ['medication-list', 'medical-history'],
    timelineWithLetters: false,
  },
  {
    id: 'all',
    name: 'Everything in date order',
    description:
      'Every document of the case, oldest first, in one run. Good for a copy to keep or for a reader who wants it all.',
    front: [],
    dividers: false,
    sections: null,
    checklist: [],
    timelineWithLetters: false,
    forFamily: true,
  },
  {
    id: 'insurance-review',
    name: 'Insurance review',
    description:
      'For a grievance, an appeal or an outside medical review: a dated account of requests and answers, then the letters and the doctors’ opinions.',
    front: ['statement', 'summary', 'timeline'],
    dividers: true,
    sections: [
      { title: 'Letters and decisions', types: ['letter', 'billing'], byDate: true, withLetters: true },
      opinionsAndNotes,
      imagingReports,
      procedureAndPathology,
      hospital,
      labs,
      {
        title: 'History',
        types: [
          'medical-history',
          'medication-list',
          'pharmacy',
          'operative-note',
          'family-history',
          'other',
        ],
      },
    ],
    checklist: [
      'letter',
      'consult-report',
      'treatment-plan',
      'imaging-report',
      'pathology-report',
      'medical-history',
    ],
    timelineWithLetters: true,
  },
  {
    id: 'hand-off',
    name: 'Hand-off to a relative',
    description:
      'For a brother, sister or friend who takes over: the whole case with medicines, opinions side by side and a divider before each part.',
    front: ['summary', 'timeline', 'questions', 'medications', 'comparison'],
    dividers: true,
    sections: [
      opinionsAndNotes,
      imagingReports,
      procedureAndPathology,
      hospital,
      labs,
      history,
      { title: 'Letters and bills', types: ['letter', 'billing'], byDate: true, withLetters: true },
    ],
    checklist: [
      'medication-list',
      'medical-history',
      'consult-report',
      'treatment-plan',
      'discharge-summary',
    ],
    timelineWithLetters: false,
    forFamily: true,
  },
] as const satisfies readonly PacketProfile[];

/** The built-in ones, then the family's own. */
export function allProfiles(own: readonly OwnProfile[]): PacketProfile[] {
  return [...packetProfiles, ...own];
}

export function findProfile(id: string, own: readonly OwnProfile[] = []): PacketProfile | null {
  return allProfiles(own).find((profile) => profile.id === id) ?? null;
}
