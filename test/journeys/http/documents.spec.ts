import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { apiDescriptionOf } from '../../../apps/disclosure/src/api/api-description.js';
import { createDisclosureApp } from '../../../apps/disclosure/src/disclosure-app.js';
import { problems as publicProblems } from '../../../apps/disclosure/src/disclosure-problems.js';
import { inventedRecord } from '../../../apps/disclosure/src/published/invented-record.fixture.js';
import { openApiOf } from '../../../apps/ledger/src/openapi/openapi.js';
import { problems as staffProblems } from '../../../apps/ledger/src/problems/ledger-problems.js';
import { isGivenItsId, stepFamilies } from '../../../apps/ledger/src/steps/step-families.js';
import { ServedLedger } from './served-ledger.js';

const fileInRoot = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** One row of the catalogue as the code has it. */
const rowsOf = (
  where: string,
  kinds: Readonly<Record<string, { code: string; status: number; zh: string; en: string }>>,
) => Object.values(kinds).map(({ code, status, zh, en }) => ({ code, status: String(status), zh, en, where }));

const catalogue = () =>
  [...fileInRoot('docs/reference/errors.md').matchAll(/^\| `([a-z-]+)` *\|(.*)\|$/gm)].flatMap(([, code, cells]) => {
    const [status, zh, en, places] = cells!.split('|').map((cell) => cell.trim());
    return places!.split(', ').map((where) => ({ code, status, zh, en, where }));
  });

interface Row {
  readonly code: string | undefined;
  readonly where: string;
}
const byCode = (a: Row, b: Row): number => (`${a.code} ${a.where}` < `${b.code} ${b.where}` ? -1 : 1);

describe('the catalogue of errors', () => {
  it('the catalogue of errors has a row for every problem of both processes, word for word, and for nothing else', () => {
    const inCode = [...rowsOf('staff', staffProblems), ...rowsOf('public', publicProblems)];
    expect(catalogue().sort(byCode)).toEqual(inCode.sort(byCode));
  });

  it('every problem says in both languages what to do next, which its title does not say', () => {
    for (const { code, zh, en, next } of [...Object.values(staffProblems), ...Object.values(publicProblems)]) {
      expect([code, next.zh, next.en]).toEqual([
        code,
        expect.stringMatching(/[\u4e00-\u9fff].*。$/),
        expect.stringMatching(/\.$/),
      ]);
      expect([code, next.zh.includes(zh), next.en.includes(en)]).toEqual([code, false, false]);
    }
  });

  it('the catalogue of errors gives each code one meaning', () => {
    for (const problems of [staffProblems, publicProblems]) {
      const codes = Object.values(problems).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });
});

describe('the contract of the staff API', () => {
  let served: ServedLedger;
  beforeAll(async () => {
    served = await ServedLedger.start();
  });
  afterAll(() => served.stop());

  it('openapi.json is as npm run openapi writes it', () => {
    const written = `${JSON.stringify(openApiOf(served.app), undefined, 2)}\n`;
    expect(JSON.parse(fileInRoot('openapi.json'))).toEqual(JSON.parse(written));
    expect(fileInRoot('openapi.json')).toBe(written);
  });

  it('openapi-public.json is as npm run openapi writes it', async () => {
    const app = await createDisclosureApp(inventedRecord([]));
    const written = `${JSON.stringify(apiDescriptionOf(app), undefined, 2)}\n`;
    await app.close();
    expect(fileInRoot('openapi-public.json')).toBe(written);
  });

  it('the contract of the staff API is served to programs and, without anything from elsewhere, to people', async () => {
    const { status, body } = await served.get('/api/docs-json');
    expect(status).toBe(200);
    expect(body.openapi).toMatch(/^3\./);
    const page = await served.get('/api/docs');
    expect(page.status).toBe(200);
    expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
    const parts = [...(page.body as string).matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, part]) => part);
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect([part, (await served.get(`/api/${part}`)).status]).toEqual([part, 200]);
  });

  it('the page of the contract is small on the wire, and is not sent again to who has it', async () => {
    const files = ['docs', 'docs-json', 'docs/swagger-ui-bundle.js', 'docs/swagger-ui.css', 'docs/start.js'];
    let bytes = 0;
    for (const file of files) {
      const headers = { 'Accept-Encoding': 'gzip' };
      const first = await served.get(`/api/${file}`, { headers });
      expect([file, first.headers.get('Content-Encoding')]).toEqual([file, 'gzip']);
      bytes += Number(first.headers.get('Content-Length'));
      const again = await served.get(`/api/${file}`, {
        headers: { ...headers, 'If-None-Match': first.headers.get('ETag')! },
      });
      expect([file, again.status, again.body]).toEqual([file, 304, '']);
      const plain = await served.get(`/api/${file}`, { headers: { 'Accept-Encoding': 'identity' } });
      expect([file, plain.headers.get('Content-Encoding'), plain.body]).toEqual([file, null, first.body]);
    }
    expect(bytes).toBeLessThan(1_000_000);
  });

  it('the contract is served as YAML too, and says the same', async () => {
    const { status, headers, body } = await served.get('/api/docs-yaml');
    expect([status, headers.get('Content-Type')]).toEqual([200, 'text/yaml; charset=utf-8']);
    expect(JSON.parse(body as string)).toEqual((await served.get('/api/docs-json')).body);
  });

  it('the contract of the staff API describes every step with its words in both languages, its body and its answers', async () => {
    const { paths, components } = (await served.get('/api/docs-json')).body;
    for (const family of stepFamilies)
      for (const commandType of family.commandTypes) {
        const { titleZh, titleEn } = commandType;
        const isGiven = isGivenItsId(family, commandType);
        const stream = family.onlyId === undefined && !isGiven ? '/{id}' : '';
        const operation = paths[`/api/${family.path}${stream}/steps/${commandType.step}`]?.post;
        expect(operation.summary).toBe(
          isGiven ? `${titleZh}，编号由账本给出 · ${titleEn}; the ledger gives the id` : `${titleZh} · ${titleEn}`,
        );
        const { $ref } = operation.requestBody.content['application/json'].schema;
        expect(components.schemas[$ref.split('/').at(-1)].required).toContain('occurredAt');
        expect(Object.keys(operation.responses)).toEqual(
          expect.arrayContaining(
            isGiven ? ['201', '400', '401', '422'] : ['200', '400', '401', '404', '412', '422', '428'],
          ),
        );
      }
  });
});
