// Tries one build of the SQLite addon, in a process of its own because a wrong build crashes. Exit code 0: it works.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const Database = createRequire(import.meta.url)('better-sqlite3');
const nativeBinding = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'try-sqlite-'));

function open(key) {
  const db = new Database(join(folder, 'try.db'), { nativeBinding });
  db.pragma("cipher='sqlcipher'");
  db.pragma('legacy=4');
  db.pragma(`key='${key}'`);
  return db;
}

try {
  const db = open('right');
  db.exec('CREATE VIRTUAL TABLE words USING fts5(word)');
  const insert = db.prepare('INSERT INTO words VALUES (@word)');
  for (let round = 0; round < 2000; round++) insert.run({ word: `word${round}` });
  db.function('shout', (text) => text.toUpperCase());
  assert.equal(
    db.prepare("SELECT shout(word) AS loud FROM words WHERE words MATCH 'word77'").get().loud,
    'WORD77',
  );
  assert.throws(() => db.exec('SELECT absent FROM words'), /no such column/);
  db.close();
  assert.notEqual(readFileSync(join(folder, 'try.db')).subarray(0, 15).toString(), 'SQLite format 3');
  const wrong = open('wrong');
  assert.throws(() => wrong.prepare('SELECT count(*) FROM words').get(), { code: 'SQLITE_NOTADB' });
  wrong.close();
  const again = open('right');
  assert.equal(again.prepare('SELECT count(*) AS n FROM words').get().n, 2000);
  again.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
