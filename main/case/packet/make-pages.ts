// All pages of a packet that the app makes itself, as one PDF in memory, with the links on them. Drawing only: the plan has decided.
import type { PacketFacts } from '../../../shared/domain/packet/facts.ts';
import type { PlannedLine } from '../../../shared/domain/packet/outline.ts';
import { wordsFor } from '../../../shared/domain/packet/words.ts';
import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import { drawComparison } from './pages/comparison.ts';
import { drawCover } from './pages/cover.ts';
import { drawDivider } from './pages/divider.ts';
import { drawEmergency } from './pages/emergency.ts';
import { drawIndex } from './pages/index-pages.ts';
import {
  drawFurther,
  drawManifest,
  drawMedications,
  drawQuestions,
  drawStatement,
  drawTimeline,
} from './pages/lists.ts';
import { drawBlank, drawLaw, drawSeries } from './pages/more-lists.ts';
import type { Draw } from './pages/parts.ts';
import { drawSummary } from './pages/summary.ts';
import type { Rect } from './sheet.ts';
import type { StructureNode } from './structure.ts';
import { Printing } from './sheet.ts';

export type MadePdf = {
  bytes: Uint8Array;
  /** What each page says, by its place in `bytes`. */
  said: readonly (StructureNode | null)[];
  /** Where each made line of the outline begins in `bytes`, counted from 0. */
  firstIndex: ReadonlyMap<string, number>;
  /** `page` and `toPage` are pages of the packet. */
  links: { page: number; rect: Rect; toPage: number }[];
};

function drawPart(draw: Draw, line: PlannedLine): void {
  const section = draw.plan.sections.find((candidate) => candidate.letter === line.label);
  switch (line.part) {
    case 'cover':
      return drawCover(draw);
    case 'index':
      return drawIndex(draw);
    case 'emergency':
      return drawEmergency(draw);
    case 'statement':
      return drawStatement(draw);
    case 'summary':
      return drawSummary(draw);
    case 'timeline':
      return drawTimeline(draw);
    case 'questions':
      return drawQuestions(draw);
    case 'medications':
      return drawMedications(draw);
    case 'comparison':
      return drawComparison(draw);
    case 'series':
      return drawSeries(draw);
    case 'further':
      return drawFurther(draw);
    case 'law':
      return drawLaw(draw, line);
    case 'blank':
      return drawBlank(draw);
    case 'manifest':
      return drawManifest(draw);
    case 'divider':
      return section && drawDivider(draw, section);
    case 'document':
      return;
  }
}

export async function makePages(facts: PacketFacts, plan: PacketPlan): Promise<MadePdf> {
  const printing = await Printing.start({ isSpoken: true });
  const draw = {
    facts,
    words: wordsFor(facts),
    plan,
    printing,
    pageOf: new Map(plan.outline.map((line) => [line.key, line.firstPage])),
  };
  const firstIndex = new Map<string, number>();
  const pageAt: number[] = [];
  for (const line of plan.outline.filter((candidate) => candidate.kind !== 'document')) {
    firstIndex.set(line.key, printing.pageCount);
    drawPart(draw, line);
    const drawn = printing.pageCount - pageAt.length;
    // A drawing that disagrees with the plan would shift every number behind it.
    if (drawn !== line.pages) throw new Error(`${line.part}: ${drawn} pages drawn, ${line.pages} planned`);
    for (let at = 0; at < line.pages; at++) pageAt.push(line.firstPage + at);
  }
  const bytes = await printing.finish();
  const links = printing.links().map(({ at, rect, toPage }) => ({ page: pageAt[at] ?? 0, rect, toPage }));
  return { bytes, firstIndex, links, said: printing.said() };
}
