import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { problems } from '../problems/ledger-problems.js';

/** The contract of the staff API, as it runs. */
export const openApiOf = (app: INestApplication): OpenAPIObject => {
  const config = new DocumentBuilder()
    .setTitle('执法案卷账本 办案接口 · Enforcement case ledger staff API')
    .setDescription(
      '每一步都是一条命令：要么已持久记录，要么被拒绝并列出所违反的规则和条文。\n\nEvery step is a command: recorded for good, or refused with every broken rule and its article.',
    )
    // The payloads are described in JSON Schema 2020-12, which OpenAPI speaks since 3.1.
    .setOpenAPIVersion('3.1.0')
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config, { autoTagControllers: false });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...(schemas as NonNullable<typeof document.components>['schemas']) },
  };
  return document;
};

export const serveOpenApi = (app: INestApplication): void => {
  SwaggerModule.setup('api/docs', app, openApiOf(app), {
    jsonDocumentUrl: 'api/docs-json',
    yamlDocumentUrl: 'api/docs-yaml',
    customSiteTitle: '接口文档 · API',
    swaggerOptions: { persistAuthorization: false, docExpansion: 'none', filter: true },
  });
};

const schemas = {
  Problem: {
    type: 'object',
    description: 'RFC 9457',
    required: ['type', 'title', 'status'],
    properties: {
      type: { type: 'string', enum: Object.values(problems).map(({ code }) => `/problems/${code}`) },
      title: { type: 'string' },
      titleEn: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      detailEn: { type: 'string' },
      correlationId: { type: 'string', format: 'uuid' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          properties: { path: { type: 'string' }, message: { type: 'string' }, messageZh: { type: 'string' } },
        },
      },
      violations: { type: 'array', items: { $ref: '#/components/schemas/Violation' } },
    },
  },
  Violation: {
    type: 'object',
    required: ['rule', 'message', 'messageZh', 'articles'],
    properties: {
      rule: { type: 'string' },
      message: { type: 'string' },
      messageZh: { type: 'string' },
      articles: { type: 'array', items: { type: 'string' } },
      particulars: { type: 'object', additionalProperties: { type: 'string' } },
    },
  },
  Answered: {
    type: 'object',
    required: ['asOfPosition', 'status'],
    properties: {
      asOfPosition: {
        type: ['string', 'null'],
        description: '回答所知的最后一个事件 / The answer knows of every event up to here, and of none after it',
      },
      status: {
        type: 'object',
        required: ['state'],
        properties: {
          state: { type: 'string', enum: ['live', 'building', 'halted'] },
          haltedBefore: { type: 'string' },
        },
      },
    },
  },
  AnsweredList: {
    allOf: [
      { $ref: '#/components/schemas/Answered' },
      {
        type: 'object',
        required: ['items', 'next'],
        properties: {
          items: { type: 'array', items: { type: 'object' } },
          next: {
            type: ['string', 'null'],
            description: '作为 after 取下一页 / Give it as `after` to get the next page',
          },
        },
      },
    ],
  },
  StepAnswer: {
    type: 'object',
    required: ['revision', 'events', 'isRepeated'],
    properties: {
      revision: { type: 'integer' },
      position: { type: 'string' },
      events: {
        type: 'array',
        items: { type: 'object', properties: { type: { type: 'string' }, data: { type: 'object' } } },
      },
      isRepeated: { type: 'boolean' },
    },
  },
};
