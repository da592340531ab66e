import { formatYuan } from '@ecl/kernel';
import type { DecisionEntry, Page } from '@ecl/read-models';
import { html, type Html } from '@ecl/web';
import type { FromRecord, Summary, YearFigures } from '../published/published-record.js';
import { decisionList } from './decision-list.js';
import { feedOf } from './feed-link.js';
import { publicPage, type Visit } from './frame.js';
import type { Reader } from './reader.js';
import { searchForm } from './search-form.js';

/** What a visitor of the address sees: what this is, for whom, and where to go. */
export const homePage = (
  visit: Visit,
  summary: FromRecord<Summary>,
  year: YearFigures,
  latest: FromRecord<Page<DecisionEntry>>,
): string => {
  const { reader } = visit;
  return publicPage(visit, {
    title: reader.say('行政处罚决定公示', 'Published penalty decisions'),
    lead: html`${reader.say('城市管理综合执法机关作出的处罚决定和它们的职权，任何人都可以看，无需登录。', 'Which penalties the urban enforcement agencies have decided, and which powers they hold. Anyone may read; no account is needed.')}`,
    body: html`${searchForm(reader)} ${figures(reader, summary.value, year)}
      <h2>${reader.say('最近作出的决定', 'Latest decisions')}</h2>
      ${latestDecisions(reader, latest.value)}
      <h2>${reader.say('还可以', 'Where to go next')}</h2>
      ${waysOn(reader)}`,
    known: summary,
    others: [feedOf(reader)],
  });
};

const figures = (reader: Reader, { published, withdrawn }: Summary, { year, decisions, fined }: YearFigures): Html => {
  const ofYear = reader.to(`/decisions?decidedFrom=${year}-01-01&decidedTo=${year}-12-31`);
  return html`<dl class="figures">
    <div>
      <dt>${reader.say('公示中', 'Published now')}</dt>
      <dd>${published}</dd>
    </div>
    <div>
      <dt>${reader.say(`${year} 年作出`, `Decided in ${year}`)}</dt>
      <dd><a href="${ofYear}">${decisions}</a></dd>
    </div>
    <div>
      <dt>${reader.say(`其中罚款`, 'fined in all')}</dt>
      <dd>${reader.say(formatYuan(fined), `¥${formatYuan(fined).slice(0, -1)}`)}</dd>
    </div>
    <div>
      <dt>${reader.say('已撤回', 'Withdrawn')}</dt>
      <dd>${withdrawn}</dd>
    </div>
  </dl>`;
};

const latestDecisions = (reader: Reader, { rows }: Page<DecisionEntry>): Html =>
  rows.length === 0
    ? html`<p class="empty">
        ${reader.say('目前没有公示的处罚决定。决定作出后七个工作日内在此公示。', 'There are no published decisions. A decision appears here within seven working days.')}
      </p>`
    : html`${decisionList(reader, rows)}
        <p><a href="${reader.to('/decisions')}">${reader.say('查看全部', 'See all')}</a></p>`;

const WAYS = [
  [
    '/powers',
    '职权与依据',
    'Powers',
    '机关可以查处什么，依据哪些条文',
    'what the agencies may act on, under which provisions',
  ],
  ['/missing', '哪些不公开', 'What is not shown', '隐去什么，为什么', 'what is removed, and why'],
  ['/rights', '您的权利', 'Your rights', '怎样更正、投诉、复议、诉讼', 'correction, complaint, reconsideration, court'],
  ['/api/docs', '开放数据', 'Open data', 'JSON 和接口说明', 'JSON, and its description'],
] as const;

const waysOn = (reader: Reader): Html =>
  html`<ul class="ways">
    ${WAYS.map(
      ([path, zh, en, why, whyInEnglish]) =>
        html`<li>
          <a href="${path.startsWith('/api/') ? path : reader.to(path)}">${reader.say(zh, en)}</a><br /><span
            class="note"
            >${reader.say(why, whyInEnglish)}</span
          >
        </li>`,
    )}
  </ul>`;
