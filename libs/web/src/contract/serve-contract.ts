import type { INestApplication } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Problem } from '../problem.js';
import { webProblems } from '../problems.js';
import { contractPage, START_OF_PAGE } from './contract-page.js';
import { ServedFile } from './served-file.js';

type MakeFile = () => ServedFile;

/** The parts of the page that others made; the folder of their package has more, and nobody is to read that here. */
const PARTS: Readonly<Record<string, string>> = {
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'swagger-ui.css': 'text/css; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};
const A_DAY = 86_400;

/**
 * Serves the contract as a page for people at `/api/docs`, and for programs at `/api/docs-json` and `/api/docs-yaml`. Nothing comes
 * from elsewhere, so the page works offline. Each is read when somebody first asks for it.
 *
 * @param file the contract as it was written and packed before: to make it takes longer than everything else at a start
 */
export const serveContract = (app: INestApplication, title: string, file: string): void => {
  const parts: Readonly<Record<string, MakeFile>> = {
    '/': kept(() => new ServedFile('text/html; charset=utf-8', contractPage(title), 0)),
    '/start.js': kept(() => new ServedFile('text/javascript; charset=utf-8', START_OF_PAGE, A_DAY)),
    ...Object.fromEntries(
      Object.entries(PARTS).map(([name, type]) => [
        `/${name}`,
        kept(() => new ServedFile(type, readFileSync(partsOfPage.resolve(`swagger-ui-dist/${name}`)), A_DAY)),
      ]),
    ),
  };
  app.use(
    '/api/docs',
    serving((path) => (Object.hasOwn(parts, path) ? parts[path] : undefined)),
  );
  const json = kept(() => ServedFile.of('application/json; charset=utf-8', file, 0));
  app.use('/api/docs-json', serving(only(json)));
  // JSON is YAML 1.2 as it is.
  const yaml = kept(() => ServedFile.of('text/yaml; charset=utf-8', file, 0));
  app.use('/api/docs-yaml', serving(only(yaml)));
};

/** The parts are installed with Nest's package for contracts. */
const partsOfPage = createRequire(createRequire(import.meta.url).resolve('@nestjs/swagger'));

const only =
  (file: MakeFile) =>
  (path: string): MakeFile | undefined =>
    path === '/' ? file : undefined;

const kept = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined;
  return () => (made ??= make());
};

const serving =
  (fileAt: (path: string) => MakeFile | undefined) =>
  (request: Request, response: Response, next: NextFunction): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next();
      return;
    }
    // The page names its parts from where it is, which would be another place below a last slash.
    if (request.path === '/' && request.originalUrl.split('?')[0]?.endsWith('/')) {
      response.redirect(301, `../${request.baseUrl.split('/').at(-1) ?? ''}`);
      return;
    }
    const file = fileAt(request.path);
    if (file) file().send(request, response);
    else next(new Problem(webProblems.notFound));
  };
