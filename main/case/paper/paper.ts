// A readable paper from blocks: pages in the app's own typography, with text that can be searched and copied. Knows no format of files.
import type { Paper } from '../../../shared/domain/packet/table.ts';
import { cleanText } from '../text/clean-text.ts';
import { accent, hairline, ink, Printing, quiet } from '../packet/sheet.ts';
import type { StructureNode } from '../packet/structure.ts';
import type { Block, ListItem, Rich } from './block.ts';
import { plainText } from './block.ts';
import { Flow, PaperFull } from './flow.ts';
import type { LinePlace } from './flow.ts';
import { breakRich, reading, strong, titling } from './lines.ts';
import type { Setting } from './lines.ts';
import { drawPreformatted } from './preformatted.ts';
import { cardRows, drawTable, planTable } from './table.ts';

export type PaperOptions = {
  /** Set large on the first page and small above the others; also the title of the PDF. */
  title: string;
  /** One quiet sentence below the title: where this comes from. */
  lead?: string;
  paper?: Paper;
  /** What it is read aloud in. */
  language?: string;
  /** A longer paper ends there and says so. */
  maxPages?: number;
  signal?: AbortSignal;
  /** Called now and then while pages are drawn. */
  onTurn?: () => void;
};

const cutNote =
  'This paper ends here because it is very long. The file it was made from is kept whole: save a copy to see all of it.';
/** How long pages are drawn before others of this thread get their turn, such as the wish to stop. */
const turnMs = 50;
const body: Setting = { faces: reading, sizePt: 10.5 };
const bodyLeadPt = 15;

/** Text over pages: never one line alone at the foot where two more follow. */
function* drawText(flow: Flow, text: Rich, setting: Setting, place: LinePlace): Generator<void> {
  const lines = breakRich(text, setting, flow.left + flow.widthPt - place.x);
  if (lines.length > 1) flow.need(2 * place.leadPt);
  for (const [at, line] of lines.entries()) {
    flow.line(line, place);
    if (at % 50 === 49) yield;
  }
}

const headings = {
  1: { faces: titling, sizePt: 15, leadPt: 20, before: 16, after: 4, color: accent },
  2: { faces: strong, sizePt: 11.5, leadPt: 16, before: 12, after: 3, color: ink },
  3: { faces: strong, sizePt: 10.5, leadPt: 15, before: 9, after: 2, color: quiet },
} as const;

/** The title is above them all. */
const roles = { 1: 'H2', 2: 'H3', 3: 'H4' } as const;

function* drawHeading(flow: Flow, level: 1 | 2 | 3, text: Rich): Generator<void> {
  if (plainText(text).trim() === '') return;
  const { before, after, leadPt, ...look } = headings[level];
  flow.turn({ turned: false });
  flow.gap(before);
  // With its first lines, or on the next page with them.
  flow.need(leadPt + after + 3 * bodyLeadPt);
  flow.begin(roles[level]);
  yield* drawText(flow, text, look, { x: flow.left, leadPt, ...look });
  flow.end();
  flow.advance(after);
}

function* drawList(flow: Flow, items: readonly ListItem[]): Generator<void> {
  flow.begin('L');
  for (const { text, level = 0, mark = '•' } of items) {
    const x = flow.left + 6 + Math.min(level, 8) * 14;
    const numbered = mark === '•' ? 12 : Math.max(18, mark.length * 6);
    flow.need(bodyLeadPt);
    const { sheet, y } = flow;
    flow.begin('LI');
    flow.begin('Lbl');
    sheet.text(x, y + 11, mark, { face: 'sans', sizePt: 10.5, color: quiet, maxWidthPt: numbered });
    flow.end();
    flow.begin('LBody');
    yield* drawText(flow, text, body, { x: x + numbered, leadPt: bodyLeadPt, sizePt: 10.5 });
    flow.end();
    flow.end();
    flow.gap(2);
    yield;
  }
  flow.end();
  flow.gap(5);
}

const labelPt = 118;

function* drawFacts(flow: Flow, rows: readonly { label: string; text: Rich }[]): Generator<void> {
  flow.begin('Table');
  for (const { label, text } of rows) {
    flow.need(bodyLeadPt);
    const labels = breakRich(label, { faces: reading, sizePt: 9.5 }, labelPt - 10);
    const isLong = labels.length > 1;
    flow.begin('TR');
    flow.begin('TH', 'Row');
    if (isLong) {
      yield* drawText(flow, label, { faces: reading, sizePt: 9.5 }, { x: flow.left, leadPt: 13, sizePt: 9.5, color: quiet }); // prettier-ignore
    } else if (labels[0])
      flow.draw(labels[0], flow.y, { x: flow.left, leadPt: bodyLeadPt, sizePt: 9.5, color: quiet });
    flow.end();
    const x = flow.left + (isLong ? 14 : labelPt);
    flow.begin('TD');
    yield* drawText(flow, text, body, { x, leadPt: bodyLeadPt, sizePt: 10.5 });
    flow.end();
    flow.end();
    flow.gap(1.5);
    yield;
  }
  flow.end();
  flow.gap(7);
}

