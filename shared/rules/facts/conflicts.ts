// Where the sources contradict each other (C-1 to C-15), and what the app does about it. A claim is kept as a claim and never becomes a rule.

export type Conflict = {
  id: string;
  /** What is said against what. */
  says: string;
  /** What the app does. */
  treatment: string;
  /** The facts it touches. */
  factIds: readonly string[];
  /** `claim`: one side is a page’s opinion, shown as such; `open`: two sources differ and both are shown. */
  kind: 'claim' | 'open';
};

export const conflicts: readonly Conflict[] = [
  {
    id: 'C-1',
    says: 'An advocacy page says: after two or three opinions in the plan, it must pay any outside doctor you choose. The same page also says that the HMO does not have to pay. The law says: outside only if no one in the network is right for it, or the plan approves.',
    treatment:
      'The law is shown as the rule. Your opinions so far are counted as a fact; no right is drawn from the count.',
    factIds: ['F-08', 'F-11'],
    kind: 'claim',
  },
  {
    id: 'C-2',
    says: 'One page says that an approved outside opinion costs an out-of-network share. The law says: only the copay for similar referrals.',
    treatment: 'The cost sheet shows both. Ask Member Services in writing which one holds.',
    factIds: ['F-10'],
    kind: 'open',
  },
  {
    id: 'C-3',
    says: 'One page says that a won review binds the plan. Another says that you may have to sue to be paid back.',
    treatment: 'The outcome is noted, and getting money back is a step of its own, with receipts.',
    factIds: ['F-24'],
    kind: 'open',
  },
  {
    id: 'C-4',
    says: 'Pages differ on the first step: ask your doctor, book another plan doctor yourself, or write to Member Services.',
    treatment: 'All three are on the path, in any order. Best is to talk and to write.',
    factIds: [],
    kind: 'open',
  },
  {
    id: 'C-5',
    says: 'The 180 days run from the letter, from the day it came, or from the event.',
    treatment: 'All that apply are worked out. The earliest leads, and the others stay in sight.',
    factIds: ['F-17', 'F-35'],
    kind: 'open',
  },
  {
    id: 'C-6',
    says: 'Records take 5 business days, 15 business days or 30 days, by the page you read.',
    treatment: 'Three lines are shown: what was promised, what the state says, what federal law says.',
    factIds: ['F-02', 'F-06', 'F-07'],
    kind: 'open',
  },
  {
    id: 'C-7',
    says: 'A checklist says that Medicare covers an opinion on surgery only. Medicare’s manual also names major tests and treatments.',
    treatment: 'The wider rule is shown, with its source.',
    factIds: ['F-27', 'F-28'],
    kind: 'open',
  },
  {
    id: 'C-8',
    says: 'A checklist says that Medicaid covers surgery only. A federal rule speaks of any second opinion at no cost.',
    treatment: 'Both are shown. Verify with your state.',
    factIds: ['F-31', 'F-32'],
    kind: 'open',
  },
  {
    id: 'C-9',
    says: 'Pages differ on how far away the second doctor should be: in the plan, in another practice, or with no link at all.',
    treatment:
      'The link is written down as same practice, same group, same network or independent. No one is accused.',
    factIds: [],
    kind: 'open',
  },
  {
    id: 'C-10',
    says: 'A page gives the TTY number 1-800-777-1370. A newer booklet lists 711 only.',
    treatment: '711 is shown. The other number is kept as the older one.',
    factIds: [],
    kind: 'open',
  },
  {
    id: 'C-11',
    says: 'A page says “you are decided about a costly or risky test”. It must mean undecided.',
    treatment: 'The reason reads: facing a costly or risky test or treatment, or undecided about it.',
    factIds: [],
    kind: 'open',
  },
  {
    id: 'C-12',
    says: 'The 72 hours are often called a hard limit. The law says “whenever possible”.',
    treatment:
      'It is shown as past the 72-hour mark that the law names, with the next step. It is not called a breach.',
    factIds: ['F-09'],
    kind: 'open',
  },
  {
    id: 'C-13',
    says: 'An advocacy page accuses plans and reviewers of bad faith.',
    treatment: 'That is the view of that page. It is named as a source and never repeated in a letter.',
    factIds: [],
    kind: 'claim',
  },
  {
    id: 'C-14',
    says: 'A checklist says to send the treatment plan along. Some doctors say to hold the first opinion back, for fresh eyes.',
    treatment: 'The packet can be made both ways, and each way says what it costs.',
    factIds: [],
    kind: 'open',
  },
  {
    id: 'C-15',
    says: 'Official pages still hold old numbers: 60 days, 45 days, rules from before 2016.',
    treatment: 'Every fact shows when it was last looked up.',
    factIds: ['F-22', 'F-29', 'F-33', 'F-36'],
    kind: 'open',
  },
];

export function conflictsOf(factId: string): readonly Conflict[] {
  return conflicts.filter(({ factIds }) => factIds.includes(factId));
}
