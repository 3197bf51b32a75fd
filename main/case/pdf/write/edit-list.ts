// What changes in the bytes of objects on their way into the packet: stretches and what stands there instead.
import type { Scan } from '../read/syntax/scan.ts';
import { CUT } from '../read/syntax/scan.ts';
import { isText } from '../read/syntax/names.ts';
import { droppedStreamKeys } from './stream-keys.ts';

/** From, to before, and the number of the object to be named there, or one of CUT, LENGTH and LENGTH_ENTRY. */
export type Edit = [start: number, end: number, target: number];

/** Edits beyond CUT: the length of the stream goes here; the same with its key. */
export const LENGTH = -2;
export const LENGTH_ENTRY = -3;

/** Many short edits in one piece of memory. */
export class EditList {
  private values = new Int32Array(3 * 1024);
  count = 0;

  add(start: number, end: number, target: number): void {
    const at = this.count * 3;
    if (at === this.values.length) {
      const bigger = new Int32Array(this.values.length * 2);
      bigger.set(this.values);
      this.values = bigger;
    }
    this.values[at] = start;
    this.values[at + 1] = end;
    this.values[at + 2] = target;
    this.count++;
  }

  start(index: number): number {
    return this.values[index * 3] as number;
  }

  end(index: number): number {
    return this.values[index * 3 + 1] as number;
  }

  target(index: number): number {
    return this.values[index * 3 + 2] as number;
  }

  clear(): void {
    this.count = 0;
  }
}

/** What must change in a stream's dictionary besides references: `scan` has gone over it, `length` is what it will say. */
export function streamEdits(
  { keys, keyCount }: Scan,
  { bytes, end }: { bytes: Buffer; end: number },
  length: number,
): Edit[] {
  const edits: Edit[] = [];
  let lengthSeen = false;
  for (let i = 0; i < keyCount * 4; i += 4) {
    const [keyStart, keyEnd, valueEnd] = [keys[i] as number, keys[i + 1] as number, keys[i + 3] as number];
    if (isText(bytes, keyStart, keyEnd, '/Length')) {
      lengthSeen = true;
      const start = keys[i + 2] as number;
      if (!isText(bytes, start, valueEnd, String(length))) edits.push([start, valueEnd, LENGTH]);
    } else if (droppedStreamKeys.some((key) => isText(bytes, keyStart, keyEnd, key)))
      edits.push([keyStart, valueEnd, CUT]);
  }
  if (!lengthSeen) edits.push([end - 2, end - 2, LENGTH_ENTRY]);
  return edits;
}
