// The shape of what stands on the printed pages beside the case's own words, in any language.
import type { Clock, ClockKind, ClockStatus } from '../clocks/clock.ts';
import type { stepStates } from '../coverage/coverage.ts';
import type { AppealLevel, Determination } from '../coverage/determination.ts';
import type { Expense } from '../coverage/expense.ts';
import type { HealthFact } from '../health-fact.ts';
import type { Lane } from '../case-timeline.ts';
import type { Axis, Opinion } from '../opinion.ts';
import type { PeopleGroup } from '../people-list.ts';
import type { PhysicalItem } from '../record.ts';
import type { RequestItem } from '../record-request.ts';
import type { RequestState } from '../request-list.ts';
import type { DayPart } from '../visits.ts';
import type { Names } from '../../names/en.ts';
import type { BinderWords } from './binder-words.ts';

type Head = readonly string[];
type Place =
  | 'today'
  | 'story'
  | 'path'
  | 'clocks'
  | 'decisions'
  | 'costs'
  | 'reasons'
  | 'people'
  | 'organizations'
  | 'authorities'
  | 'records'
  | 'requests'
  | 'letters'
  | 'incidents'
  | 'opinions'
  | 'compare'
  | 'decide'
  | 'visits'
  | 'questions'
  | 'medicines'
  | 'health'
  | 'packets';

export type PaperWords = {
  places: Record<Place, string>;
  yes: string;
  sample: string;
  page: (at: number, of: number) => string;
  printed: (on: string) => string;
  /** Of a table that goes on. */
  goesOn: (title: string) => string;
  factHead: Head;
  reason: Names['reason'];
  reasonHead: Head;
  binder: BinderWords;
  case: {
    born: (on: string) => string;
    decision: string;
    decideBy: (on: string, why: string) => string;
    safe: (until: string, by: string) => string;
    matters: string;
    weight: (text: string, weight: number) => string;
    allergies: string;
    history: string;
    family: string;
  };
  today: {
    days: (days: number) => string;
    due: string;
    dueHead: Head;
    visit: string;
    report: (number: number) => string;
    call: string;
    callHead: Head;
    awaiting: string;
    awaitingHead: Head;
    missing: string;
    missingHead: Head;
  };
  clock: {
    lead_: string;
    /** Stands before the person's own words; left out where they say it all. */
    lead: Partial<Record<ClockKind, string>>;
    named: { 'safe-to-wait': string; 'decide-by': string };
    status: Record<ClockStatus, string>;
    whose: Record<Clock['whose'], string>;
    rule: { promise: string; 'own-target': string; stated: string; unsure: (citation: string) => string };
    head: Head;
    open: string;
    over: string;
  };
  path: {
    state: Record<(typeof stepStates)[number], string>;
    stepHead: Head;
    unknown: string;
    planA: string;
    planB: string;
    contract: string;
    contractPage: (page: number, about: string) => string;
  };
  decision: {
    lead: string;
    outcome: Record<Determination['outcome'], string>;
    level: Record<AppealLevel, string>;
    head: Head;
    appeals: string;
    appealHead: Head;
  };
  cost: {
    lead: (paid: string, back: string) => string;
    state: Record<Expense['state'], string>;
    lane: Record<Expense['lane'], string>;
    unknown: string;
    head: Head;
  };
  record: {
    type: Names['recordType'];
    status: Names['recordStatus'];
    lead: (amount: number) => string;
    core: string;
    others: string;
    head: Head;
    onLoan: (to: string) => string;
    backBy: (on: string) => string;
    wrongPatient: string;
    papers: string;
    paper: (name: string, pages: number) => string;
    fact: Record<
      | 'type'
      | 'date'
      | 'place'
      | 'author'
      | 'group'
      | 'status'
      | 'where'
      | 'takesPlaceOf'
      | 'addedTo'
      | 'notes',
      string
    >;
  };
  item: {
    title: string;
    head: Head;
    kind: Record<PhysicalItem['kind'], string>;
    counted: (count: number, kind: string) => string;
    tracking: (no: string) => string;
    sent: (on: string) => string;
    returned: (on: string) => string;
  };
  request: {
    lead: string;
    nowhere: string;
    head: Head;
    state: Record<RequestState, string>;
    line: Record<RequestItem['state'], string>;
    again: (on: string) => string;
  };
  letter: {
    lead: (amount: number) => string;
    head: Head;
    channel: Names['channel'];
    proof: Names['proofKind'];
    direction: { in: string; out: string };
    promise: string;
    promised: (what: string) => string;
    promisedBy: (on: string) => string;
    notComplete: string;
    proofs: string;
    exchange: string;
  };
  incident: { lead: string; head: Head };
  opinion: {
    lead: string;
    head: Head;
    axis: Record<Axis, string>;
    mode: Record<Opinion['mode'], string>;
    independence: Record<Opinion['independence'], string>;
    about: string;
    compareLead: string;
    tallies: string;
    looked: string;
    said: string;
  };
  decide: { what: string; lookAgain: (if_: string) => string; leanings: string; leaningHead: Head };
  visit: { head: Head; ahead: string; past: string };
  question: { lead: string; head: Head; first: string; anybody: string };
  medicine: {
    asOf: (on: string) => string;
    head: Head;
    part: Record<DayPart, string>;
    since: (on: string) => string;
    asNeeded: string;
    unsaid: string;
    stopped: string;
  };
  health: {
    lead: string;
    kind: Record<HealthFact['kind'], string>;
    course: Record<HealthFact['course'], string>;
    head: Head;
  };
  person: {
    group: Record<PeopleGroup, string>;
    role: Names['personRole'];
    placeKind: Names['placeKind'];
    head: Head;
    placeHead: Head;
    fax: (number: string) => string;
    closed: (on: string) => string;
  };
  authority: { lead: string; kind: Names['authorityKind']; state: Names['authorityState']; head: Head };
  story: { head: Head; lane: Record<Lane, string>; opinion: (number: number, doctor: string) => string };
  packet: {
    lead: string;
    all: string;
    allHead: Head;
    sent: string;
    sentHead: Head;
    version: (label: string, pages: number) => string;
    notSent: string;
    notMade: string;
  };
};
