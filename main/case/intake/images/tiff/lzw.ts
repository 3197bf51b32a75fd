// LZW as TIFF packs it: codes of nine to twelve bits, highest bit first, widened one code early.

const clear = 256;
const end = 257;
const maxCodes = 4096;

/** Unpacks as far as the data makes sense; the rest stays zero. */
export function unpackLzw(data: Uint8Array, wanted: number): Uint8Array {
  const out = new Uint8Array(wanted);
  // Each code stands for a run already written: where it ends, and how long it is.
  const starts = new Uint32Array(maxCodes);
  const lengths = new Uint32Array(maxCodes);
  let [next, bits, to] = [258, 9, 0];
  let previous: { start: number; length: number } | null = null;
  let [held, holding] = [0, 0];
  for (let at = 0; to < wanted;) {
    while (holding < bits && at < data.length) {
      held = ((held << 8) | (data[at++] ?? 0)) & 0xffffff;
      holding += 8;
    }
    if (holding < bits) break;
    const code = (held >> (holding - bits)) & (2 ** bits - 1);
    holding -= bits;
    if (code === end) break;
    if (code === clear) {
      [next, bits, previous] = [258, 9, null];
      continue;
    }
    const known = code < clear || code < next;
    if (!known && (previous === null || code > next)) break;
    const start = to;
    const length = copyCode(out, to, { code, known, starts, lengths, previous });
    to += length;
    if (previous && next < maxCodes) {
      starts[next] = previous.start;
      lengths[next] = previous.length + 1;
      next++;
      if (next + 1 >= 2 ** bits && bits < 12) bits++;
    }
    previous = { start, length };
  }
  return out;
}

type Run = {
  code: number;
  known: boolean;
  starts: Uint32Array;
  lengths: Uint32Array;
  previous: { start: number; length: number } | null;
};

/** A code not yet known is the run before it and that run's first byte again. */
function copyCode(out: Uint8Array, to: number, { code, known, starts, lengths, previous }: Run): number {
  if (code < clear) {
    out[to] = code;
    return 1;
  }
  const start = known ? (starts[code] ?? 0) : (previous?.start ?? 0);
  const length = known ? (lengths[code] ?? 0) : (previous?.length ?? 0) + 1;
  for (let index = 0; index < length && to + index < out.length; index++)
    out[to + index] = out[start + index] ?? 0;
  return length;
}
