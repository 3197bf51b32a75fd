// Which documents of a case go into a packet, in which order, and why each other record does not. Nothing is left out silently.
import type { Document, RecordDocument } from '../document.ts';
import { isDataExport } from '../document.ts';
import type { Letter } from '../letter.ts';
import type { PartialDate } from '../partial-date.ts';
import type { MedicalRecord } from '../record.ts';
import type { LawId, PacketSection } from '../packet.ts';
import type { PacketFacts } from './facts.ts';
import { byPosition, opinionRecordIds, printDay, sourceOf, withWhom } from './facts.ts';
import { takenPages } from './page-edits.ts';
import type { TakenPage } from './page-edits.ts';
import { keptBecause, reasonByStatus, stem, titleOf } from './reasons.ts';
import { wordsFor } from './words.ts';
import type { PacketWords } from './words.ts';

export type ChosenEntry = {
  label: string;
  title: string;
  date: string;
  source: string;
  on: PartialDate | null;
  /** What it documents: a record, or a letter. */
  record: MedicalRecord | null;
  letter: Letter | null;
  document: Document;
  /** How many of its pages go in, and which where not all of them do. */
  pages: number;
  taken: TakenPage[] | null;
};
export type ChosenSection = { letter: string; title: string; entries: ChosenEntry[]; laws: readonly LawId[] };

export const warningKinds = [
  'wrong-patient',
  'pages-unreadable',
  'duplicate',
  'superseded',
  'core-missing',
  'date-ahead',
  'date-before-birth',
  'private-letter',
  'turned',
  'no-text',
  'no-words',
  'cut-short',
] as const;
export type PacketWarning = {
  kind: (typeof warningKinds)[number];
  title: string;
  recordId: MedicalRecord['id'] | null;
  /** Of a warning about a letter. */
  letterId?: Letter['id'];
};

/** Why something is left out. `of` is the chosen document with the same bytes, whose page is known only later. */
export type Omission = {
  title: string;
  recordId: MedicalRecord['id'] | null;
  reason: string;
  of: Document['id'] | null;
};

export type Choice = { sections: ChosenSection[]; omissions: Omission[]; warnings: PacketWarning[] };

export type ChooseOptions = {
  /** The front pages take the letter A. */
  firstLetter: number;
  /** Records that stand in the list of what travels outside. */
  outside: ReadonlySet<string>;
  /** Records whose content the app prints itself. */
  printed: ReadonlySet<string>;
};

/** A, B … Z, AA, AB … */
function sectionLetter(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : sectionLetter(Math.floor(at / 26) - 1) + last;
}

/** Walks the sections once, remembering which bytes are already in. */
class Chooser {
  readonly result: Choice = { sections: [], omissions: [], warnings: [] };
  private readonly facts: PacketFacts;
  private readonly options: ChooseOptions;
  private readonly words: PacketWords;
  private readonly bytes = new Map<string, Document['id']>();
  private readonly opinions: ReadonlySet<string>;
  private readonly records: ReadonlyMap<string, MedicalRecord>;
  private readonly documents = new Map<string, RecordDocument[]>();
  /** Records that are in the outline or in the omissions. */
  private readonly told = new Set<string>();
  private readonly present = new Set<string>();

  constructor(facts: PacketFacts, options: ChooseOptions) {
    this.facts = facts;
    this.options = options;
    this.words = wordsFor(facts);
    this.opinions = opinionRecordIds(facts);
    this.records = new Map(facts.records.map((record) => [record.id as string, record]));
    for (const document of [...facts.documents].sort(byPosition)) {
      const list = this.documents.get(document.recordId) ?? [];
      list.push(document);
      this.documents.set(document.recordId, list);
    }
  }

  omit(
    record: MedicalRecord,
    reason: string,
    { title = record.title, of = null }: { title?: string; of?: Document['id'] | null } = {},
  ): void {
    this.told.add(record.id);
    this.result.omissions.push({ title, recordId: record.id, reason, of });
  }

  warn(kind: PacketWarning['kind'], title: string, recordId: MedicalRecord['id']): void {
    this.result.warnings.push({ kind, title, recordId });
  }

  /** Null where the whole record may come along. */
  refusalOf(record: MedicalRecord): string | null {
    if (record.wrongPatient) return this.words.reasons.wrongPatient;
    return this.facts.packet.freshEyes && this.opinions.has(record.id) ? this.words.reasons.freshEyes : null;
  }

  section({ title, recordIds, letterIds = [], laws = [] }: PacketSection): void {
    const section: ChosenSection = {
      letter: sectionLetter(this.options.firstLetter + this.result.sections.length),
      title,
      entries: [],
      // The text of a law does not change: who has the packet has it.
      laws: this.facts.supplementTo ? [] : laws,
    };
    for (const id of recordIds) {
      const record = this.records.get(id);
      if (record && !this.told.has(record.id)) this.record(section, record);
    }
    for (const id of letterIds) {
      const letter = this.facts.letters.find((candidate) => candidate.id === id);
      if (letter && !letter.isPrivate) this.letter(section, letter);
    }
    if (section.entries.length > 0 || section.laws.length > 0) this.result.sections.push(section);
  }

