// Runs of equal bytes, as DICOM packs them: a table of segments, one for each byte of a sample.

/** Native bytes, samples together, small end first; null where the table makes no sense. */
export function decodeRle(
  packed: Uint8Array,
  { pixels, samples, bytesEach }: { pixels: number; samples: number; bytesEach: number },
): Uint8Array | null {
  if (packed.length < 64) return null;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.length);
  const count = view.getUint32(0, true);
  if (count !== samples * bytesEach || count > 15) return null;
  const whole = new Uint8Array(pixels * count);
  for (let segment = 0; segment < count; segment++) {
    const from = view.getUint32(4 + segment * 4, true);
    const to = segment + 1 < count ? view.getUint32(8 + segment * 4, true) : packed.length;
    if (from < 64 || to > packed.length || from > to) return null;
    const sample = Math.floor(segment / bytesEach);
    // The highest byte of a sample comes first.
    const byte = bytesEach - 1 - (segment % bytesEach);
    unpack(packed.subarray(from, to), whole, { at: sample * bytesEach + byte, step: count });
  }
  return whole;
}

function unpack(runs: Uint8Array, whole: Uint8Array, { at, step }: { at: number; step: number }): void {
  let to = at;
  for (let from = 0; from < runs.length && to < whole.length;) {
    const head = runs[from++] ?? 0;
    if (head === 128) continue;
    const isRun = head > 128;
    const length = isRun ? 257 - head : head + 1;
    for (let n = 0; n < length && to < whole.length; n++, to += step)
      whole[to] = runs[isRun ? from : from + n] ?? 0;
    from += isRun ? 1 : length;
  }
}
