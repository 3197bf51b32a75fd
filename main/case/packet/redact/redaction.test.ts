import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PDFArray,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  degrees,
  StandardFonts,
} from '@cantoo/pdf-lib';
import type { PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { factsWithPages, testId } from '../../../../scripts/testing/packet-facts.ts';
import { redactedPacket } from '../../../../scripts/testing/redacted-packet.ts';
import { qpdfComplaints } from '../../../../scripts/testing/qpdf.ts';
import { planPacket } from '../../../../shared/domain/packet-plan.ts';
import { memorySource } from '../../bytes.ts';
import { openPdf } from '../../text/pdfium.ts';
import { writePacketFile } from '../write-packet.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'redaction-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Planting = (doc: PDFDocument, page: PDFPage, word: string, at: number) => Promise<void> | void;

/** Ways in which a paper can hold a word. Each gets a page of its own with five words. */
const plantings: Record<string, Planting> = {
  'plain text': (_, page, word, at) =>
    page.drawText(`Member ${word} of the plan`, { x: 60, y: 500 - at * 20, size: 11 }),
  'text turned on its side': (_, page, word, at) =>
    page.drawText(word, { x: 300 + at * 30, y: 300, size: 14, rotate: degrees(90) }),
  'letters placed one by one': (_, page, word, at) => {
    for (const [index, char] of [...word].entries())
      page.drawText(char, { x: 60 + index * 9, y: 400 - at * 30, size: 11 });
  },
  'text that cannot be seen': (_, page, word, at) =>
    page.drawText(word, { x: 60, y: 200 - at * 20, size: 8, opacity: 0 }),
  'a field with its value': (doc, page, word, at) => {
    const field = doc.getForm().createTextField(`field-${at}`);
    field.setText(word);
    field.addToPage(page, { x: 60, y: 300 - at * 40, width: 300, height: 20 });
  },
  'a note in the margin': (doc, page, word, at) =>
    annotate(doc, page, at, { Subtype: 'Text', Contents: PDFString.of(`call ${word}`) }),
  'the address of a link': (doc, page, word, at) =>
    annotate(doc, page, at, {
      Subtype: 'Link',
      A: { S: 'URI', URI: PDFString.of(`https://example.org/${word}`) },
    }),
  'an attachment': (doc, _, word) => doc.attach(Buffer.from(`inside ${word}`), `${word}.txt`),
  'the file’s own title': (doc, _, word) => doc.setSubject(`${doc.getSubject() ?? ''} ${word}`),
  'a comment inside a picture': (doc, page, word, at) => {
    page.node.setXObject(PDFName.of(`Pic${at}`), doc.context.register(pictureWithComment(doc, word)));
    page.node.addContentStream(
      doc.context.register(doc.context.stream(`q 60 0 0 60 60 ${500 - at * 80} cm /Pic${at} Do Q`)),
    );
  },
};

function annotate(doc: PDFDocument, page: PDFPage, at: number, entries: Record<string, unknown>): void {
  const rect = [60, 600 - at * 40, 160, 620 - at * 40];
  const note = doc.context.obj({ Type: 'Annot', Rect: rect, ...entries } as never);
  page.node.addAnnot(doc.context.register(note));
}

/** Raw grey dots, with the word in the bytes of the picture where no eye sees it. */
function pictureWithComment(doc: PDFDocument, word: string): PDFRawStream {
  const dots = Buffer.alloc(60 * 60, 200);
  dots.write(word, 60);
  return doc.context.stream(dots, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 60,
    Height: 60,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
  });
}

const copies = 5;
const planted = Object.keys(plantings).flatMap((kind, at) =>
  Array.from({ length: copies }, (_, copy) => ({
    kind,
    word: `QZ${at}${copy}-${(at * copies + copy + 1) * 7919}-X`,
  })),
);

async function paperWithSecrets(): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  await doc.embedFont(StandardFonts.Helvetica);
  for (const kind of Object.keys(plantings)) {
    const page = doc.addPage([612, 792]);
    page.drawText(`This page has ${kind}.`, { x: 60, y: 700, size: 11 });
    const mine = planted.filter((one) => one.kind === kind);
    for (const [at, { word }] of mine.entries()) await plantings[kind]?.(doc, page, word, at);
  }
  return doc.save({ useObjectStreams: false });
}

/** What the programs that people use to look inside would find; null where one is not installed. */
function outputOf(program: string, args: string[]): Buffer | null {
  const run = spawnSync(program, args, { maxBuffer: 1024 * 1024 * 1024 });
  if (run.error)
    process.stderr.write(`NOTE: ${program} is not installed, so redaction is not checked with it.\n`);
  return run.error ? null : run.stdout;
}

