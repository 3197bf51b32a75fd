// Every file of the sample case, made on the spot from its data: the same bytes each time. Reading and storing them is another's work.
import list from './data/documents.json' with { type: 'json' };
import proofs from './data/proofs.json' with { type: 'json' };
import { ccdaXml } from './fixtures/ccda.ts';
import { paperPdf } from './fixtures/paper-pdf.ts';
import { scanOf } from './fixtures/scan.ts';
import { stillJpeg } from './fixtures/stills.ts';
import { paperOf } from './papers/papers.ts';
import { sampleProofs } from './sample-proofs.ts';

export type SampleDocument = {
  /** What `@document.…` in the data refers to. */
  key: string;
  /** What it belongs to: `@record.25`, or `@letter.4` for what proves a letter. */
  owner: string;
  fileName: string;
  bytes: Uint8Array;
};

type Listed = {
  recordId: string;
  fileName: string;
  make: string;
  /** The paper or still, where it is not the key. */ of?: string;
};

/** In the old chart the second page lay in the scanner the wrong way round. */
const upsideDown: Record<string, number> = { 29: 2 };

async function bytesOf(key: string, make: string): Promise<Uint8Array> {
  if (make === 'still') return stillJpeg(Number(key) - 1);
  if (make === 'ccda') return ccdaXml();
  const { paper, look } = paperOf(key);
  const typed = await paperPdf(paper, look);
  if (make === 'paper') return typed;
  const page = upsideDown[key];
  return scanOf(typed, {
    title: paper.title,
    seed: Number(key),
    ...(page === undefined ? {} : { upsideDown: page }),
  });
}

/** One at a time, so that no more than one is held. About a second for all. */
export async function* sampleDocuments(): AsyncGenerator<SampleDocument> {
  for (const [key, { recordId, fileName, make, of = key }] of Object.entries(
    list as Record<string, Listed>,
  )) {
    yield { key, owner: recordId, fileName, bytes: await bytesOf(of, make) };
  }
  for (const { proof, fileName, bytes } of await sampleProofs()) {
    const { letterId } = (proofs.rows as Record<string, { letterId: string }>)[proof] ?? { letterId: '' };
    yield { key: `proof-${proof}`, owner: letterId, fileName, bytes };
  }
}
