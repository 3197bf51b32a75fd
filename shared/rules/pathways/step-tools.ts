// What the app has for a step: the letter it can write, or the place where the step is done. Data only; the steps are in the files beside this one.
import type { Draft } from '../../domain/draft.ts';

export type StepPlace = 'call' | 'people' | 'opinions' | 'visits' | 'packets' | 'decisions' | 'costs';
export type StepTool = { kind: 'letter'; draft: Draft['kind'] } | { kind: 'place'; place: StepPlace };

const letter = (draft: Draft['kind']): StepTool => ({ kind: 'letter', draft });
const place = (at: StepPlace): StepTool => ({ kind: 'place', place: at });

const tools: Readonly<Record<string, StepTool>> = {
  'talk-to-doctor': place('call'),
  'ask-for-names': place('people'),
  'ask-plan': place('call'),
  'check-network': place('people'),
  'provider-list': place('call'),
  'gap-exception': letter('second-opinion-outside'),
  'write-inside': letter('second-opinion-inside'),
  'ask-timelines': letter('timelines-request'),
  'write-outside': letter('second-opinion-outside'),
  referral: place('call'),
  'plan-decides': place('decisions'),
  'confirm-share': place('call'),
  'outside-accepts': place('call'),
  'records-ahead': place('packets'),
  'book-visit': place('visits'),
  'write-questions': place('visits'),
  'report-came': place('opinions'),
  'in-plan-record': place('opinions'),
  'care-plan': place('call'),
  'ask-to-explain': place('opinions'),
  'third-opinion': place('opinions'),
  'check-denial': place('decisions'),
  grievance: letter('grievance'),
  review: letter('review-cover'),
  'money-back': place('costs'),
  'plan-appeal': letter('grievance'),
  'external-review': letter('review-cover'),
  'fair-hearing': letter('review-cover'),
  reconsideration: letter('grievance'),
  'advantage-rules': letter('second-opinion-inside'),
  'advantage-helper': place('people'),
  'medicare-takes': place('call'),
  'medicaid-cover': place('call'),
  'tricare-pcm': place('call'),
  'tricare-explain': place('call'),
  'tricare-referral': place('call'),
  'tricare-contractor': place('call'),
  'tricare-letter': place('decisions'),
  'who-pays-claims': place('call'),
  'cash-price': place('call'),
  'three-lines': place('costs'),
  'other-help': place('call'),
};

/** Null where nothing but the step itself is opened: it is done away from the app. */
export function toolOf(stepKey: string): StepTool | null {
  return tools[stepKey] ?? null;
}

/** For the test that no name is left over when a step is renamed. */
export const stepsWithTool: readonly string[] = Object.keys(tools);
