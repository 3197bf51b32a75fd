// A letter as a PDF: set in a serif on Letter or A4, fonts inside, tagged so that it can be read aloud in the right order.
import { blocksOf } from '../../../shared/domain/letters/blocks.ts';
import type { Block } from '../../../shared/domain/letters/blocks.ts';
import { letterDate } from '../../../shared/domain/letters/facts.ts';
import { letterWords } from '../../../shared/domain/letters/words.ts';
import { Flow } from './letter-flow.ts';
import type { PrintedLetter } from './printed-letter.ts';

const gapPt = 11;
/** Room to sign by hand. */
const signPt = 44;

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}

function drawBlock(flow: Flow, block: Block): void {
  if (block.kind === 'paragraph') {
    flow.paragraph('P', linesOf(block.text));
    flow.space(gapPt);
    return;
  }
  // A list stays with the line that announces it.
  flow.space(-gapPt + 4);
  flow.list(block.items);
  flow.space(gapPt);
}

function drawEnclosures(flow: Flow, title: string, enclosures: readonly string[]): void {
  if (enclosures.length === 0) return;
  flow.space(gapPt * 1.5);
  flow.keep(2);
  flow.paragraph('P', [title], { face: 'serifBold' });
  flow.space(2);
  flow.list(enclosures.map((text) => ({ mark: '•', text })));
}

export async function letterPdf(letter: PrintedLetter): Promise<Uint8Array> {
  const words = letterWords[letter.language];
  const flow = await Flow.start(letter);
  const [name = '', ...address] = linesOf(letter.sender);
  flow.paragraph('P', [name], { face: 'serifBold', sizePt: 13.5, leadPt: 18 });
  if (address.length > 0) flow.paragraph('P', address, { sizePt: 10, leadPt: 13.5, isQuiet: true });
  flow.rule();
  flow.space(gapPt * 1.6);
  if (letter.datedOn) flow.paragraph('P', [letterDate(letter.datedOn, letter.language)]);
  flow.space(gapPt * 1.6);
  if (letter.recipient.trim() !== '') {
    flow.paragraph('P', linesOf(letter.recipient));
    flow.space(gapPt * 1.6);
  }
  flow.paragraph('H1', [`${words.subjectMark} ${letter.subject}`], { face: 'serifBold' });
  flow.space(gapPt);
  for (const block of blocksOf(letter.body)) drawBlock(flow, block);
  flow.keep(3 + linesOf(letter.signature).length);
  flow.paragraph('P', [words.closing]);
  flow.space(signPt);
  flow.paragraph('P', linesOf(letter.signature));
  drawEnclosures(flow, words.enclosuresTitle, letter.enclosures);
  return flow.finish();
}
