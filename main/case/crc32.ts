// The checksum of PNG and ZIP. Node has one of its own only from 20.15 on.

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** One byte further, without the turning around at either end. */
export function crc32Step(value: number, byte: number): number {
  return ((table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)) | 0;
}
