// Boxes in PDF points laid over a page of any size.
import type { CSSProperties } from 'react';
import type { PageSize } from './page-layout.ts';
import type { Box } from './word-pick.ts';

type Props = { boxes: readonly Box[]; size: PageSize; className: string | undefined; hue?: number };

function placeOf({ x, y, width, height }: Box, { widthPt, heightPt }: PageSize): CSSProperties {
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
  return {
    left: share(x, widthPt),
    top: share(y, heightPt),
    width: share(width, widthPt),
    height: share(height, heightPt),
  };
}

export function Boxes({ boxes, size, className, hue }: Props) {
  return boxes.map((box) => (
    <span
      key={`${box.x}:${box.y}:${box.width}`}
      aria-hidden
      className={className}
      data-hue={hue}
      style={placeOf(box, size)}
    />
  ));
}
