import { expect, test } from 'vitest';
import { pdfFixture, wordyPages } from '../../../scripts/testing/pdf-fixture.ts';
import { finish, openDoor } from './testing.ts';

const ownLines = ['Patient: Wilhelmina Testcase   DOB: 03/14/1967'];

async function caseWith(papers: Record<string, string[]>) {
  const door = await openDoor();
  for (const [name, lines] of Object.entries(papers)) {
    const ticket = door.fileTicket(name, pdfFixture([{ lines }]));
    await finish(door.client.documents.import({ tickets: [ticket], recordId: null, passwords: [] }));
  }
  return { ...door, records: await door.client.records.list({}) };
}

test(
  'another person’s paper is pointed out until somebody says that it is right',
  { timeout: 60_000 },
  async () => {
    const { client, records } = await caseWith({
      'Own labs.pdf': ownLines,
      'Strange labs.pdf': ['Patient: Justin Norman', 'Date of birth: 28 Dec 1965'],
    });
    const strange = records.find(({ title }) => title === 'Strange labs');
    const { warnings, isComplete } = await client.warnings.list({});
    expect(isComplete).toBe(true);
    expect(warnings).toMatchObject([{ recordId: strange?.id, kind: 'other-patient', name: 'Justin Norman' }]);
    if (!strange) throw new Error('not brought in');
    await client.dismissals.add({ recordId: strange.id, kind: 'other-patient', otherId: null });
    expect((await client.warnings.list({})).warnings).toEqual([]);
    await client.history.undo({});
    expect((await client.warnings.list({})).warnings).toHaveLength(1);
    await client.records.change({ id: strange.id, set: { wrongPatient: true } });
    expect((await client.warnings.list({})).warnings).toEqual([]);
  },
);

test(
  'the same report twice is pointed out on the later one, unless it replaces the other',
  { timeout: 60_000 },
  async () => {
    const report = wordyPages(1)[0]?.lines ?? [];
    const { client, records } = await caseWith({
      'Report.pdf': [...ownLines, ...report],
      'Report again.pdf': [...ownLines, ...report.slice(0, -2), 'Faxed 3:15 PM'],
    });
    const [first, again] = ['Report', 'Report again'].map((name) =>
      records.find(({ title }) => title === name),
    );
    const { warnings } = await client.warnings.list({});
    expect(warnings).toMatchObject([{ kind: 'near-duplicate', recordId: again?.id, otherId: first?.id }]);
    if (!first || !again) throw new Error('not brought in');
    await client.records.change({ id: again.id, set: { supersedesId: first.id } });
    expect((await client.warnings.list({})).warnings).toEqual([]);
  },
);
