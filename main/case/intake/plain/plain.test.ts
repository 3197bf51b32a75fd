// Texts, tables of values, web pages and RTF: every word is there, and nothing that was hidden, deleted or meant for a machine.
import { expect, test } from 'vitest';
import { readAsDocument, wordsOf } from '../../../../scripts/testing/reading.ts';
import { memorySource } from '../../bytes.ts';
import { readXml } from '../../xml/read-xml.ts';
import { csvRows } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { textBlocks } from './text-file.ts';

const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

test('a text is read in the letters it was written in', () => {
  expect(decodeText(bytes('Größe µg', 'utf8'))).toBe('Größe µg');
  expect(decodeText(bytes('Größe', 'latin1'))).toBe('Größe');
  expect(decodeText(bytes('\ufeffGröße', 'utf16le'))).toBe('Größe');
  expect(decodeText(bytes('Blood test', 'utf16le'))).toBe('Blood test');
  expect(decodeText(new Uint8Array([0x8c, 0x9f, 0x8d, 0xb8, 0x8c, 0x8b, 0x89, 0xca]))).toBe('検査結果');
});

test('quotation marks, dashes and the euro sign of Windows are kept, in a text, a page, RTF and old XML', async () => {
  const windows = Buffer.from('caf\xe9 \x93five\x94 \x96 5 \x80', 'latin1');
  const said = 'café “five” – 5 €';
  expect(decodeText(new Uint8Array(windows))).toBe(said);
  const inside = (before: string, after: string) =>
    new Uint8Array(Buffer.concat([Buffer.from(before), windows, Buffer.from(after)]));
  const page = inside('<meta charset="iso-8859-1"><p>', '</p>');
  const rtf = inside('{\\rtf1\\ansi ', '}');
  expect(wordsOf(await readAsDocument('page.html', page))).toContain(said);
  expect(wordsOf(await readAsDocument('note.rtf', rtf))).toContain(said);
  const xml = await readXml(memorySource(inside('<?xml version="1.0" encoding="windows-1252"?><a>', '</a>')));
  expect(xml.ok && xml.root.children).toEqual([said]);
});

test('RTF of the Mac and of DOS is read in their letters', async () => {
  expect(wordsOf(await readAsDocument('mac.rtf', "{\\rtf1\\mac Caf\\'8e}"))).toContain('Café');
  expect(wordsOf(await readAsDocument('pc.rtf', "{\\rtf1\\pc Caf\\'82}"))).toContain('Café');
});

test('columns stay columns, running text becomes paragraphs', () => {
  expect(textBlocks('WBC     4.1\nRBC     5.0')[0]?.kind).toBe('preformatted');
  expect(textBlocks('One.\nStill one.\n\nTwo.').map((block) => block.kind)).toEqual([
    'paragraph',
    'paragraph',
  ]);
});

test('a table of values is set as one, with quotes and line breaks inside cells', () => {
  expect(csvRows('a;b\n"x; y";"say ""hi""\nthere"', 'v.csv')).toEqual([
    ['a', 'b'],
    ['x; y', 'say "hi"\nthere'],
  ]);
  expect(csvRows('Dear doctor, hello', 'note.csv')).toBe(null);
});

test('RTF gives its words, without what is hidden, deleted or in its tables of fonts', async () => {
  const rtf =
    '{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Times;}}{\\info{\\title Clinic letter}}' +
    "{\\*\\generator Riched20;}Dear {\\b Ms.} M\\'fcller\\par {\\v secret}{\\deleted gone}\\u8364? 5 {\\f1 \\'c4\\'e0}\\par" +
    '\\trowd\\intbl WBC\\cell 4.1\\cell\\row\\pard After{\\footer page 1}}';
  const read = await readAsDocument('letter.rtf', rtf);
  expect(read.title).toBe('Clinic letter');
  const words = wordsOf(read);
  for (const said of ['Dear Ms. Müller', '€ 5 Да', 'WBC', '4.1', 'After']) expect(words).toContain(said);
  expect(words).not.toMatch(/secret|gone|Arial|Riched|page 1/);
});

test('a web page of frames, scripts and deep nesting is its words alone', async () => {
  const page = `<html><script>fetch("http://x.example")</script><iframe src="file:///etc/passwd">frame</iframe>${'<div>'.repeat(5000)}Biopsy result<p>Benign &amp; clear`;
  const words = wordsOf(await readAsDocument('page.html', page));
  expect(words).toContain('Biopsy result');
  expect(words).toContain('Benign & clear');
  expect(words).not.toMatch(/fetch|passwd|frame/);
});

test('a page that only ever opens takes no longer than others, and its words are kept', async () => {
  const page = `<html><p>Before</p><script>secret()</script>${'<div>'.repeat(300_000)}Biopsy result</html>`;
  const words = wordsOf(await readAsDocument('deep.html', page));
  expect(words).toContain('Before');
  expect(words).toContain('Biopsy result');
  expect(words).not.toContain('secret');
});
