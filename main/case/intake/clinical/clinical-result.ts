// A reading becomes a document: its pages as a paper, and its proposals each with the page it stands on.
import { nameOf } from '../../../../shared/domain/proposal.ts';
import type { ProposalDraft } from '../../../../shared/domain/proposal.ts';
import { paperResult } from '../paper-result.ts';
import type { ClinicalFacts, InnerFile, IntakeInput, IntakeResult, PlacedDraft } from '../result.ts';
import type { ClinicalReading } from './reading.ts';
import { joined } from './reading.ts';

export async function clinicalResult(
  input: IntakeInput,
  mediaType: string,
  reading: ClinicalReading,
  inner: InnerFile[] = [],
): Promise<IntakeResult> {
  const names = joined([...new Set(reading.patients.map(({ name }) => name))], ', ');
  const result = await paperResult(input, {
    mediaType,
    title: reading.title,
    lead: joined([names, `set from the portal export “${input.name}”`], ' · '),
    blocks: reading.blocks,
    ownTitle: joined([reading.title, names], ', '),
    inner,
  });
  return withClinical(result, reading);
}

export function withClinical(result: IntakeResult, reading: ClinicalReading): IntakeResult {
  if (result.outcome !== 'document') return result;
  const several = new Set(reading.patients.map(({ name }) => name.toLowerCase())).size > 1;
  const warnings = several ? [...result.warnings, 'several-people' as const] : result.warnings;
  const clinical: ClinicalFacts = { date: reading.date, drafts: placed(reading, result.pages) };
  return { ...result, warnings, clinical };
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[\s\u00ad]+/g, '');
/** Beyond this, pages are not looked through for each thing: finding them is left to search. */
const mostLookedThrough = 2_000_000_000;

/** Each proposal with the page of the paper it stands on, and whom it is about. */
function placed({ drafts, patients }: ClinicalReading, pages: readonly { text: string }[]): PlacedDraft[] {
  const texts = pages.map(({ text }) => squeezed(text));
  const isQuick = texts.reduce((sum, text) => sum + text.length, 0) * drafts.length < mostLookedThrough;
  const pageOf = (draft: ProposalDraft): number | null => {
    const wanted = squeezed(nameOf(draft.fields)).slice(0, 60);
    const at = isQuick && wanted !== '' ? texts.findIndex((text) => text.includes(wanted)) : -1;
    return at < 0 ? null : at + 1;
  };
  return drafts.map((draft) => {
    const patient = patients[draft.about ?? 0] ?? null;
    return {
      ...draft,
      page: pageOf(draft),
      patientName: patient?.name ?? '',
      patientBorn: patient?.born ?? null,
    };
  });
}
