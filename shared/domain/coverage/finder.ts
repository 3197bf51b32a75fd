// Who regulates this plan: a few plain questions lead to the rule set, its path and the scopes in which rules apply. Pure.
import type { Pathway } from '../../rules/pathways/step.ts';
import type { RuleScope, RuleSet } from '../../rules/rule-sets.ts';
import type { FinderAnswers } from './coverage.ts';

export type FinderQuestion = keyof FinderAnswers;

/** California and a plan that an insurer stands behind: the DMHC or the Department of Insurance. */
function californiaSet({ regulator, kind }: FinderAnswers): RuleSet | null {
  if (regulator === 'dmhc') return 'ca-dmhc';
  if (regulator === 'cdi') return 'ca-cdi';
  // Every HMO in California is under the DMHC; of a PPO the booklet must say.
  return kind === 'hmo' ? 'ca-dmhc' : null;
}

function insuredSet(answers: FinderAnswers): RuleSet | null {
  if (answers.state === '') return null;
  return answers.state === 'CA' ? californiaSet(answers) : 'state-insured';
}

/** Null while an answer that decides is missing. */
export function ruleSetOf(answers: FinderAnswers): RuleSet | null {
  switch (answers.payer) {
    case 'medicare':
      if (answers.medicare === null) return null;
      return answers.medicare === 'original' ? 'original-medicare' : 'medicare-advantage';
    case 'medicaid':
      return 'medicaid';
    case 'tricare':
      return 'tricare';
    case 'government':
      return 'government';
    case 'none':
      return 'self-pay';
    case 'employer':
      if (answers.funding === 'self-funded') return 'erisa';
      return answers.funding === 'insured' ? insuredSet(answers) : null;
    case 'bought':
      return insuredSet(answers);
    case null:
      return null;
  }
}

/** HSC 1383.15 (k): a preferred-provider plan that puts no limit on second opinions. */
export function hasOpenAccess(answers: FinderAnswers): boolean {
  return ruleSetOf(answers) === 'ca-dmhc' && answers.kind === 'ppo' && answers.openSecondOpinions === true;
}

export function pathwayOf(answers: FinderAnswers): Pathway | null {
  const ruleSet = ruleSetOf(answers);
  switch (ruleSet) {
    case null:
      return null;
    case 'ca-dmhc':
      if (hasOpenAccess(answers)) return 'open-access';
      return answers.kind === 'ppo' ? 'private' : 'hmo';
    case 'ca-cdi':
    case 'state-insured':
    case 'government':
      return 'private';
    case 'erisa':
      return 'self-funded';
    default:
      return ruleSet;
  }
}

/** In which scopes rules apply to this plan. With no answers at all, only what holds for everyone. */
export function scopesOf(answers: FinderAnswers): ReadonlySet<RuleScope> {
  const scopes = new Set<RuleScope>(['everyone']);
  if (answers.state === 'CA') scopes.add('california');
  const ruleSet = ruleSetOf(answers);
  if (ruleSet) scopes.add(ruleSet);
  if (ruleSet === 'ca-dmhc' && !hasOpenAccess(answers)) scopes.add('hsc-1383-15');
  return scopes;
}

/** The questions that matter for these answers, in the order in which they are asked. */
export function questionsFor(answers: FinderAnswers): FinderQuestion[] {
  const asked: FinderQuestion[] = ['payer'];
  if (answers.payer === null) return asked;
  if (answers.payer === 'medicare') asked.push('medicare');
  if (answers.payer === 'employer') asked.push('funding');
  asked.push('state');
  const insured = answers.payer === 'bought' || answers.funding === 'insured';
  const isInsured = (answers.payer === 'bought' || answers.payer === 'employer') && insured;
  if (isInsured) asked.push('kind');
  if (isInsured && answers.state === 'CA') asked.push('regulator');
  if (isInsured && answers.kind === 'ppo' && answers.regulator === 'dmhc') asked.push('openSecondOpinions');
  return asked;
}

export function isAnswered(answers: FinderAnswers, question: FinderQuestion): boolean {
  const answer = answers[question];
  return answer !== null && answer !== '';
}
