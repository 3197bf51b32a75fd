// The stamped page number: small, upright as the page is seen, low in the right margin on a white pad.
import { encodeNumber } from '../../read/syntax/text.ts';
import type { PageShape } from './shape.ts';
import { setText } from './latin-font.ts';

export type StampWords = {
  readonly label: string;
  readonly footer: string;
  /** The name of the stamp's font among the page's resources. */
  readonly font: string;
  /** Operators that draw flattened form fields, above the page and below the stamp. */
  readonly drawn: string;
  /** Closes what the page left open. */
  readonly closing?: string;
  /** Whether all before it stands under a mark that ends here. */
  readonly isMarked?: boolean;
};

const size = 8;
const baseline = 13;
const rightMargin = 24;
const pad = 3;

/** The content stream that goes behind a page's own. It first restores the state saved before the page began. */
export function stampContent(
  { upright, width, height, strip, side }: PageShape,
  { label, footer, font, drawn, closing = '', isMarked = false }: StampWords,
): string {
  const before = `${closing}Q\n${drawn}${isMarked ? 'EMC\n' : ''}`;
  // A document of the case's own pages carries no numbers of ours: nothing may be painted over it.
  if (label === '' && footer === '') return before;
  const text = setText(footer ? `${footer}   ${label}` : label);
  const textWidth = text.width * size;
  const x = Math.max(pad, width - rightMargin - textWidth);
  // What was added is wiped whole: what lay beyond the page's edge must not come into sight with it.
  const padding =
    strip > 0
      ? `0 0 ${encodeNumber(width)} ${strip}`
      : `${encodeNumber(x - pad)} ${baseline - pad} ${encodeNumber(textWidth + 2 * pad)} ${size + pad}`;
  const beside = side > 0 ? ` ${[width - side, 0, side, height].map(encodeNumber).join(' ')} re` : '';
  // Text settings are spelled out: a page that forgets to restore its own must not bend the stamp.
  return `${before}q
${upright}
/Artifact <</Type /Pagination /Subtype /Footer>> BDC
1 g ${padding} re${beside} f
0 g BT 0 Tr 0 Tc 0 Tw 100 Tz 0 Ts /${font} ${size} Tf ${encodeNumber(x)} ${strip > 0 ? strip - baseline - 1 : baseline} Td ${text.literal} Tj ET
EMC
Q
`;
}
