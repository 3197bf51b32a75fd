import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { licencesOf } from './licences.mjs';

function packages(named: Record<string, { license?: string; text?: string }>): (file: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'binder-licences-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, { license, text }] of Object.entries(named)) {
    const own = join(folder, 'node_modules', name);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
    if (text) writeFileSync(join(own, 'LICENSE'), text);
  }
  return (file) => join(folder, 'node_modules', file);
}

test('each package is named once with its text, whichever of its files is held', () => {
  const at = packages({
    '@scope/kind': { license: 'MIT', text: 'Use it kindly.' },
    fonts: { license: 'OFL-1.1', text: 'Draw with it.' },
  });
  const text = licencesOf({
    modules: [at('@scope/kind/a.js'), at('@scope/kind/b.js?raw'), '\0virtual:x', 'main/case/process.ts'],
    assets: [at('fonts/files/one.woff')],
  });
  expect(text.match(/@scope\/kind 1\.2\.3/g)).toHaveLength(1);
  expect(text).toContain('Use it kindly.');
  expect(text).toContain('Draw with it.');
});

test('a licence that may not ship, or none at all, ends the build', () => {
  const at = packages({
    strict: { license: 'GPL-3.0-or-later' },
    silent: {},
    either: { license: '(GPL-2.0 OR MIT)' },
  });
  expect(() => licencesOf({ modules: [at('strict/x.js')] })).toThrow('strict');
  expect(() => licencesOf({ modules: [at('silent/x.js')] })).toThrow('silent');
  expect(licencesOf({ modules: [at('either/x.js')] })).toContain('either 1.2.3');
});
