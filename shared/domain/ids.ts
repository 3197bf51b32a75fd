// Identifiers: a UUIDv7 behind a three-letter prefix that says which noun it names. Making one needs a clock, so that lives in main.
import { z } from 'zod';

/** Prefix of every noun's ids. The order here is the order of the journey, not the alphabet. */
export const idPrefixes = {
  person: 'per',
  organization: 'org',
  authority: 'aut',
  group: 'grp',
  record: 'rec',
  physicalItem: 'itm',
  itemLink: 'itl',
  dismissal: 'dsm',
  document: 'doc',
  letter: 'let',
  proof: 'prf',
  draft: 'drf',
  recordRequest: 'req',
  requestItem: 'rqi',
  incident: 'inc',
  coverage: 'cov',
  pathStep: 'stp',
  ruleOverride: 'ovr',
  deadline: 'ddl',
  determination: 'det',
  appeal: 'apl',
  expense: 'exp',
  opinion: 'opn',
  finding: 'fnd',
  evidence: 'evd',
  difference: 'dif',
  question: 'que',
  answer: 'ans',
  asking: 'ask',
  choice: 'cho',
  stance: 'sta',
  leaning: 'lea',
  decision: 'dcs',
  medication: 'med',
  visit: 'vis',
  packet: 'pkt',
  release: 'rel',
  delivery: 'dlv',
  ownProfile: 'pfl',
  proposal: 'prp',
  healthFact: 'fct',
  savedFilter: 'flt',
} as const;

export type Noun = keyof typeof idPrefixes;
export type Id<N extends Noun> = string & { readonly __noun: N };

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Schema of one noun's ids: anything else, a bare UUID included, is refused at the doorway. */
export function idOf<N extends Noun>(noun: N) {
  const shape = new RegExp(`^${idPrefixes[noun]}_${uuid}$`);
  return z.custom<Id<N>>(
    (value) => typeof value === 'string' && shape.test(value),
    `not the id of a ${noun}`,
  );
}
