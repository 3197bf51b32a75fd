// The pages that the app makes for a packet, laid out. Types only.
import type { LawId } from '../packet.ts';
import type { ComparisonPage } from './comparison.ts';
import type { IndexRef } from './contents.ts';
import type { EmergencySheet } from './emergency.ts';
import type { Summary } from './summary.ts';
import type { LaidRow } from './table.ts';
import type { TimelineRef } from './timeline.ts';

/** The pages the app makes, laid out: each inner list is one page. */
export type MadePages = {
  coverNote: { lines: string[]; continues: boolean };
  index: LaidRow<IndexRef>[][];
  /** Two pages, or none. */
  emergency: EmergencySheet | null;
  statement: LaidRow<null>[][];
  summary: Summary | null;
  timeline: LaidRow<TimelineRef>[][];
  questions: LaidRow<boolean>[][];
  medications: LaidRow<string>[][];
  comparison: ComparisonPage[];
  series: LaidRow<null>[][];
  further: LaidRow<null>[][];
  laws: { id: LawId; pages: LaidRow<null>[][] }[];
  manifest: LaidRow<'item' | 'awaited'>[][];
};
