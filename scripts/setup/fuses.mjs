// Electron's fuses: switches in the executable itself, read and set as bytes.
import { openSync, closeSync, readFileSync, writeSync } from 'node:fs';

const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');

/** Their order in the executable is fixed by Electron (version 1 of the fuse wire). */
export const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
];

/** Fuse name → true (on), false (off); a fuse this Electron has removed or does not know is left out. */
export function readFuses(executable) {
  const bytes = readFileSync(executable);
  const { start, count } = findWire(bytes);
  const states = fuseNames.map((name, index) => [name, index < count ? bytes[start + index] : undefined]);
  return Object.fromEntries(
    states.filter(([, state]) => state === 0x30 || state === 0x31).map(([n, s]) => [n, s === 0x31]),
  );
}

/** @param {Record<string, boolean>} wanted */
export function setFuses(executable, wanted) {
  const { start } = findWire(readFileSync(executable));
  const file = openSync(executable, 'r+');
  try {
    for (const [name, on] of Object.entries(wanted)) {
      writeSync(file, Buffer.from(on ? '1' : '0'), 0, 1, start + fuseNames.indexOf(name));
    }
  } finally {
    closeSync(file);
  }
}

// After the sentinel: one byte version, one byte how many, then one character a fuse.
function findWire(bytes) {
  const at = bytes.indexOf(sentinel);
  if (at < 0) throw new Error('This executable has no fuses.');
  const wire = at + sentinel.length;
  return { start: wire + 2, count: bytes[wire + 1] };
}
