// The sentences of the emergency sheet and of the list of series. Another language is another object of this shape.
export const emergency = {
  lead: (born: string, age: number | null, made: string) =>
    [born, age === null ? '' : `${age} years old`, `as of ${made}`].filter((one) => one !== '').join(' · '),
  callFirst: 'Call first',
  roles: { caregiver: 'family caregiver', advocate: 'advocate', patient: 'the patient' },
  noAllergies: 'None noted by the family. Please ask.',
  noMedicines: 'None noted by the family. Please ask.',
  medicines: 'Medicines now, by time of day',
  stopped: 'Stopped',
  problems: 'Problems and history',
  doctors: 'Doctors',
  stays: 'Hospital stays and procedures, newest first',
  plan: 'Health plan',
  memberNo: (ends: string) => `member number ends ${ends}`,
  decision: 'Being decided now',
  more: (count: number, ask: string) =>
    `${count} more ${count === 1 ? 'line does' : 'lines do'} not fit on this sheet: ask ${ask === '' ? 'the family' : ask}.`,
  cut: (title: string) => `Emergency sheet: ${title}`,
} as const;

export const series = {
  unnamed: 'Series without a name',
  total: (series: number, images: number) =>
    `${series} series, ${images} ${images === 1 ? 'image' : 'images'} in all`,
  notCounted: 'Not read into the case file, so its series are not counted here.',
  pictures: (count: number) => `${count} ${count === 1 ? 'picture' : 'pictures'}`,
} as const;
