// The page and its files, served from our own scheme with a strict content security policy. Nothing else can be loaded.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { protocol } from 'electron';
import type { ProtocolResponse } from 'electron';

export const pageOrigin = 'binder-app://page';
const pageFolder = fileURLToPath(new URL('../renderer/', import.meta.url));

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'binder-app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * By the older of the two ways: `protocol.handle` speaks in web requests and streams, which Node first has to read in, and
 * which hand a file over piece by piece. Before the first screen that is time in which nothing is to be seen.
 */
export function servePage(): void {
  protocol.registerBufferProtocol('binder-app', ({ url, method }, answer) => {
    answer(answerTo(url, method) ?? { statusCode: 404, data: Buffer.alloc(0) });
  });
}

function answerTo(url: string, method: string): ProtocolResponse | null {
  const { host, pathname } = new URL(url);
  const name = decoded(pathname === '/' ? '/index.html' : pathname);
  if (name === null) return null;
  const path = normalize(join(pageFolder, name));
  const type = mediaTypes[extname(path)];
  const isInside = path.startsWith(pageFolder.endsWith(sep) ? pageFolder : pageFolder + sep);
  const bytes = host === 'page' && method === 'GET' && type && isInside ? bytesOf(path) : null;
  if (!bytes || !type) return null;
  const nonce = randomBytes(16).toString('base64');
  const isPage = extname(path) === '.html';
  return {
    data: isPage ? Buffer.from(bytes.toString('utf8').replaceAll('STYLE-NONCE', nonce)) : bytes,
    mimeType: type.replace(/;.*/, ''),
    charset: 'utf-8',
    headers: {
      'content-type': type,
      'content-security-policy': policy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  };
}

/** Null where the address is not one: nothing may be thrown here, as the asker would wait for ever. */
function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** The page's own files only, of which none is large. Null where there is no such file. */
function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
