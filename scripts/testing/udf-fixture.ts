// An image of a disc in UDF made by hand for tests: one folder at its root, with files and perhaps a folder that leads back.

const sectorBytes = 2048;
const partStart = 260;

type UdfFixture = {
  folder: string;
  files: { name: string; content: string; isRemoved?: boolean }[];
  ring?: boolean;
};

export function udfFixture({ folder, files, ring = false }: UdfFixture): Uint8Array {
  // Blocks of the part: 0 what is on the disc, 1 its root, 2 the folder, then two for each file: its entry and its bytes.
  const image = Buffer.alloc((partStart + 3 + files.length * 2) * sectorBytes);
  const sector = (number: number) => image.subarray(number * sectorBytes, (number + 1) * sectorBytes);
  const block = (number: number) => sector(partStart + number);
  ['BEA01', 'NSR02', 'TEA01'].forEach((mark, at) => sector(16 + at).write(mark, 1));
  putDescriptors(sector);
  const set = block(0);
  set.writeUInt16LE(256, 0);
  putAddress(set, 400, 1);
  putEntry(block(1), { kind: 4, inside: name(folder, { block: 2, flags: 2 }) });
  const names = files.map((file, at) =>
    name(file.name, { block: 3 + at * 2, flags: file.isRemoved ? 4 : 0 }),
  );
  if (ring) names.push(name('again', { block: 1, flags: 2 }));
  putEntry(block(2), { kind: 4, inside: Buffer.concat([name('', { block: 1, flags: 10 }), ...names]) });
  files.forEach(({ content }, at) => {
    putEntry(block(3 + at * 2), { kind: 5, stretch: { block: 4 + at * 2, bytes: content.length } });
    block(4 + at * 2).write(content, 'latin1');
  });
  return new Uint8Array(image);
}

function putDescriptors(sector: (number: number) => Buffer): void {
  const [anchor, part, volume, end] = [256, 257, 258, 259].map(sector) as [Buffer, Buffer, Buffer, Buffer];
  [2, 5, 6, 8].forEach((tag, at) => sector(256 + at).writeUInt16LE(tag, 0));
  anchor.writeUInt32LE(3 * sectorBytes, 16);
  anchor.writeUInt32LE(257, 20);
  part.writeUInt32LE(partStart, 188);
  volume.writeUInt32LE(sectorBytes, 212);
  putAddress(volume, 248, 0);
  volume.writeUInt32LE(6, 264);
  volume.writeUInt32LE(1, 268);
  volume.set([1, 6, 1, 0, 0, 0], 440);
  end.writeUInt16LE(8, 0);
}

function putAddress(bytes: Buffer, at: number, block: number): void {
  bytes.writeUInt32LE(sectorBytes, at);
  bytes.writeUInt32LE(block, at + 4);
}

type EntryFixture = { kind: number; inside?: Buffer; stretch?: { block: number; bytes: number } };

function putEntry(bytes: Buffer, { kind, inside, stretch }: EntryFixture): void {
  bytes.writeUInt16LE(261, 0);
  bytes[27] = kind;
  bytes.writeUInt16LE(inside ? 3 : 0, 34);
  bytes.writeBigUInt64LE(BigInt(inside?.length ?? stretch?.bytes ?? 0), 56);
  bytes.writeUInt32LE(inside?.length ?? 8, 172);
  if (inside) bytes.set(inside, 176);
  bytes.writeUInt32LE(stretch?.bytes ?? bytes.readUInt32LE(176), 176);
  if (stretch) bytes.writeUInt32LE(stretch.block, 180);
}

/** Names are written with two bytes a letter, the highest first. */
function name(text: string, { block, flags }: { block: number; flags: number }): Buffer {
  const letters = Buffer.from(text, 'utf16le').swap16();
  const length = text === '' ? 0 : letters.length + 1;
  const bytes = Buffer.alloc((38 + length + 3) & ~3);
  bytes.writeUInt16LE(257, 0);
  bytes[18] = flags;
  bytes[19] = length;
  putAddress(bytes, 20, block);
  if (length > 0) bytes.set([16, ...letters], 38);
  return bytes;
}
