import { Identity, SignInThrottle } from '@ecl/identity';
import { networkOf, Problem } from '@ecl/web';
import { SessionAnswer, SignedInAccount, SignedOut } from '../answers/account-answers.js';
import { EventStreams } from '../changes/event-streams.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { Body, Controller, Delete, Get, HttpCode, Logger, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { problems } from '../problems/ledger-problems.js';
import { SignInInput } from './account-input.js';
import { AllowedTo } from './allowed-to.js';
import { BeforePasswordChange } from './before-password-change.js';
import { BeforeSecondFactor } from './before-second-factor.js';
import { tokenOf, type SignedInRequest } from './admission.js';

@ApiTags('登录 Sessions')
@Controller('api/session')
export class SessionController {
  private readonly logger = new Logger('sign-in');

  constructor(
    private readonly identity: Identity,
    private readonly throttle: SignInThrottle,
    private readonly streams: EventStreams,
  ) {}

  @Post()
  @HttpCode(200)
  @AllowedTo('everyone')
  @DescribePlain('登录 · Sign in', SessionAnswer)
  async signIn(@Body() { username, password }: SignInInput, @Req() request: Request): Promise<SessionAnswer> {
    const session = await this.throttle.attempt(username, networkOf(request.ip), () =>
      this.identity.signIn(username, password),
    );
    if (!session) {
      // Some type the password where the name belongs: only the name of an account is written down.
      const named = this.identity.isAccount(username) ? { username } : {};
      this.logger.warn({
        ...named,
        msg: '登录失败：账号或者密码不正确 a sign-in failed: the name or the password was wrong',
      });
      throw new Problem(problems.wrongCredentials);
    }
    return session;
  }

  @Get()
  @AllowedTo('signedIn')
  @BeforeSecondFactor('given')
  @BeforePasswordChange()
  @DescribePlain('当前登录账号 · Who is signed in', SignedInAccount)
  current(@Req() { caller }: SignedInRequest): SignedInAccount {
    return { username: caller.username, ...caller.actor };
  }

  @Delete()
  @AllowedTo('signedIn')
  @BeforeSecondFactor('given')
  @BeforePasswordChange()
  @DescribePlain('退出登录 · Sign out', SignedOut)
  async signOut(@Req() request: SignedInRequest): Promise<SignedOut> {
    const { username, isThroughProvider, sessionId } = request.caller;
    await this.identity.signOut(tokenOf(request) ?? '');
    this.streams.endSession(sessionId);
    const endSessionUrl = isThroughProvider ? await this.identity.provider?.endSessionUrl() : undefined;
    return { username, ...(endSessionUrl === undefined ? {} : { endSessionUrl }) };
  }
}
