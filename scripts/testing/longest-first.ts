// The order of the test files: those that take long begin, so that no worker is left alone with one at the end.
import { relative } from 'node:path';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';
import { projectRoot } from '../setup/places.mjs';

/** They start the command again and again, or go through a whole corpus. All others take seconds, in any order. */
const long = [
  'main/case/jobs/kill.test.ts',
  'main/cli/disk.test.ts',
  'main/case/intake/corpus.test.ts',
  'main/case/pdf/corpus.test.ts',
  'main/case/handlers/safety.test.ts',
  'main/case/handlers/exports.test.ts',
  'main/case/intake/import.test.ts',
  'main/case/text/ocr/ocr.test.ts',
  'main/case/packet/redact/redaction.test.ts',
  'main/case/imaging/import-images.test.ts',
  'main/case/handlers/copies.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = long.indexOf(relative(projectRoot, moduleId));
      return at < 0 ? long.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
