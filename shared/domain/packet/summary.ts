// The one-page case summary: what goes where, and what is cut so that it stays one page. What is cut leads to the page that has it all.
import type { CaseFile } from '../case-file.ts';
import { describeDate, describeHourOfDay } from '../partial-date.ts';
import type { Choice } from './choose.ts';
import type { PacketFacts } from './facts.ts';
import { hasStarted, isStopped } from './front.ts';
import type { Frame } from './table.ts';
import { bodyHeight, bodyWidth } from './table.ts';
import { fitText, wrapText } from './wrap.ts';
import { wordsFor } from './words.ts';
import type { PacketWords } from './words.ts';

/** A line of print; `documentId` where it leads to a page. Lines of a list stand `indentPt` in, behind a dot on the first of each item. */
export type SummaryLine = { text: string; documentId: string | null; indentPt: number; dot: boolean };
/** Where the rest of a cut block stands: on a page of its own, or among the further notes. */
export type More = { count: number; to: 'medications' | 'timeline' | 'further' };
export type SummaryBlock = { title: string; lines: SummaryLine[]; more: More | null };
export type Summary = {
  patient: string;
  decision: string[];
  decisionContinues: boolean;
  by: string[];
  left: SummaryBlock[];
  right: SummaryBlock[];
};
/** Full texts of what did not fit, for the further notes. */
export type Overflow = { title: string; text: string };

export const summaryType = {
  sizePt: 9.5,
  leadPt: 12.5,
  headPt: 18,
  gapPt: 13,
  leftPt: 172,
  betweenPt: 26,
  decisionSizePt: 14,
  decisionLeadPt: 19,
  byLeadPt: 14,
  quotePt: 46,
};

type Item = SummaryLine[];
type Draft = { title: string; items: Item[]; isText: boolean; to: More['to']; full: string };
type Cut = { draft: Draft; kept: number };

const reading = { sizePt: summaryType.sizePt, weight: 'regular' } as const;

function textDraft(title: string, text: string, widthPt: number): Draft[] {
  if (text.trim() === '') return [];
  const items = wrapText(text.trim(), reading, widthPt).map((line): Item => [
    { text: line, documentId: null, indentPt: 0, dot: false },
  ]);
  return [{ title, items, isText: true, to: 'further', full: text }];
}

type ListEntry = { text: string; documentId?: string };

function listDraft(
  title: string,
  entries: readonly ListEntry[],
  { widthPt, to }: { widthPt: number; to: More['to'] },
): Draft[] {
  if (entries.length === 0) return [];
  const items = entries.map(({ text, documentId }): Item => {
    // Room for the page number at the right end of a line that leads somewhere.
    const indentPt = documentId ? 0 : 9;
    const lines = fitText(text, reading, {
      widthPt: documentId ? widthPt - 36 : widthPt - indentPt,
      maxLines: 3,
    });
    return lines.map((line, at) => ({
      text: line,
      documentId: at === lines.length - 1 ? (documentId ?? null) : null,
      indentPt,
      dot: indentPt > 0 && at === 0,
    }));
  });
  return [{ title, items, isText: false, to, full: entries.map((entry) => entry.text).join('\n') }];
}

function linesOf({ draft, kept }: Cut): number {
  const lines = draft.items.slice(0, kept).reduce((sum, item) => sum + item.length, 0);
  return lines + (kept < draft.items.length ? 1 : 0);
}

function heightOf(cuts: readonly Cut[]): number {
  const { headPt, leadPt, gapPt } = summaryType;
  return cuts.reduce((sum, cut) => sum + headPt + linesOf(cut) * leadPt + gapPt, 0);
}

/** Cuts the longest block, item by item, until the column fits. One item of each block always stays. */
function fitColumn(drafts: readonly Draft[], heightPt: number): Cut[] {
  const cuts = drafts.map((draft): Cut => ({ draft, kept: draft.items.length }));
  while (heightOf(cuts) > heightPt) {
    const longest = cuts.filter((cut) => cut.kept > 1).sort((a, b) => linesOf(b) - linesOf(a))[0];
    if (!longest) return cuts;
    longest.kept--;
  }
  return cuts;
}

function blockOf({ draft, kept }: Cut): SummaryBlock {
  const lines = draft.items.slice(0, kept).flat();
  const count = draft.items.length - kept;
  return {
    title: draft.title,
    lines,
    more: count === 0 ? null : { count: draft.isText ? 0 : count, to: draft.to },
  };
}

function reasonTexts(caseFile: CaseFile, words: PacketWords): string[] {
  return caseFile.reasons.map(({ code, words: said }) => said || words.reasonCodes[code]);
}

function medicineEntries(facts: PacketFacts): ListEntry[] {
  return facts.medications
    .filter((medication) => hasStarted(medication, facts.madeOn) && !isStopped(medication, facts.madeOn))
    .sort(
      (a, b) =>
        (a.times[0]?.time ?? '99').localeCompare(b.times[0]?.time ?? '99') ||
        a.name.localeCompare(b.name, 'en'),
    )
    .map((medication) => ({
      text: [
        medication.name,
        medication.dose,
        medication.times.map(({ time }) => describeHourOfDay(time, facts.packet.language)).join(', ') ||
          medication.asNeeded,
      ]
        .filter((part) => part !== '')
        .join(', '),
    }));
}

