// Files that a family really has and that are no simple PDF: for tests of the import. All of it fiction about the sample's patient.
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

export const lockedPdfPassword = 'sample-417';

/** What release of information sends by secure mail: a PDF that opens with `lockedPdfPassword` only. */
export async function lockedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([612, 792]).drawText('SAMPLE – fictional. Marguerite Anne Quillfeather. Secure mail.', {
    x: 54,
    y: 700,
    size: 12,
    font,
  });
  pdf.encrypt({ userPassword: lockedPdfPassword, ownerPassword: `${lockedPdfPassword}-owner` });
  return pdf.save({ useObjectStreams: false });
}

function text(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}

export function rtfNote(): Uint8Array {
  return text(
    String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Times New Roman;}}\f0\fs24 SAMPLE \endash fictional\par Call with Dr. Ostrander-Nye, 4 Mar 2026: he names Dr. Dufourmont.\par}`,
  );
}

/** A small FHIR R4 bundle as a portal hands it out. */
export function fhirBundle(): Uint8Array {
  const patient = {
    resourceType: 'Patient',
    id: 'sample',
    name: [{ family: 'Quillfeather', given: ['Marguerite', 'Anne'] }],
    birthDate: '1967-03-14',
    gender: 'female',
  };
  const condition = {
    resourceType: 'Condition',
    id: 'c1',
    subject: { reference: 'Patient/sample' },
    code: { text: 'Branch-duct IPMN (SAMPLE – fictional)' },
  };
  const medication = {
    resourceType: 'MedicationRequest',
    id: 'm1',
    status: 'active',
    intent: 'order',
    subject: { reference: 'Patient/sample' },
    medicationCodeableConcept: { text: 'Losartan 50 mg' },
  };
  const observation = {
    resourceType: 'Observation',
    id: 'o1',
    status: 'final',
    subject: { reference: 'Patient/sample' },
    effectiveDateTime: '2026-02-12',
    code: { coding: [{ system: 'http://loinc.org', code: '4548-4' }], text: 'HbA1c' },
    valueQuantity: { value: 6.1, unit: '%' },
  };
  const entry = [patient, condition, medication, observation].map((resource) => ({ resource }));
  return text(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }, null, 2));
}

export function emptyFile(): Uint8Array {
  return new Uint8Array(0);
}

/** Bytes of no known kind, as `notes.xyz`. */
export function unknownFile(): Uint8Array {
  return Uint8Array.from({ length: 600 }, (_, at) => (at * 37 + 11) % 251);
}
