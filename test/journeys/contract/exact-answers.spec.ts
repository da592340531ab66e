import { Controller, Get, Module, type NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApiProperty, ApiResponse, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiDescriptionOf } from '../../../apps/disclosure/src/api/api-description.js';
import { createDisclosureApp } from '../../../apps/disclosure/src/disclosure-app.js';
import { inventedRecord } from '../../../apps/disclosure/src/published/invented-record.fixture.js';
import { openApiOf } from '../../../apps/ledger/src/openapi/openapi.js';
import { ServedLedger } from '../http/served-ledger.js';
import { answerOf, operationsOf, vaguePlaces } from './closed-contract.js';

/** The operations whose success has no exact description, with the places that say too little. */
const inexact = (contract: OpenAPIObject): readonly string[] =>
  [...operationsOf(contract)].flatMap(([operation, described]) => {
    const schema = answerOf(described, 200) ?? answerOf(described, 201);
    // It says all there is to say: there is no content.
    if (schema === undefined && '204' in described.responses) return [];
    const faults = schema === undefined ? ['has no answer'] : vaguePlaces(contract, schema);
    return faults.map((fault) => `${operation}: ${fault}`);
  });

describe('the contract', () => {
  let served: ServedLedger;
  let staff: OpenAPIObject;
  beforeAll(async () => {
    served = await ServedLedger.start();
    staff = openApiOf(served.app);
  });
  afterAll(() => served.stop());

  it('the contract of the staff API describes the answer of every route exactly', () => {
    expect(operationsOf(staff).size).toBeGreaterThan(130);
    expect(inexact(staff)).toEqual([]);
  });

  it('a route of the staff API asks for a session exactly where the contract says so', async () => {
    const differ: string[] = [];
    for (const [operation, { security = [] }] of operationsOf(staff)) {
      const [method = '', path = ''] = operation.split(' ');
      const { status } = await served.ask(method, path.replaceAll(/\{\w+\}/g, 'none'));
      if ((status === 401) !== security.length > 0) differ.push(`${operation}: ${String(status)}`);
    }
    expect(differ).toEqual([]);
  });

  it('the contract of the public site describes the answer of every route exactly', async () => {
    const app = await createDisclosureApp(inventedRecord([]));
    const contract = apiDescriptionOf(app);
    await app.close();
    expect([...operationsOf(contract).keys()]).toHaveLength(4);
    expect(inexact(contract)).toEqual([]);
  });

  it('a contract that says too little of an answer is found', async () => {
    class Vague {
      @ApiProperty({ type: 'array', items: { type: 'object' } })
      readonly items!: readonly object[];
    }
    @Controller('planted')
    class Planted {
      @Get('silent')
      silent(): object {
        return {};
      }
      @Get('vague')
      @ApiResponse({ status: 200, type: Vague })
      vague(): Vague {
        return { items: [] };
      }
    }
    @Module({ controllers: [Planted] })
    class Offence {}
    const app = await NestFactory.create(Offence, QUIETLY);
    const contract = SwaggerModule.createDocument(app, new DocumentBuilder().build());
    await app.close();
    expect(inexact(contract)).toEqual([
      'GET /planted/silent: has no answer',
      'GET /planted/vague: (Vague)/items[] has no members',
    ]);
  });
});

const QUIETLY: Pick<NestApplicationOptions, 'logger'> = { logger: false };
