import type { SignedIn } from '@ecl/identity';
import { bilingual, html, renderPage } from '@ecl/web';
import type { Response } from 'express';

/** Where a sign-in through the identity provider begins. */
export const PROVIDER_SIGN_IN = '/api/session/oidc';

const NAVIGATION = [
  { href: '/', zh: '首页', en: 'Home' },
  { href: '/api/docs', zh: '接口文档', en: 'API' },
];

/** To whoever signed in with a browser. @param response gets the type of the page */
export const sessionPage = ({ token, expiresAt }: SignedIn, response: Response): string => {
  response.type('html');
  return renderPage({
    title: '已登录',
    titleEn: 'Signed in',
    navigation: NAVIGATION,
    body: html`
      <p>${bilingual('您已通过统一身份认证登录。', 'You are signed in through the identity provider.')}</p>
      <dl class="facts">
        <dt>${bilingual('令牌', 'Token')}</dt>
        <dd><code>${token}</code></dd>
        <dt>${bilingual('有效至', 'Valid until')}</dt>
        <dd>${expiresAt}</dd>
      </dl>
      <p class="note">
        ${bilingual(
          '令牌等同于密码，请勿转交他人。在接口文档中填入即可使用；退出：DELETE /api/session。',
          'The token is as good as a password: give it to nobody. Enter it in the API documentation; to sign out: DELETE /api/session.',
        )}
      </p>
    `,
  });
};

interface ProblemWords {
  readonly title?: unknown;
  readonly titleEn?: unknown;
  readonly detail?: unknown;
  readonly detailEn?: unknown;
  readonly issuer?: unknown;
  readonly subject?: unknown;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What went wrong, and what to do. @param response gets the type of the page */
export const problemPage = (problem: ProblemWords, response: Response): string => {
  response.type('html');
  const { title, titleEn, detail, detailEn, issuer, subject } = problem;
  return renderPage({
    title: '未能登录',
    titleEn: 'Not signed in',
    navigation: NAVIGATION,
    body: html`
      <p>${bilingual(textOf(title), textOf(titleEn))}</p>
      ${detail === undefined ? undefined : html`<p>${bilingual(textOf(detail), textOf(detailEn))}</p>`}
      ${
        subject === undefined
          ? undefined
          : html`<dl class="facts">
              <dt>issuer</dt>
              <dd><code>${textOf(issuer)}</code></dd>
              <dt>subject</dt>
              <dd><code>${textOf(subject)}</code></dd>
            </dl>`
      }
      <p><a href="${PROVIDER_SIGN_IN}">${bilingual('重新登录', 'Sign in again')}</a></p>
    `,
  });
};
