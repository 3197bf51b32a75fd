// Pages of text as an office scanner hands them over, for the measurements that need pictures of words.
import { wordyPages } from '../scripts/testing/pdf-fixture.ts';
import { scanFixture } from '../scripts/testing/scan-fixture.ts';

export function scannedPages(count: number): Promise<Uint8Array> {
  return scanned(wordyPages(count, 2));
}

export function scanned(pages: { lines: string[] }[]): Promise<Uint8Array> {
  return scanFixture(pages.map(({ lines }) => lines));
}
