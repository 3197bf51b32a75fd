// What may be noted about who saw what: from the packets that went to a doctor, and from sentences of the report. Offered, never filled in.
import type { Document } from './document.ts';
import type { EvidenceRow } from './evidence.ts';
import type { EvidenceUse, Opinion } from './opinion.ts';
import type { Release } from './packet.ts';
import type { Delivery } from './packet/delivery.ts';
import type { PartialDate } from './partial-date.ts';
import { dateSortKey } from './partial-date.ts';
import type { Organization, Person } from './people.ts';
import type { MedicalRecord } from './record.ts';

export type EvidenceOffer = {
  row: EvidenceRow;
  uses: EvidenceUse[];
  why:
    | { kind: 'packet'; sentTo: string; sentOn: PartialDate | null }
    | { kind: 'report'; page: number; text: string };
};

type Sentence = { page: number; text: string };
type Facts = {
  opinion: Opinion;
  doctor: Person | null;
  place: Organization | null;
  /** Of this opinion's column alone. */
  rows: readonly EvidenceRow[];
  records: readonly MedicalRecord[];
  documents: readonly Document[];
  releases: readonly Release[];
  deliveries: readonly Delivery[];
  sentences: readonly Sentence[];
};

/** Words that tell one name from another; titles and kinds of places do not. */
function nameWords(name: string): string[] {
  const common = new Set([
    'doctor',
    'medical',
    'group',
    'center',
    'centre',
    'hospital',
    'university',
    'clinic',
  ]);
  return (name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !common.has(word));
}

type Sent = Pick<Delivery, 'recipient' | 'sentOn'> & Pick<Release, 'report'>;

/** Packets that went to this doctor or their place, and no later than the opinion. */
function sentTo({ opinion, doctor, place, releases, deliveries }: Facts): Sent[] {
  const wanted = new Set([
    ...nameWords(doctor?.name.split(' ').at(-1) ?? ''),
    ...nameWords(place?.name ?? ''),
  ]);
  return deliveries.flatMap(({ releaseId, recipient, sentOn }) => {
    const isLater =
      sentOn !== null &&
      opinion.givenOn !== null &&
      dateSortKey(sentOn).slice(0, 10) > dateSortKey(opinion.givenOn).slice(0, 10);
    const release = releases.find(({ id }) => id === releaseId);
    const isIt = sentOn !== null && !isLater && nameWords(recipient).some((word) => wanted.has(word));
    return isIt && release ? [{ recipient, sentOn, report: release.report }] : [];
  });
}

function recordsOf({ about }: EvidenceRow, records: readonly MedicalRecord[]): ReadonlySet<string> {
  const own = records.filter(({ id, groupId }) =>
    about.groupId === null ? id === about.recordId : groupId === about.groupId,
  );
  return new Set(own.map(({ id }) => id));
}

function fromPackets(row: EvidenceRow, facts: Facts, packets: readonly Sent[]): EvidenceOffer | null {
  const ids = recordsOf(row, facts.records);
  const [first] = packets;
  if (!first || ids.size === 0) return null;
  const hashes = new Set(
    facts.documents.flatMap(({ recordId, sha256 }) =>
      recordId !== null && ids.has(recordId) ? [sha256] : [],
    ),
  );
  const held = packets.find(({ report }) =>
    report.entries.some(({ sha256 }) => sha256 !== null && hashes.has(sha256)),
  );
  const { recipient: to, sentOn } = held ?? first;
  // A paper that was in the packet was read at most; whether the pictures were looked at, only the report can say.
  return { row, uses: [held ? 'report' : 'not-sent'], why: { kind: 'packet', sentTo: to, sentOn } };
}

const looked = String.raw`\b(?:re-?read|re-?view(?:ed|s)?|looked at|look at|read again|measured again|examined)\b`;
function near(what: string): RegExp {
  return new RegExp(`${looked}.*${what}|${what}.*${looked}`, 'i');
}
const rules: readonly (readonly [EvidenceUse, RegExp])[] = [
  ['not-available', /\b(?:unreadable|could not be (?:read|opened)|not available|pending)\b/i],
  ['not-sent', /\bnot (?:been )?sent\b/i],
  ['not-seen', /\b(?:not (?:been )?(?:seen|reviewed|looked at)|without seeing)\b/i],
  ['slides', near(String.raw`\bslides?\b`)],
  ['images', near(String.raw`\b(?:images?|pictures?|scans?|series)\b`)],
  ['report', /\breports?\b/i],
];

/** "CT Jan 2026" is spoken of where "CT", a word that begins with "jan" and "2026" stand. */
function speaksOf(text: string, title: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const wanted = title.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return (
    wanted.length > 0 &&
    wanted.every((one) => words.some((word) => word === one || (one.length >= 3 && word.startsWith(one))))
  );
}

function fromReport(row: EvidenceRow, sentences: readonly Sentence[]): EvidenceOffer | null {
  for (const { page, text } of sentences) {
    if (!speaksOf(text, row.title)) continue;
    const rule = rules.find(([, sign]) => sign.test(text));
    if (rule) return { row, uses: [rule[0]], why: { kind: 'report', page, text } };
  }
  return null;
}

/** For rows where nothing is noted yet. What the report itself says comes before what was merely sent. */
export function evidenceOffers(facts: Facts): EvidenceOffer[] {
  const packets = sentTo(facts);
  return facts.rows
    .filter(({ cells }) => (cells[0]?.uses.length ?? 0) === 0)
    .flatMap((row) => fromReport(row, facts.sentences) ?? fromPackets(row, facts, packets) ?? []);
}
