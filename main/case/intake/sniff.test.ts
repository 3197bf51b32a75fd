import { expect, test } from 'vitest';
import { corpusBytes, corpusDir } from '../../../scripts/testing/corpus.ts';
import { zipFixture } from '../../../scripts/testing/zip-fixture.ts';
import { memorySource } from '../bytes.ts';
import { sniff } from './sniff.ts';

function kindOf(content: string | Uint8Array): string {
  return sniff(
    memorySource(typeof content === 'string' ? new Uint8Array(Buffer.from(content, 'latin1')) : content),
  );
}

test.each([
  ['', 'empty'],
  ['%PDF-1.4\n', 'pdf'],
  [`${'From the mail gateway\r\n'.repeat(40)}%PDF-1.7`, 'pdf'],
  ['%\xe2\xe3\n1 0 obj \n<</Type /Catalog>>', 'pdf'],
  ['12 0 object lessons', 'text'],
  ['\xff\xd8\xff\xe0', 'jpeg'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'webp'],
  ['RIFF\0\0\0\0WAVEfmt ', 'unknown'],
  ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'heic'],
  ['\0\0\0\x1cftypmif1\0\0\0\0mif1avif', 'avif'],
  ['\0\0\0\x18ftypmp42\0\0\0\0isommp42', 'unknown'],
  [`${'\0'.repeat(128)}DICM`, 'dicom'],
  [`\x08\0\0\0\x04\0\0\0\x20\x01\0\0${'\0'.repeat(200)}`, 'dicom'],
  ['{\\rtf1\\ansi', 'rtf'],
  ['<!DOCTYPE html><html>', 'html'],
  ['\ufeff<?xml version="1.0"?>\n<!-- made by -->\n<ClinicalDocument xmlns="urn:hl7-org:v3">', 'cda'],
  ['<svg xmlns="http://www.w3.org/2000/svg" onload="x()">', 'svg'],
  ['<?xml version="1.0"?><HealthData>', 'xml'],
  ['{"resourceType": "Bundle"}', 'fhir'],
  ['{"a": 1}', 'json'],
  ['{ not json', 'text'],
  ['From: a@b.c\r\nTo: d@e.f\r\nSubject: Results\r\n\r\nHello', 'email'],
  ['From hey@example.com Mon Jul 20 01:01:07 2015\nX: y\n', 'email'],
  ['Date: 3 March\nPatient feels well.\nTo: be seen again', 'text'],
  ['\xff\xfeD\0e\0a\0r\0', 'text'],
  ['From: a@b.c\nSubject: Results\n\nHello', 'email'],
  ['From: Dr. Ito\nSubject: Results\nWe saw her today.\n\nHello', 'text'],
  ['<noscript>Please sign in</noscript><p>Report', 'html'],
  ['<link rel="stylesheet" href="a.css"><p>Report', 'html'],
  ['%!PS-Adobe-3.0\n/Helvetica findfont', 'unknown'],
  ['Plain words, résumé and all.', 'text'],
  ['\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0', 'unknown'],
])('%j is %s', (content, kind) => {
  expect(kindOf(content.startsWith('\ufeff') ? new TextEncoder().encode(content) : content)).toBe(kind);
});

test('an office document is told from any other archive by what it begins with', () => {
  expect(kindOf(zipFixture([{ name: '[Content_Types].xml', content: 'x' }]))).toBe('office');
  expect(
    kindOf(
      zipFixture([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }]),
    ),
  ).toBe('office');
  expect(kindOf(zipFixture([{ name: 'Documents/report.pdf', content: 'x' }]))).toBe('zip');
});

test('the corpus is told apart by its bytes, whatever its names say', () => {
  if (corpusDir() === null) return;
  const kind = (path: string) => kindOf(corpusBytes(path));
  expect(kind('mislabeled/discharge_letter.jpg')).toBe('pdf');
  expect(kind('mislabeled/scan0001.pdf')).toBe('jpeg');
  expect(kind('mislabeled/summary-of-care.txt')).toBe('cda');
  expect(kind('dicom/CR-MONO1-10-chest')).toBe('dicom');
  expect(kind('email/multi-nested.msg')).toBe('email');
  expect(kind('images/zPug_3.heic')).toBe('heic');
});

test('a picture in a format without a mark of its own is not taken for a text', () => {
  const bytes = Buffer.concat([Buffer.from('P6\n300 200\n255\n'), Buffer.alloc(180_000, 0xff)]);
  expect(sniff(memorySource(bytes))).toBe('unknown');
});
