import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { amountsInYuan } from '@ecl/web';
import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import request from 'supertest';
import { Review } from '../../../apps/ledger/src/answers/review-answers.js';
import { DescribePlain } from '../../../apps/ledger/src/openapi/describe-answer.js';
import { outputOf } from '../../architecture/new-event/compiled.js';
import { answerOf, measureOf, operationsOf } from './closed-contract.js';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'planted-answers-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The compiler must name the lines that say they are wrong, and no other. Nothing but what is planted is compiled: it is quick. */
const PLANTED = `
import { Describes, wordsOf } from '${repository}apps/ledger/src/answers/describes.js';

interface Row { readonly id: string; readonly count: number; readonly note?: string; readonly state: 'open' | 'shut' }
/* right */ @Describes<Row>()
class Whole implements Row { id!: string; count!: number; note?: string; state!: Row['state'] }
/* right */ wordsOf<Row['state']>({ open: true, shut: true });
/* wrong: type */ class WrongType implements Row { id!: string; count!: string; note?: string; state!: Row['state'] }
/* wrong: member */ class WithoutCount implements Row { id!: string; note?: string; state!: Row['state'] }
/* wrong: optional member */ @Describes<Row>()
class WithoutNote implements Row { id!: string; count!: number; state!: Row['state'] }
/* wrong: new member of a row */ Describes<Row & { readonly planted?: string }>()(Whole);
/* wrong: word forgotten */ wordsOf<Row['state']>({ open: true });
/* wrong: word too many */ wordsOf<Row['state']>({ open: true, shut: true, ajar: true });
export { Whole, WrongType, WithoutCount, WithoutNote };
`;

it('an answer class that differs from its row does not compile', async () => {
  const file = join(folder, 'planted.ts');
  writeFileSync(file, PLANTED);
  const configuration = join(folder, 'tsconfig.json');
  writeFileSync(
    configuration,
    JSON.stringify({
      extends: join(repository, 'tsconfig.json'),
      compilerOptions: {
        typeRoots: [],
        types: [],
      },
      include: [],
      files: [file],
    }),
  );
  const compiler = join(repository, 'node_modules/@typescript/native/bin/tsc');
  const said = await outputOf(process.execPath, [compiler, '--pretty', 'false', '-p', configuration], folder);
  const lines = PLANTED.split('\n');
  const found = [...said.matchAll(/^(.+?)\((\d+),\d+\): error /gm)].map(
    ([, path, line]) => `${path!.endsWith('planted.ts') ? '' : path!}${lines[Number(line) - 1] ?? ''}`,
  );
  const wrong = lines.filter((line) => line.startsWith('/* wrong'));
  expect(wrong).toHaveLength(6);
  expect([...new Set(found)]).toEqual(wrong);
});

describe('a served route whose answer differs from its description', () => {
  const row = (different: object): object => ({
    submissionId: 'submission-1',
    caseId: 'case-1',
    agencyId: 'agency',
    unitId: 'unit',
    powerCode: '08-4',
    round: 1,
    status: 'pending',
    reviewer: 'song',
    submittedBy: 'li',
    submittedOn: '2026-03-02',
    targetDueOn: '2026-03-09',
    hardStopDueOn: '2026-03-16',
    lateness: 'inTime',
    parties: [],
    draftFine: 200_000,
    isProvisional: false,
    ...different,
  });
  @Controller('planted')
  class Planted {
    @Get('right')
    @DescribePlain('As described', Review)
    right(): object {
      return row({});
    }
    @Get('not-described')
    @DescribePlain('A member that the class has not', Review)
    notDescribed(): object {
      return row({ secret: 'a name' });
    }
    @Get('forgotten')
    @DescribePlain('A member is forgotten', Review)
    forgotten(): object {
      return row({ caseId: undefined });
    }
    @Get('wrong-type')
    @DescribePlain('A number is a word', Review)
    wrongType(): object {
      return row({ round: 'first' });
    }
    @Get('wrong-word')
    @DescribePlain('A word that is no status', Review)
    wrongWord(): object {
      return row({ status: 'lost' });
    }
  }
  @Module({ controllers: [Planted] })
  class Offence {}

  it('an answer that a route gives otherwise than it is described is caught, and a right one is not', async () => {
    const app = await NestFactory.create(Offence, { logger: false });
    await app.init();
    const contract = SwaggerModule.createDocument(app, new DocumentBuilder().build());
    const schemas = amountsInYuan(contract.components?.schemas) as NonNullable<
      NonNullable<OpenAPIObject['components']>['schemas']
    >;
    const measure = measureOf({ ...contract, components: { ...contract.components, schemas } });
    const found: Record<string, readonly string[]> = {};
    for (const [operation, described] of operationsOf(contract)) {
      const path = operation.replace('GET ', '');
      const { status, body } = await request(app.getHttpServer()).get(path);
      found[path.replace('/planted/', '')] = measure(answerOf(described, status)!, body);
    }
    await app.close();
    expect(found).toEqual({
      right: [],
      'not-described': [expect.stringMatching('secret'), expect.stringMatching('additionalProperties')],
      forgotten: [expect.stringMatching('caseId')],
      'wrong-type': [expect.stringMatching('^/round')],
      'wrong-word': [expect.stringMatching('^/status')],
    });
  });
});
