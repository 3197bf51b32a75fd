import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from './refusal.ts';
import { CUT, Scan, scanValue } from './scan.ts';

/** A value as text, with the references in it from left to right. */
type Piece = { text: string; references: number[] };

const leaf = fc
  .oneof(
    fc.integer({ min: -99999, max: 99999 }).map((n) => String(n)),
    fc.constantFrom(
      'true',
      'false',
      'null',
      '-.5',
      '+17',
      '3.1416',
      '/Name',
      '/A#20B',
      '/R',
      '/0',
      '(plain)',
      '(a\\)b(c)d)',
      '(12 0 R)',
      '<48 65>',
      '<>',
    ),
    fc.string({ maxLength: 8 }).map((s) => `(${s.replace(/[\\()]/g, '\\$&')})`),
  )
  .map((text): Piece => ({ text, references: [] }));
const reference = fc
  .integer({ min: 1, max: 9999 })
  .map((n): Piece => ({ text: `${n} 0 R`, references: [n] }));
const gap = fc.constantFrom(' ', '\n', '\r\n', '\t', ' %note 7 0 R\n');

const value: fc.Arbitrary<Piece> = fc.letrec<{ value: Piece }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    reference,
    fc.tuple(fc.array(fc.tuple(tie('value'), gap), { maxLength: 5 })).map(([items]) => ({
      text: `[${items.map(([item, space]) => item.text + space).join('')}]`,
      references: items.flatMap(([item]) => item.references),
    })),
    fc.array(fc.tuple(tie('value'), gap), { maxLength: 5 }).map((items) => ({
      text: `<<${items.map(([item, space], i) => `/K${i} ${item.text}${space}`).join('')}>>`,
      references: items.flatMap(([item]) => item.references),
    })),
  ),
})).value;

function scanned(text: string): { end: number; scan: Scan } {
  const scan = new Scan();
  return { end: scanValue(Buffer.from(text, 'latin1'), 0, scan), scan };
}

function edits({ scan }: { scan: Scan }): [number, number, number][] {
  return Array.from(
    { length: scan.editCount },
    (_, i) => [...scan.edits.slice(i * 4, i * 4 + 3)] as [number, number, number],
  );
}

describe('one pass over a value', () => {
  test('ends where the value ends and finds exactly its references', () => {
    fc.assert(
      fc.property(value, ({ text, references }) => {
        const found = scanned(`${text} 5 0 R endobj`);
        expect(found.end).toBe(text.length);
        expect(edits(found).map(([, , object]) => object)).toEqual(references);
      }),
    );
  });

  test('renumbering in place changes nothing but the references', () => {
    fc.assert(
      fc.property(value, ({ text }) => {
        let renumbered = '';
        let at = 0;
        for (const [start, end, object] of edits(scanned(text))) {
          renumbered += `${text.slice(at, start)}${object + 10_000} 0 R`;
          at = end;
        }
        renumbered += text.slice(at);
        const again = edits(scanned(renumbered)).map(([, , object]) => object - 10_000);
        expect(again).toEqual(edits(scanned(text)).map(([, , object]) => object));
      }),
    );
  });

  test('any bytes end in a value or a refusal, never in anything else', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 60 }),
          fc
            .string({ maxLength: 60, unit: fc.constantFrom(...'<>[]()/ R019ab%\\\n') })
            .map((s) => Buffer.from(s)),
        ),
        (bytes) => {
          try {
            expect(scanValue(bytes, 0, new Scan())).toBeLessThanOrEqual(bytes.length + 1);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('of a key that stands twice the earlier entry is cut, as readers see only the last', () => {
    const text = '<</A 1 0 R/B<</X 2/X 3 0 R>>/A 4 0 R>>';
    const { scan } = scanned(text);
    scan.settle();
    const cuts = edits({ scan }).filter(([, , object]) => object === CUT);
    expect(cuts.map(([start, end]) => text.slice(start, end))).toEqual(['/A 1 0 R', '/X 2']);
    expect(
      edits({ scan })
        .filter(([, , object]) => object !== CUT)
        .map(([, , object]) => object),
    ).toEqual([3, 4]);
  });

  test('nesting without end is refused before it exhausts the stack', () => {
    expect(() => scanned('['.repeat(100_000))).toThrow(Refusal);
    expect(() => scanned('<</A'.repeat(100_000))).toThrow(Refusal);
  });

  test('names that look like numbers or references are left alone', () => {
    expect(edits(scanned('<</1 0 R>>'.replace(' 0 R', ' [0 0]')))).toEqual([]);
    expect(edits(scanned('[/7 0 /R 0 0 RG]'.replace(' RG', '')))).toEqual([]);
  });
});
