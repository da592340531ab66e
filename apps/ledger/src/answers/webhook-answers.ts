import type { Instant, Uuid } from '@ecl/kernel';
import { webhookKind, type DeadLetter, type ListedWebhook, type WebhookKind, type WebhookSecret } from '@ecl/ledger';
import { Choice, Choices, Flag, Moment, Parts, Text, WholeNumber } from '@ecl/web';
import { Describes, wordsOf } from './describes.js';

const KINDS = webhookKind().enum;
const optional = true;

@Describes<ListedWebhook>()
export class WebhookEntry implements ListedWebhook {
  @Text()
  readonly webhookId!: string;

  @Text({
    description: '接收地址，不显示查询部分 / Where it is sent, without its query',
    example: 'https://portal.example.cn/hooks/ledger?…',
  })
  readonly url!: string;

  @Text({
    description:
      '以该账号的可见范围为准；账号停用时不发送 / It tells what this account may see; nothing while the account has no power',
  })
  readonly username!: string;

  @Choices(KINDS, { description: '通知何种对象的变化 / What it tells of' })
  readonly kinds!: readonly WebhookKind[];

  @Choice(wordsOf<ListedWebhook['state']>({ asked: true, active: true, paused: true }), {
    description: 'asked：该账号尚未同意，不发送 / asked: the account has not agreed yet, and nothing is sent',
  })
  readonly state!: ListedWebhook['state'];

  @Text({ optional, description: '暂停的理由 / Why it is paused' })
  readonly pausedFor?: string;

  @Moment()
  readonly subscribedAt!: Instant;

  @Text({ description: '设立者的人员编号 / Person who began it' })
  readonly subscribedBy!: string;

  @Moment({ description: '现用密钥自何时起 / Since when the secret is in use' })
  readonly secretSince!: Instant;

  @Flag({ description: '更换后一日内，原密钥同时签名 / For a day after each rotation the secret before it signs too' })
  readonly isRotating!: boolean;

  @WholeNumber({ description: '等待发送的条数 / Letters that wait to be sent' })
  readonly waiting!: number;

  @WholeNumber({ description: '多次发送未成、不再发送的条数 / Letters that nobody took, however often they were sent' })
  readonly deadLetters!: number;
}

export class WebhookList {
  @Parts(() => WebhookEntry)
  readonly webhooks!: readonly WebhookEntry[];
}

@Describes<WebhookSecret>()
export class WebhookSecretAnswer implements WebhookSecret {
  @Text()
  readonly webhookId!: string;

  @Text({
    description: '签名密钥（Standard Webhooks），仅显示一次 / Secret of the signatures (Standard Webhooks); shown once',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
  })
  readonly secret!: string;
}

export class WebhookDone {
  @Text()
  readonly webhookId!: string;
}

export class ReplayedAnswer extends WebhookDone {
  @WholeNumber({ description: '将再次发送的条数 / Letters that will be sent again' })
  readonly replayed!: number;
}

@Describes<DeadLetter>()
export class DeadLetterEntry implements DeadLetter {
  @Text({ description: '事件编号 / Id of the event' })
  readonly eventId!: Uuid;

  @Text({ description: '所在的流 / Stream of the event' })
  readonly streamName!: string;

  @WholeNumber()
  readonly revision!: number;

  @WholeNumber({ min: 1, description: '发送次数 / How often it was sent' })
  readonly attempts!: number;

  @Text({
    description:
      '末次未成的原因，如 status-500、timed-out / Why the last attempt failed, such as status-500 or timed-out',
  })
  readonly fault!: string;

  @Moment({ description: '何时不再发送 / When it was given up' })
  readonly diedAt!: Instant;

  @Moment({ optional, description: '何时要求再次发送 / When it was asked for again' })
  readonly replayedAt?: Instant;
}

export class DeadLetterList {
  @Parts(() => DeadLetterEntry)
  readonly items!: readonly DeadLetterEntry[];
}
