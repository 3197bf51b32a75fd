// PDFs made object by object for tests of the reader and the copier: every layout of cross-references, and every slip a test wants.
import { deflateSync } from 'node:zlib';

/** Object bodies by number; a stream is its dictionary's entries and its bytes. */
export type RawObjects = Record<number, string | { dict: string; data: Buffer | string }>;

export type RawOptions = {
  layout?: 'table' | 'stream';
  /** Numbers of objects that go into an object stream; only with the layout "stream". */
  packed?: number[];
  /** What the object stream's dictionary gives as its length, instead of the truth. */
  packedLength?: string;
  root?: number;
  trailer?: string;
  header?: string;
  /** Bytes before the header. */
  junk?: string;
  /** Positions are counted from the header rather than from the start of the file. */
  fromHeader?: boolean;
};

export function rawPdf(objects: RawObjects, options: RawOptions = {}): Buffer {
  const {
    layout = 'table',
    packed = [],
    packedLength,
    root = 1,
    trailer = '',
    header = '%PDF-1.7',
    junk = '',
    fromHeader = false,
  } = options;
  const file = new Draft(
    Buffer.from(`${junk}${header}\n%\u00e2\u00e3\u00cf\u00d3\n`, 'latin1'),
    fromHeader ? junk.length : 0,
  );
  for (const [number, body] of Object.entries(objects))
    if (!packed.includes(Number(number))) file.object(Number(number), body);
  const highest = Math.max(...Object.keys(objects).map(Number));
  const entries = `/Root ${root} 0 R${trailer}`;
  if (layout === 'table') return file.table(highest + 1, entries);
  const places = new Map<number, [number, number]>();
  if (packed.length > 0) file.objectStream(highest + 1, { packed, objects, places, packedLength });
  return file.xrefStream(highest + 2, places, entries);
}

/** Adds a later version of some objects behind a finished file. */
export function updatedPdf(
  before: Buffer,
  objects: RawObjects,
  options: { root?: number; prev?: number; trailer?: string } = {},
): Buffer {
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(before.toString('latin1'))?.[1]);
  const file = new Draft(before, 0);
  for (const [number, body] of Object.entries(objects)) file.object(Number(number), body);
  const size = Math.max(...Object.keys(objects).map(Number), 1) + 1;
  return file.table(
    size,
    `/Root ${options.root ?? 1} 0 R /Prev ${options.prev ?? previous}${options.trailer ?? ''}`,
    true,
  );
}

type Packing = {
  packed: number[];
  objects: RawObjects;
  places: Map<number, [number, number]>;
  packedLength: string | undefined;
};

class Draft {
  private parts: Buffer[];
  private at: number;
  private readonly base: number;
  readonly places = new Map<number, number>();

  constructor(start: Buffer, base: number) {
    this.parts = [start];
    this.at = start.length;
    this.base = base;
  }

  private put(...pieces: (string | Buffer)[]): void {
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
      this.parts.push(bytes);
      this.at += bytes.length;
    }
  }

  object(number: number, body: RawObjects[number]): void {
    this.places.set(number, this.at - this.base);
    if (typeof body === 'string') return this.put(`${number} 0 obj\n${body}\nendobj\n`);
    const data = typeof body.data === 'string' ? Buffer.from(body.data, 'latin1') : body.data;
    const length = /\/Length\b/.test(body.dict) ? '' : `/Length ${data.length}`;
    this.put(`${number} 0 obj\n<<${body.dict}${length}>>\nstream\n`, data, '\nendstream\nendobj\n');
  }

  objectStream(number: number, { packed, objects, places, packedLength }: Packing): void {
    let head = '';
    let body = '';
    for (const [index, one] of packed.entries()) {
      head += `${one} ${body.length} `;
      body += `${objects[one] as string} `;
      places.set(one, [number, index]);
    }
    const data = deflateSync(Buffer.from(head + body, 'latin1'));
    this.object(number, {
      dict: `/Type/ObjStm/N ${packed.length}/First ${head.length}/Filter/FlateDecode${packedLength ? `/Length ${packedLength}` : ''}`,
      data,
    });
  }

  table(size: number, entries: string, sparse = false): Buffer {
    const at = this.at - this.base;
    const row = (n: number): string => {
      const place = this.places.get(n);
      return place === undefined ? '0000000000 00000 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
    };
    this.put('xref\n');
    if (sparse) for (const n of this.places.keys()) this.put(`${n} 1\n${row(n)}`);
    else
      this.put(`0 ${size}\n0000000000 65535 f \n`, ...Array.from({ length: size - 1 }, (_, i) => row(i + 1)));
    this.put(`trailer\n<</Size ${size}${entries}>>\nstartxref\n${at}\n%%EOF\n`);
    return Buffer.concat(this.parts);
  }

  /** Rows of 1, 4 and 2 bytes, under PNG's "up" predictor as most writers have it. */
  xrefStream(number: number, packed: Map<number, [number, number]>, entries: string): Buffer {
    const at = this.at - this.base;
    this.places.set(number, at);
    const rows = Array.from({ length: number + 1 }, (_, n) => {
      const row = Buffer.alloc(7);
      const [stream, index] = packed.get(n) ?? [0, 0];
      const place = this.places.get(n);
      row[0] = packed.has(n) ? 2 : place === undefined ? 0 : 1;
      row.writeUInt32BE(packed.has(n) ? stream : (place ?? 0), 1);
      row.writeUInt16BE(packed.has(n) ? index : 0, 5);
      return row;
    });
    const predicted = rows.map((row, i) =>
      Buffer.from([2, ...row.map((byte, k) => (byte - (rows[i - 1]?.[k] ?? 0)) & 255)]),
    );
    const dict = `/Type/XRef/W[1 4 2]/Size ${number + 1}${entries}/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>`;
    this.object(number, { dict, data: deflateSync(Buffer.concat(predicted)) });
    this.put(`startxref\n${at}\n%%EOF\n`);
    return Buffer.concat(this.parts);
  }
}

/** A catalog, a page tree and `count` pages with a line of text each: objects 1, 2, then two for each page from 10. */
export function plainPages(
  count: number,
  extra: { page?: (index: number) => string; catalog?: string } = {},
): RawObjects {
  const kids = Array.from({ length: count }, (_, i) => `${10 + 2 * i} 0 R`).join(' ');
  const objects: RawObjects = {
    1: `<</Type/Catalog/Pages 2 0 R${extra.catalog ?? ''}>>`,
    2: `<</Type/Pages/Count ${count}/Kids[${kids}]/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>>>`,
    3: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  };
  for (let i = 0; i < count; i++) {
    objects[10 + 2 * i] = `<</Type/Page/Parent 2 0 R/Contents ${11 + 2 * i} 0 R${extra.page?.(i) ?? ''}>>`;
    objects[11 + 2 * i] = { dict: '', data: `BT /F1 24 Tf 72 700 Td (Line of page ${i + 1}) Tj ET` };
  }
  return objects;
}
