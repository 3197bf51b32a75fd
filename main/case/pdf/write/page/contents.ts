// A page's drawing instructions on their way into the packet: the streams they lie in, or one mended stream in their place.
import { deflateSync } from 'node:zlib';
import { checkContent } from '../../mend/content.ts';
import { stepsOf } from '../../mend/streams.ts';
import { decodedStream } from '../../read/decoded.ts';
import type { Span } from '../../read/syntax/span.ts';
import { arrayOf, isArray, referenceOf } from '../../read/syntax/value.ts';
import { referenceText } from '../copier.ts';
import type { Copier } from '../copier.ts';

export type PageContents = {
  /** References, each with a blank before it. */
  readonly text: string;
  /** Instructions that close what the page left open. */
  readonly closing: string;
};

export function pageContents(copier: Copier, contents: Span | undefined): PageContents {
  const places = contentStreams(copier, contents);
  if (!copier.mends) return { text: referencesTo(copier, places), closing: '' };
  const streams = places.flatMap((place) => decoded(copier, place) ?? []);
  // All of them as one, as readers take them: a string may begin in one stream and end in the next.
  const { mended, closing } = checkContent(Buffer.concat(streams.flatMap(({ bytes }) => [bytes, newLine])));
  if (mended !== null || closing !== '' || streams.length < places.length) copier.hasMended = true;
  if (mended === null) return { text: referencesTo(copier, streams), closing };
  const packed = deflateSync(mended).toString('latin1');
  return { text: ` ${referenceText(copier.makeStream('/Filter /FlateDecode', packed))}`, closing };
}

type Place = NonNullable<ReturnType<typeof referenceOf>>;

/** A page's content streams, in order; an array that is an object of its own is taken apart. */
function contentStreams({ doc }: Copier, contents: Span | undefined): Place[] {
  const reference = contents && referenceOf(contents);
  const found = reference ? doc.find(reference.object, reference.generation) : contents;
  if (!found) return [];
  const items = isArray(found) ? (arrayOf(found) ?? []) : reference ? [contents] : [];
  return items.flatMap((item) => referenceOf(item) ?? []);
}

function referencesTo(copier: Copier, streams: readonly Place[]): string {
  let text = '';
  for (const { object, generation } of streams) {
    const number = copier.want(object, generation);
    if (number > 0) text += ` ${referenceText(number)}`;
  }
  return text;
}

/** Null for what is no stream, or packed in a way that nobody draws from. */
function decoded({ doc }: Copier, place: Place): (Place & { bytes: Buffer }) | null {
  const found = doc.find(place.object, place.generation);
  if (!found?.stream) return null;
  const raw = doc.source.read(found.stream.offset, found.stream.length);
  if (doc.dict(found)?.has('Filter') && !stepsOf(doc, found)) return null;
  const bytes = decodedStream(doc, found, raw);
  return bytes && { ...place, bytes };
}

const newLine = Buffer.from('\n');
