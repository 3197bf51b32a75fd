// The sample's bytes, in a worker: its files made, read and stored like any import, and its quotes looked up on their pages.
import { createHash } from 'node:crypto';
import type { Region } from '../../../shared/domain/opinion.ts';
import { placeQuote } from '../../../shared/domain/quote.ts';
import { memorySource } from '../bytes.ts';
import { readIncoming } from '../intake/read-incoming.ts';
import { connect } from '../jobs/case-access.ts';
import { storeTogether } from '../jobs/import-store.ts';
import type { Incoming } from '../jobs/import-store.ts';
import type { CaseAccess } from '../jobs/messages.ts';
import { openPdf } from '../text/pdfium.ts';
import type { SampleArrived } from './sample-arrived.ts';
import { storeSampleDisc } from './sample-disc.ts';
import { sampleDocuments } from './sample-documents.ts';
import type { SampleDocument } from './sample-documents.ts';
import { rowsAfterDocuments } from './sample-rows.ts';

/** `regions`: where each finding's quote stands, by the finding's key. */
export type SampleMade = { arrived: SampleArrived[]; regions: Record<string, Region[]> };

export async function sampleJob(
  { access }: { access: CaseAccess },
  { signal }: { signal: AbortSignal },
): Promise<SampleMade> {
  const arrived: SampleArrived[] = [];
  const files: Incoming[] = [];
  const regions: SampleMade['regions'] = {};
  for await (const document of sampleDocuments()) {
    signal.throwIfAborted();
    const { one, incoming } = await readSample(document, signal);
    // The second copy of a paper is a second document over the same bytes.
    if (!arrived.some(({ sha256 }) => sha256 === one.sha256)) files.push(incoming);
    arrived.push(one);
    Object.assign(regions, await placeQuotes(document));
  }
  const db = connect(access);
  try {
    storeTogether(db, files);
    arrived.push(storeSampleDisc(db));
  } finally {
    db.close();
  }
  return { arrived, regions };
}

async function readSample(
  { key, owner, fileName, bytes }: SampleDocument,
  signal: AbortSignal,
): Promise<{ one: SampleArrived; incoming: Incoming }> {
  const source = memorySource(bytes);
  const read = await readIncoming({ name: fileName, source, passwords: [], signal });
  if (read.outcome !== 'document' && read.outcome !== 'kept')
    throw new Error(`a file of the sample cannot be read: ${key}`);
  const isDocument = read.outcome === 'document';
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const one = {
    key,
    owner,
    fileName,
    mediaType: read.mediaType,
    sizeBytes: bytes.length,
    sha256,
    pages: isDocument ? read.pages.length : 0,
    keptReason: isDocument ? null : read.reason,
    warnings: isDocument ? read.warnings : [],
    ...(isDocument && read.clinical ? { clinical: read.clinical } : {}),
  };
  return { one, incoming: { sha256, source, read: isDocument ? read : null } };
}

async function placeQuotes({ key, bytes }: SampleDocument): Promise<SampleMade['regions']> {
  const findings = rowsAfterDocuments.filter(
    ({ noun, fields }) => noun === 'finding' && fields['documentId'] === `@document.${key}`,
  );
  if (findings.length === 0) return {};
  const opened = await openPdf(memorySource(bytes));
  if (!opened.ok) throw new Error(`a file of the sample cannot be opened: ${key}`);
  try {
    return Object.fromEntries(
      findings.map(({ key: finding, fields }) => {
        const regions = placeQuote(
          opened.pdf.textRegions(Number(fields['page']) - 1),
          String(fields['quote']),
        );
        if (!regions) throw new Error(`the quote of ${finding} is not on its page`);
        return [finding, regions];
      }),
    );
  } finally {
    opened.pdf.close();
  }
}
