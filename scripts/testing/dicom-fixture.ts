// DICOM files made by hand for tests: one small grey picture each, or whatever a test asks for.
import {
  shortElement,
  textElement,
  writeElements,
  writeFileStart,
  type Written,
} from '../../main/case/imaging/write/elements.ts';

export type DicomFixture = {
  name?: string;
  patientId?: string;
  born?: string;
  study?: number;
  series?: number;
  number?: number;
  modality?: string;
  date?: string;
  description?: string;
  side?: number;
  more?: Written[];
};

const root = '1.2.826.0.1.3680043.10.1';

export function dicomFixture(ask: DicomFixture = {}): Uint8Array {
  const { study = 1, series = 1, number = 1, modality = 'CT', side = 8 } = ask;
  const sopInstance = `${root}.${study}.${series}.${number}`;
  const sopClass = '1.2.840.10008.5.1.4.1.1.2';
  const pixels = Buffer.alloc(side * side * 2);
  for (let at = 0; at < side * side; at++) pixels.writeUInt16LE((at * 16 + number) % 4096, at * 2);
  const elements = [
    textElement(0x0008_0016, 'UI', sopClass),
    textElement(0x0008_0018, 'UI', sopInstance),
    textElement(0x0008_0020, 'DA', ask.date ?? '20260117'),
    textElement(0x0008_0060, 'CS', modality),
    textElement(0x0008_1030, 'LO', ask.description ?? 'Abdomen'),
    textElement(0x0010_0010, 'PN', ask.name ?? 'Testcase^Wilhelmina'),
    textElement(0x0010_0020, 'LO', ask.patientId ?? 'W1'),
    textElement(0x0010_0030, 'DA', ask.born ?? '19600101'),
    textElement(0x0020_000d, 'UI', `${root}.${study}`),
    textElement(0x0020_000e, 'UI', `${root}.${study}.${series}`),
    textElement(0x0020_0011, 'IS', String(series)),
    textElement(0x0020_0013, 'IS', String(number)),
    shortElement(0x0028_0002, 1),
    textElement(0x0028_0004, 'CS', 'MONOCHROME2'),
    shortElement(0x0028_0010, side),
    shortElement(0x0028_0011, side),
    shortElement(0x0028_0100, 16),
    shortElement(0x0028_0101, 12),
    shortElement(0x0028_0102, 11),
    shortElement(0x0028_0103, 0),
    { tag: 0x7fe0_0010, vr: 'OW', value: new Uint8Array(pixels) },
    ...(ask.more ?? []),
  ];
  const start = writeFileStart({ sopClass, sopInstance, transferSyntax: '1.2.840.10008.1.2.1' });
  return new Uint8Array(Buffer.concat([start, writeElements(elements)]));
}
