// How two drawings of one page are compared: the page as it came, and as it lies in the packet with its number. Pure.

/** Grey dots, 255 for white. */
export type Drawing = { width: number; height: number; grey: Uint8Array };

/** `ink`: dots of the page before that are not white. `changed`: dots that nothing close by on the other page is like. */
export type Difference = { sizeDiffers: boolean; ink: number; inkAfter: number; changed: number };

const white = 255;
/** Lighter than this is paper, which scanners and dithering make of many shades. */
const faint = 24;
/** Dots of the same thing, drawn a fraction of a dot apart, differ in grey by less. */
const alike = 56;

/** Several drawings as `pdftoppm -gray` writes them, one after the other. */
export function readDrawings(bytes: Buffer): Drawing[] {
  const drawings: Drawing[] = [];
  for (let at = 0; at < bytes.length;) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', at, at + 40));
    if (!head) throw new Error('not a drawing of pdftoppm');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const from = at + head[0].length;
    at = from + width * height;
    drawings.push({ width, height, grey: bytes.subarray(from, at) });
  }
  return drawings;
}

/** Points to an inch, and what the stamp takes of a page: see main/case/pdf/write/page/shape.ts. */
const pointsPerInch = 72;
const stampPt = 26;
const stripPt = 22;
const usualShortSidePt = 612;
const leastWidthPt = 130;

export function difference(before: Drawing, after: Drawing, dotsPerInch: number): Difference {
  const dots = (points: number): number => (points / pointsPerInch) * dotsPerInch;
  // On sheets larger than usual the number grows along.
  const scale = Math.max(1, Math.min(before.width, before.height) / dots(usualShortSidePt));
  const grew = after.height - before.height;
  const strip = dots(stripPt) * scale;
  const hasStrip = grew > strip / 2;
  const width = Math.min(before.width, after.width);
  const rest = hasStrip ? before.height : before.height - Math.ceil(dots(stampPt) * scale);
  const wanted = Math.max(before.width, dots(leastWidthPt));
  const isTall = Math.abs(grew - (hasStrip ? strip : 0)) > 1.5;
  return {
    sizeDiffers: isTall || Math.abs(wanted - after.width) > 1.5,
    ...counted(before, after, { width, height: Math.min(rest, after.height) }),
  };
}

type Area = { width: number; height: number };

function counted(before: Drawing, after: Drawing, { width, height }: Area): Omit<Difference, 'sizeDiffers'> {
  const counts = { ink: 0, inkAfter: 0, changed: 0 };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const here = before.grey[y * before.width + x] ?? white;
      if (white - here > faint) counts.ink++;
      const there = after.grey[y * after.width + x] ?? white;
      if (white - there > faint) counts.inkAfter++;
      if (Math.abs(here - there) <= alike) continue;
      if (!closeBy(after, { x, y, grey: here }) || !closeBy(before, { x, y, grey: there })) counts.changed++;
    }
  return counts;
}

function closeBy({ width, height, grey }: Drawing, dot: { x: number; y: number; grey: number }): boolean {
  for (let y = Math.max(0, dot.y - 1); y <= Math.min(height - 1, dot.y + 1); y++)
    for (let x = Math.max(0, dot.x - 1); x <= Math.min(width - 1, dot.x + 1); x++)
      if (Math.abs((grey[y * width + x] ?? white) - dot.grey) <= alike) return true;
  return false;
}

const fewestDots = 12;

/** What is to be said of a page: it went blank, has another size, or looks otherwise in more than two of a hundred dots. */
export function verdict({
  sizeDiffers,
  ink,
  inkAfter,
  changed,
}: Difference): 'blank' | 'size' | 'looks' | null {
  if (ink >= fewestDots && inkAfter < ink * 0.05) return 'blank';
  if (sizeDiffers) return 'size';
  return changed > fewestDots && changed > ink * 0.02 ? 'looks' : null;
}
