import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AllowedTo } from '../access/allowed-to.js';
import type { SignedInRequest } from '../access/admission.js';
import { WebhookDone, WebhookList } from '../answers/webhook-answers.js';
import { StreamAddress } from '../input/addresses.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { PROCESS_SETTINGS, type ProcessSettings } from '../process-settings.js';
import { asked, deskOf } from './asked.js';
import { DescribeWebhookStep } from './describe-webhooks.js';

/** 本人的推送: those that tell what this account sees. Nothing is sent before the account has agreed. */
@ApiTags('推送 Webhooks')
@AllowedTo('signedIn')
@Controller('api/me/webhooks')
export class MyWebhooksController {
  constructor(@Inject(PROCESS_SETTINGS) private readonly settings: ProcessSettings) {}

  @Get()
  @DescribePlain('以本人可见范围为准的推送 · The webhooks that have my sight', WebhookList)
  async list(@Req() { caller: { username } }: SignedInRequest): Promise<WebhookList> {
    return { webhooks: await deskOf(this.settings).list(username) };
  }

  @Post(':id/agree')
  @HttpCode(200)
  @DescribeWebhookStep('同意推送 · Agree that what I see is told there', WebhookDone)
  async agree(@Param() { id }: StreamAddress, @Req() request: SignedInRequest): Promise<WebhookDone> {
    await deskOf(this.settings).agree(id, asked(request, id));
    return { webhookId: id };
  }

  @Delete(':id')
  @DescribeWebhookStep('不同意，或者撤回同意：推送就此终止 · Decline, or agree no more: it ends', WebhookDone)
  async decline(@Param() { id }: StreamAddress, @Req() request: SignedInRequest): Promise<WebhookDone> {
    await deskOf(this.settings).decline(id, asked(request, id));
    return { webhookId: id };
  }
}
