// The sentences of single sheets: for an emergency, the list of series, the recovery sheet. Another language is another object of this shape.
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
};

export const series = {
  unnamed: 'Series without a name',
  total: (amount: number, images: number) =>
    `${amount} series, ${images} ${images === 1 ? 'image' : 'images'} in all`,
  notCounted: 'Not read into the case file, so its series are not counted here.',
  pictures: (count: number) => `${count} ${count === 1 ? 'picture' : 'pictures'}`,
};

export const recovery = {
  title: 'Recovery sheet',
  what: 'This sheet opens the case file when the passphrase is forgotten.',
  code: 'Recovery code',
  keep: 'Keep it apart from the computer: with your important papers, in a safe, or with someone you trust. Whoever has this sheet and the file can read everything in it.',
  use: 'To use it: open the file, choose the recovery sheet instead of the passphrase, and type the code. Spaces, dashes and capitals do not matter.',
  ends: 'Changing the passphrase ends this sheet. Print a new one then, and destroy this one.',
  made: (date: string) => `Printed ${date}`,
  caseTitle: 'Case',
};
