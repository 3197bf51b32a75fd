import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import fontkit from '@pdf-lib/fontkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testId } from '../../../../scripts/testing/packet-facts.ts';
import { redactedPacket } from '../../../../scripts/testing/redacted-packet.ts';
import { scanFixture } from '../../../../scripts/testing/scan-fixture.ts';
import { assetPath } from '../../assets.ts';
import { memorySource } from '../../bytes.ts';
import { startOcrEngine } from '../../text/ocr/engine.ts';
import { readScan } from '../../text/ocr/read-scan.ts';
import { openPdf } from '../../text/pdfium.ts';
import { unpackWoff } from '../../woff.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'picture-words-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A letter of many words with a card in it, as a scanner sees the card. */
async function letterWithCard(lines: readonly string[]): Promise<Uint8Array> {
  const card = await PDFDocument.load(await scanFixture([lines]));
  const doc = await PDFDocument.create();
  const [embedded] = await doc.embedPages(card.getPages());
  const page = doc.addPage([612, 792]);
  for (let at = 0; at < 6; at++)
    page.drawText('Thank you for seeing this patient. Her card is copied below for your records.', {
      x: 60,
      y: 740 - at * 16,
      size: 11,
    });
  if (embedded) page.drawPage(embedded, { x: 0, y: -160 });
  return doc.save({ useObjectStreams: false });
}

test('words in a picture on a page full of words are covered, the rest of the picture stays', async () => {
  const secret = 'KWX 4471 902';
  const paper = await letterWithCard([
    'Valley Health Plan of Ohio',
    `Member number ${secret}`,
    'Group 77 Plan Gold',
  ]);
  const { path, redactedPages } = await redactedPacket(folder, [paper], {
    pages: [1],
    hiddenWords: ['KWX4471902'],
  });
  expect(redactedPages).toEqual([3]);
  const shown = await PDFDocument.load(readFileSync(path));
  const alone = await PDFDocument.create();
  for (const page of await alone.copyPages(shown, [2])) alone.addPage(page);
  const opened = await openPdf(memorySource(await alone.save()));
  if (!opened.ok) throw new Error(opened.why);
  const { words } = readScan(await startOcrEngine(), opened.pdf.renderGrey(0, { widthPx: 2550 }), 300);
  const read = words.map(({ text }) => text).join(' ');
  expect(read).toMatch(/Valley Health Plan/);
  expect(read).not.toMatch(/4471|902|KWX/);
}, 60_000);

test('a large picture on a page of words in which nothing can be read stops the packet until somebody has looked', async () => {
  const doc = await PDFDocument.create();
  const page = doc.addPage([612, 792]);
  page.drawText('A letter with a photograph.', { x: 60, y: 740, size: 11 });
  page.node.setXObject(PDFName.of('Photo'), doc.context.register(photograph(doc)));
  page.node.addContentStream(
    doc.context.register(doc.context.stream('q 400 0 0 400 100 200 cm /Photo Do Q')),
  );
  const paper = await doc.save({ useObjectStreams: false });
  const unseen = redactedPacket(folder, [paper], { pages: [1], hiddenWords: ['KWX4471902'] });
  await expect(unseen).rejects.toMatchObject({ code: 'packet.unseen-pages', details: { page: 3 } });
  const pageEdits = [
    { documentId: testId('document', 1), page: 1, leaveOut: false, turn: 0 as const, lookedAt: true },
  ];
  const { redactedPages } = await redactedPacket(folder, [paper], {
    pages: [1],
    hiddenWords: ['KWX4471902'],
    pageEdits,
  });
  expect(redactedPages).toEqual([]);
}, 60_000);

function photograph(doc: PDFDocument) {
  return doc.context.stream(Buffer.alloc(60 * 60, 200), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 60,
    Height: 60,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
  });
}

/** A letter whose font does not say which letters it draws: it can be seen, and neither searched nor copied. */
async function namelessLetter(text: string): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  doc.registerFontkit(fontkit);
  const font = await doc.embedFont(unpackWoff(readFileSync(assetPath('sans.woff'))));
  doc.addPage([400, 120]).drawText(text, { x: 20, y: 70, size: 14, font });
  await doc.flush();
  for (const [, object] of doc.context.enumerateIndirectObjects())
    if (object instanceof PDFDict) object.delete(PDFName.of('ToUnicode'));
  return doc.save({ useObjectStreams: false });
}

test('a word in letters that nobody can search for is read from the page as it looks, and covered', async () => {
  const paper = await namelessLetter('Member number KWX4471902 of the plan');
  const opened = await openPdf(memorySource(paper));
  if (!opened.ok) throw new Error(opened.why);
  expect(opened.pdf.text(0)).not.toContain('KWX4471902');
  const { redactedPages } = await redactedPacket(folder, [paper], {
    pages: [1],
    hiddenWords: ['KWX4471902'],
  });
  expect(redactedPages).toEqual([3]);
}, 60_000);
