// ZIP archives made by hand for tests, honest or not.
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../main/case/crc32.ts';

export type ZipFixtureEntry = {
  name: string;
  content: string | Uint8Array;
  stored?: boolean;
  locked?: boolean;
  wrongCrc?: boolean;
  claimedBytes?: number;
};

export function zipFixture(entries: ZipFixtureEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const table: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { head, row, data } = parts(entry, at);
    local.push(head, data);
    table.push(row);
    at += head.length + data.length;
  }
  const directory = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

function parts(entry: ZipFixtureEntry, at: number): { head: Buffer; row: Buffer; data: Buffer } {
  const { name, content, stored = false, locked = false, wrongCrc = false, claimedBytes } = entry;
  const bytes = Buffer.from(content as Uint8Array);
  const data = stored ? bytes : deflateRawSync(bytes);
  const nameBytes = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x800 | (locked ? 1 : 0), 2);
  common.writeUInt16LE(stored ? 0 : 8, 4);
  common.writeUInt32LE((crc32(bytes) ^ (wrongCrc ? 1 : 0)) >>> 0, 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(claimedBytes ?? bytes.length, 18);
  common.writeUInt16LE(nameBytes.length, 22);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  const mark = (text: string) => Buffer.from(text, 'latin1');
  return {
    head: Buffer.concat([mark('PK\x03\x04'), common, nameBytes]),
    row: Buffer.concat([mark('PK\x01\x02\x14\x00'), common, rest, nameBytes]),
    data,
  };
}
