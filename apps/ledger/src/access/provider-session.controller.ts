import { Identity, NobodysIdentity, SIGN_IN_TAKES_SECONDS, type IdentityProvider } from '@ecl/identity';
import { correlationIdOf, Page, Problem } from '@ecl/web';
import { Controller, Get, Logger, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { SessionAnswer, SignInBegun, SignInWays } from '../answers/account-answers.js';
import { DescribePlain } from '../openapi/describe-answer.js';
import { problems } from '../problems/ledger-problems.js';
import { AllowedTo } from './allowed-to.js';

const COOKIE = 'ecl_sign_in';

/** Where a sign-in through the identity provider begins. */
const PROVIDER_SIGN_IN = '/api/session/oidc';

/** The page of the workbench that takes what a provider sent, seen from the callback: a proxy may put a path before both. */
const SIGN_IN_PAGE = '../../../sign-in';

/**
 * Signing in through the identity provider. No address of it takes a place to go to afterwards, so it sends nobody anywhere but to the
 * provider of the settings, and back to the page where people sign in. That page asks for JSON, as programs do: it gets the cookie and the
 * address to go to, and with what came back a session as any other.
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
  ): Promise<SignInBegun | undefined> {
    response.set('Cache-Control', 'no-store');
    const provider = this.provider();
    const { url, kept } = await this.told(provider.begin(), response);
    response.cookie(COOKIE, kept, { ...cookieOf(provider), maxAge: SIGN_IN_TAKES_SECONDS * 1000 });
    if (!isFromABrowser(request)) return { href: url };
    response.status(303).set('Location', url);
    return undefined;
  }

  // The provider adds what it likes.
  @Get('oidc/callback')
  @Page()
  @DescribePlain('统一身份认证的答复 · What comes back from the identity provider', SessionAnswer)
  @ApiResponse({ status: 303, description: '浏览器转到登录页 / A browser goes to the page where people sign in' })
  async finish(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionAnswer | undefined> {
    response.set('Cache-Control', 'no-store');
    const provider = this.provider();
    const { search } = new URL(request.originalUrl, 'http://any');
    if (isFromABrowser(request)) {
      // Nothing of it counts yet: the page asks again, in the same browser, and the token is in no page.
      response.status(303).set('Location', SIGN_IN_PAGE + search);
      return undefined;
    }
    response.clearCookie(COOKIE, cookieOf(provider));
    const who = await this.told(provider.finish(cookieIn(request), new URLSearchParams(search)), response);
    return this.told(this.identity.signInAs(who), response);
  }

  private provider(): IdentityProvider {
    const { provider } = this.identity;
    if (!provider) throw new Problem(problems.notFound, NO_PROVIDER);
    return provider;
  }

  /** For whoever looks after the provider: what it said is in no answer. Who somebody is there is in no log. */
  private async told<T>(work: Promise<T>, response: Response): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof Error && !(error instanceof NobodysIdentity)) {
        const { code, message } = Object(error.cause) as { readonly code?: unknown; readonly message?: unknown };
        this.logger.warn({ correlationId: correlationIdOf(response), msg: error.message, code, reason: message });
      }
      throw error;
    }
  }
}

/** Who opens an address gets a page; a page that asks, and a program, JSON. */
const isFromABrowser = (request: Request): boolean => request.accepts(['json', 'html']) === 'html';

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
