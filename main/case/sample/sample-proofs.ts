// The papers behind the sample's proofs: photographs of stamped letters, and the denial as it came in the mail.
import { pageImages } from './fixtures/scan.ts';
import { paperPdf } from './fixtures/paper-pdf.ts';
import { photographedWidthPx, photoOf } from './fixtures/photo.ts';
import { paperOf } from './papers/papers.ts';

/** `proof` is the key in data/proofs.json. */
export type SampleProof = { proof: string; fileName: string; bytes: Uint8Array };

export async function sampleProofs(): Promise<SampleProof[]> {
  return [
    { proof: 'P01', fileName: 'P01 stamped letter 1.png', bytes: await photographed('P01') },
    { proof: 'P03', fileName: 'P03 stamped letter 2.png', bytes: await photographed('P03') },
    { proof: 'P-letter', fileName: '2026-03-27 Denial letter.pdf', bytes: await typed('P-letter') },
    { proof: 'P04', fileName: 'P04 stamped grievance.pdf', bytes: await typed('P04') },
    { proof: 'P-ack', fileName: '2026-04-06 Grievance received.pdf', bytes: await typed('P-ack') },
    { proof: 'P-decision', fileName: '2026-04-29 Grievance decision.pdf', bytes: await typed('P-decision') },
  ];
}

function typed(proof: string): Promise<Uint8Array> {
  const { paper, look } = paperOf(proof);
  return paperPdf(paper, look);
}

async function photographed(proof: string): Promise<Uint8Array> {
  const [page] = await pageImages(await typed(proof), photographedWidthPx);
  if (!page) throw new Error(`the letter of ${proof} has no page`);
  return photoOf(page);
}
