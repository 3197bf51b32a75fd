import { expect, test } from 'vitest';
import { corpusBytes, corpusTable } from '../../../../scripts/testing/corpus.ts';
import { memorySource } from '../../bytes.ts';
import { readIncoming } from '../read-incoming.ts';

const rows = corpusTable('clinical-truth.tsv').filter(({ format }) => format === 'CDA' || format === 'FHIR');
const numberIn = (text: string | undefined): number => Number(text === '' ? 0 : text);

test.runIf(rows.length > 0)(
  'every export of the corpus gives as many entries as were counted in it, and says whose it is',
  async () => {
    for (const row of rows) {
      const path = row['path'] ?? '';
      const result = await readIncoming({ name: path, source: memorySource(corpusBytes(path)) });
      if (result.outcome !== 'document') throw new Error(`${path}: ${result.outcome}`);
      const drafts = result.clinical?.drafts ?? [];
      const kinds = (kind: string) => drafts.filter(({ fields }) => fields.kind === kind).length;
      const none = (about: string) =>
        drafts.filter(({ fields }) => fields.kind === 'none-known' && fields.about === about).length;
      // "No known allergies" is counted among the entries there, and is no allergy here.
      expect({
        path,
        medications: kinds('medication') + none('medication'),
        problems: kinds('problem') + none('problem'),
        allergies: kinds('allergy') + none('allergy'),
        results: kinds('result'),
      }).toEqual({
        path,
        medications: numberIn(row['medications']),
        problems: numberIn(row['problems_conditions']),
        allergies: numberIn(row['allergies']),
        results: numberIn(row['results']),
      });
      const negated = /negated\/null medication entries (\d+)/.exec(row['detail'] ?? '')?.[1];
      if (negated !== undefined) expect([path, none('medication')]).toEqual([path, Number(negated)]);
      const names = (row['patient'] ?? '')
        .split('; ')
        .map((name) => name.split(' ').at(-1)?.toLowerCase() ?? '');
      const said = drafts.map(({ patientName }) => patientName.toLowerCase());
      for (const name of drafts.length > 0 ? names : [])
        expect([path, said.some((one) => one.includes(name))]).toEqual([path, true]);
      // What is proposed can be read on a page of the paper.
      const sought = drafts.filter(({ fields }) => fields.kind === 'medication' || fields.kind === 'problem');
      const found = sought.filter(({ page }) => page !== null);
      if (sought.length > 0)
        expect([path, found.length / sought.length]).toEqual([path, expect.closeTo(1, 0)]);
    }
  },
  120_000,
);

test.runIf(rows.length > 0)(
  'the files that say there is nothing give no medicine, problem or allergy',
  async () => {
    for (const path of [
      'ccda/195372.xml',
      'fhir/Bundle-aups-noknownx.json',
      'mislabeled/summary-of-care.txt',
    ]) {
      const result = await readIncoming({ name: path, source: memorySource(corpusBytes(path)) });
      const drafts = (result.outcome === 'document' && result.clinical?.drafts) || [];
      const listed = drafts.filter(({ fields }) =>
        /^(medication|discharge-medication|problem|allergy)$/.test(fields.kind),
      );
      expect([path, listed.length, drafts.length > 0]).toEqual([path, 0, true]);
    }
  },
);
