import { record, text } from '@ecl/event-sourcing';
import { Identity, SignInThrottle, type Caller, type Session } from '@ecl/identity';
import { Problem } from '@ecl/web';
import { DescribePlain } from '../openapi/describe-query.js';
import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { openApiSchema } from '../openapi/openapi-schema.js';
import { problems } from '../problems/ledger-problems.js';
import { validating } from '../steps/validated.js';
import { AllowedTo } from './allowed-to.js';
import type { SignedInRequest } from './session.guard.js';

const signInForm = record({ username: text({ max: 100 }), password: text({ max: 200 }) });
const validatedSignIn = validating(signInForm);

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
  @DescribePlain('登录 · Sign in', 'token', 'expiresAt')
  @ApiBody({ schema: openApiSchema(signInForm) })
  async signIn(@Req() request: Request): Promise<Session> {
    const { username, password } = validatedSignIn(request.body);
    const address = request.ip ?? '';
    const wait = this.throttle.waitFor(username, address);
    if (wait > 0)
      throw new Problem(problems.tooManyRequests, undefined, {}, { 'Retry-After': String(Math.ceil(wait / 1000)) });
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
  @DescribePlain('当前登录账号 · Who is signed in', 'username', 'personId', 'roles')
  current(@Req() { caller }: SignedInRequest): Caller['actor'] & { username: string } {
    return { username: caller.username, ...caller.actor };
  }
}
