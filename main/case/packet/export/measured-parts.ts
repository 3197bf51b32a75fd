// Into how many files a packet goes for a reader who takes only so much in one: estimated from the documents, then measured.
import { planParts } from '../../../../shared/domain/packet/parts.ts';
import type { PartLimits, PartRange } from '../../../../shared/domain/packet/parts.ts';
import { ownPageBytes } from '../../../../shared/domain/packet/weight.ts';
import type { PlannedLine } from '../../../../shared/domain/packet/outline.ts';
import { fail } from '../../../../shared/errors.ts';
import { buildPart } from '../build-packet.ts';
import type { BuildInput } from '../build-packet.ts';
import type { CoveredDocument } from '../redact/cover-documents.ts';

export type Prepared = { pictures?: ReadonlyMap<string, CoveredDocument> };

/** Each round makes the files smaller by what the largest was over; more than this will not help. */
const mostRounds = 6;

/** Throws `packet.limit-too-small` where not even single pages stay within the limits. */
export async function measuredParts(
  input: BuildInput & Prepared,
  { pages, bytes }: PartLimits,
): Promise<PartRange[]> {
  let room = bytes;
  for (let round = 0; round < mostRounds; round++) {
    const parts = planParts(input.plan.outline, { pages, bytes: room }, (line) => bytesOf(line, input));
    const tooLong = parts.find(({ first, last }) => pages !== null && last - first + 1 > pages);
    if (tooLong) fail('packet.limit-too-small', { page: tooLong.first });
    if (bytes === null || room === null) return parts;
    const sizes: number[] = [];
    for (const [at, { first, last }] of parts.entries()) {
      const size = await sizeOf(input, parts, at);
      if (size > bytes && first === last) fail('packet.limit-too-small', { page: first });
      sizes.push(size);
    }
    const over = Math.max(...sizes) / bytes;
    if (over <= 1) return parts;
    room = room / (over * 1.05);
  }
  return fail('packet.limit-too-small', { page: input.plan.outline[0]?.firstPage ?? 1 });
}

async function sizeOf(
  input: BuildInput & Prepared,
  parts: readonly PartRange[],
  at: number,
): Promise<number> {
  let size = 0;
  await buildPart(input, { parts, at }, { write: (bytes) => void (size += bytes.length) });
  return size;
}

function bytesOf(
  { documentId, pages, taken }: PlannedLine,
  { openDocument, facts, pictures }: BuildInput & Prepared,
) {
  if (documentId === null) return pages * ownPageBytes;
  const all =
    [...facts.documents, ...facts.letterDocuments].find(({ id }) => id === documentId)?.pages ?? pages;
  const share = taken ? taken.length / Math.max(1, all) : 1;
  const drawn = pictures?.get(documentId)?.pictures.sizeBytes ?? 0;
  return openDocument(documentId).source.sizeBytes * share + drawn;
}