function* drawRule(flow: Flow): Generator<void> {
  flow.gap(8);
  flow.sheet.rule([flow.left, flow.y], [flow.left + flow.widthPt, flow.y], { stroke: hairline });
  flow.advance(8);
  yield;
}

function* drawBlock(flow: Flow, block: Block): Generator<void> {
  switch (block.kind) {
    case 'heading':
      return yield* drawHeading(flow, block.level, block.text);
    case 'table': {
      if (block.rows.length === 0 && !block.head) return;
      const drawing = drawTable(flow, block, planTable(block, flow));
      if (drawing) return yield* drawing;
      flow.turn({ turned: false });
      for (const card of cardRows(block)) {
        yield* drawFacts(flow, card);
        yield* drawRule(flow);
      }
      return;
    }
    case 'paragraph': {
      flow.turn({ turned: false });
      const x = flow.left + (block.indentPt ?? 0);
      const color = block.tone === 'quiet' ? quiet : ink;
      flow.begin('P');
      yield* drawText(flow, block.text, body, { x, leadPt: bodyLeadPt, sizePt: 10.5, color });
      flow.end();
      return flow.gap(7);
    }
    case 'list':
      flow.turn({ turned: false });
      return yield* drawList(flow, block.items);
    case 'facts':
      flow.turn({ turned: false });
      return yield* drawFacts(flow, block.rows);
    case 'rule':
      return yield* drawRule(flow);
    case 'preformatted':
      flow.turn({ turned: false });
      flow.begin('P');
      yield* drawPreformatted(flow, block.text);
      return flow.end();
  }
}

function drawTitle(flow: Flow, { title, lead }: PaperOptions): void {
  const setting = { faces: titling, sizePt: 21 };
  flow.y += 3;
  flow.begin('H1');
  for (const line of breakRich(title, setting, flow.widthPt).slice(0, 6))
    flow.line(line, { x: flow.left, leadPt: 26, sizePt: 21 });
  flow.end();
  flow.begin('P');
  const quietly = { faces: reading, sizePt: 9.5 };
  for (const line of lead ? breakRich(lead, quietly, flow.widthPt) : [])
    flow.line(line, { x: flow.left, leadPt: 14, sizePt: 9.5, color: quiet });
  flow.end();
  flow.y += 6;
  flow.sheet.rule([flow.left, flow.y], [flow.left + flow.widthPt, flow.y], { stroke: accent, widthPt: 1.2 });
  flow.advance(14);
}

function* drawBlocks(flow: Flow, blocks: Iterable<Block>): Generator<void> {
  for (const block of blocks) {
    yield* drawBlock(flow, block);
    yield;
  }
}

async function drawAll(flow: Flow, blocks: Iterable<Block>, { signal, onTurn }: PaperOptions): Promise<void> {
  let turnEnds = performance.now() + turnMs;
  for (const _ of drawBlocks(flow, blocks)) {
    if (performance.now() < turnEnds) continue;
    await new Promise((resume) => setImmediate(resume));
    signal?.throwIfAborted();
    onTurn?.();
    turnEnds = performance.now() + turnMs;
  }
}

export type PaperPage = { widthPt: number; heightPt: number; text: string };
/** `isWhole` is false where it ends at the most pages allowed. */
export type DrawnPaper = { bytes: Uint8Array; pages: PaperPage[]; isWhole: boolean };

/** The pages as a PDF, and what stands on each; the same blocks give the same bytes. Time and memory grow with the pages. Rejects only when stopped. */
export async function paperPdf(blocks: Iterable<Block>, options: PaperOptions): Promise<DrawnPaper> {
  const { title, paper = 'letter', maxPages = 2_000, language = 'en-US' } = options;
  const printing = await Printing.start({ isSpoken: true });
  const flow = new Flow(printing, { paper, maxPages });
  let isWhole = true;
  drawTitle(flow, options);
  try {
    await drawAll(flow, blocks, options);
  } catch (cause) {
    if (!(cause instanceof PaperFull)) throw cause;
    isWhole = false;
    flow.addLast();
    for (const line of breakRich(cutNote, body, flow.widthPt))
      flow.line(line, { x: flow.left, leadPt: bodyLeadPt, sizePt: 10.5, color: quiet });
  }
  flow.finishHeads(title);
  const pages = flow.pages.map(({ sheet, frame: { widthPt, heightPt } }) => ({
    widthPt,
    heightPt,
    text: cleanText(sheet.words().replace(/[\u0080-\u009f\p{Cf}]/gu, '')),
  }));
  const children = printing.said().flatMap((said) => said ?? []);
  const structure: StructureNode = { role: 'Document', children };
  return { bytes: await printing.finish({ title, structure, language }), pages, isWhole };
}
