// The orders in which a block's coefficients are coded.

export type Place = { x: number; y: number };

/** From bottom left to top right, one diagonal after the other. */
export function diagonal(side: number): Place[] {
  const order: Place[] = [];
  for (let sum = 0; sum <= 2 * (side - 1); sum++)
    for (let x = Math.max(0, sum - side + 1); x <= Math.min(sum, side - 1); x++)
      order.push({ x, y: sum - x });
  return order;
}

function rows(side: number): Place[] {
  return Array.from({ length: side * side }, (_, at) => ({ x: at % side, y: Math.floor(at / side) }));
}

/** By kind (diagonal, horizontal, vertical) and log2 of the side: x and y of every place. */
export const scans: readonly (readonly { x: Uint8Array; y: Uint8Array }[])[] = [0, 1, 2].map((kind) =>
  [0, 1, 2, 3].map((log2) => {
    const side = 1 << log2;
    const places = kind === 0 ? diagonal(side) : rows(side);
    const [across, down] = [places.map(({ x }) => x), places.map(({ y }) => y)];
    return kind === 2
      ? { x: Uint8Array.from(down), y: Uint8Array.from(across) }
      : { x: Uint8Array.from(across), y: Uint8Array.from(down) };
  }),
);
