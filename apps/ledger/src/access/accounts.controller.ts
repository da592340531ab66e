import { Identity, SignInThrottle, WrongCurrentPassword, type AccountAnswer } from '@ecl/identity';
import { Problem } from '@ecl/web';
import { AccountList } from '../answers/account-answers.js';
import type { StepAnswer } from '../answers/step-answers.js';
import { DescribeAccountStep, DescribePlain } from '../openapi/describe-answer.js';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccountAddress } from '../input/addresses.js';
import { problems } from '../problems/ledger-problems.js';
import { commandIdOf } from '../steps/idempotency-key.js';
import { stepAnswer } from '../steps/step-answer.js';
import {
  AccountInput,
  AccountOpeningInput,
  formIn,
  IdentityInput,
  PasswordInput,
  ResetInput,
} from './account-input.js';
import { AllowedTo } from './allowed-to.js';
import { BeforePasswordChange } from './before-password-change.js';
import { BeforeSecondFactor } from './before-second-factor.js';
import { guess } from './guess.js';
import type { SignedInRequest } from './admission.js';

@ApiTags('账号 Accounts')
@AllowedTo(['administrator'])
@Controller('api/accounts')
export class AccountsController {
  constructor(
    private readonly identity: Identity,
    private readonly throttle: SignInThrottle,
  ) {}

  @Get()
  @DescribePlain('账号列表 · The accounts', AccountList)
  list(): AccountList {
    return { accounts: this.identity.list() };
  }

  @Post()
  @HttpCode(200)
  @DescribeAccountStep('开立账号 · Open an account')
  async open(@Body() form: AccountOpeningInput, @Req() request: SignedInRequest): Promise<StepAnswer> {
    return this.answer(request, (id) =>
      this.identity.openAccount(formIn(form), form.password, request.caller.actor, id),
    );
  }

  @Put(':username')
  @DescribeAccountStep('变更账号 · Change an account')
  async change(
    @Body() form: AccountInput,
    @Param() { username }: AccountAddress,
    @Req() request: SignedInRequest,
  ): Promise<StepAnswer> {
    if (form.username !== username) throw new Problem(problems.notFound);
    return this.answer(request, (id) => this.identity.changeAccount(formIn(form), request.caller.actor, id));
  }

  @Delete(':username')
  @DescribeAccountStep('注销账号 · Close an account')
  async close(@Param() { username }: AccountAddress, @Req() request: SignedInRequest): Promise<StepAnswer> {
    return this.answer(request, (id) => this.identity.closeAccount(username, request.caller.actor, id));
  }

  @Put(':username/identity')
  @DescribeAccountStep('绑定统一身份 · Bind an identity of the provider')
  async bind(
    @Body() { issuer = this.identity.provider?.settings.issuer, subject }: IdentityInput,
    @Param() { username }: AccountAddress,
    @Req() request: SignedInRequest,
  ): Promise<StepAnswer> {
    if (issuer === undefined) throw new Problem(problems.invalidRequest, NO_PROVIDER);
    const who = { issuer, subject };
    return this.answer(request, (id) => this.identity.bindIdentity(username, who, request.caller.actor, id));
  }

  @Delete(':username/identity')
  @DescribeAccountStep('解除统一身份绑定 · Unbind the identity')
  async unbind(@Param() { username }: AccountAddress, @Req() request: SignedInRequest): Promise<StepAnswer> {
    return this.answer(request, (id) => this.identity.unbindIdentity(username, request.caller.actor, id));
  }

  @Post(':username/reset-second-factor')
  @HttpCode(200)
  @DescribeAccountStep('重置第二因素 · Reset the second factor')
  async resetSecondFactor(
    @Body() { reason }: ResetInput,
    @Param() { username }: AccountAddress,
    @Req() request: SignedInRequest,
  ): Promise<StepAnswer> {
    return this.answer(request, (id) => this.identity.resetSecondFactor(username, reason, request.caller.actor, id));
  }

  @Put(':username/password')
  @AllowedTo('signedIn')
  @BeforePasswordChange()
  @BeforeSecondFactor('enrolled')
  @DescribeAccountStep('设置密码 · Set a password')
  async setPassword(
    @Body() { password, currentPassword }: PasswordInput,
    @Param() { username }: AccountAddress,
    @Req() request: SignedInRequest,
  ): Promise<StepAnswer> {
    const { actor, mustChangePassword, secondFactor, username: own } = request.caller;
    if (mustChangePassword && username !== own) throw new Problem(problems.passwordChangeRequired);
    // Whoever has still to enrol changes the own password and nothing else.
    if (secondFactor === 'to-enrol' && username !== own) throw new Problem(problems.secondFactorEnrolmentRequired);
    return this.answer(request, async (id) => {
      const set = () => this.identity.setPassword(username, password, actor, id, currentPassword);
      if (currentPassword === undefined) return set();
      return guess({ throttle: this.throttle, username, ip: request.ip, Wrong: WrongCurrentPassword }, set);
    });
  }

  private async answer(
    request: SignedInRequest,
    act: (commandId: ReturnType<typeof commandIdOf>) => Promise<AccountAnswer>,
  ): Promise<StepAnswer> {
    return stepAnswer(await act(commandIdOf(request, request.caller.username, 'accounts')));
  }
}

const NO_PROVIDER = {
  zh: '没有设置身份提供者（LEDGER_OIDC_ISSUER），请填写 issuer',
  en: 'No identity provider is set (LEDGER_OIDC_ISSUER); give the issuer',
};
