// Small PDFs made by hand for tests and benchmarks: pages of Helvetica text, with the parts a test wants to be odd.
import { deflateSync } from 'node:zlib';

export type FixturePage = {
  /** Lines from the top, 14 points apart. */
  lines: string[];
  width?: number;
  height?: number;
  rotate?: 0 | 90 | 180 | 270;
  /** Further entries of the page dictionary. */
  extra?: string;
};

export type FixtureOptions = {
  compress?: boolean;
  title?: string;
  /** Further objects, numbered from `firstFreeObject(pages)`. */
  objects?: string[];
  catalog?: string;
};

export function firstFreeObject(pages: FixturePage[]): number {
  return 5 + pages.length * 2;
}

export function pdfFixture(pages: FixturePage[], options: FixtureOptions = {}): Uint8Array {
  const { compress = false, title, objects = [], catalog = '' } = options;
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ');
  const all: (string | Buffer)[] = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    title === undefined ? '<<>>' : `<</Title(${title})>>`,
    ...pages.flatMap((page, index) => pageObjects(page, { content: 6 + index * 2, compress })),
    ...objects,
  ];
  return joined(all);
}

function pageObjects(
  page: FixturePage,
  { content, compress }: { content: number; compress: boolean },
): (string | Buffer)[] {
  const { lines, width = 612, height = 792, rotate = 0, extra = '' } = page;
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  const text = `BT /F1 10 Tf 14 TL 50 ${height - 50} Td\n${shown}\nET`;
  const head = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}`;
  return [
    `${head}/Resources<</Font<</F1 3 0 R>>>>/Contents ${content} 0 R${extra}>>`,
    compress ? packed(text) : stream('', Buffer.from(text, 'latin1')),
  ];
}

function packed(text: string): Buffer {
  return stream('/Filter/FlateDecode', deflateSync(Buffer.from(text, 'latin1')));
}

function stream(entries: string, body: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<</Length ${body.length}${entries}>>stream\n`),
    body,
    Buffer.from('\nendstream'),
  ]);
}

function joined(objects: (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let at = parts[0]?.length ?? 0;
  const offsets = objects.map((object, index) => {
    const body = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    ]);
    const offset = at;
    parts.push(body);
    at += body.length;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer<</Size ${size}/Root 1 0 R/Info 4 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

const syllables = [
  'ta',
  'men',
  'lor',
  'vi',
  'ches',
  'pul',
  'nary',
  'gra',
  'dos',
  'ter',
  'in',
  'o',
  'ste',
  'al',
  'ric',
  'um',
  'bel',
  'fa',
];

/** Pages of made-up words, the same for the same seed: 45 lines of about 75 letters each. */
export function wordyPages(count: number, seed = 1): FixturePage[] {
  const random = seededRandom(seed);
  const word = () =>
    Array.from(
      { length: 1 + Math.floor(random() * 4) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join('');
  const line = () => {
    let text = '';
    while (text.length < 75) text += `${word()} `;
    return text.trimEnd();
  };
  return Array.from({ length: count }, () => ({ lines: Array.from({ length: 45 }, line) }));
}

export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
