// The ways in which DICOM files are written, by their numbers: how the header is read, and how the pictures are packed.

export type Packing =
  | 'native' | 'rle' | 'jpeg' | 'jpeg-lossless' | 'jpeg-ls' | 'jpeg-2000' | 'deflated-frames' | 'film' | 'unknown'; // prettier-ignore
export type TransferSyntax = {
  uid: string;
  explicit: boolean;
  little: boolean;
  isDeflated: boolean;
  packing: Packing;
};

const base = '1.2.840.10008.1.2';
export const implicitLittle = base;
export const explicitLittle = `${base}.1`;

const packings: [RegExp, Packing][] = [
  [/^1\.2\.840\.10008\.1\.2\.4\.(50|51)$/, 'jpeg'],
  [/^1\.2\.840\.10008\.1\.2\.4\.(57|70)$/, 'jpeg-lossless'],
  [/^1\.2\.840\.10008\.1\.2\.4\.(80|81)$/, 'jpeg-ls'],
  [/^1\.2\.840\.10008\.1\.2\.4\.(90|91|92|93|201|202|203)$/, 'jpeg-2000'],
  [/^1\.2\.840\.10008\.1\.2\.5$/, 'rle'],
  [/^1\.2\.840\.10008\.1\.2\.8\.1$/, 'deflated-frames'],
  [/^1\.2\.840\.10008\.1\.2\.4\.10\d(\.1)?$|^1\.2\.840\.10008\.1\.2\.7\./, 'film'],
  [/^1\.2\.840\.10008\.1\.2(\.1|\.1\.98|\.1\.99|\.2)?$|^1\.2\.840\.113619\.5\.2$/, 'native'],
];

/** An unknown one is read like the most common: everything since 1996 that is packed has its header written so. */
export function transferSyntaxOf(uid: string): TransferSyntax {
  const isImplicit = uid === implicitLittle || uid === '1.2.840.113619.5.2';
  return {
    uid,
    explicit: !isImplicit,
    little: uid !== `${base}.2`,
    isDeflated: uid === `${base}.1.99` || uid === `${base}.4.95`,
    packing: packings.find(([match]) => match.test(uid))?.[1] ?? 'unknown',
  };
}
