import type { ModelState } from '@ecl/read-models';
import { bilingual, html, renderPage, type Html } from '@ecl/web';
import type { Health } from '../health/health.js';
import { LOG_STATES } from '../health/log-states.js';

/** What a visitor of the staff API sees in a browser: what this is, its state, and where to go. */
export const homePage = (health: Health, isEmpty: boolean, disclosureUrl: string | undefined): string =>
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
        这里记录城市管理综合执法案件的每一步：谁、何时、依据什么。法律不允许的步骤会被拒绝，并说明所违反的规则和条文；被拒绝的操作同样留痕。
      </p>
      <p class="note" lang="en">
        Every step of an enforcement case is recorded here: who took it, when, and on what ground. A step that the law
        does not allow is refused, with the rule and its article; refused attempts stay on record.
      </p>
      <h2>${bilingual('目前状态', 'State')}</h2>
      ${stateOf(health)}
      <h2>${bilingual('接下来', 'Where to go next')}</h2>
      ${isEmpty ? firstSteps : undefined}
      <ul>
        <li><a href="/api/docs">${bilingual('查看接口文档并试用', 'Read the API and try it')}</a></li>
        <li>
          ${bilingual('办案人员用自己的账号登录', 'Staff sign in with their own account')}:
          <code>POST /api/session</code>
        </li>
        <li>
          <a href="/api/powers"
            >${bilingual('十六个领域的权责清单（JSON）', 'The powers of the sixteen fields (JSON)')}</a
          >
        </li>
        ${disclosureUrl === undefined ? undefined : html`<li><a href="${disclosureUrl}">${bilingual('公众请前往公示网站', 'The public reads the disclosure site')}</a></li>`}
      </ul>
    `,
  });

const firstSteps = html`
  <div class="card empty">
    <p>
      账本尚无案件。启动时控制台显示了初始管理员的密码（仅一次）：请用它登录，更改密码，开立账号，登记机关、人员、代收机构和职权，然后即可登记线索、提请立案。
    </p>
    <p lang="en">
      There are no cases yet. The console showed the first administrator’s password once, at the first start. Sign in
      with it, change it, open the accounts, and register the agencies, people, banks and powers. Then register leads
      and propose cases.
    </p>
  </div>
`;

const stateOf = ({ status, log, readModels }: Health): Html => html`
  <dl class="facts">
    <dt>${bilingual('服务', 'Service')}</dt>
    <dd class="${status === 'ready' ? 'ok' : 'trouble'}">
      ${status === 'ready' ? bilingual('正常', 'ready') : bilingual('异常', 'not ready')}
    </dd>
    <dt>${bilingual('事件日志', 'Event log')}</dt>
    <dd class="${log.status === 'appendable' ? 'ok' : 'trouble'}">
      ${bilingual(...LOG_STATES[log.status])}${log.lastPosition === null ? undefined : html`，${bilingual('位置', 'position')} ${log.lastPosition}`}
    </dd>
    ${readModels.map(
      ({ name, state, position }) => html`
        <dt>${bilingual(MODEL_NAMES[name] ?? name, name)}</dt>
        <dd class="${MODEL_STATES[state].mark}">${bilingual(...MODEL_STATES[state].words)} · ${position ?? '–'}</dd>
      `,
    )}
  </dl>
`;

type Words = readonly [zh: string, en: string];

const MODEL_STATES: Readonly<Record<ModelState, { mark: 'ok' | 'waiting' | 'trouble'; words: Words }>> = {
  following: { mark: 'ok', words: ['最新', 'up to date'] },
  'catching-up': { mark: 'waiting', words: ['更新中', 'catching up'] },
  building: { mark: 'waiting', words: ['生成中', 'being built'] },
  halted: { mark: 'trouble', words: ['已停止', 'halted'] },
  disconnected: { mark: 'trouble', words: ['已断开', 'disconnected'] },
};

const MODEL_NAMES: Readonly<Record<string, string>> = {
  'broken-rules': '违反规则次数',
  'case-register': '案件登记簿',
  'case-timeline': '全过程记录',
  'legal-review-queue': '法制审核',
  leads: '线索',
  payments: '缴款',
  'published-decisions': '公示决定',
  transfers: '移送',
};
