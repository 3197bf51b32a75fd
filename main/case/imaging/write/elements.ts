// Writes DICOM elements in the plainest form: explicit types, small end first. For disc lists and for the sample's images.

export type Written = { tag: number; vr: string; value: Uint8Array };

const longVrs = new Set(['OB', 'OW', 'SQ', 'UN', 'UT']);
const filler: Record<string, number> = { UI: 0, OB: 0, OW: 0, SQ: 0 };

export function textElement(tag: number, vr: string, text: string): Written {
  return { tag, vr, value: new Uint8Array(Buffer.from(text, 'utf8')) };
}

export function shortElement(tag: number, ...values: number[]): Written {
  const value = Buffer.alloc(values.length * 2);
  values.forEach((one, index) => value.writeUInt16LE(one, index * 2));
  return { tag, vr: 'US', value };
}

export function longElement(tag: number, value: number): Written {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return { tag, vr: 'UL', value: bytes };
}

/** Elements of one level, in the order of their tags. Values of odd length are filled up to an even one. */
export function writeElements(elements: readonly Written[]): Buffer {
  return Buffer.concat([...elements].sort((a, b) => a.tag - b.tag).flatMap(writeElement));
}

function writeElement({ tag, vr, value }: Written): Buffer[] {
  const isOdd = value.length % 2 === 1;
  const length = value.length + (isOdd ? 1 : 0);
  const head = Buffer.alloc(longVrs.has(vr) ? 12 : 8);
  writeTag(head, tag);
  head.write(vr, 4, 'latin1');
  if (longVrs.has(vr)) head.writeUInt32LE(length, 8);
  else head.writeUInt16LE(length, 6);
  return [head, Buffer.from(value), ...(isOdd ? [Buffer.of(filler[vr] ?? 0x20)] : [])];
}

export function writeTag(target: Buffer, tag: number): void {
  target.writeUInt16LE(Math.floor(tag / 0x1_0000), 0);
  target.writeUInt16LE(tag % 0x1_0000, 2);
}

export function writeItem(content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  writeTag(head, 0xfffe_e000);
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content]);
}

/** Ours, under the root that anybody may use with a UUID behind it (2.25). */
const implementationUid = '2.25.185741982364125480612390481273640193875';

/** The preamble and the first group of a file: what the object is, and how the rest is written. */
export function writeFileStart({
  sopClass,
  sopInstance,
  transferSyntax,
}: {
  sopClass: string;
  sopInstance: string;
  transferSyntax: string;
}): Buffer {
  const meta = writeElements([
    { tag: 0x0002_0001, vr: 'OB', value: Uint8Array.of(0, 1) },
    textElement(0x0002_0002, 'UI', sopClass),
    textElement(0x0002_0003, 'UI', sopInstance),
    textElement(0x0002_0010, 'UI', transferSyntax),
    textElement(0x0002_0012, 'UI', implementationUid),
    textElement(0x0002_0013, 'SH', 'SECOND_OPINION'),
  ]);
  const length = writeElements([longElement(0x0002_0000, meta.length)]);
  return Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), length, meta]);
}
