// Text set as it was typed, in letters of one width: results in columns, plain mail. Long lines go on below, a little further in.
import { lineWidthPt } from '../packet/type/faces.ts';
import type { Flow } from './flow.ts';

const sizesPt = [9.5, 8.5, 7.5];
const face = 'mono';

function* typedLines(text: string): Generator<string> {
  let from = 0;
  while (from <= text.length) {
    const to = text.indexOf('\n', from);
    const line = text.slice(from, to < 0 ? text.length : to).replace(/\r$/, '');
    // Where a tab leads depends on what stands before it. A form feed is a new page of a printer long gone.
    yield line.includes('\t')
      ? line.replace(/([^\t]*)\t/g, (_, before: string) =>
          before.padEnd((Math.floor(before.length / 8) + 1) * 8),
        )
      : line;
    if (to < 0) return;
    from = to + 1;
  }
}

/** The largest size at which nearly all lines keep their length. */
function sizeFor(text: string, widthPt: number): number {
  const letterPt = lineWidthPt('0', face, 1);
  let longest = 0;
  let judged = 0;
  for (const line of typedLines(text)) {
    longest = Math.max(longest, Math.min(line.trimEnd().length, 110));
    if (++judged > 2_000) break;
  }
  return sizesPt.find((sizePt) => longest * letterPt * sizePt <= widthPt) ?? 8.5;
}

function* piecesOf(line: string, sizePt: number, widthPt: number): Generator<string> {
  const letterPt = lineWidthPt('0', face, sizePt);
  if (line.length * letterPt <= widthPt && !/[^\u0020-\u024f]/.test(line)) return yield line;
  let piece = '';
  let width = 0;
  for (const char of line) {
    const charPt = lineWidthPt(char, face, sizePt);
    if (piece !== '' && width + charPt > widthPt) {
      // Between words where one ends not far back.
      const space = piece.lastIndexOf(' ');
      const cut = space > piece.length * 0.6 ? space + 1 : piece.length;
      yield piece.slice(0, cut);
      piece = `  ${piece.slice(cut)}`;
      width = lineWidthPt(piece, face, sizePt);
    }
    piece += char;
    width += charPt;
  }
  yield piece;
}

export function* drawPreformatted(flow: Flow, text: string): Generator<void> {
  const body = text.replace(/\s+$/, '');
  if (body === '') return;
  flow.gap(6);
  const sizePt = sizeFor(body, flow.widthPt);
  const leadPt = sizePt * 1.36;
  for (const typed of typedLines(body)) {
    for (const piece of piecesOf(typed.trimEnd(), sizePt, flow.widthPt))
      flow.line({ segments: [{ text: piece, face, x: 0 }], widthPt: 0 }, { x: flow.left, leadPt, sizePt });
    yield;
  }
  flow.gap(8);
}
