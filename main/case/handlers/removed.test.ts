import { expect, test } from 'vitest';
import { pdfFixture } from '../../../scripts/testing/pdf-fixture.ts';
import { finish, openDoor } from './testing.ts';

test('what was removed is listed once, newest first, and each comes back with what went with it', async () => {
  const { client, fileTicket } = await openDoor();
  const add = (name: string) =>
    finish(
      client.documents.import({
        tickets: [fileTicket(name, pdfFixture([{ lines: [name] }]))],
        recordId: null,
        passwords: [],
      }),
    );
  await add('Labs.pdf');
  await add('Scan.pdf');
  expect(await client.records.removed({})).toEqual([]);
  const [labs, scan] = await client.records.list({});
  const [, paper] = await client.documents.list({});
  if (!labs || !scan || !paper) throw new Error('not brought in');
  await client.records.remove({ id: labs.id });
  await client.documents.remove({ id: paper.id });
  const removed = await client.records.removed({});
  expect(removed.map(({ kind, title, from, files }) => [kind, title, from, files])).toEqual([
    ['document', 'Scan.pdf', 'Scan', 1],
    ['record', 'Labs', '', 1],
  ]);
  await client.records.restore({ id: labs.id });
  expect(await client.records.removed({})).toHaveLength(1);
  expect(await client.documents.list({})).toHaveLength(1);
});
