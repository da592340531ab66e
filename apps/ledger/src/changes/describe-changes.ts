import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ChangeEventAnswer } from '../answers/change-answers.js';
import { problemAnswers } from '../openapi/problem-answers.js';

export const CLOUD_EVENTS_BATCH = 'application/cloudevents-batch+json';

const text = (description: string) => ({ description, schema: { type: 'string' as const } });

const HEADERS = {
  Link: text(
    '下一批的地址，rel="next"；总是给出，稍后再问 / Address of the next batch, rel="next"; always given, to be asked later',
  ),
  'Changes-Caught-Up': text(
    'true：现在没有更多；false：请立即取下一批，本批可能为空 / true: there is no more now; false: get the next batch at once, this one may be empty',
  ),
};

/** Documents the feed of changes. */
export const DescribeChanges = () =>
  applyDecorators(
    ApiOperation({
      summary: '变化 · Changes after a position, as CloudEvents',
      description:
        '只列本账号可见的变化，可见范围以提问时为准；不含步骤内容，内容在案卷中查阅并留痕。\n\nOnly what this account may see at the moment of the question. It has nothing of what steps say: that is read in the file, and the reading is recorded.',
    }),
    ApiExtraModels(ChangeEventAnswer),
    ApiResponse({
      status: 200,
      description: '一批变化 / A batch of changes',
      headers: HEADERS,
      content: {
        [CLOUD_EVENTS_BATCH]: { schema: { type: 'array', items: { $ref: getSchemaPath(ChangeEventAnswer) } } },
      },
    }),
    ...problemAnswers(400, 401, 403, 503),
  );
