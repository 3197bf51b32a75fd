import { expect, test } from 'vitest';
import { testId } from '../../scripts/testing/packet-facts.ts';
import { partialDate } from './partial-date.ts';
import { exportKey, portalExports } from './portal-exports.ts';
import type { Proposal } from './proposal.ts';

const [document, record] = [testId('document', 1), testId('record', 1)];
const caseFile = { patientName: 'Ada Brook', nameOnId: '', dateOfBirth: partialDate('1960-05-01') };

function aProposal(number: number, patientName: string, patientBorn: string | null): Proposal {
  return {
    id: testId('proposal', number),
    kind: 'none-known',
    fields: { kind: 'none-known', about: 'allergy', text: 'None known' },
    documentId: document,
    section: '',
    pointer: '',
    quote: '',
    page: null,
    patientName,
    patientBorn: patientBorn === null ? null : partialDate(patientBorn),
    state: 'proposed',
    madeId: null,
    createdAt: 0,
    updatedAt: 0,
    deletedAt: null,
  };
}

const facts = {
  documents: [{ id: document, fileName: 'summary.xml', recordId: record }],
  records: [{ id: record, wrongPatient: false }],
  dismissals: [],
  caseFile,
};

test('a file is doubted by another name or another birth date, until a person says that it is right', () => {
  const own = aProposal(1, 'BROOK, Ada M.', '1960-05-01');
  const other = aProposal(2, 'Ada Brook', '1984-05-01');
  const found = portalExports({ ...facts, proposals: [own, other] });
  expect(found.get(exportKey(own))).toMatchObject({ isElse: false, isAlone: false, fileName: 'summary.xml' });
  expect(found.get(exportKey(other))).toMatchObject({ isElse: true, waiting: [other.id] });
  const dismissals = [{ recordId: record, kind: 'other-patient' as const }];
  const right = portalExports({ ...facts, dismissals, proposals: [other] });
  expect(right.get(exportKey(other))).toMatchObject({ isElse: false, isAlone: true });
});

test('a record marked as somebody else’s is doubted whatever it says; what was decided is not counted', () => {
  const own = aProposal(1, 'Ada Brook', null);
  const records = [{ id: record, wrongPatient: true }];
  const found = portalExports({ ...facts, records, proposals: [own, { ...own, state: 'accepted' }] });
  expect([...found.values()]).toMatchObject([{ isElse: true, waiting: [own.id] }]);
});
