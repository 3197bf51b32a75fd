// Every PDF that leaves the app says in which language it is, shows its title, and can be read aloud in order.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdfFixture } from '../../../scripts/testing/pdf-fixture.ts';
import { newOpinion } from '../../../shared/domain/opinion.ts';
import { partialDate } from '../../../shared/domain/partial-date.ts';
import { newPerson } from '../../../shared/domain/people.ts';
import { finish, openDoor } from './testing.ts';

test('every printed sheet, letter, binder and recovery sheet is tagged, in its language, under its title', async () => {
  const { client, folder, ticket, fileTicket } = await openDoor();
  const report = fileTicket('Report.pdf', pdfFixture([{ lines: ['One page'] }]));
  await finish(client.documents.import({ tickets: [report], recordId: null, passwords: [] }));
  const [record] = await client.records.list({});
  if (!record) throw new Error('not brought in');
  const doctor = await client.people.add(newPerson('Dr. Quill', 'doctor'));
  await client.opinions.add(newOpinion({ number: 1, doctorId: doctor.id }));
  const at = partialDate('2026-05-20');
  const nobody = { personId: null, organizationId: null };
  const visit = await client.visits.add({
    ...nobody,
    purpose: 'Second opinion',
    at,
    place: '',
    recordsDueBy: null,
    notes: '',
  });
  const to = (name: string) => ({ ticket: ticket(`${name}.pdf`), language: 'es' as const });
  // The pages of all screens come from one maker.
  await client.sheets.savePage({ page: 'record', id: record.id, ...to('page') });
  await client.sheets.saveComparison({ order: [], ...to('comparison sheet') });
  await client.sheets.saveDecision(to('decision sheet'));
  await client.sheets.saveVisit({ visitId: visit.id, ...to('visit sheet') });
  await client.caseFile.saveRecoverySheet(to('recovery sheet'));
  await finish(client.sheets.saveBinder({ withDocuments: false, ...to('binder') }));
  const { id } = await client.drafts.start({ kind: 'blank' });
  await client.drafts.change({ id, set: { language: 'es' } });
  await client.drafts.save({ id, form: 'pdf', ticket: ticket('written letter.pdf') });
  const names = [
    'page',
    'comparison sheet',
    'decision sheet',
    'visit sheet',
    'recovery sheet',
    'binder',
    'written letter',
  ];
  for (const name of names) {
    const bytes = readFileSync(join(folder, `${name}.pdf`)).toString('latin1');
    const marks = [
      /\/StructTreeRoot/,
      /\/MarkInfo\s*<<\s*\/Marked true/,
      /\/Lang\s*\(es/,
      /\/DisplayDocTitle true/,
      /\/Title/,
    ];
    expect([name, ...marks.filter((mark) => !mark.test(bytes)).map(String)]).toEqual([name]);
  }
}, 120_000);
