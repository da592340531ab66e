import { titleAt } from '@ecl/enforcement';
import { exampleOfPattern } from '@ecl/event-sourcing';
import { finishContract, serveContract, type FactsOf } from '@ecl/web';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { fileURLToPath } from 'node:url';
import { publicExamples } from './examples.js';

/** The only numbers that the open data have are statuses, versions and years. */
const publicFactsOf: FactsOf = (place) => {
  const title = titleAt(place);
  return title && { ...title, unit: 'number' };
};

/** The contract of the open data, as it runs. */
export const apiDescriptionOf = (app: INestApplication): OpenAPIObject => {
  const described = new DocumentBuilder()
    .setTitle('行政处罚决定公示 · 开放数据 Published enforcement decisions: open data')
    .setDescription(
      '只读，无需登录。每个回答都带强 ETag；列表按键翻页。撤回的决定以 410 说明何时、为何撤回。\n\n' +
        'Read only, without an account. Every answer has a strong ETag; lists page by key. A withdrawn decision is answered with 410, when and why.',
    )
    .setOpenAPIVersion('3.1.0')
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .build();
  return finishContract(SwaggerModule.createDocument(app, described), {
    factsOf: publicFactsOf,
    exampleOfPattern,
    examples: publicExamples(),
  });
};

/** In the root of the repository, and of the build: `npm run openapi` writes it, and a test compares it with the process. */
const FILE = fileURLToPath(new URL('../../../../openapi-public.json', import.meta.url));

export const serveApiDescription = (app: INestApplication): void => {
  serveContract(app, '行政处罚决定公示 开放数据接口 Open data', FILE);
};