async function pageTexts(path: string): Promise<string[]> {
  const opened = await openPdf(memorySource(readFileSync(path)));
  if (!opened.ok) throw new Error(opened.why);
  return Array.from({ length: opened.pdf.pageCount }, (_, index) => opened.pdf.text(index));
}

test('of fifty planted words none can be found again by any tool, and the rest of each page can still be read', async () => {
  expect(planted).toHaveLength(50);
  const paper = await paperWithSecrets();
  for (const { word } of planted.slice(0, 5))
    expect((await textOf(paper)).replace(/\s/g, '')).toContain(word);
  const { path, steps } = await redactedPacket(folder, [paper], {
    pages: [10],
    hiddenWords: planted.map(({ word }) => word),
  });
  // A keeper that hears nothing for two minutes takes the work for hung: every part of it speaks.
  expect([...steps].sort()).toEqual(['covering', 'looking', 'pages']);
  const views = {
    bytes: readFileSync(path),
    layout: outputOf('pdftotext', ['-layout', path, '-']),
    raw: outputOf('pdftotext', ['-raw', path, '-']),
    qdf: outputOf('qpdf', ['--qdf', '--object-streams=disable', '--stream-data=uncompress', path, '-']),
    pictures: pictures(path),
  };
  for (const [name, view] of Object.entries(views))
    expect(view?.toString('latin1').match(traces), name).toBeFalsy();
  expect(qpdfComplaints(path) ?? '').toBe('');
  const texts = await pageTexts(path);
  for (const [at, kind] of Object.keys(plantings).entries())
    expect(texts[at + 2]).toContain(`This page has ${kind}.`);
}, 120_000);

/** The beginning all planted words share: in one byte a letter, in two, and in hexadecimal digits; with and without what divides it. */
const traces = /QZ\d\d-?\d{4}|Q\0Z\0\d\0\d\0|515a3\d3\d|0051005a003\d/i;

async function textOf(paper: Uint8Array): Promise<string> {
  const opened = await openPdf(memorySource(paper));
  if (!opened.ok) throw new Error(opened.why);
  return Array.from({ length: opened.pdf.pageCount }, (_, index) => opened.pdf.text(index)).join('\n');
}

function formsOf(word: string): Buffer[] {
  const wide = Buffer.from(word, 'utf16le');
  return [Buffer.from(word), wide, Buffer.from(wide).swap16()];
}

/** Every picture of the packet, as pdfimages takes it out. */
function pictures(path: string): Buffer | null {
  const run = spawnSync('pdfimages', ['-all', path, join(folder, 'picture')]);
  if (run.error)
    process.stderr.write('NOTE: pdfimages is not installed, so redaction is not checked with it.\n');
  const names = readdirSync(folder).filter((name) => name.startsWith('picture'));
  return run.error ? null : Buffer.concat(names.map((name) => readFileSync(join(folder, name))));
}

test('a box drawn over a picture blackens its dots, and a page that shares the picture does not bring it along', async () => {
  const doc = await PDFDocument.create();
  const dots = Buffer.from(Array.from({ length: 40 * 40 }, (_, at) => (at * 37 + (at >> 3)) & 255));
  const picture = doc.context.register(
    doc.context.stream(dots, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 40,
      Height: 40,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceGray',
    }),
  );
  const resources = doc.context.register(doc.context.obj({ XObject: { Face: picture } }));
  for (const content of ['q 400 0 0 400 100 200 cm /Face Do Q', '0.5 g 100 100 50 50 re f']) {
    const page = doc.addPage([612, 792]);
    page.node.set(PDFName.of('Resources'), resources);
    page.node.set(PDFName.of('Contents'), doc.context.register(doc.context.stream(content)));
  }
  const paper = await doc.save({ useObjectStreams: false });
  const region = { x: 100, y: 192, width: 400, height: 400 };
  const { path, redactedPages } = await redactedPacket(folder, [paper], {
    pages: [2],
    redactions: [{ documentId: testId('document', 1), page: 1, region }],
  });
  expect(redactedPages).toEqual([3]);
  expect(readFileSync(path).includes(dots.subarray(0, 400))).toBe(false);
  const opened = await openPdf(memorySource(readFileSync(path)));
  if (!opened.ok) throw new Error(opened.why);
  const { width, grey } = opened.pdf.renderGrey(2, { widthPx: 612 });
  expect(new Set(Array.from({ length: 300 }, (_, at) => grey[400 * width + 150 + at])).size).toBe(1);
  expect(grey[400 * width + 300]).toBeLessThan(10);
});

