// A CDA document (C-CDA, CCD, C32) as pages to read and things to propose. Pure: a tree in, a reading out.
import type { PartialDate } from '../../../../../shared/domain/partial-date.ts';
import { describeDate } from '../../../../../shared/domain/partial-date.ts';
import type { ProposalDraft } from '../../../../../shared/domain/proposal.ts';
import type { Block } from '../../../paper/block.ts';
import { child, children, textOf } from '../../../xml/read-xml.ts';
import type { XmlElement } from '../../../xml/read-xml.ts';
import { hl7Date, joined, line } from '../reading.ts';
import type { ClinicalReading, Patient } from '../reading.ts';
import { draftBlocks } from '../draft-blocks.ts';
import { draftsOf } from './entries.ts';
import type { Section } from './section.ts';
import { markedPlaces, narrativeBlocks, rowsOf, saysNothing } from './narrative.ts';
import { draftsOfPeople } from './people.ts';
import { addressOf, attribute, bestName, reachOf } from './values.ts';

/** Sections of older documents that carry only a template's number. */
const templates: Record<string, string> = {
  '2.16.840.1.113883.10.20.22.2.1': '10160-0', '2.16.840.1.113883.10.20.22.2.1.1': '10160-0', '2.16.840.1.113883.10.20.1.8': '10160-0',
  '2.16.840.1.113883.10.20.22.2.5': '11450-4', '2.16.840.1.113883.10.20.22.2.5.1': '11450-4', '2.16.840.1.113883.10.20.1.11': '11450-4',
  '2.16.840.1.113883.10.20.22.2.6': '48765-2', '2.16.840.1.113883.10.20.22.2.6.1': '48765-2', '2.16.840.1.113883.10.20.1.2': '48765-2',
  '2.16.840.1.113883.10.20.22.2.3': '30954-2', '2.16.840.1.113883.10.20.22.2.3.1': '30954-2', '2.16.840.1.113883.10.20.1.14': '30954-2',
  '2.16.840.1.113883.10.20.22.2.7': '47519-4', '2.16.840.1.113883.10.20.22.2.7.1': '47519-4', '2.16.840.1.113883.10.20.1.12': '47519-4',
  '2.16.840.1.113883.10.20.22.2.22': '46240-8', '2.16.840.1.113883.10.20.22.2.22.1': '46240-8', '2.16.840.1.113883.10.20.1.3': '46240-8',
}; // prettier-ignore

export type CdaReading = ClinicalReading & {
  /** A document inside the document, whole: a PDF, a picture, a text. */
  body: { mediaType: string; bytes: Uint8Array } | null;
};

function sectionsOf(body: XmlElement | null): XmlElement[] {
  return children(body, 'component').flatMap((component) =>
    children(component, 'section').flatMap((section) => [section, ...sectionsOf(section)]),
  );
}

function codeOf(section: XmlElement): string {
  const code = attribute(child(section, 'code'), 'code');
  const byTemplate = children(section, 'templateId').map((one) => templates[attribute(one, 'root')]);
  return code || (byTemplate.find((found) => found !== undefined) ?? '');
}

function titleOf(section: XmlElement): string {
  return line(textOf(child(section, 'title')) || attribute(child(section, 'code'), 'displayName'));
}

function patientsOf(document: XmlElement): Patient[] {
  return children(document, 'recordTarget').map((target) => {
    const patient = child(target, 'patientRole', 'patient');
    return {
      name: bestName(children(patient, 'name')),
      born: hl7Date(attribute(child(patient, 'birthTime'), 'value')),
    };
  });
}

const sexes: Record<string, string> = { F: 'Female', M: 'Male', UN: 'Undifferentiated' };

function headBlocks(document: XmlElement): Block[] {
  const role = child(document, 'recordTarget', 'patientRole');
  const patient = child(role, 'patient');
  const sex = child(patient, 'administrativeGenderCode');
  const ids = children(role, 'id')
    .map((id) => attribute(id, 'extension'))
    .filter((id) => id !== '');
  const author = children(document, 'author').map((one) => {
    const entity = child(one, 'assignedAuthor');
    return joined(
      [
        bestName(children(child(entity, 'assignedPerson'), 'name')),
        textOf(child(entity, 'representedOrganization', 'name')),
      ],
      ', ',
    );
  });
  const custodian = textOf(
    child(document, 'custodian', 'assignedCustodian', 'representedCustodianOrganization', 'name'),
  );
  const reach = reachOf(role);
  const rows = [
    ['Patient', bestName(children(patient, 'name'))],
    ['Born', describeDate(hl7Date(attribute(child(patient, 'birthTime'), 'value')), 'en')],
    ['Sex', attribute(sex, 'displayName') || (sexes[attribute(sex, 'code')] ?? '')],
    ['Patient number', ids.slice(0, 4).join(', ')],
    ['Address', addressOf(role)],
    ['Phone', joined([reach.phone, reach.email], ', ')],
    ['Written', describeDate(writtenOn(document), 'en')],
    ['By', joined([...new Set(author)], '; ')],
    ['Kept by', custodian],
  ] as const;
  const shown = rows.filter(([, text]) => text.trim() !== '').map(([label, text]) => ({ label, text }));
  return shown.length > 0 ? [{ kind: 'facts', rows: shown }] : [];
}

function writtenOn(document: XmlElement): PartialDate | null {
  return hl7Date(attribute(child(document, 'effectiveTime'), 'value'));
}

function bodyOf(document: XmlElement): CdaReading['body'] {
  const text = child(document, 'component', 'nonXMLBody', 'text');
  if (!text) return null;
  const raw = textOf(text);
  const mediaType = attribute(text, 'mediaType') || 'text/plain';
  if (attribute(text, 'representation') === 'B64')
    return { mediaType, bytes: new Uint8Array(Buffer.from(raw, 'base64')) };
  return raw === '' ? null : { mediaType, bytes: new Uint8Array(Buffer.from(raw)) };
}

/** Null where the root is no clinical document. */
export function readCda(document: XmlElement): CdaReading | null {
  if (document.name !== 'ClinicalDocument') return null;
  const sections = sectionsOf(child(document, 'component', 'structuredBody')).map((element): Section => {
    const text = child(element, 'text');
    return {
      code: codeOf(element),
      title: titleOf(element),
      element,
      narrative: text ? markedPlaces(text) : new Map(),
      rows: text ? rowsOf(text) : [],
      writtenOn: writtenOn(document),
    };
  });
  const blocks: Block[] = headBlocks(document);
  const drafts: ProposalDraft[] = [];
  for (const section of sections) {
    const own = draftsOf(section);
    // One by one: a section can hold more than a call can have arguments.
    for (const draft of own) drafts.push(draft);
    const text = child(section.element, 'text');
    const written = text && !saysNothing(text) ? narrativeBlocks(text) : draftBlocks(own);
    if (written.length === 0 && sectionsOf(section.element).length === 0) continue;
    blocks.push({ kind: 'heading', level: 1, text: section.title || 'Section without a title' });
    for (const block of written) blocks.push(block);
  }
  return {
    title:
      line(textOf(child(document, 'title'))) ||
      line(attribute(child(document, 'code'), 'displayName')) ||
      'Health summary',
    patients: patientsOf(document),
    date: writtenOn(document),
    blocks,
    drafts: [...drafts, ...draftsOfPeople(document)],
    body: bodyOf(document),
  };
}
