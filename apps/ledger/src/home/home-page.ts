import { bilingual, html, renderPage, type Html } from '@ecl/web';
import type { Health } from '../health/health.js';

/** What someone sees who opens the staff API in a browser: what this is, how it is, where to go. */
export const homePage = (health: Health, disclosureUrl: string | undefined): string =>
  renderPage({
    title: '执法案卷账本 · 办案接口',
    titleEn: 'Enforcement case ledger: staff API',
    navigation: [
      { href: '/api/docs', zh: '接口文档', en: 'API' },
      { href: '/health/ready', zh: '运行状态', en: 'Health' },
      ...(disclosureUrl === undefined ? [] : [{ href: disclosureUrl, zh: '公示网站', en: 'Public site' }]),
    ],
    body: html`
      <p>
        这里记录城市管理综合执法案件的每一步。法律不允许的步骤会被拒绝，并说明所违反的规则和条文。
        <span class="en" lang="en"
          >Every step of an enforcement case is recorded here. A step that the law does not allow is refused, with the
          rule and its article.</span
        >
      </p>
      <h2>${bilingual('目前状态', 'State')}</h2>
      ${state(health)}
      <h2>${bilingual('接下来', 'Where to go next')}</h2>
      <ul>
        <li><a href="/api/docs">${bilingual('查看接口文档并试用', 'Read the API and try it')}</a></li>
        <li>
          ${bilingual('办案人员请用自己的账号登录后调用接口', 'Staff sign in with their own account')}:
          <code>POST /api/session</code>
        </li>
        ${disclosureUrl === undefined ? undefined : html`<li><a href="${disclosureUrl}">${bilingual('公众请前往公示网站', 'The public reads the disclosure site')}</a></li>`}
      </ul>
    `,
  });

const state = ({ status, log, readModels }: Health): Html => html`
  <dl class="facts">
    <dt>${bilingual('服务', 'Service')}</dt>
    <dd class="${status === 'ready' ? 'ok' : 'trouble'}">
      ${status === 'ready' ? bilingual('正常', 'ready') : bilingual('异常', 'not ready')}
    </dd>
    <dt>${bilingual('日志', 'Log')}</dt>
    <dd>
      ${log.lastPosition === null ? bilingual('尚无记录', 'empty so far') : html`${bilingual('已记录至', 'up to position')} ${log.lastPosition}`}
    </dd>
    ${readModels.map(
      ({ name, state: modelState, position, halt }) => html`
        <dt>${name}</dt>
        <dd class="${halt === null ? (modelState === 'following' ? 'ok' : 'waiting') : 'trouble'}">
          ${modelState} · ${position ?? '–'}
        </dd>
      `,
    )}
  </dl>
`;
