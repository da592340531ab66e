import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOperation, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ChangeEventAnswer } from '../answers/change-answers.js';
import { LONGEST_PLACE } from '../input/code.js';
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
    ...problemAnswers(400, 401, 403, 409, 503),
  );

const EVENT_STREAM = 'text/event-stream';

/** Documents the stream of events. */
export const DescribeEvents = () =>
  applyDecorators(
    ApiOperation({
      summary: '实时变化 · Changes as they happen (server-sent events)',
      description:
        '每条消息的 event 为 change，data 为与 GET /api/changes 相同的 CloudEvent，id 为位置和事件编号。event 为 end 的，本系统结束连接：session-over（登录结束）、stopping（停机）、unavailable（暂时不可用）。每 15 秒有一行心跳。\n\nEach message has the event `change`, a CloudEvent as in GET /api/changes as its data, and its place (position and event) as its id. The event `end` says why the ledger ends the stream: session-over, stopping, unavailable. A heartbeat comes every 15 seconds.',
    }),
    ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      description: '最后收到的 id，从其后继续 / The last id that came; the stream goes on behind it',
      schema: { type: 'string', maxLength: LONGEST_PLACE },
    }),
    ApiResponse({
      status: 200,
      description: '不断的消息 / Messages without end',
      content: { [EVENT_STREAM]: { schema: { type: 'string' } } },
    }),
    ...problemAnswers(400, 401, 403, 409, 503),
  );
