#!/usr/bin/env node
// Stands in for 7za where electron-builder cannot fetch it: `… <archive> <file>` makes a .gz, the one format asked for here.
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const [archive, file] = process.argv.slice(-2);
if (!archive.endsWith('.gz')) throw new Error('Only gzip is possible without 7za.');
await pipeline(createReadStream(file), createGzip({ level: 6 }), createWriteStream(archive));
