// The page and its files, served from our own scheme with a strict content security policy. Nothing else can be loaded.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { protocol } from 'electron';

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

export function servePage(): void {
  protocol.handle('binder-app', async ({ url, method }) => {
    const { host, pathname } = new URL(url);
    const path = normalize(join(pageFolder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
    const type = mediaTypes[extname(path)];
    if (
      host !== 'page' ||
      method !== 'GET' ||
      !type ||
      !path.startsWith(pageFolder.endsWith(sep) ? pageFolder : pageFolder + sep)
    ) {
      return new Response(null, { status: 404 });
    }
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) return new Response(null, { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const isPage = extname(path) === '.html';
    const body = isPage ? bytes.toString('utf8').replaceAll('STYLE-NONCE', nonce) : new Uint8Array(bytes);
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-security-policy': policy(nonce),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-store',
      },
    });
  });
}
