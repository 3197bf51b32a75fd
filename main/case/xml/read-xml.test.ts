import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corpusBytes, corpusTable } from '../../../scripts/testing/corpus.ts';
import { memorySource } from '../bytes.ts';
import { child, descendants, parseXml, readXml, textOf } from './read-xml.ts';

const doctype = (inner: string, body: string) => `<?xml version="1.0"?><!DOCTYPE a [${inner}]><a>${body}</a>`;
const why = async (text: string) => {
  const reading = await readXml(text);
  return reading.ok ? textOf(reading.root) : reading.why;
};

test('names lose their prefix, text keeps its order, and a type of another name space stays apart', () => {
  const root = parseXml(
    '<x:a xmlns:x="u" type="one" xsi:type="PQ"><b>1 <c>2</c> 3</b><sdtc:b>4</sdtc:b></x:a>',
  );
  expect(root?.name).toBe('a');
  expect(root?.attributes).toEqual({ type: 'one', 'xsi:type': 'PQ' });
  expect(textOf(child(root, 'b'))).toBe('1 2 3');
  expect([...descendants(root ?? fail(), 'b')].map(textOf)).toEqual(['1 2 3', '4']);
});

test('an entity of the file’s own is refused, whether it multiplies, fetches or only sits there', async () => {
  expect(await why(doctype('<!ENTITY b "x">', 'quiet'))).toBe('unsafe-xml');
  expect(await why(doctype('<!ENTITY b "xx"><!ENTITY c "&b;&b;">', '&c;'))).toBe('unsafe-xml');
  expect(await why(doctype('<!ENTITY b SYSTEM "file:///etc/passwd">', '&b;'))).toBe('unsafe-xml');
  expect(await why(doctype('<!ENTITY % b SYSTEM "http://example.org/x.dtd"> %b;', ''))).toBe('unsafe-xml');
});

test('declared elements are no reason to refuse, and neither are the letters that web pages name', async () => {
  expect(await why(doctype('<!ELEMENT a ANY><!ATTLIST a b CDATA #IMPLIED>', '5&nbsp;mg &amp; more'))).toBe('5 mg & more');
}); // prettier-ignore

test('what does not hold together is refused, and so is an unknown entity', async () => {
  for (const text of ['', 'words', '<a>', '<a></b>', '<a><b></a>', '<a/><b/>', '<a>&what;</a>', '<a b=1/>'])
    expect(await why(text)).toBe('damaged-xml');
});

test('depth, parts and bytes have bounds', async () => {
  expect(await why('<a>'.repeat(100_000))).toBe('xml-too-large');
  const many = `<a>${'<b/>'.repeat(50)}</a>`;
  expect(await readXml(many, { maxParts: 20 })).toEqual({ ok: false, why: 'xml-too-large' });
  expect(await readXml(many, { maxBytes: 20 })).toEqual({ ok: false, why: 'xml-too-large' });
  expect(await why(`<!DOCTYPE a [${'<!ELEMENT x ANY>'.repeat(100_000)}]><a/>`)).toBe('xml-too-large');
});

test('the letters of older systems are read as what they are', async () => {
  const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>M\xfcller</a>', 'latin1');
  const wide = Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>Müller</a>', 'utf16le');
  for (const bytes of [latin, wide]) {
    const reading = await readXml(memorySource(bytes));
    expect(reading.ok && textOf(reading.root)).toBe('Müller');
  }
});

test('what says UTF-8 or nothing and is neither is read in the letters of the West; one letter cut in two spoils nothing', async () => {
  const text = async (bytes: Uint8Array) => {
    const reading = await readXml(memorySource(bytes));
    return reading.ok && textOf(reading.root);
  };
  expect(await text(Buffer.from('<a>Müller, Café</a>', 'latin1'))).toBe('Müller, Café');
  const declared = '<?xml version="1.0" encoding="UTF-8"?><a>Müller</a>';
  expect(await text(Buffer.from(declared, 'latin1'))).toBe('Müller');
  const cut = Buffer.concat([Buffer.from('<a>Müller, Caf'), Buffer.from([0xc3]), Buffer.from(' née</a>')]);
  expect(await text(cut)).toBe('Müller, Caf\ufffd née');
  // Old letters that stand where one piece ends and the next begins.
  for (const length of [1, 2, 3])
    expect(await text(Buffer.from(`<a>${'x'.repeat(256 * 1024 - 3 - length)}éééé</a>`, 'latin1'))).toMatch(
      /x{9}éééé$/,
    );
});

test('a text without end is refused before it is held whole', async () => {
  const long = `<a>${'x'.repeat(600 * 1024)}</a>`;
  expect(await readXml(long, { maxTextBytes: 300 * 1024 })).toEqual({ ok: false, why: 'xml-too-large' });
  expect((await readXml(long, { maxTextBytes: 900 * 1024 })).ok).toBe(true);
});

test('any text is read or refused, and a tree gives back the text that was put in', async () => {
  const text = fc.string({ unit: 'binary' }).map((raw) => raw.replace(/[^\u0020-\ud7ff]/gu, ''));
  await fc.assert(
    fc.asyncProperty(text, async (inner) => {
      const escaped = inner.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
      expect(await why(`<a>${escaped}</a>`)).toBe(inner.replace(/\s+/g, ' ').trim());
      await why(inner);
      await why(`<${inner}>`);
    }),
    { numRuns: 300 },
  );
});

test.runIf(corpusTable('manifest.tsv').length > 0)(
  'the hostile files of the corpus are refused',
  async () => {
    for (const path of ['billion-laughs-cda.xml', 'xxe-cda.xml', 'xmlbomb.xml', 'external_file.xml']) {
      const reading = await readXml(memorySource(corpusBytes(`hostile/${path}`)));
      expect([path, reading]).toEqual([path, { ok: false, why: 'unsafe-xml' }]);
    }
  },
);

function fail(): never {
  throw new Error('no element');
}
