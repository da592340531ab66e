import type { INestApplication } from '@nestjs/common';
import { finishContract, Problem, webProblems } from '@ecl/web';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ledgerFactsOf } from './member-facts.js';
import { stepSchemas, withEvents } from './step-schemas.js';
import type { NextFunction, Request, Response } from 'express';

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
    schemas: stepSchemas(),
    instead: withEvents,
  });
};

/** The package of the page has other files in its folder, its own description for one; nobody is to read those here. */
const PAGE =
  /^\/?$|^\/(index\.html|swagger-ui(-bundle|-standalone-preset|-init)?\.(js|css)|favicon-(16x16|32x32)\.png)$/;
const onlyThePage = (request: Request, _response: Response, next: NextFunction): void =>
  next(PAGE.test(request.path) ? undefined : new Problem(webProblems.notFound));

/** Made when somebody first asks for it: it takes longer than everything else at a start of the ledger. */
export const serveOpenApi = (app: INestApplication): void => {
  app.use('/api/docs', onlyThePage);
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), {
    jsonDocumentUrl: 'api/docs-json',
    yamlDocumentUrl: 'api/docs-yaml',
    customSiteTitle: '接口文档 · API',
    swaggerOptions: { persistAuthorization: false, docExpansion: 'none', filter: true },
  });
};
