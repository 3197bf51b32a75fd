// The letter that asks one department for records: a list, the format, and what to do where something cannot be sent.
import type { MedicalRecord } from '../record.ts';
import type { LetterAsk, LetterBody, LetterFacts } from './facts.ts';
import { letterDate } from './facts.ts';
import { byLaw } from './law.ts';
import { introduction, paperEnclosures, subjectFor } from './parts.ts';
import { bullets, numbered, thanks } from './words.ts';

const images = new Set<MedicalRecord['type']>(['image-set']);
const glass = new Set<MedicalRecord['type']>(['slides', 'tissue-block']);

function askedRecords(facts: LetterFacts, requestId: LetterAsk['requestId']): MedicalRecord[] {
  const wanted = new Set(
    facts.requestItems.filter((item) => item.requestId === requestId).map(({ recordId }) => recordId),
  );
  return facts.records.filter(({ id }) => wanted.has(id));
}

function recordLine({ title, serviceDate }: MedicalRecord): string {
  return serviceDate ? `${title}, ${letterDate(serviceDate)}` : title;
}

/** What only images or only slides need. */
function specials(records: readonly MedicalRecord[]): string[] {
  const lines: string[] = [];
  if (records.some(({ type }) => images.has(type)))
    lines.push(
      'Please send the images themselves as DICOM files with a DICOMDIR, on a disc or as a download. The report alone is not enough. If the disc has a password, please send it apart from the disc.',
    );
  if (records.some(({ type }) => glass.has(type)))
    lines.push(
      'Please send the slides, or cuts made anew from the block, packed for mailing. Tell us the number of each slide, when they are due back, and to which address.',
    );
  return lines;
}

export function recordsLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const request = facts.recordRequests.find(({ id }) => id === ask.requestId);
  const records = askedRecords(facts, ask.requestId);
  const list = [...records.map(recordLine), ...(request?.asksFor.trim() ? [request.asksFor.trim()] : [])];
  const format = request?.formatWanted.trim() ?? '';
  return {
    subject: subjectFor(facts, 'Request for copies of records'),
    paragraphs: [
      introduction(facts, ask),
      list.length === 0
        ? 'Please send us a copy of the full record.'
        : `Please send us copies of these records:\n${bullets(list)}`,
      ...(format === '' ? [] : [`We ask for them in this form: ${format}.`]),
      ...specials(records),
      'Please send the copies to me, at the address above.',
      ...byLaw(
        facts,
        'F-02',
        (citation) => `${citation} gives a patient the right to copies, within 30 days of the request.`,
      ),
      ...byLaw(facts, 'F-06', (citation) => `${citation} says that copies are sent within 15 days.`),
      `Please also:\n${numbered([
        'Tell us the fee before you make the copies, if there is one.',
        'Tell us if a part of this lies with another department, and whom to ask there.',
        'Tell us in writing if something cannot be found or cannot be sent, and why.',
      ])}`,
      thanks,
    ],
    enclosures: paperEnclosures(facts, ask),
  };
}
