import { formatYuan } from '@ecl/kernel';
import { bilingual, html, type Html } from '@ecl/web';
import type { DecisionEntry, Page } from '@ecl/read-models';
import type { FromRecord, Summary, YearFigures } from '../published/published-record.js';
import { decisionList } from './decision-list.js';
import { publicPage } from './navigation.js';
import { recordStateOf } from './record-state.js';
import { searchForm } from './search-form.js';

/** What a visitor of the address sees: what this is, for whom, its state, and where to go. */
export const homePage = (
  summary: FromRecord<Summary>,
  year: YearFigures,
  latest: FromRecord<Page<DecisionEntry>>,
): string =>
  publicPage(
    '行政处罚决定公示',
    'Published decisions of administrative enforcement',
    html`<p>
        ${bilingual(
          '这里向所有人公开城市管理综合执法机关作出的行政处罚决定和它的权责清单。无需登录。',
          'Anyone can read here which penalties the urban enforcement agencies have decided and which powers they hold. No account is needed.',
        )}
      </p>
      ${searchForm()}
      <h2>${bilingual('目前状态', 'State')}</h2>
      ${facts(summary, year)}
      <h2>${bilingual('最新公示', 'Latest decisions')}</h2>
      ${latestDecisions(latest)}
      <h2>${bilingual('接下来', 'Where to go next')}</h2>
      ${waysOn}`,
  );

const facts = ({ state, asOfPosition, value }: FromRecord<Summary>, { year, decisions, fined }: YearFigures): Html =>
  html`<dl class="facts">
    <dt>${bilingual('公示数据', 'Published record')}</dt>
    <dd>${recordStateOf(state)}</dd>
    <dt>${bilingual('数据截至', 'As of')}</dt>
    <dd>
      ${
        asOfPosition === undefined
          ? bilingual('账本中尚无记录', 'the ledger is empty')
          : html`账本位置 ${asOfPosition} <span class="en" lang="en">position ${asOfPosition} of the ledger</span>`
      }
    </dd>
    <dt>${bilingual('公示中', 'Published')}</dt>
    <dd>${value.published}</dd>
    <dt>${bilingual('已撤回', 'Withdrawn')}</dt>
    <dd>${value.withdrawn}</dd>
    <dt>${bilingual(`${year} 年作出的决定`, `Decided in ${year}`)}</dt>
    <dd>
      <a href="/decisions?decidedFrom=${year}-01-01&amp;decidedTo=${year}-12-31">${decisions}</a> ·
      ${bilingual(`罚款共 ${formatYuan(fined)}`, 'fined in all')}
    </dd>
  </dl>`;

const latestDecisions = ({ value: { rows: decisions } }: FromRecord<Page<DecisionEntry>>): Html =>
  decisions.length === 0
    ? html`<p class="card empty">
        ${bilingual(
          '目前没有公示的处罚决定。决定作出后七个工作日内在此公示。',
          'There are no published decisions. A decision appears here within seven working days.',
        )}
      </p>`
    : html`${decisionList(decisions)}
        <p><a href="/decisions">${bilingual('查看全部', 'See all')}</a></p>`;

const waysOn = html`<ul>
  <li><a href="/powers">${bilingual('权责清单：机关可以查处什么', 'Powers: what the agencies may act on')}</a></li>
  <li>
    <a href="/decisions#redaction"
      >${bilingual('哪些内容不公开，怎样申请更正', 'What is not shown, and how to ask for a correction')}</a
    >
  </li>
  <li><a href="/api/docs">${bilingual('开放数据接口（JSON）', 'Open data as JSON, with its description')}</a></li>
</ul>`;
