// The plainest JPEG there can be, made by hand: one flat mid-grey in every block, two bits each.

export type JpegFixture = {
  width: number;
  height: number;
  components?: 1 | 3 | 4;
  bits?: number;
  /** The frame's marker; 0xc0 is baseline. */
  frame?: number;
  /** Segments to put before the tables. */
  before?: Uint8Array[];
  /** Leave out the tables, as strips of a TIFF do. */
  abbreviated?: boolean;
};

export function segment(marker: number, body: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

// One quantization table of ones; one code each for "no difference" and "block ends here".
export const jpegTables = Buffer.concat([
  segment(0xdb, Buffer.concat([Uint8Array.of(0), Buffer.alloc(64, 1)])),
  segment(0xc4, Buffer.concat([Uint8Array.of(0x00, 1), Buffer.alloc(15), Uint8Array.of(0)])),
  segment(0xc4, Buffer.concat([Uint8Array.of(0x10, 1), Buffer.alloc(15), Uint8Array.of(0)])),
]);

export function jpegFixture(wanted: JpegFixture, { empty = false } = {}): Uint8Array {
  const { width, height, components = 1, bits = 8, frame = 0xc0, before = [], abbreviated = false } = wanted;
  const size = Buffer.alloc(6);
  size.writeUInt8(bits, 0);
  size.writeUInt16BE(height, 1);
  size.writeUInt16BE(width, 3);
  size.writeUInt8(components, 5);
  const ids = Array.from({ length: components }, (_, index) => index + 1);
  const scan = Buffer.from([components, ...ids.flatMap((id) => [id, 0]), 0, 63, 0]);
  const blocks = empty ? 4 : Math.ceil(width / 8) * Math.ceil(height / 8) * components;
  // Two zero bits a block; what is left of the last byte is ones.
  const data = Buffer.alloc(Math.ceil(blocks / 4));
  if (data.length > 0 && blocks % 4 !== 0) data[data.length - 1] = 0xff >> ((blocks % 4) * 2);
  return new Uint8Array(
    Buffer.concat([
      Uint8Array.of(0xff, 0xd8),
      ...before,
      abbreviated ? Buffer.alloc(0) : jpegTables,
      segment(frame, Buffer.concat([size, ...ids.map((id) => Uint8Array.of(id, 0x11, 0))])),
      segment(0xda, scan),
      data,
      Uint8Array.of(0xff, 0xd9),
    ]),
  );
}
