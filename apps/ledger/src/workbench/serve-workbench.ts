import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** First parts of the addresses of pages; what stands behind them is the business of the page. */
export const PAGES = [
  'work',
  'cases',
  'limits',
  'review',
  'approvals',
  'transfers',
  'publish',
  'money',
  'leads',
  'oversight',
  'registers',
  'admin',
  'spot',
  'outbox',
  'password',
  'sign-in',
] as const;

/** Scripts and styles of our own files alone: the page needs no inline style, so there is no nonce to keep. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  'frame-src blob:',
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

const STATE_OF_THE_PROCESS = '/status';

type Encoding = 'br' | 'gzip' | 'identity';

interface Served {
  readonly type: string;
  readonly etag: string;
  readonly bodies: Readonly<Record<Encoding, Buffer | undefined>>;
}

/** Reads a file with its packed forms, which the build made. */
const fileOf = (path: string): Served => {
  const body = readFileSync(path);
  const packed = (ending: string) => (existsSync(`${path}.${ending}`) ? readFileSync(`${path}.${ending}`) : undefined);
  return {
    type: TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    bodies: { br: packed('br'), gzip: packed('gz'), identity: body },
  };
};

const send = (request: Request, response: Response, { type, etag, bodies }: Served): void => {
  const accepted = request.acceptsEncodings(['br', 'gzip', 'identity']);
  const encoding: Encoding = accepted === 'br' || accepted === 'gzip' ? accepted : 'identity';
  const packed = bodies[encoding];
  const used: Encoding = packed === undefined ? 'identity' : encoding;
  const tag = `"${etag}-${used}"`;
  response.set({ 'Content-Type': type, ETag: tag, Vary: 'Accept-Encoding' });
  if (request.get('If-None-Match')?.includes(tag)) {
    response.status(304).end();
    return;
  }
  if (used !== 'identity') response.set('Content-Encoding', used);
  const body = packed ?? bodies.identity ?? Buffer.alloc(0);
  response.set('Content-Length', String(body.byteLength));
  response.end(request.method === 'HEAD' ? undefined : body);
};

const isPage = (path: string): boolean => (PAGES as readonly string[]).includes(path.split('/')[1] ?? '');

/**
 * Serves the workbench: `/` leads to it, its page is at every address of {@link PAGES}, its files at `/assets`, whose names change with what is in them.
 * All of it is read once, and nothing else of the folder can be asked for.
 * @param folder where `npm run build` put it
 */
export const serveWorkbench = (folder: string): RequestHandler => {
  const page = fileOf(join(folder, 'index.html'));
  const assets = new Map<string, string>(
    readdirSync(join(folder, 'assets'))
      .filter((name) => !/\.(br|gz)$/.test(name))
      .map((name) => [`/assets/${name}`, join(folder, 'assets', name)]),
  );
  const read = new Map<string, Served>();
  const assetAt = (path: string): Served | undefined => {
    const file = assets.get(path);
    if (file === undefined) return undefined;
    const known = read.get(path) ?? fileOf(file);
    read.set(path, known);
    return known;
  };
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next();
      return;
    }
    if (request.path === '/') {
      response.set('Cache-Control', 'no-cache').redirect(302, '/work');
      return;
    }
    // The page about the process itself, which is at `/` where there is no workbench.
    if (request.path === STATE_OF_THE_PROCESS) {
      request.url = '/';
      next();
      return;
    }
    const asset = assetAt(request.path);
    if (asset) {
      response.set('Cache-Control', 'public, max-age=31536000, immutable');
      send(request, response, asset);
    } else if (isPage(request.path)) {
      response.set({ 'Cache-Control': 'no-cache', 'Content-Security-Policy': CONTENT_SECURITY_POLICY });
      send(request, response, page);
    } else next();
  };
};
