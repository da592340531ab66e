import { record, text } from '@ecl/event-sourcing';
import { accountForm, Identity, type Account, type AccountAnswer } from '@ecl/identity';
import { Problem } from '@ecl/web';
import { DescribeAccountStep, DescribePlain } from '../openapi/describe-query.js';
import { Controller, Delete, Get, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import { openApiSchema } from '../openapi/openapi-schema.js';
import { problems } from '../problems/ledger-problems.js';
import { commandIdOf } from '../steps/idempotency-key.js';
import { stepAnswer, type StepAnswer } from '../steps/step-answer.js';
import { validating } from '../steps/validated.js';
import { AllowedTo } from './allowed-to.js';
import type { SignedInRequest } from './session.guard.js';

const openingForm = record({ ...accountForm(), password: text({ max: 200 }) });
const changeForm = record(accountForm());
const passwordForm = record({ password: text({ max: 200 }) });
const opening = validating(openingForm);
const change = validating(changeForm);
const newPassword = validating(passwordForm);

@ApiTags('账号 Accounts')
@ApiBearerAuth()
@AllowedTo(['administrator'])
@Controller('api/accounts')
export class AccountsController {
  constructor(private readonly identity: Identity) {}

  @Get()
  @DescribePlain('账号列表 · The accounts', 'accounts')
  list(): { accounts: readonly Account[] } {
    return { accounts: this.identity.list() };
  }

  @Post()
  @HttpCode(200)
  @DescribeAccountStep('开立账号 · Open an account')
  @ApiBody({ schema: openApiSchema(openingForm) })
  async open(@Req() request: SignedInRequest): Promise<StepAnswer> {
    const { password, ...form } = opening(request.body);
    return this.answer(request, (id) => this.identity.openAccount(form, password, request.caller.actor, id));
  }

  @Put(':username')
  @DescribeAccountStep('变更账号 · Change an account')
  @ApiBody({ schema: openApiSchema(changeForm) })
  async change(@Req() request: SignedInRequest): Promise<StepAnswer> {
    const form = change(request.body);
    if (form.username !== request.params['username']) throw new Problem(problems.notFound);
    return this.answer(request, (id) => this.identity.changeAccount(form, request.caller.actor, id));
  }

  @Delete(':username')
  @DescribeAccountStep('注销账号 · Close an account')
  async close(@Req() request: SignedInRequest): Promise<StepAnswer> {
    return this.answer(request, (id) => this.identity.closeAccount(usernameIn(request), request.caller.actor, id));
  }

  @Put(':username/password')
  @AllowedTo('signedIn')
  @DescribeAccountStep('设置密码 · Set a password')
  @ApiBody({ schema: openApiSchema(passwordForm) })
  async setPassword(@Req() request: SignedInRequest): Promise<StepAnswer> {
    const { password } = newPassword(request.body);
    const username = usernameIn(request);
    return this.answer(request, (id) => this.identity.setPassword(username, password, request.caller.actor, id));
  }

  private async answer(
    request: SignedInRequest,
    act: (commandId: ReturnType<typeof commandIdOf>) => Promise<AccountAnswer>,
  ): Promise<StepAnswer> {
    return stepAnswer(await act(commandIdOf(request, request.caller.username, 'accounts')));
  }
}

const usernameIn = ({ params }: SignedInRequest): string => String(params['username']);
