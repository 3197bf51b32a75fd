// The sample is made when it is first asked for; one whose making was cut off is made again.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCase } from '../store/open-case.ts';
import { caseOf, testNow } from '../store/testing.ts';
import { samplePassphrase } from './case-file.ts';
import { closedDoor } from './testing.ts';

test('a sample whose making was cut off is made again, and a whole one is opened as it was left', async () => {
  const { client, folder, ticket } = closedDoor();
  const half = await createCase(
    join(folder, 'Sample case.binder'),
    samplePassphrase,
    caseOf({ isSample: true }),
    testNow,
  );
  half.close();
  await client.caseFile.openSample({ ticket: ticket('Sample case.binder'), afresh: false });
  const records = await client.records.list({});
  expect(records.length).toBeGreaterThan(10);
  await client.records.change({ id: records[0]!.id, set: { notes: 'mine' } });
  await client.caseFile.openSample({ ticket: ticket('Sample case.binder'), afresh: false });
  expect((await client.records.list({}))[0]?.notes).toBe('mine');
});
