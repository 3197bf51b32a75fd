// The printed sheets as tagged PDFs: the comparison on its side, the visit sheet on two pages, the decision on one.
import { landscape, portrait } from '../../../shared/domain/packet/table.ts';
import { describeDate } from '../../../shared/domain/partial-date.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import { comparisonSheet } from '../../../shared/domain/sheets/comparison-sheet.ts';
import type { ComparedFacts } from '../../../shared/domain/sheets/sheet-facts.ts';
import { sheetWords } from '../../../shared/domain/sheets/sheet-words.ts';
import { visitSheet } from '../../../shared/domain/sheets/visit-sheet.ts';
import type { Visit } from '../../../shared/domain/visit.ts';
import { TaggedPages } from './tagged-pages.ts';

const axisPt = 118;

function endOf({ caseFile, today, language }: ComparedFacts) {
  return {
    language,
    isSample: caseFile.isSample,
    foot: [caseFile.nameOnId || caseFile.patientName, describeDate(today, language)].join(' · '),
  };
}

export async function comparisonPdf(
  facts: ComparedFacts,
  order: readonly Opinion['id'][],
): Promise<Uint8Array> {
  const { comparison: words } = sheetWords[facts.language];
  const sheet = comparisonSheet(facts, order);
  const pages = await TaggedPages.start(landscape(facts.caseFile.paper), words.title);
  const each = (pages.widthPt - axisPt) / Math.max(1, sheet.head.length - 1);
  const widths = sheet.head.map((_, at) => (at === 0 ? axisPt : each));
  const table = (rows: readonly string[][]) =>
    pages.table({
      head: [words.about, ...sheet.head.slice(1)],
      widths,
      rows: rows.map((cells) => ({ cells })),
    });
  pages.text('H1', words.title);
  pages.text('P', words.lead);
  if (sheet.tallies.length > 0) pages.text('P', `${words.tallies}. ${sheet.tallies.join('; ')}.`);
  if (sheet.evidence.length > 0) {
    pages.text('H2', words.looked);
    table(sheet.evidence);
  }
  if (sheet.said.length > 0) {
    pages.text('H2', words.said);
    table(sheet.said);
  }
  return pages.finish(endOf(facts));
}

/** Free height for an answer: what is left of the second page, shared among the questions, and never too little to write in. */
const leastRoomPt = 26;
const questionPt = 22;

export async function visitPdf(facts: ComparedFacts, visit: Visit): Promise<Uint8Array> {
  const { visit: words } = sheetWords[facts.language];
  const sheet = visitSheet(facts, visit);
  const pages = await TaggedPages.start(portrait(facts.caseFile.paper), sheet.title);
  const { widthPt } = pages;
  pages.text('H1', sheet.title, 2);
  pages.text('P', sheet.when, 3);
  for (const { heading, text } of sheet.summary) {
    // The summary is one page: what would run over it is cut, and the whole of it is in the app.
    const most = Math.floor((pages.roomPt - 45) / 13.5);
    if (most < 1) break;
    pages.text('H2', heading);
    pages.text('P', text, Math.min(most, 14));
  }
  pages.turn();
  if (sheet.medicines.length > 0) {
    pages.text('H2', words.medicines);
    const widths = [0.2, 0.26, 0.24, 0.3].map((part) => part * widthPt);
    pages.table({ head: words.medicineHead, widths, rows: sheet.medicines.map((cells) => ({ cells })) });
  }
  if (sheet.questions.length > 0) {
    pages.text('H2', words.questions);
    const fitting = Math.max(1, Math.floor((pages.roomPt - 60) / (leastRoomPt + questionPt)));
    const asked = sheet.questions.slice(0, fitting);
    const room = Math.max(leastRoomPt, Math.min(70, (pages.roomPt - 60) / asked.length - questionPt));
    pages.table({
      head: words.questionHead,
      widths: [widthPt],
      rows: asked.map((text, at) => ({ cells: [`${at + 1}. ${text}`], room })),
    });
    if (asked.length < sheet.questions.length)
      pages.text('P', words.more(sheet.questions.length - asked.length), 1);
  }
  return pages.finish(endOf(facts));
}

export async function decisionPdf(facts: ComparedFacts): Promise<Uint8Array> {
  const { decision: words, visit } = sheetWords[facts.language];
  const pages = await TaggedPages.start(portrait(facts.caseFile.paper), words.title);
  pages.text('H1', words.title);
  if (facts.caseFile.decision !== '') {
    pages.text('H2', words.question);
    pages.text('P', facts.caseFile.decision);
  }
  if (facts.decisions.length === 0) pages.text('P', words.none);
  for (const { what, why, who, decidedOn, lookAgain } of facts.decisions.toReversed()) {
    pages.text('H2', words.what);
    pages.text('P', what);
    pages.text('P', words.who(who, describeDate(decidedOn, facts.language)));
    if (why !== '') pages.text('P', `${words.why}: ${why}`);
    if (lookAgain !== '') pages.text('P', `${words.lookAgain}: ${lookAgain}`);
  }
  const { tallies } = comparisonSheet(facts);
  if (tallies.length > 0) {
    pages.text('H2', words.tallies);
    pages.text('P', tallies.join('\n'));
  }
  const { values } = facts.caseFile;
  if (values.length > 0) {
    pages.text('H2', words.matters);
    pages.text('P', values.map(({ text, weight }) => visit.weight(text, weight)).join('\n'));
  }
  if (facts.leanings.length > 0) pages.text('H2', words.leanings);
  for (const { who, leaning, needs } of facts.leanings)
    pages.text(
      'P',
      [`${who}: ${leaning}`, needs === '' ? '' : words.needs(needs)].filter(Boolean).join('\n'),
    );
  return pages.finish(endOf(facts));
}
