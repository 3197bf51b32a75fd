// What a stream of drawing instructions does that matters for where pictures come to lie: states, moves, things drawn. Nothing is drawn here.
import { inlineImage } from '../mend/inline-image.ts';
import { isRegular, skipHex, skipLiteral, skipRegular, skipSpace } from '../read/syntax/lexer.ts';
import { nameText } from '../read/syntax/names.ts';
import { refuse } from '../read/syntax/refusal.ts';
import { spanAt } from '../read/syntax/value.ts';

/** Called for each operator with the numbers and the name before it. */
export type Seen = (operator: string, numbers: readonly number[], name: string) => void;

const watched = new Set(['q', 'Q', 'cm', 'Do']);

/** Refuses what cannot be followed. */
export function followDrawing(b: Buffer, seen: Seen): void {
  let numbers: number[] = [];
  let name = '';
  let pictureAt = 0;
  for (let p = skipSpace(b, 0); p < b.length; p = skipSpace(b, p)) {
    const c = b[p] as number;
    if (c === 0x2f) {
      const end = skipRegular(b, p + 1);
      name = nameText(b, p + 1, end);
      p = end;
    } else if (!isRegular(c)) p = behindValue(b, p);
    else if (isNumberStart(c)) {
      const end = skipRegular(b, p);
      numbers.push(Number(b.toString('latin1', p, end)));
      p = end;
    } else {
      const end = skipRegular(b, p);
      const operator = end - p > 3 ? '' : b.toString('latin1', p, end);
      if (operator === 'BI') pictureAt = p;
      p = operator === 'ID' ? (inlineImage(b, pictureAt, end) ?? refuse('syntax')).end : end;
      if (watched.has(operator)) seen(operator, numbers, name);
      if (numbers.length > 0) numbers = [];
    }
  }
}

/** Digits, a sign or a point. */
function isNumberStart(c: number): boolean {
  return (c >= 0x30 && c <= 0x39) || c === 0x2b || c === 0x2d || c === 0x2e;
}

function behindValue(b: Buffer, p: number): number {
  switch (b[p]) {
    case 0x28:
      return skipLiteral(b, p);
    case 0x5b:
      return spanAt(b, p).end;
    case 0x3c:
      return b[p + 1] === 0x3c ? spanAt(b, p).end : skipHex(b, p);
    default:
      return p + 1;
  }
}
