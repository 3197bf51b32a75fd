// English for the letters: the sentences that more than one letter uses. Plain, short, polite; nobody is blamed and no advice is given.
import type { CaseFile } from '../case-file.ts';
import type { Authority } from '../authority.ts';
import type { Proof } from '../letter.ts';
import type { OutsideReason } from './facts.ts';

type ReasonCode = CaseFile['reasons'][number]['code'];

/** Where the family chose a reason and wrote nothing of their own. */
export const reasonWords: Record<ReasonCode, string> = {
  'risky-treatment': 'The treatment has serious risks.',
  'unclear-benefit': 'It is not clear how well the test or treatment may work.',
  'more-options': 'We need to know more about the choices.',
  'unsure-diagnosis': 'We are not sure of the diagnosis.',
  'complex-diagnosis': 'The diagnosis is complex.',
  'no-progress': 'The treatment now in use has not helped enough.',
  'expertise-elsewhere': 'The skill this needs seems to be at another place.',
  'correct-diagnosis': 'We want to be sure that the diagnosis is right.',
  'rare-or-aggressive': 'The condition is rare, or may move fast.',
  'stage-uncertain': 'The type or the stage is not certain.',
  'plan-requires': 'The plan asks for a second opinion before treatment.',
  'side-effects': 'The choices can have serious side effects.',
  'latest-treatments': 'Another doctor may know of newer treatments.',
  'broader-view': 'Another view may show a broader plan, or a study.',
  'peace-of-mind': 'We want peace of mind before we decide.',
  'surgery-questioned': 'We question whether the surgery is needed.',
  'serious-condition': 'The condition is serious, and we question the diagnosis or the plan of care.',
  'conflicting-tests': 'The tests do not agree with each other.',
  'not-improving': 'The treatment is not helping in the time one would expect.',
  'tried-first': 'We have raised our worries with the first doctor.',
  'told-no-choice': 'We were told that nothing else can be done, and wish to check that.',
  other: 'We would like another view before we decide.',
};

/** The part of Cal. HSC 1383.15(a) that names the same reason (R125–R129). */
export const statutePart: Partial<Record<ReasonCode, string>> = {
  'surgery-questioned': '(a)(1)',
  'serious-condition': '(a)(2)',
  'conflicting-tests': '(a)(3)',
  'unsure-diagnosis': '(a)(3)',
  'complex-diagnosis': '(a)(3)',
  'not-improving': '(a)(4)',
  'no-progress': '(a)(4)',
  'tried-first': '(a)(5)',
};

export const outsideWords: Record<OutsideReason, string> = {
  expertise: 'We have found no doctor in the network with the training this condition needs.',
  delay: 'A visit in the network was not to be had in good time.',
  travel: 'The doctors in the network are too far away for the patient to travel to.',
};

export const authorityWords: Record<Authority['kind'], string> = {
  'hipaa-release': 'HIPAA release',
  'plan-representative': 'Plan representative form',
  'state-assistant': 'Authorized assistant form',
  'cms-1696': 'Form CMS-1696',
  'power-of-attorney': 'Power of attorney',
  'health-care-proxy': 'Health care proxy',
  'court-order': 'Court order',
  other: 'Paper of authority',
};

export const proofWords: Record<Proof['kind'], string> = {
  'stamped-copy': 'stamped copy',
  'certified-mail': 'certified mail receipt',
  courier: 'courier receipt',
  'fax-report': 'fax report',
  'portal-confirmation': 'portal confirmation',
  receipt: 'receipt',
  'email-receipt': 'e-mail receipt',
  letter: 'letter',
  notes: 'notes',
  witness: 'witness',
};

export const closing = 'Sincerely,';
export const greeting = (name: string): string => (name === '' ? 'To whom it may concern:' : `Dear ${name}:`);
export const thanks = 'Thank you for your help.';
export const answerInWriting =
  'Please answer in writing. My address and phone number are at the top of this letter.';
export const enclosuresTitle = 'Enclosures';
export const subjectMark = 'Re:';

/** A list inside a letter's text: one line each, so that it can be edited as text. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
export function numbered(lines: readonly string[]): string {
  return lines.map((line, at) => `${at + 1}. ${line}`).join('\n');
}
