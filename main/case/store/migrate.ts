// The schema's steps, forward only. A file from a newer app is refused untouched; a backup is the caller's duty before the first pending step.
import { AppError } from '../../../shared/errors.ts';
import type { Connection } from './database.ts';
import { problemOf } from './database.ts';
import { bytesSql } from './migrations/001-bytes.ts';
import { nounsSql } from './migrations/001-nouns.ts';
import { lettersSql } from './migrations/002-letters.ts';
import { documentSourceSql } from './migrations/003-document-source.ts';
import { pageOcrSql } from './migrations/004-page-ocr.ts';
import { packetsSql } from './migrations/005-packets.ts';
import { coverageSql } from './migrations/006-coverage.ts';
import { imagingSql } from './migrations/007-imaging.ts';
import { compareSql } from './migrations/008-compare.ts';
import { noticedSql } from './migrations/009-noticed.ts';
import { safetySql } from './migrations/010-safety.ts';
import { itemPasswordSql } from './migrations/011-item-password.ts';
import { healthSql } from './migrations/012-health.ts';
import { addendumSql } from './migrations/013-addendum.ts';
import { firstStepsSql } from './migrations/014-first-steps.ts';
import { soundBlobsSql } from './migrations/015-sound-blobs.ts';
import { packetRegistrySql } from './migrations/016-packet-registry.ts';
import { savedFiltersSql } from './migrations/017-saved-filters.ts';
import { readerLanguageSql } from './migrations/018-reader-language.ts';
import { readOnlySql } from './migrations/019-read-only.ts';
import { pictureDotsSql } from './migrations/020-picture-dots.ts';
import { languagesOfReadersSql } from './migrations/021-languages-of-readers.ts';

/** Position is the version: step 1 leads from nothing to version 1. Append-only. */
export const steps: readonly string[] = [
  bytesSql + nounsSql,
  lettersSql,
  documentSourceSql,
  pageOcrSql,
  packetsSql,
  coverageSql,
  imagingSql,
  compareSql,
  noticedSql,
  safetySql,
  itemPasswordSql,
  healthSql,
  addendumSql,
  firstStepsSql,
  soundBlobsSql,
  packetRegistrySql,
  savedFiltersSql,
  readerLanguageSql,
  readOnlySql,
  pictureDotsSql,
  languagesOfReadersSql,
];

export const newestVersion = steps.length;

export function schemaVersion(db: Connection): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** Throws `case.newer-version` for a file that a newer app has written. */
export function pendingSteps(db: Connection): number {
  const version = schemaVersion(db);
  if (version > newestVersion) throw new AppError('case.newer-version');
  return newestVersion - version;
}

/** Runs all pending steps or, where one of them fails, none: the file is never left between two versions that somebody had. */
export function migrate(db: Connection, upTo = newestVersion): void {
  // Table rebuilds need foreign keys off, and the pragma is ignored inside a transaction.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (let version = schemaVersion(db); version < upTo; version++) takeStep(db, version);
    }).exclusive();
  } catch (error) {
    throw problemOf(error);
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function takeStep(db: Connection, version: number): void {
  db.exec(steps[version] ?? '');
  const broken = db.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error(`migration ${version + 1} leaves broken references`);
  db.pragma(`user_version = ${version + 1}`);
}
