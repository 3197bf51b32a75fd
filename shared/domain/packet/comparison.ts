// Opinions side by side in print: doctors as columns, questions as rows, each answer with the page that says so. No verdict, no ranking.
import type { Axis, Finding, Mark, Opinion } from '../opinion.ts';
import { axes } from '../opinion.ts';
import { describeDate } from '../partial-date.ts';
import { currentFindings } from '../compare.ts';
import type { PacketFacts } from './facts.ts';
import type { Column, LaidRow, Row, TableStyle } from './table.ts';
import { gutterPt, layTable } from './table.ts';
import { wordsFor } from './words.ts';
import type { PacketWords } from './words.ts';

/** For each column the page that says so, as document and page within it; filled in once pages are numbered. */
export type Cite = { documentId: string; page: number } | null;
export type ComparisonRef = { mark: Mark | null; cites: Cite[] };
export type ComparisonColumn = { name: string; place: string; how: string; reportRecordId: string | null };
export type ComparisonPage = {
  doctors: ComparisonColumn[];
  columns: Column[];
  rows: LaidRow<ComparisonRef>[];
};

/** More do not fit side by side in a readable size: the rest follow on further pages. */
const doctorsPerPage = 4;
type Earlier = ReturnType<typeof currentFindings>['earlier'];
const axisWidthPt = 104;

export const comparisonStyle: TableStyle = { sizePt: 9, leadPt: 11.5, padPt: 9, headingPt: 26, titlesPt: 50 };

function isAxis(text: string): text is Axis {
  return (axes as readonly string[]).includes(text);
}

/** Known rows in reading order, then the family's own. */
function axesIn(findings: readonly Finding[]): string[] {
  const used = new Set(findings.map((finding) => finding.axis));
  return [
    ...axes.filter((axis) => used.has(axis)),
    ...[...used].filter((axis) => !isAxis(axis)).sort((a, b) => a.localeCompare(b, 'en')),
  ];
}

/** What was told, or said later by somebody else, says so: the reader has no paper for it. */
function statement(finding: Finding, words: PacketWords): string {
  const said = finding.text || (finding.quote ? `“${finding.quote}”` : '');
  const on = describeDate(finding.saidOn, words.language);
  if (said === '' || (!finding.wasTold && finding.saidBy === '' && on === '')) return said;
  return `${said}${(finding.wasTold ? words.told : words.said)(finding.saidBy, on)}`;
}

function answerText(findings: readonly Finding[], earlier: Earlier, words: PacketWords): string {
  return findings
    .flatMap((finding) => [
      statement(finding, words),
      ...(earlier.get(finding.id) ?? []).map((before) => words.earlier(statement(before, words))),
    ])
    .filter((text) => text !== '')
    .join('\n');
}

function sayRows(
  facts: PacketFacts,
  opinions: readonly Opinion[],
  rows: readonly string[],
  cited: ReadonlySet<string>,
): Row<ComparisonRef>[] {
  const words = wordsFor(facts);
  const { current, earlier } = currentFindings(facts.findings);
  return rows.map((axis) => {
    const answers = opinions.map((opinion) =>
      current.filter((finding) => finding.opinionId === opinion.id && finding.axis === axis),
    );
    const cites = answers.map((findings): Cite => {
      const source = findings
        .flatMap((finding) => [finding, ...(earlier.get(finding.id) ?? [])])
        .find(
          (finding) => finding.documentId !== null && finding.page !== null && cited.has(finding.documentId),
        );
      return source?.documentId && source.page ? { documentId: source.documentId, page: source.page } : null;
    });
    const mark = facts.differences.find((difference) => difference.axis === axis)?.mark ?? null;
    const label = isAxis(axis) ? words.axis[axis] : axis;
    const cells = answers.map((findings) => answerText(findings, earlier, words));
    const tails = [mark !== null, ...cites.map((cite) => cite !== null)];
    return { kind: 'row', cells: [label, ...cells], tails, ref: { mark, cites } };
  });
}

function evidenceRows(facts: PacketFacts, opinions: readonly Opinion[]): Row<ComparisonRef>[] {
  const subjectOf = (evidence: PacketFacts['evidence'][number]): string =>
    evidence.subject ||
    facts.records.find((record) => record.id === evidence.recordId)?.title ||
    facts.groups.find((group) => group.id === evidence.groupId)?.title ||
    '';
  const subjects = [...new Set(facts.evidence.map(subjectOf))].filter((subject) => subject !== '');
  return subjects.map((subject) => {
    const cells = opinions.map((opinion) => {
      const mine = facts.evidence.filter(
        (evidence) => evidence.opinionId === opinion.id && subjectOf(evidence) === subject,
      );
      return mine
        .flatMap((evidence) => [...evidence.uses.map((use) => wordsFor(facts).use[use]), evidence.note])
        .filter((text) => text !== '')
        .join(', ');
    });
    return { kind: 'row', cells: [subject, ...cells], ref: { mark: null, cites: opinions.map(() => null) } };
  });
}

function doctorOf(facts: PacketFacts, opinion: Opinion): ComparisonColumn {
  const person = facts.people.find((candidate) => candidate.id === opinion.doctorId);
  const place = facts.organizations.find(
    (candidate) => candidate.id === (opinion.organizationId ?? person?.organizationId),
  );
  const words = wordsFor(facts);
  const how = [describeDate(opinion.givenOn, words.language), words.independence[opinion.independence]]
    .filter((text) => text !== '')
    .join(' · ');
  return {
    name: person?.name ?? `${opinion.number}`,
    place: place?.name ?? '',
    how,
    reportRecordId: opinion.recordId,
  };
}

function heading(text: string): Row<ComparisonRef> {
  return { kind: 'heading', cells: [text], ref: { mark: null, cites: [] } };
}

/** `cited` are the documents in the packet: only they have a page to lead to. */
export function layComparison(
  facts: PacketFacts,
  size: { widthPt: number; capacityPt: number },
  cited: ReadonlySet<string>,
): ComparisonPage[] {
  const opinions = [...facts.opinions].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
  const rows = axesIn(facts.findings);
  const pages: ComparisonPage[] = [];
  const words = wordsFor(facts);
  for (let at = 0; at < opinions.length; at += doctorsPerPage) {
    const mine = opinions.slice(at, at + doctorsPerPage);
    const width = (size.widthPt - axisWidthPt) / mine.length - gutterPt;
    const answer = (): Column => ({
      title: '',
      widthPt: width,
      weight: 'regular',
      align: 'left',
      maxLines: 14,
    });
    const columns: Column[] = [
      { title: '', widthPt: axisWidthPt, weight: 'bold', align: 'left', maxLines: 4 },
      ...mine.map(answer),
    ];
    const seen = evidenceRows(facts, mine);
    const said = sayRows(facts, mine, rows, cited);
    const all = [
      ...(seen.length > 0 ? [heading(words.evidenceHeading), ...seen] : []),
      ...(said.length > 0 ? [heading(words.sayHeading), ...said] : []),
    ];
    const laid = layTable(all, { columns, style: comparisonStyle, capacityPt: size.capacityPt });
    pages.push(
      ...laid.map((page) => ({
        doctors: mine.map((opinion) => doctorOf(facts, opinion)),
        columns,
        rows: page,
      })),
    );
  }
  return pages;
}
