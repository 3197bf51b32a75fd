// Which body of rules a plan falls under, and the scopes a rule may apply to. Names only; who chooses them is shared/domain/coverage.

export const ruleSets = [
  'ca-dmhc',
  'ca-cdi',
  'erisa',
  'state-insured',
  'original-medicare',
  'medicare-advantage',
  'medicaid',
  'tricare',
  'government',
  'self-pay',
] as const;
export type RuleSet = (typeof ruleSets)[number];

/**
 * Where a rule applies. `california`: the care is in California, whoever pays. `hsc-1383-15`: a plan under the DMHC that is
 * not a preferred-provider contract with open access to second opinions (subdivision k).
 */
export const ruleScopes = ['everyone', 'california', 'hsc-1383-15', ...ruleSets] as const;
export type RuleScope = (typeof ruleScopes)[number];