  private record(section: ChosenSection, record: MedicalRecord): void {
    const refusal = this.refusalOf(record);
    if (refusal !== null) {
      if (record.wrongPatient) this.warn('wrong-patient', record.title, record.id);
      return this.omit(record, refusal);
    }
    const documents = this.documents.get(record.id) ?? [];
    const withPages = documents.filter(({ pages }) => pages > 0);
    const papers = withPages.filter((document) => !isDataExport(document));
    const shown = papers.length > 0 ? papers : withPages;
    // The same file twice is one file: its title needs nothing to tell the two apart.
    const siblings = new Set(shown.map(({ sha256 }) => sha256)).size;
    for (const document of documents) {
      if (document.pages === 0) this.kept(record, document);
      else if (!shown.includes(document))
        this.omit(record, this.words.reasons.dataBesidePaper, { title: document.fileName });
      else
        this.recordDocument(
          section,
          record,
          document,
          titleOf(record, document, { siblings, words: this.words }),
        );
    }
    if (documents.length === 0 && !this.accounted(record))
      this.omit(record, reasonByStatus(record, this.words));
  }

  private kept(record: MedicalRecord, document: Document): void {
    this.omit(
      record,
      this.options.outside.has(record.id) ? this.words.reasons.outside : keptBecause(document, this.words),
      {
        title: document.fileName,
      },
    );
  }

  private recordDocument(
    section: ChosenSection,
    record: MedicalRecord,
    document: Document,
    title: string,
  ): void {
    if (this.facts.supplementTo?.has.has(document.sha256)) {
      this.told.add(record.id);
      this.present.add(record.id);
      return;
    }
    const same = this.bytes.get(document.sha256);
    if (same !== undefined) {
      this.warn('duplicate', title, record.id);
      return this.omit(record, '', { title, of: same });
    }
    const taken = takenPages(document, this.facts.packet.pageEdits);
    if (taken?.length === 0) return this.omit(record, this.words.reasons.noPageLeft, { title });
    this.told.add(record.id);
    this.present.add(record.id);
    const textless = this.facts.textless.get(document.id);
    if (textless) this.warn(textless, title, record.id);
    this.enter(section, {
      title,
      date: printDay(record.serviceDate, this.words.language),
      source: sourceOf(this.facts, record),
      on: record.serviceDate,
      record,
      letter: null,
      document,
      taken,
    });
  }

  private letter(section: ChosenSection, letter: Letter): void {
    const documents = this.facts.letterDocuments
      .filter((document) => document.letterId === letter.id && document.pages > 0)
      .sort(byPosition);
    for (const document of documents) {
      const taken = takenPages(document, this.facts.packet.pageEdits);
      const isThere = this.bytes.has(document.sha256) || this.facts.supplementTo?.has.has(document.sha256);
      if (isThere || taken?.length === 0) continue;
      const file = stem(document.fileName);
      this.enter(section, {
        title: documents.length === 1 ? letter.subject : this.words.recordAndFile(letter.subject, file),
        date: printDay(letter.at, this.words.language),
        source: withWhom(this.facts, letter),
        on: letter.at,
        record: null,
        letter,
        document,
        taken,
      });
    }
  }

  private enter(section: ChosenSection, entry: Omit<ChosenEntry, 'label' | 'pages'>): void {
    this.bytes.set(entry.document.sha256, entry.document.id);
    const label = `${section.letter}${section.entries.length + 1}`;
    section.entries.push({ ...entry, label, pages: entry.taken?.length ?? entry.document.pages });
  }

  private accounted(record: MedicalRecord): boolean {
    return this.options.outside.has(record.id) || this.options.printed.has(record.id);
  }

  /** Everything that no section asked for. */
  rest(): void {
    for (const record of this.facts.records) {
      if (!this.told.has(record.id)) this.notChosen(record);
      const missing = record.importance === 'core' && !this.present.has(record.id) && !this.accounted(record);
      if (
        missing &&
        this.refusalOf(record) === null &&
        record.status !== 'not-applicable' &&
        !this.isDuplicate(record)
      ) {
        this.warn('core-missing', record.title, record.id);
      }
    }
  }

  private isDuplicate(record: MedicalRecord): boolean {
    const documents = (this.documents.get(record.id) ?? []).filter((document) => document.pages > 0);
    return documents.length > 0 && documents.every((document) => this.bytes.has(document.sha256));
  }

  private notChosen(record: MedicalRecord): void {
    const documents = this.documents.get(record.id) ?? [];
    const refusal = this.refusalOf(record);
    if (refusal !== null) return this.omit(record, refusal);
    if (this.accounted(record)) {
      for (const document of documents.filter((candidate) => candidate.pages === 0))
        this.kept(record, document);
      return;
    }
    if (documents.length === 0) return this.omit(record, reasonByStatus(record, this.words));
    const same = this.isDuplicate(record)
      ? this.bytes.get(documents.find((document) => document.pages > 0)?.sha256 ?? '')
      : undefined;
    this.omit(record, this.words.reasons.notChosen, { of: same ?? null });
  }
}

export function chooseDocuments(facts: PacketFacts, options: ChooseOptions): Choice {
  const chooser = new Chooser(facts, options);
  for (const section of facts.packet.sections) chooser.section(section);
  chooser.rest();
  return chooser.result;
}
