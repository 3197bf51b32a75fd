// Where a packet prints its page number: room at the foot of a page that must be free of words. Numbers only.

/** In points of a Letter page: how high, where it ends at the right, and how far its longest words reach. */
const room = { heightPt: 24, rightPt: 18, widthPt: 190 };
const usualShortSide = 612;

/** Whether words stand there. */
export type Foot = 'clear' | 'used';

export type Room = { left: number; right: number; top: number; bottom: number };

/** On a page of this size as it is shown, from its top left; larger paper is stamped larger. */
export function stampRoom({ widthPt, heightPt }: { widthPt: number; heightPt: number }): Room {
  const grown = Math.max(1, Math.min(widthPt, heightPt) / usualShortSide);
  const right = widthPt - room.rightPt * grown;
  return {
    left: Math.max(0, right - room.widthPt * grown),
    right,
    top: Math.max(0, heightPt - room.heightPt * grown),
    bottom: heightPt,
  };
}