function dateEntries(choice: Choice): ListEntry[] {
  return choice.sections
    .flatMap((section) => section.entries)
    .filter(({ record, on }) => record?.importance === 'core' && on !== null)
    .sort((a, b) => (String(a.on) < String(b.on) ? -1 : 1))
    .map(({ date, title, document }) => ({ text: `${date}: ${title}`, documentId: document.id }));
}

function byLines(
  { decideBy, decideByWhy, safeToWaitUntil, safeToWaitSaidBy }: CaseFile,
  { summary, language }: PacketWords,
): string[] {
  const by = decideBy
    ? [
        [summary.decideBy(describeDate(decideBy, language)), decideByWhy]
          .filter((part) => part !== '')
          .join(': '),
      ]
    : [];
  if (!safeToWaitUntil) return by;
  return [...by, summary.safeToWait(describeDate(safeToWaitUntil, language), safeToWaitSaidBy)];
}

function patientLine(
  { patientName, nameOnId, dateOfBirth }: CaseFile,
  { summary, language }: PacketWords,
): string {
  const id = nameOnId && nameOnId !== patientName ? summary.onId(nameOnId) : '';
  return [patientName, id, dateOfBirth ? summary.born(describeDate(dateOfBirth, language)) : '']
    .filter((part) => part !== '')
    .join(' · ');
}

type Question = Pick<Summary, 'decision' | 'decisionContinues' | 'by'> & {
  heightPt: number;
  overflow: Overflow[];
};

function planQuestion(caseFile: CaseFile, widthPt: number, words: PacketWords): Question {
  const { decisionSizePt, decisionLeadPt, byLeadPt, quotePt } = summaryType;
  const large = { sizePt: decisionSizePt, weight: 'bold' } as const;
  const small = { sizePt: 10, weight: 'regular' } as const;
  const text = caseFile.decision.trim();
  const said = byLines(caseFile, words);
  const decision = fitText(text, large, { widthPt, maxLines: 5 });
  const by = said.flatMap((line) => fitText(line, small, { widthPt, maxLines: 2 }));
  const decisionContinues =
    wrapText(text, large, widthPt).length > decision.length ||
    said.flatMap((line) => wrapText(line, small, widthPt)).length > by.length;
  const overflow = decisionContinues
    ? [{ title: words.summary.question, text: [text, ...said].join('\n') }]
    : [];
  const heightPt = quotePt + decision.length * decisionLeadPt + by.length * byLeadPt;
  return { decision, decisionContinues, by, heightPt, overflow };
}

function leftDrafts(
  { allergies, history, familyHistory, values }: CaseFile,
  widthPt: number,
  { summary }: PacketWords,
): Draft[] {
  const known = allergies.map(({ substance, reaction }) => ({
    text: [substance, reaction].filter((part) => part !== '').join(': '),
  }));
  const matters = [...values].sort((a, b) => b.weight - a.weight).map(({ text }) => ({ text }));
  const place = { widthPt, to: 'further' } as const;
  return [
    ...listDraft(summary.allergies, known.length > 0 ? known : [{ text: summary.noAllergies }], place),
    ...textDraft(summary.conditions, history, widthPt),
    ...textDraft(summary.family, familyHistory, widthPt),
    ...listDraft(summary.matters, matters, place),
  ];
}

export type SummaryContext = { frame: Frame; hasMedications: boolean; hasTimeline: boolean };

export function planSummary(
  facts: PacketFacts,
  choice: Choice,
  { frame, hasMedications, hasTimeline }: SummaryContext,
): { summary: Summary; overflow: Overflow[] } {
  const { caseFile } = facts;
  const words = wordsFor(facts);
  const widthPt = bodyWidth(frame);
  const rightPt = widthPt - summaryType.leftPt - summaryType.betweenPt;
  const question = planQuestion(caseFile, widthPt - 24, words);
  const columnPt = bodyHeight(frame) - question.heightPt;
  const why = reasonTexts(caseFile, words).map((text) => ({ text }));
  const toMedicines = hasMedications ? 'medications' : 'further';
  const toDates = hasTimeline ? 'timeline' : 'further';
  const left = fitColumn(leftDrafts(caseFile, summaryType.leftPt, words), columnPt);
  const right = fitColumn(
    [
      ...listDraft(words.summary.why, why, { widthPt: rightPt, to: 'further' }),
      ...listDraft(words.summary.medicines, medicineEntries(facts), { widthPt: rightPt, to: toMedicines }),
      ...listDraft(words.summary.dates, dateEntries(choice), { widthPt: rightPt, to: toDates }),
    ],
    columnPt,
  );
  const cut = [...left, ...right].filter(
    ({ draft, kept }) => draft.to === 'further' && kept < draft.items.length,
  );
  const { decision, decisionContinues, by } = question;
  const columns = { left: left.map(blockOf), right: right.map(blockOf) };
  return {
    summary: { patient: patientLine(caseFile, words), decision, decisionContinues, by, ...columns },
    overflow: [...question.overflow, ...cut.map(({ draft }) => ({ title: draft.title, text: draft.full }))],
  };
}
