// Portal exports on their way in: which reader, which refusal, and the reading turned into pages with its proposals beside them.
import { memorySource, readAll } from '../../bytes.ts';
import type { Block } from '../../paper/block.ts';
import { readXml } from '../../xml/read-xml.ts';
import type { XmlElement } from '../../xml/read-xml.ts';
import { nameAsTitle } from '../paper-result.ts';
import { readPdf } from '../pdf.ts';
import { decodeUtf8 } from '../plain/decode-text.ts';
import type { IntakeInput, IntakeResult } from '../result.ts';
import { readCda } from './cda/read-cda.ts';
import type { CdaReading } from './cda/read-cda.ts';
import { readAppleExport } from './apple/apple-file.ts';
import { enclosedIn } from './fhir/enclosed.ts';
import { readFhir } from './fhir/read-fhir.ts';
import { clinicalResult, withClinical } from './clinical-result.ts';
import { isResource, resourceFromXml, resourcesIn } from './fhir/resources.ts';

const cdaType = 'application/hl7-cda+xml';
const fhirType = 'application/fhir+json';
/** JSON is read whole. A hospital stay of years is a few megabytes. */
const maxJsonBytes = 192 * 1024 * 1024;

/** Any XML: a CDA document, FHIR in XML, Apple's export, or something else, which is kept if it is sound. */
export async function readXmlFile(input: IntakeInput): Promise<IntakeResult> {
  const mediaType = 'application/xml';
  const head = Buffer.from(input.source.read(0, 64 * 1024)).toString('latin1');
  if (/<HealthData[\s>]/.test(head)) return readAppleExport(input);
  const reading = await readXml(input.source, { signal: input.signal });
  if (!reading.ok) return { outcome: 'failed', mediaType, reason: reading.why };
  const { root } = reading;
  if (root.name === 'ClinicalDocument') return cdaResult(input, root);
  if (isFhirXml(root)) return fhirResult(input, resourcesIn(resourceFromXml(root)));
  return { outcome: 'kept', mediaType, reason: 'health-data' };
}

function isFhirXml(root: XmlElement): boolean {
  return (root.attributes['xmlns'] ?? '').startsWith('http://hl7.org/fhir');
}

async function cdaResult(input: IntakeInput, root: XmlElement): Promise<IntakeResult> {
  const reading = readCda(root);
  if (!reading) return { outcome: 'kept', mediaType: cdaType, reason: 'health-data' };
  const shown = reading.body ? await bodyResult(input, reading, reading.body) : null;
  return shown ? withClinical(shown, reading) : clinicalResult(input, cdaType, reading);
}

/** A document that only wraps another shows that one's pages. */
async function bodyResult(
  input: IntakeInput,
  reading: CdaReading,
  body: NonNullable<CdaReading['body']>,
): Promise<IntakeResult | null> {
  if (/pdf/i.test(body.mediaType)) {
    const shown = await readPdf({
      ...input,
      source: memorySource(body.bytes),
      passwords: input.passwords ?? [],
    });
    if (shown.outcome === 'document')
      return { ...shown, mediaType: cdaType, rendition: shown.rendition ?? body.bytes, title: reading.title };
  }
  if (/^text\/(plain|rtf)?$/i.test(body.mediaType) && !/rtf/i.test(body.mediaType)) {
    const text = new TextDecoder().decode(body.bytes);
    return clinicalResult(input, cdaType, {
      ...reading,
      blocks: [...reading.blocks, { kind: 'preformatted', text }],
    });
  }
  const ending = /([a-z]+)$/i.exec(body.mediaType)?.[1] ?? 'bin';
  return clinicalResult(input, cdaType, reading, [
    { name: `${nameAsTitle(input.name)}.${ending}`, open: () => memorySource(body.bytes) },
  ]);
}

/** FHIR as JSON, whole or a resource a line; and any other JSON, which is kept. */
export async function readJsonFile(input: IntakeInput): Promise<IntakeResult> {
  const kept = { outcome: 'kept', mediaType: 'application/json', reason: 'health-data' } as const;
  if (input.source.sizeBytes > maxJsonBytes) return kept;
  const text = decodeUtf8(readAll(input.source));
  const { root, unread } = rootOf(text);
  if (root === null)
    return /"resourceType"\s*:/.test(text.slice(0, 16_384))
      ? { outcome: 'failed', mediaType: fhirType, reason: 'damaged-health-data' }
      : kept;
  const resources = resourcesIn(root);
  return resources.length === 0 ? kept : fhirResult(input, resources, unread);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

type Root = { root: unknown; unread: number };

/**
 * A resource on every line, as bulk exports come. A line that was cut off takes nothing from the others; `root` is null where hardly any
 * line is a resource.
 */
function rootOf(text: string): Root {
  const whole = parsed(text);
  if (whole !== null) return { root: whole, unread: 0 };
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const resources = lines.map(parsed).filter(isResource);
  const unread = lines.length - resources.length;
  return { root: resources.length > unread && lines.length > 1 ? resources : null, unread };
}

async function fhirResult(
  input: IntakeInput,
  resources: ReturnType<typeof resourcesIn>,
  unread = 0,
): Promise<IntakeResult> {
  const reading = readFhir(resources);
  if (!reading) return { outcome: 'kept', mediaType: fhirType, reason: 'health-data' };
  const blocks: Block[] = unread === 0 ? reading.blocks : [unreadLines(unread), ...reading.blocks];
  return clinicalResult(input, fhirType, { ...reading, blocks }, enclosedIn(resources));
}

function unreadLines(unread: number): Block {
  const lines = unread === 1 ? 'One line' : `${unread} lines`;
  return {
    kind: 'paragraph',
    tone: 'quiet',
    text: `${lines} of this file could not be read. Ask the portal for the export again if something is missing here.`,
  };
}
