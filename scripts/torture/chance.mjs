// Chance that can be had again: the same number gives the same round.

/** Numbers from 0 to below 1 (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { next, below, oneOf: (list) => list[below(list.length)] };
}

/** A file that something went wrong with: bits turned, stretches lost, doubled, moved or overwritten, its end cut off. */
export function spoiled(bytes, { below, oneOf }) {
  let out = Buffer.from(bytes);
  for (let times = 1 + below(4); times > 0 && out.length > 8; times--) {
    const at = below(out.length);
    const length = 1 + below(Math.min(out.length - at, oneOf([1, 16, 512, 65_536])));
    const part = out.subarray(at, at + length);
    const how = oneOf(['bit', 'noise', 'zeros', 'lost', 'doubled', 'cut', 'numbers']);
    if (how === 'bit') out[at] ^= 1 << below(8);
    if (how === 'noise') for (let i = 0; i < length; i++) out[at + i] = below(256);
    if (how === 'zeros') part.fill(0);
    if (how === 'lost') out = Buffer.concat([out.subarray(0, at), out.subarray(at + length)]);
    if (how === 'doubled') out = Buffer.concat([out.subarray(0, at + length), out.subarray(at)]);
    if (how === 'cut') out = Buffer.from(out.subarray(0, at));
    // Lengths and offsets are where readers stumble.
    if (how === 'numbers' && at + 4 <= out.length)
      out.writeUInt32LE(oneOf([0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, out.length]), at);
  }
  return out;
}
