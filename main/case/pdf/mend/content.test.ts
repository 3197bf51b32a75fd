import { expect, test } from 'vitest';
import { checkContent } from './content.ts';

const mended = (content: string): string | null =>
  checkContent(Buffer.from(content, 'latin1')).mended?.toString('latin1').replace(/\s+/g, ' ').trim() ?? null;
const closing = (content: string): string[] =>
  checkContent(Buffer.from(content, 'latin1')).closing.split('\n').filter(Boolean);

test('instructions that are in order stay as they are', () => {
  for (const content of [
    'q 1 0 0 1 0 0 cm /F#20x 12 Tf BT [(a\\) b) -20 <4 1>] TJ ET Q',
    '/OC /L0 BDC 0 g EMC % a remark ( with a bracket\n0 0 5 5 re f',
    '/P <</MCID 0 /A [1 <</B null>>]>> BDC EMC T* d1',
  ])
    expect(checkContent(Buffer.from(content))).toEqual({ mended: null, closing: '' });
});

test('what closes nothing, and what never ends, is taken out', () => {
  expect(mended('0 g ) ] >> } 5 w')).toBe('0 g 5 w');
  expect(mended('0 g (never ends 5 w')).toBe('0 g');
  expect(mended('0 g [1 2 (x) 5 w')).toBe('0 g');
  expect(mended('<4G1> Tj')).toBe('<41> Tj');
  expect(mended('/F#zz 1 Tf')).toBe('/F#23zz 1 Tf');
  expect(mended('/P <</A 1 7 /A 2 /B>> BDC EMC')).toBe('/P << /A 2 /B null>> BDC EMC');
  expect(mended('123456789012345678901234 w')).toBe('123456789 w');
});

test('what a page leaves open is closed behind it, and one closing too many does not end what holds the page', () => {
  expect(closing('q q Q /OC /L BDC BT')).toEqual(['ET', 'EMC', 'Q']);
  expect(mended('Q Q q 2 0 0 2 0 0 cm Q 0 g')).toBe('q 2 0 0 2 0 0 cm Q 0 g');
});

test('a picture among the instructions whose bytes look like its end is written so that nobody is misled', () => {
  const dots = 'ab EI q (x';
  const content = `q BI /W 10 /H 1 /BPC 8 /CS /G ID ${dots} EI Q`;
  expect(mended(content)).toBe(
    `q BI /W 10 /H 1 /BPC 8 /CS /G /F [/AHx ] ID ${Buffer.from(`${dots} `).toString('hex')}> EI Q`,
  );
  expect(closing(content)).toEqual([]);
  expect(mended(`q BI /W 3 /H 1 /BPC 8 /CS /G ID abc EI Q`)).toBeNull();
  expect(mended('q Q BI /W 3 /H 1 /BPC 8 /CS /G ID abcdef')).toBe('q Q');
});

test('the start of a picture’s dots that no picture stands before is passed over, and what follows stays', () => {
  expect(mended('ID BT (Words) Tj ET')).toBe('BT (Words) Tj ET');
  expect(mended('BI /W 3 /H 1 /BPC 8 /CS /G ID abc EI ID 0 g')).toBe(
    'BI /W 3 /H 1 /BPC 8 /CS /G ID abc EI 0 g',
  );
});
