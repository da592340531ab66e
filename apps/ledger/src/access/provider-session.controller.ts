import { Identity, NobodysIdentity, SIGN_IN_TAKES_SECONDS, type IdentityProvider } from '@ecl/identity';
import { correlationIdOf, Page, Problem, problemBody } from '@ecl/web';
import { Controller, Get, Logger, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { SessionAnswer, SignInBegun, SignInWays } from '../answers/account-answers.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { problems } from '../problems/ledger-problems.js';
import { problemOf } from '../problems/problem-of.js';
import { AllowedTo } from './allowed-to.js';
import { problemPage, PROVIDER_SIGN_IN, sessionPage } from './sign-in-pages.js';

const COOKIE = 'ecl_sign_in';

/**
 * Signing in through the identity provider, in a browser. No address of it takes a place to go to afterwards, so it sends nobody
 * anywhere but to the provider of the settings. It is answered with a session as any other, to programs as JSON and to people as a page.
 * A page of one's own asks for JSON too: it gets the cookie and the address to go to.
 */
@ApiTags('登录 Sessions')
@AllowedTo('everyone')
@Controller('api/session')
export class ProviderSessionController {
  private readonly logger = new Logger('identity-provider');

  constructor(private readonly identity: Identity) {}

  @Get('ways')
  @DescribePlain('可用的登录方式 · The ways to sign in', SignInWays)
  ways(): SignInWays {
    const { provider } = this.identity;
    return {
      ways: [
        { is: 'password', label: '本系统账号 Account of the ledger', method: 'POST', href: '/api/session' },
        ...(provider
          ? [{ is: 'provider', label: provider.settings.label, method: 'GET', href: PROVIDER_SIGN_IN } as const]
          : []),
      ],
    };
  }

  @Get('oidc')
  @Page()
  @DescribePlain('通过统一身份认证登录 · Sign in through the identity provider', SignInBegun)
  @ApiResponse({ status: 303, description: '浏览器转到身份提供者 / A browser goes to the identity provider' })
  async begin(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignInBegun | string | undefined> {
    return this.answered(request, response, async (isPage) => {
      const provider = this.provider();
      const { url, kept } = await provider.begin();
      response.cookie(COOKIE, kept, { ...cookieOf(provider), maxAge: SIGN_IN_TAKES_SECONDS * 1000 });
      response.set('Cache-Control', 'no-store');
      if (!isPage) return { href: url };
      response.status(303).set('Location', url);
      return undefined;
    });
  }

  // The provider adds what it likes.
  @Get('oidc/callback')
  @Page()
  @DescribePlain('统一身份认证的答复 · What comes back from the identity provider', SessionAnswer)
  async finish(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionAnswer | string | undefined> {
    return this.answered(request, response, async (isPage) => {
      const provider = this.provider();
      response.clearCookie(COOKIE, cookieOf(provider)).set('Cache-Control', 'no-store');
      const { search } = new URL(request.originalUrl, 'http://any');
      const who = await provider.finish(cookieIn(request), new URLSearchParams(search));
      const session = await this.identity.signInAs(who);
      return isPage ? sessionPage(session, response) : session;
    });
  }

  private provider(): IdentityProvider {
    const { provider } = this.identity;
    if (!provider) throw new Problem(problems.notFound, NO_PROVIDER);
    return provider;
  }

  /** A browser gets a page, also of what went wrong; a program JSON. */
  private async answered<T>(
    request: Request,
    response: Response,
    work: (isPage: boolean) => Promise<T>,
  ): Promise<T | string> {
    const isPage = request.accepts(['json', 'html']) === 'html';
    try {
      return await work(isPage);
    } catch (error) {
      this.tell(error, correlationIdOf(response));
      const problem = error instanceof Problem ? error : problemOf(error);
      if (!isPage || !problem) throw error;
      const { status } = problem.kind;
      response.status(status).set(problem.headers).set('Cache-Control', 'no-store');
      return problemPage(problemBody(problem, correlationIdOf(response)), response);
    }
  }

  /** For whoever looks after the provider: what it said is in no answer. Who somebody is there is in no log. */
  private tell(error: unknown, correlationId: string): void {
    if (!(error instanceof Error) || error instanceof Problem || error instanceof NobodysIdentity) return;
    const { code, message } = Object(error.cause) as { readonly code?: unknown; readonly message?: unknown };
    this.logger.warn({ correlationId, msg: error.message, code, reason: message });
  }
}

const NO_PROVIDER = {
  zh: '本系统没有设置统一身份认证，请用账号和密码登录（POST /api/session）',
  en: 'No identity provider is set here; sign in with a password (POST /api/session)',
};

/** Only the callback needs it, and no script. `lax`: the browser comes back by a link of another site. */
const cookieOf = ({ settings: { redirectUrl } }: IdentityProvider) => {
  const { protocol, pathname } = new URL(redirectUrl);
  return { httpOnly: true, sameSite: 'lax', secure: protocol === 'https:', path: pathname } as const;
};

const cookieIn = (request: Request): string | undefined =>
  request
    .get('Cookie')
    ?.split(';')
    .map((each) => each.trim().split('='))
    .find(([name]) => name === COOKIE)?.[1];
