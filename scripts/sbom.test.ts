import { expect, test } from 'vitest';
import { billOf, integrityIn } from './sbom.mjs';

const app = { name: 'binder', version: '1.0.0', license: 'MIT' };

test('every package stands in the bill once, with its address, its licence and the hash that the lockfile promises', () => {
  const lock = {
    packages: {
      'node_modules/@scope/kind': { version: '1.2.3', integrity: 'sha512-/w==' },
      'node_modules/alias': { name: 'real-name', version: '2.0.0', integrity: 'sha512-AA==' },
      'node_modules/local': { version: '3.0.0' },
    },
  };
  const packages = [
    { name: '@scope/kind', version: '1.2.3', licence: 'MIT' },
    { name: 'real-name', version: '2.0.0', licence: 'MIT OR Apache-2.0' },
  ];
  const bill = billOf(app, packages, integrityIn(lock));
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  expect(bill.components).toEqual([
    expect.objectContaining({
      purl: 'pkg:npm/%40scope/kind@1.2.3',
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-512', content: 'ff' }],
    }),
    expect.objectContaining({
      purl: 'pkg:npm/real-name@2.0.0',
      licenses: [{ expression: 'MIT OR Apache-2.0' }],
      hashes: [{ alg: 'SHA-512', content: '00' }],
    }),
  ]);
  expect(bill.dependencies[0]?.dependsOn).toHaveLength(2);
});
