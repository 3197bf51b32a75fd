// An older case on a disk without room for what an update needs: first its copy, then the changed pages.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeProblem } from '../../shared/errors.ts';
import { commandPassphrase } from '../../scripts/testing/binder-command.ts';
import { onSmallDisk } from '../../scripts/testing/small-disk.ts';
import { chunkBytes } from '../case/store/blobs.ts';
import { openDatabase } from '../case/store/database.ts';
import { deriveKey, newSalt } from '../case/store/key.ts';
import { migrate, schemaVersion } from '../case/store/migrate.ts';
import { freshFolder } from '../case/store/testing.ts';

const full = `binder: ${describeProblem({ code: 'case.no-room-to-update', details: {} })}\n`;
/** Fills the disk and leaves so many kilobytes. */
const leave = (kilobytes: number) =>
  `head -c $(( $(df --output=avail -k "$0" | tail -n 1) * 1024 - ${kilobytes} * 1024 )) /dev/zero > "$0/fill"`;
const check = '"$NODE" "$BINDER" check "$0/Old.binder"';

test('an older case on a full disk is not touched, is not called damaged, and opens once there is room', async () => {
  const folder = freshFolder();
  const path = join(folder, 'Old.binder');
  const key = await deriveKey(commandPassphrase, newSalt());
  const db = openDatabase(path, key, { mustExist: false });
  migrate(db, 3);
  db.exec(
    `INSERT INTO case_file VALUES ('case', 'Older', 'Ann', '', NULL, '', NULL, '', NULL, '', '', '', '[]', '[]', '[]', 'letter', 0, NULL, 1, 1)`,
  );
  const bytes = Buffer.alloc(1024 * 1024, 7);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const blob = `INSERT INTO blob (sha256, size_bytes, state) VALUES ('${sha256}', ${bytes.length}, 'kept')`;
  const { lastInsertRowid } = db.prepare(blob).run();
  const chunk = db.prepare('INSERT INTO chunk VALUES (?, ?, ?)');
  for (let seq = 0; seq < 4; seq++)
    chunk.run(lastInsertRowid, seq, bytes.subarray(seq * chunkBytes, (seq + 1) * chunkBytes));
  db.close();
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  // Room for half of the copy; then for the copy, and for nothing of the update; then for both.
  const tries = [600, 1700].map(
    (kilobytes) =>
      `${leave(kilobytes)} && ! ${check} && rm "$0/fill" && cp "$0/Old.binder" "${folder}/left${kilobytes}" && ls "$0" && rm -rf "$0/Backups before updates"`,
  );
  const ended = await onSmallDisk(disk, 8, `cp "${path}" "$0/" && ${tries.join(' && ')} && ${check}`);
  const expected = `${full}Old.binder\n${full}Backups before updates\nOld.binder\nSound: 0 documents, 0 pages.\n`;
  expect(ended?.out ?? expected).toBe(expected);
  for (const left of readdirSync(folder).filter((name) => name.startsWith('left'))) {
    const after = openDatabase(join(folder, left), key, { mustExist: true });
    expect(schemaVersion(after)).toBe(3);
    expect(after.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(after.prepare('SELECT sum(length(bytes)) FROM chunk').pluck().get()).toBe(bytes.length);
    after.close();
  }
}, 120_000);
