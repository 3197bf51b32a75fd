// Office files: what stands on their pages now, and what lies inside them. Small ones are written here; real ones come from the corpus.
import { expect, test } from 'vitest';
import { corpusBytes, corpusDir } from '../../../../scripts/testing/corpus.ts';
import { readAsDocument, wordsOf } from '../../../../scripts/testing/reading.ts';
import { zipFixture } from '../../../../scripts/testing/zip-fixture.ts';
import { memorySource } from '../../bytes.ts';
import { filesInArchive } from '../archive.ts';
import { readIncoming } from '../read-incoming.ts';

const zip = (parts: Record<string, string>) =>
  zipFixture(Object.entries(parts).map(([name, content]) => ({ name, content })));
const paragraph = (text: string, properties = '') => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;

const letter = zip({
  '[Content_Types].xml': '<Types/>',
  'word/document.xml': `<w:document xmlns:w="w"><w:body>
    ${paragraph('Findings', '<w:pPr><w:pStyle w:val="H"/></w:pPr>')}
    <w:p><w:r><w:t xml:space="preserve">The mass is </w:t></w:r><w:del><w:r><w:delText>malignant</w:delText></w:r></w:del><w:ins><w:r><w:t>benign</w:t></w:r></w:ins></w:p>
    <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden words</w:t></w:r></w:p>
    ${paragraph('Rest', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')}
    ${paragraph('Return in May', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')}
    <w:tbl><w:tr><w:tc>${paragraph('WBC')}</w:tc><w:tc>${paragraph('4.1')}</w:tc></w:tr></w:tbl></w:body></w:document>`,
  'word/styles.xml':
    '<w:styles xmlns:w="w"><w:style w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>',
  'word/numbering.xml':
    '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  'word/header1.xml': `<w:hdr xmlns:w="w">${paragraph('Valley Clinic')}</w:hdr>`,
  'word/comments.xml': `<w:comments xmlns:w="w"><w:comment w:author="Dr. Ito" w:date="2026-03-01T10:00:00Z">${paragraph('See slide 4')}</w:comment></w:comments>`,
});

test('a Word file says what stands in it now: no deleted or hidden words, numbers and comments in place', async () => {
  const words = wordsOf(await readAsDocument('letter.docx', letter));
  for (const said of [
    'Valley Clinic',
    'Findings',
    'The mass is benign',
    '1. Rest',
    '2. Return in May',
    'WBC',
    'Dr. Ito',
    'See slide 4',
  ])
    expect(words).toContain(said);
  expect(words).not.toMatch(/malignant|hidden/);
});

test('a page that a web program put whole into a Word file comes in as a document of its own', async () => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk';
  const file = zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml':
      '<w:document xmlns:w="w" xmlns:r="r"><w:body><w:altChunk r:id="c"/></w:body></w:document>',
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="c" Type="${type}" Target="/word/afchunk.mht"/></Relationships>`,
    'word/afchunk.mht': 'MIME-Version: 1.0',
  });
  const { inner } = await readAsDocument('visit.docx', file);
  expect(inner?.map(({ name }) => name)).toEqual(['afchunk.mht']);
});

test('a Pages file is kept in one piece, with how it looked beside it', async () => {
  const file = zip({ 'Index/Document.iwa': 'x', 'Data/a.jpg': 'y', 'preview.jpg': 'z' });
  const source = memorySource(file);
  const open = () => ({ ...source, close: () => undefined });
  const outer = {
    path: 'a.pages',
    sizeBytes: file.length,
    open,
    depth: 1,
    passwords: { asked: [], kept: [] },
  };
  expect(filesInArchive(outer)).toBeNull();
  const read = await readIncoming({ name: 'a.pages', source });
  expect(read).toMatchObject({ outcome: 'kept', reason: 'office-file', inner: [{ name: 'preview.jpg' }] });
});

test('a workbook is its sheets as tables, with dates as dates', async () => {
  const book = zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Labs" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': '<sst><si><t>Hemoglobin</t></si></sst>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>46093</v></c><c r="D1"><v>12.4</v></c></row></sheetData></worksheet>',
  });
  const words = wordsOf(await readAsDocument('labs.xlsx', book));
  for (const said of ['Labs', 'Hemoglobin', '2026-03-12', '12.4']) expect(words).toContain(said);
});

test('a presentation is its slides in order', async () => {
  const slide = (text: string) =>
    `<p:sld xmlns:a="a" xmlns:p="p"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
  const relation = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="t/slide" Target="slides/${target}.xml"/>`;
  const deck = zip({
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml':
      '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId1"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels': `<Relationships>${relation('rId1', 'slide1')}${relation('rId2', 'slide2')}</Relationships>`,
    'ppt/slides/slide1.xml': slide('Second words'),
    'ppt/slides/slide2.xml': slide('First words'),
  });
  const words = wordsOf(await readAsDocument('talk.pptx', deck));
  expect(words.indexOf('First words')).toBeGreaterThan(-1);
  expect(words.indexOf('Second words')).toBeGreaterThan(words.indexOf('First words'));
});

test('a bomb of entities in an office file is kept, and nothing of it is expanded', async () => {
  const bomb = zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(1000)}"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w"><w:body>${paragraph('&b;')}</w:body></w:document>`,
  });
  await expect(readAsDocument('bomb.docx', bomb)).rejects.toThrow('kept: office-file');
});

test.runIf(corpusDir())(
  'real office files say what other programs show, and hand on what lies in them',
  async () => {
    const read = (name: string) => readAsDocument(name, corpusBytes(`office/${name}`));
    expect(wordsOf(await read('SampleDoc.doc'))).toContain('It’s Arial Black in 16 point');
    expect(wordsOf(await read('testOpenOffice2.odt'))).toContain('sample Open Office document');
    expect(wordsOf(await read('comments.docx'))).toContain('A tachyon walks into a bar.');
    const withPdf = await read('testWORD_embedded_pdf.docx');
    expect(withPdf.inner?.every(({ name }) => name.endsWith('.pdf'))).toBe(true);
    expect(withPdf.inner?.length).toBeGreaterThan(0);
    expect((await read('having-images.docx')).inner).toHaveLength(1);
  },
);

test.runIf(corpusDir())(
  'a locked office file asks for its password, refuses a wrong one and opens with the right one',
  async () => {
    const name = 'bug53475-password-is-pass.docx';
    const read = (passwords: string[]) =>
      readIncoming({ name, source: memorySource(corpusBytes(`office/${name}`)), passwords });
    expect(await read([])).toMatchObject({ outcome: 'needs-password', reason: 'needs-password' });
    expect(await read(['no'])).toMatchObject({ outcome: 'needs-password', reason: 'wrong-password' });
    expect(await read(['no', 'pass'])).toMatchObject({ outcome: 'document', password: 'pass' });
  },
);
