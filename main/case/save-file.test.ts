import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { untakenPath } from './save-file.ts';
import { freshFolder } from './store/testing.ts';

test('the number of a second one stands before an ending, and behind a name that only has a dot in it', () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'Packet.pdf'), '');
  mkdirSync(join(folder, 'For Dr. Imogen Castellwright, University'));
  expect(untakenPath(folder, 'Packet.pdf')).toBe(join(folder, 'Packet (2).pdf'));
  expect(untakenPath(folder, 'For Dr. Imogen Castellwright, University')).toBe(
    join(folder, 'For Dr. Imogen Castellwright, University (2)'),
  );
});
