import type { INestApplication } from '@nestjs/common';
import { exampleOfPattern } from '@ecl/event-sourcing';
import { finishContract, serveContract } from '@ecl/web';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { fileURLToPath } from 'node:url';
import { ledgerExamples } from './examples.js';
import { ledgerFactsOf } from './member-facts.js';
import { stepSchemas, withEvents } from './step-schemas.js';

/** The contract of the staff API, as it runs. */
export const openApiOf = (app: INestApplication): OpenAPIObject => {
  const config = new DocumentBuilder()
    .setTitle('执法案卷账本 办案接口 · Enforcement case ledger staff API')
    .setDescription(
      '每一步都是一条命令：要么已持久记录，要么被拒绝并列出所违反的规则和条文。\n\nEvery step is a command: recorded for good, or refused with every broken rule and its article.',
    )
    // The payloads are described in JSON Schema 2020-12, which OpenAPI supports since 3.1.
    .setOpenAPIVersion('3.1.0')
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth()
    .build();
  return finishContract(SwaggerModule.createDocument(app, config, { autoTagControllers: false }), {
    factsOf: ledgerFactsOf,
    exampleOfPattern,
    examples: ledgerExamples(),
    schemas: stepSchemas(),
    instead: withEvents,
  });
};

/** In the root of the repository, and of the build: `npm run openapi` writes it, and a test compares it with the process. */
const FILE = fileURLToPath(new URL('../../../../openapi.json', import.meta.url));

export const serveOpenApi = (app: INestApplication): void => {
  serveContract(app, '执法案卷账本 办案接口 Staff API', FILE);
};