test('a box on a page that the packet turns is black where it lies then', async () => {
  const doc = await PDFDocument.create();
  doc.addPage([612, 792]).drawText('SecretName', { x: 60, y: 700, size: 20 });
  const facts = factsWithPages([1]);
  const documentId = testId('document', 1);
  const packet = {
    ...facts.packet,
    pageEdits: [{ documentId, page: 1, leaveOut: false, turn: 90 as const }],
    redactions: [{ documentId, page: 1, region: { x: 55, y: 70, width: 130, height: 30 } }],
  };
  const path = join(folder, 'turned.pdf');
  const bytes = await doc.save();
  await writePacketFile(path, {
    plan: planPacket({ ...facts, packet }),
    facts: { ...facts, packet },
    openDocument: () => ({ source: memorySource(bytes) }),
    madeAt: 0,
    signal: new AbortController().signal,
    report: () => undefined,
  });
  expect((await pageTexts(path)).join('')).not.toContain('SecretName');
});

test('a word that stays readable in a document’s bookmarks or layers is not let out', async () => {
  const doc = await PDFDocument.create();
  const word = 'Zimmerfeld';
  const page = doc.addPage([612, 792]);
  const group = doc.context.register(
    doc.context.obj({ Type: 'OCG', Name: PDFHexString.fromText(`layer of ${word}`) } as never),
  );
  page.node.set(PDFName.of('Resources'), doc.context.obj({ Properties: { L0: group } } as never));
  page.node.set(
    PDFName.of('Contents'),
    doc.context.register(doc.context.stream('/OC /L0 BDC 0.5 g 100 100 200 200 re f EMC')),
  );
  const groups = PDFArray.withContext(doc.context);
  groups.push(group);
  doc.catalog.set(PDFName.of('OCProperties'), doc.context.obj({ OCGs: groups, D: { ON: groups } } as never));
  const { path } = await redactedPacket(folder, [await doc.save({ useObjectStreams: false })], {
    pages: [1],
    hiddenWords: [word],
  });
  for (const form of formsOf(word)) expect(readFileSync(path).includes(form)).toBe(false);
  const opened = await openPdf(memorySource(readFileSync(path)));
  if (!opened.ok) throw new Error(opened.why);
  // What the layer showed is still there to be seen.
  const { width, grey } = opened.pdf.renderGrey(2, { widthPx: 612 });
  expect(grey[600 * width + 200]).toBeLessThan(150);
});

test('a word is covered between lines that stand close, and the lines around it can still be searched', async () => {
  const doc = await PDFDocument.create();
  const page = doc.addPage([612, 792]);
  for (const [at, line] of [
    'line above it all',
    'the member Zimmerfeld of plan',
    'line below it all',
  ].entries())
    page.drawText(line, { x: 60, y: 700 - at * 11, size: 11 });
  const { path } = await redactedPacket(folder, [await doc.save()], {
    pages: [1],
    hiddenWords: ['Zimmerfeld'],
  });
  const [, , text] = await pageTexts(path);
  expect(text?.replace(/\s+/g, ' ')).toContain('line above it all the member of plan line below it all');
});

test('two halves that make up a hidden word once what stood between them is covered are covered as well', async () => {
  const doc = await PDFDocument.create();
  doc.addPage([612, 792]).drawText('codes 44 4417 17 end', { x: 60, y: 700, size: 11 });
  const { path } = await redactedPacket(folder, [await doc.save()], { pages: [1], hiddenWords: ['4417'] });
  const [, , text] = await pageTexts(path);
  expect(text).toMatch(/codes\s+end/);
});

test('a word that a note shows is covered, whatever the note says of itself', async () => {
  const doc = await PDFDocument.create();
  const page = doc.addPage([612, 792]);
  page.drawText('A letter with a note on it', { x: 60, y: 700, size: 11 });
  const face = await doc.embedFont(StandardFonts.Helvetica);
  const look = doc.context.register(
    doc.context.stream('BT /F 14 Tf 4 6 Td (Zimmerfeld) Tj ET', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 100, 20],
      Resources: { Font: { F: face.ref } },
    }),
  );
  annotate(doc, page, 0, { Subtype: 'FreeText', Contents: PDFString.of('a name'), F: 4, AP: { N: look } });
  const { path, redactedPages } = await redactedPacket(folder, [await doc.save()], {
    pages: [1],
    hiddenWords: ['Zimmerfeld'],
  });
  expect(redactedPages).toEqual([3]);
  const opened = await openPdf(memorySource(readFileSync(path)));
  if (!opened.ok) throw new Error(opened.why);
  const { width, grey } = opened.pdf.renderGrey(2, { widthPx: 612 });
  expect(new Set(Array.from({ length: 60 }, (_, at) => grey[182 * width + 70 + at]))).toEqual(new Set([0]));
});
