import { webhookKind, type WebhookForm, type WebhookKind } from '@ecl/ledger';
import { isUuid, type Uuid } from '@ecl/kernel';
import { checkThat, Choices, Text, Texts } from '@ecl/web';
import { Code } from '../input/code.js';

const KINDS = webhookKind().enum;
const UUIDS = { zh: '应为事件编号（UUID）的列表', en: 'must be a list of ids of events (UUID)' };

/** What is sent where, and with whose sight. */
export class WebhookInput implements WebhookForm {
  @Text({
    max: 2000,
    description: '接收地址，https；本机可用 http / Where it is sent: https, on this machine also http',
    example: 'https://portal.example.cn/hooks/ledger',
  })
  readonly url!: string;

  @Code({
    description:
      '以其可见范围为准的账号；须由该账号同意（POST /api/me/webhooks/{id}/agree）后才发送 / The account whose sight it has; nothing is sent until that account agrees (POST /api/me/webhooks/{id}/agree)',
  })
  readonly username!: string;

  @Choices(KINDS, { min: 1, max: 4, description: '通知何种对象的变化 / What it tells of' })
  readonly kinds!: WebhookKind[];
}

export class WebhookReasonInput {
  @Text({ max: 2000, description: '理由，记入日志 / Why; it is recorded' })
  readonly reason!: string;
}

export class ReplayInput {
  @Texts({
    optional: true,
    min: 1,
    max: 1000,
    description: '再次发送哪些事件；不填为全部未送达的 / Which events are sent again; all dead letters if left out',
  })
  @checkThat(
    'areUuids',
    (value) => !Array.isArray(value) || value.every((each) => typeof each === 'string' && isUuid(each)),
    UUIDS,
  )
  readonly eventIds?: Uuid[];
}
