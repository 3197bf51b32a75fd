// The entries of a dictionary, found among its bytes when asked for. Most are asked for two or three of their entries only.
import { isText, nameText } from './names.ts';
import type { Scan } from './scan.ts';
import type { Span } from './span.ts';

/** A dictionary by the names of its entries; a `Map` is one, too. */
export type Dict = Pick<ReadonlyMap<string, Span>, 'get' | 'has' | 'size' | 'entries' | 'keys'>;

/** Beyond this many entries a map is made, so that looking up does not get slow. */
const fewEntries = 24;

/** The entries of the dictionary that `scan` has just gone over; where a key stands twice the last one counts. */
export function entriesOf(bytes: Buffer, scan: Scan): Dict {
  const raw = new RawDict(bytes, scan.keys.slice(0, scan.keyCount * 4));
  return scan.escaped || scan.disordered || scan.keyCount > fewEntries ? new Map(raw.entries()) : raw;
}

class RawDict implements Dict {
  private readonly bytes: Buffer;
  /** keyStart, keyEnd, valueStart, valueEnd of each entry. */
  private readonly places: Int32Array;

  constructor(bytes: Buffer, places: Int32Array) {
    this.bytes = bytes;
    this.places = places;
  }

  get size(): number {
    return this.places.length / 4;
  }

  private find(name: string): number {
    for (let at = this.places.length - 4; at >= 0; at -= 4) {
      const start = (this.places[at] as number) + 1;
      if (isText(this.bytes, start, this.places[at + 1] as number, name)) return at;
    }
    return -1;
  }

  get(name: string): Span | undefined {
    const at = this.find(name);
    return at === -1 ? undefined : this.spanAt(at);
  }

  has(name: string): boolean {
    return this.find(name) !== -1;
  }

  private spanAt(at: number): Span {
    return { bytes: this.bytes, start: this.places[at + 2] as number, end: this.places[at + 3] as number };
  }

  private *each(): MapIterator<[string, Span]> {
    for (let at = 0; at < this.places.length; at += 4) {
      const name = nameText(this.bytes, (this.places[at] as number) + 1, this.places[at + 1] as number);
      yield [name, this.spanAt(at)];
    }
  }

  entries(): MapIterator<[string, Span]> {
    return this.each();
  }

  keys(): MapIterator<string> {
    return new Map(this.each()).keys();
  }
}
