// Loaded before dependency-cruiser: its swc parser is not told that a .tsx file holds JSX, and its TypeScript parser does not know
// TypeScript 7. Remove this when one of the two changes.
import swc from '@swc/core';

/** @type {any} */
const parseFileSync = swc.parseFileSync;
swc.parseFileSync = (path, options) => parseFileSync(path, { ...options, tsx: path.endsWith('.tsx') });
