// One measurement of the table that `npm run bench` prints.

export type Row = {
  /** The goal's number, such as G8. */
  goal: string;
  what: string;
  ours: number;
  /** Null where the peer is not on this machine. */
  peer: number | null;
  /** Ours over the peer's; above 1 is better where `unit` is a rate. */
  ratio: number | null;
  unit: string;
};

export type Bench = { name: string; run(): Promise<Row[]> };

/** `figures`: ours, the peer's or the bound, and their unit. */
export function row(goal: string, what: string, figures: readonly [number, number | null, string]): Row {
  const [ours, peer, unit] = figures;
  return { goal, what, ours, peer, ratio: peer && ours / peer, unit };
}
