// English for what the app noticed about a record: careful words, because it may be wrong.

function stated(name: string | null, birthDate: string | null): string {
  const parts = [
    ...(name === null ? [] : [`the name “${name}”`]),
    ...(birthDate === null ? [] : [`the birth date “${birthDate}”`]),
  ];
  return `It shows ${parts.join(' and ')}. That does not fit this case. The app may have misread it, so please look.`;
}

export const recordsWarnings = {
  otherPatient: 'Is this paper about somebody else?',
  stated,
  look: 'Look at the page',
  isRight: 'This is right',
  isOther: 'It is somebody else’s',
  twin: (title: string, percent: number) =>
    `This paper says nearly the same as “${title}” (${percent} % of the words).`,
  showOther: 'Show the other',
  replaces: 'It replaces the other',
  keepBoth: 'Keep both as they are',
};
