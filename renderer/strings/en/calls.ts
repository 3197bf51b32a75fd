// Words of the call log: the small panel that takes notes while someone is on the phone.

export const calls = {
  title: 'Log a call',
  open: 'Log a call',
  running: 'On the phone since',
  notes: 'Notes',
  notesHint: 'Write as you talk. It is saved as you type.',
  person: 'With whom',
  place: 'At which place',
  subject: 'What it was about',
  reference: 'Their reference number',
  promise: 'What they promised',
  promisedBy: 'By when',
  theyCalled: 'They called us',
  done: 'End the call',
  discard: 'Throw away',
  discarded: 'The call was thrown away.',
  defaultSubject: 'Phone call',
  withWhom: (name: string) => `Call with ${name}`,
  phone: (number: string) => `Their number: ${number}`,
  time: (minutes: number, seconds: number) => `${minutes}:${String(seconds).padStart(2, '0')}`,
};
