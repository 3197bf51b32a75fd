// Cases made before copies could be handed over stay cases to work on.
import { expect, test } from 'vitest';
import { join } from 'node:path';
import { openDatabase } from '../database.ts';
import { deriveKey, newSalt } from '../key.ts';
import { migrate } from '../migrate.ts';
import { freshFolder } from '../testing.ts';

test('a case from before is no read-only copy', async () => {
  const key = await deriveKey('older passphrase', newSalt());
  const db = openDatabase(join(freshFolder(), 'older.binder'), key, { mustExist: false });
  migrate(db, 18);
  db.exec(`
    INSERT INTO case_file VALUES ('case', 'Older', 'Ann', '', NULL, '', NULL, '', NULL, '', '', '', '[]', '[]', '[]', 'letter', 0, NULL, 1, 1, '{"later":[],"isOver":true}');
  `);
  migrate(db);
  expect(db.prepare('SELECT title, read_only FROM case_file').get()).toEqual({
    title: 'Older',
    read_only: null,
  });
  db.close();
});
