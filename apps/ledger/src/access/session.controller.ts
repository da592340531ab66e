import { Identity, SignInThrottle } from '@ecl/identity';
import { Problem } from '@ecl/web';
import { SessionAnswer, SignedInAccount } from '../answers/account-answers.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { problems } from '../problems/ledger-problems.js';
import { SignInInput } from './account-input.js';
import { AllowedTo } from './allowed-to.js';
import type { SignedInRequest } from './session.guard.js';

@ApiTags('登录 Sessions')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly identity: Identity,
    private readonly throttle: SignInThrottle,
  ) {}

  @Post()
  @HttpCode(200)
  @AllowedTo('everyone')
  @DescribePlain('登录 · Sign in', SessionAnswer)
  async signIn(@Body() { username, password }: SignInInput, @Req() request: Request): Promise<SessionAnswer> {
    const address = request.ip ?? '';
    const wait = this.throttle.waitFor(username, address);
    if (wait > 0) throw locked(wait);
    const session = await this.identity.signIn(username, password);
    if (!session) {
      this.throttle.failed(username, address);
      throw new Problem(problems.wrongCredentials);
    }
    this.throttle.succeeded(username, address);
    return session;
  }

  @Get()
  @AllowedTo('signedIn')
  @ApiBearerAuth()
  @DescribePlain('当前登录账号 · Who is signed in', SignedInAccount)
  current(@Req() { caller }: SignedInRequest): SignedInAccount {
    return { username: caller.username, ...caller.actor };
  }
}

const locked = (wait: number): Problem => {
  const minutes = Math.ceil(wait / 60_000);
  return new Problem(
    problems.tooManyRequests,
    {
      zh: `密码多次输入错误，登录已暂停，请在 ${String(minutes)} 分钟后再试`,
      en: `The password was wrong too often; signing in is locked, try again in ${String(minutes)} minute${minutes === 1 ? '' : 's'}`,
    },
    {},
    { 'Retry-After': String(Math.ceil(wait / 1000)) },
  );
};
