import { Identity } from '@ecl/identity';
import { receiverAt, type AddressFault, type WebhookDesk } from '@ecl/ledger';
import { InvalidInput, wrong, type Words } from '@ecl/web';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import {
  DeadLetterList,
  ReplayedAnswer,
  WebhookDone,
  WebhookList,
  WebhookSecretAnswer,
} from '../answers/webhook-answers.js';
import { StreamAddress } from '../input/addresses.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { PROCESS_SETTINGS, type ProcessSettings } from '../process-settings.js';
import { asked, deskOf } from './asked.js';
import { DescribeWebhookStep } from './describe-webhooks.js';
import { ReplayInput, WebhookInput, WebhookReasonInput } from './webhook-input.js';

/** 推送: changes sent to other systems. The administrator keeps them; what each tells is what its account may see, and has agreed to. */
@ApiTags('推送 Webhooks')
@AllowedTo(['administrator'])
@Controller('api/webhooks')
export class WebhooksController {
  constructor(
    private readonly identity: Identity,
    @Inject(PROCESS_SETTINGS) private readonly settings: ProcessSettings,
  ) {}

  @Get()
  @DescribePlain('推送列表 · The webhooks', WebhookList)
  async list(): Promise<WebhookList> {
    return { webhooks: await this.desk().list() };
  }

  @Post()
  @HttpCode(201)
  @DescribeWebhookStep('设立推送 · Subscribe a webhook', WebhookSecretAnswer, 201)
  async subscribe(@Body() form: WebhookInput, @Req() request: SignedInRequest): Promise<WebhookSecretAnswer> {
    const receiver = receiverAt(form.url, this.settings.webhooks?.ownHosts ?? new Set());
    if (typeof receiver === 'string') throw new InvalidInput([wrong('url', NOT_A_RECEIVER[receiver])]);
    if (!this.identity.sightOf(form.username)) throw new InvalidInput([wrong('username', NO_ACCOUNT)]);
    const { username, kinds } = form;
    return this.desk().subscribe({ url: receiver.href, username, kinds }, asked(request));
  }

  @Post(':id/rotate-secret')
  @HttpCode(200)
  @DescribeWebhookStep('更换密钥 · Rotate the secret', WebhookSecretAnswer)
  async rotate(@Param() { id }: StreamAddress, @Req() request: SignedInRequest): Promise<WebhookSecretAnswer> {
    return this.desk().rotate(id, asked(request, id));
  }

  @Post(':id/pause')
  @HttpCode(200)
  @DescribeWebhookStep('暂停推送 · Pause', WebhookDone)
  async pause(
    @Param() { id }: StreamAddress,
    @Body() { reason }: WebhookReasonInput,
    @Req() request: SignedInRequest,
  ): Promise<WebhookDone> {
    await this.desk().pause(id, reason, asked(request, id));
    return { webhookId: id };
  }

  @Post(':id/resume')
  @HttpCode(200)
  @DescribeWebhookStep('恢复推送 · Resume', WebhookDone)
  async resume(@Param() { id }: StreamAddress, @Req() request: SignedInRequest): Promise<WebhookDone> {
    await this.desk().resume(id, asked(request, id));
    return { webhookId: id };
  }

  @Delete(':id')
  @DescribeWebhookStep('终止推送 · End for good', WebhookDone)
  async end(@Param() { id }: StreamAddress, @Req() request: SignedInRequest): Promise<WebhookDone> {
    await this.desk().end(id, asked(request, id));
    return { webhookId: id };
  }

  @Get(':id/dead-letters')
  @DescribePlain('未送达的 · Dead letters', DeadLetterList)
  async deadLetters(@Param() { id }: StreamAddress): Promise<DeadLetterList> {
    return { items: await this.desk().deadLetters(id) };
  }

  @Post(':id/replay')
  @HttpCode(200)
  @DescribeWebhookStep('再次发送未送达的 · Send dead letters again', ReplayedAnswer)
  async replay(
    @Param() { id }: StreamAddress,
    @Body() { eventIds }: ReplayInput,
    @Req() request: SignedInRequest,
  ): Promise<ReplayedAnswer> {
    return { webhookId: id, replayed: await this.desk().replay(id, eventIds, asked(request, id)) };
  }

  private desk(): WebhookDesk {
    return deskOf(this.settings);
  }
}

const NOT_A_RECEIVER: Readonly<Record<AddressFault, Words>> = {
  'not-an-address': {
    zh: '不是接收地址，应如 https://portal.example.cn/hooks，不含用户名、密码和 #',
    en: 'is no address to send to; it must be such as https://portal.example.cn/hooks, without user, password or #',
  },
  'not-https': {
    zh: '应以 https:// 开头；本机可用 http://127.0.0.1',
    en: 'must begin with https://; http:// only on this machine, http://127.0.0.1',
  },
  'not-allowed': {
    zh: '是内部网络或者本机的地址；须先由运行本系统的人在 LEDGER_WEBHOOK_HOSTS 中列明',
    en: 'is in a network of our own or on this machine; whoever runs the ledger must name it in LEDGER_WEBHOOK_HOSTS first',
  },
};

const NO_ACCOUNT = {
  zh: '没有这个在用账号；推送以该账号的可见范围为准',
  en: 'is no account in use; a webhook tells what its account may see',
};
