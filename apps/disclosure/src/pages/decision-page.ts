import { powersByCode } from '@ecl/enforcement';
import { html, type Html } from '@ecl/web';
import { LISTED_KIND, type DecisionEntry, type PublishedDecision, type WithdrawnDecision } from '@ecl/read-models';
import { pageOfDecision } from '../decisions/decision-view.js';
import type { FromRecord } from '../published/published-record.js';
import { causeInWords } from './cause-words.js';
import { fieldInWords } from './condition-words.js';
import { dayAsTime, dayInWords } from './dates.js';
import { publicPage, type Visit } from './frame.js';
import { stateMark } from './icons.js';
import { blanksIn, shortened, withBlanks } from './marked-text.js';
import type { Reader } from './reader.js';

const LONGEST_TITLE = 30;

/** One decision as the public reads it, or what is in its place. */
export const decisionPage = (visit: Visit, found: FromRecord<unknown>, entry: DecisionEntry): string =>
  entry.is === 'published' ? publishedPage(visit, found, entry) : tombstonePage(visit, found, entry);

const crumbs = (reader: Reader, decisionNumber: string, fieldCode?: string): Html =>
  html`<a href="${reader.to('/decisions')}">${reader.say('处罚决定', 'Decisions')}</a> ›
    ${fieldCode && html`<a href="${reader.to(`/decisions?field=${fieldCode}`)}">${fieldInWords(reader, fieldCode)}</a> › `}
    <span lang="zh-CN">${decisionNumber}</span>`;

const publishedPage = (visit: Visit, found: FromRecord<unknown>, decision: PublishedDecision): string => {
  const { reader } = visit;
  const { decisionNumber, decidedOn, conduct, decisionId } = decision;
  const power = powersByCode.get(decision.powerCode ?? '');
  const isListed = decision.partyKind === LISTED_KIND;
  return publicPage(visit, {
    title: `${shortened(conduct, LONGEST_TITLE)}${reader.say('处罚决定', ' · penalty decision')}`,
    crumbs: crumbs(reader, decisionNumber, power?.fieldCode),
    lead: html`<span lang="zh-CN">${decisionNumber}</span> ·
      ${reader.say('', 'decided on ')}${dayAsTime(reader, decidedOn)}${reader.say('作出', '')}　${stateMark('ok', reader.say('公示中', 'Published'))}`,
    body: html`<div
      class="cols"
      ${isListed ? html`itemscope itemtype="https://schema.org/DigitalDocument"` : undefined}
    >
      <div>
        ${isListed ? forMachines(decision) : undefined} ${answer(reader, decision)}
        <h2>${reader.say('决定内容', 'The decision')}</h2>
        ${decisionFacts(reader, decision)} ${course(reader, decision)} ${blanks(reader, decision)}
      </div>
      <aside>${yourRights(reader)} ${takeAway(reader, decisionId)}</aside>
    </div>`,
    known: found,
    isUnlisted: !isListed,
    others: [
      {
        type: 'application/json',
        href: `/api${pageOfDecision(decisionId)}`,
        title: reader.say('开放数据', 'Open data'),
      },
    ],
  });
};

/** The decision as schema.org has documents, for search engines; of people they keep nothing. */
const forMachines = ({ decisionNumber, conduct, decidedOn, publishedOn, agency, partyName }: PublishedDecision): Html =>
  html`<meta itemprop="identifier" content="${decisionNumber}" /><meta
      itemprop="name"
      content="${shortened(conduct, LONGEST_TITLE)}"
    /><meta itemprop="inLanguage" content="zh-CN" /><meta itemprop="dateCreated" content="${decidedOn}" /><meta
      itemprop="datePublished"
      content="${publishedOn}"
    /><span itemprop="about" itemscope itemtype="https://schema.org/Organization"
      ><meta itemprop="name" content="${partyName}" /></span
    ><span itemprop="publisher" itemscope itemtype="https://schema.org/GovernmentOrganization"
      ><meta itemprop="name" content="${agency}"
    /></span>`;

const PARTY_KINDS: Readonly<Record<PublishedDecision['partyKind'], readonly [string, string]>> = {
  citizen: ['自然人', 'natural person'],
  soleTrader: ['个体工商户', 'sole trader'],
  organisation: ['法人或者非法人组织', 'organisation'],
};

/** Who did what, against which article, what was imposed, by whom and when: in one sentence. */
const answer = (reader: Reader, decision: PublishedDecision): Html => {
  const { agency, decidedOn, changed } = decision;
  const [conduct, partyName, basis, penaltySummary] = [
    decision.conduct.replace(/[。.；;]+$/u, ''),
    decision.partyName,
    decision.basis,
    decision.penaltySummary,
  ].map((text) => withBlanks(text, blankWords(reader)));
  const day = dayInWords(reader, decidedOn);
  return reader.language === 'zh'
    ? html`<p class="answer">
        ${day}，${agency}因${partyName}有下列行为：${conduct}，依据${basis}，决定：<strong>${penaltySummary}</strong>${changed && html`（${dayInWords(reader, changed.on)}变更后的内容）`}。
      </p>`
    : html`<p class="answer">
        On ${day} <span lang="zh-CN">${agency}</span> decided about <span lang="zh-CN">${partyName}</span>. What was
        done: <span lang="zh-CN">${conduct}</span>. Basis: <span lang="zh-CN">${basis}</span>. Penalty:
        <strong lang="zh-CN">${penaltySummary}</strong
        >${changed && html` (as changed on ${dayInWords(reader, changed.on)})`}.
      </p>`;
};

const blankWords = (reader: Reader): string => reader.say('已隐去', 'removed');

/** What credit data asks for, in its order (双公示). */
const decisionFacts = (reader: Reader, decision: PublishedDecision): Html => {
  const published = (text: string): Html => html`<span lang="zh-CN">${withBlanks(text, blankWords(reader))}</span>`;
  const power = powersByCode.get(decision.powerCode ?? '');
  const removed = blanksIn(decision.conduct);
  return html`<dl class="facts">
    ${fact(
      reader,
      ['行政相对人', 'Party'],
      html`${published(decision.partyName)}<br /><span class="note"
          >${reader.say(...PARTY_KINDS[decision.partyKind])}
          ${decision.partyKind === 'organisation' ? undefined : html`<a href="#why">${reader.say('姓名为何不完整', 'Why the name is not complete')}</a>`}</span
        >`,
    )}
    ${fact(reader, ['决定书文号', 'Number'], published(decision.decisionNumber))}
    ${
      power &&
      fact(
        reader,
        ['违法行为类型', 'Kind of conduct'],
        html`${reader.say(power.zh, power.en)}　<a href="${reader.to(`/powers/${power.code}`)}"
            >${reader.say('职权', 'power')} ${power.code}</a
          >`,
      )
    }
    ${fact(
      reader,
      ['违法事实', 'What was done'],
      html`${published(decision.conduct)}${removed === 0 ? undefined : html`<br /><a class="note" href="#why">${reader.say(`隐去 ${String(removed)} 处`, `${String(removed)} removed`)}</a>`}`,
    )}
    ${fact(reader, ['处罚依据', 'Provisions applied'], published(decision.basis))}
    ${fact(reader, ['处罚类别、内容', 'Penalty'], published(decision.penaltySummary))} ${changeFact(reader, decision)}
    ${fact(reader, ['决定日期', 'Decided on'], dayAsTime(reader, decision.decidedOn))}
    ${fact(
      reader,
      ['公示期', 'Published'],
      html`${dayAsTime(reader, decision.publishedOn)}${reader.say('至', ' to ')}${dayAsTime(reader, decision.publishUntil)}`,
    )}
    ${fact(
      reader,
      ['处罚机关', 'Agency'],
      html`<a
        href="${reader.to(`/decisions?${new URLSearchParams({ agencyName: decision.agency }).toString()}`)}"
        lang="zh-CN"
        >${decision.agency}</a
      >`,
    )}
  </dl>`;
};

const fact = (reader: Reader, name: readonly [zh: string, en: string], value: Html): Html =>
  html`<dt>${reader.say(...name)}</dt>
    <dd>${value}</dd>`;

const CHANGED_BY: Readonly<Record<NonNullable<PublishedDecision['changed']>['by'], readonly [string, string]>> = {
  selfCorrection: ['处罚机关自行变更', 'by the agency itself'],
  reconsideration: ['行政复议决定变更', 'by a reconsideration decision'],
  court: ['人民法院裁判变更', 'by a judgment'],
  supervision: ['监督机关责令变更', 'by order of a supervising organ'],
};

const changeFact = (reader: Reader, { changed }: PublishedDecision): Html | undefined =>
  changed &&
  fact(
    reader,
    ['决定变更', 'Changed'],
    html`${dayAsTime(reader, changed.on)} ${reader.say(...CHANGED_BY[changed.by])}`,
  );

/** The steps that are public. */
const course = (reader: Reader, { decidedOn, changed, publishedOn, publishUntil }: PublishedDecision): Html => {
  const steps: readonly (readonly [day: string, words: string])[] = [
    [decidedOn, reader.say('作出决定', 'Decided')],
    ...(changed ? [[changed.on, reader.say(...CHANGED_BY[changed.by])] as const] : []),
    [publishedOn, reader.say('公示', 'Published')],
    [publishUntil, reader.say('公示期的最后一日', 'Last day of publication')],
  ];
  return html`<h2>${reader.say('公开的过程', 'What happened')}</h2>
    <ol class="steps">
      ${[...steps].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([day, words]) => html`<li>${dayAsTime(reader, day)} ${words}</li>`)}
    </ol>`;
};

/** Without the reason a reader takes a blank for a fault or a favour. */
const blanks = (reader: Reader, { partyKind, ...decision }: PublishedDecision): Html => {
  const { partyName, decisionNumber, conduct, basis, penaltySummary } = decision;
  const removed = [partyName, decisionNumber, conduct, basis, penaltySummary].reduce(
    (sum, text) => sum + blanksIn(text),
    0,
  );
  return html`<h2 id="why">${reader.say('为什么有的内容看不到', 'Why something is not shown')}</h2>
    ${
      partyKind === 'organisation'
        ? undefined
        : html`<p>
            ${reader.say('自然人只显示姓氏加“某”：处罚决定依法公开，公开个人信息以必要为限（《个人信息保护法》第六条）。', 'Of people only the surname and 某 are shown: decisions are public by law, personal data only as far as needed (Personal Information Protection Law, article 6).')}
          </p>`
    }
    <p>
      ${
        removed === 0
          ? reader.say('本页内容没有隐去的段落。', 'Nothing was removed from the text of this page.')
          : reader.say(
              `上文标为“已隐去”的 ${String(removed)} 处，是举报人、证人等其他人的信息，或者证件、住址、联系方式。`,
              `The ${String(removed)} places marked “removed” were about informants, witnesses or other people, or were identity numbers, addresses or contacts.`,
            )
      }
      <a href="${reader.to('/missing')}">${reader.say('哪些不公开，为什么', 'What is not shown, and why')}</a>
    </p>`;
};

const yourRights = (reader: Reader): Html =>
  html`<section class="box">
    <h2>${reader.say('您可以', 'You can')}</h2>
    <ul class="plain">
      <li>
        <a href="${reader.to('/rights#correction')}">${reader.say('认为公示有误，申请更正', 'Ask for a correction')}</a
        ><br /><span class="note">${reader.say('书面向处罚机关提出', 'in writing, to the agency')}</span>
      </li>
      <li><a href="${reader.to('/rights#complaint')}">${reader.say('投诉、举报', 'Complain or report')}</a></li>
      <li>
        <a href="${reader.to('/rights#remedies')}"
          >${reader.say('当事人：怎样复议、诉讼', 'Party: apply for reconsideration, or sue')}</a
        ><br /><span class="note"
          >${reader.say('复议 60 日内、诉讼 6 个月内', 'within 60 days; within six months')}</span
        >
      </li>
    </ul>
  </section>`;

const takeAway = (reader: Reader, decisionId: string): Html =>
  html`<section class="box">
    <h2>${reader.say('取走这份决定', 'Take it with you')}</h2>
    <ul class="plain">
      <li><a href="/api${pageOfDecision(decisionId)}">JSON</a></li>
      <li class="note">
        ${reader.say('本页可以直接打印。地址在公示期内不变；撤回后在此说明何时、为何撤回。', 'The page prints as it is. Its address stays while it is published; after a withdrawal it says when and why.')}
      </li>
    </ul>
  </section>`;

const tombstonePage = (visit: Visit, found: FromRecord<unknown>, tombstone: WithdrawnDecision): string => {
  const { reader } = visit;
  const { decisionNumber, withdrawnOn, cause, reason, shownUntil } = tombstone;
  return publicPage(visit, {
    title: reader.say('该处罚决定的公示已撤回', 'The publication of this decision was withdrawn'),
    crumbs: crumbs(reader, decisionNumber),
    lead: html`<span lang="zh-CN">${decisionNumber}</span
      >　${stateMark('gone', reader.say('已撤回公示', 'Withdrawn'))}`,
    body: html`<p class="answer gone">
        ${reader.say(
          `这份决定曾在此公示，${dayInWords(reader, withdrawnOn)}撤回：${causeInWords(reader, cause)}。`,
          `This decision was published here, and withdrawn on ${dayInWords(reader, withdrawnOn)}: ${causeInWords(reader, cause)}.`,
        )}
      </p>
      <dl class="facts">
        ${fact(reader, ['决定书文号', 'Number'], html`<span lang="zh-CN">${decisionNumber}</span>`)}
        ${fact(reader, ['撤回日期', 'Withdrawn on'], dayAsTime(reader, withdrawnOn))}
        ${fact(reader, ['撤回原因', 'Cause'], html`${causeInWords(reader, cause)}`)}
        ${reason === undefined ? undefined : fact(reader, ['说明', 'Reason given'], html`<span lang="zh-CN">${reason}</span>`)}
        ${fact(reader, ['本说明公布至', 'Shown until'], dayAsTime(reader, shownUntil))}
      </dl>
      <p>
        ${reader.say('曾在此公示的内容不再提供。法律要求撤回时公开说明理由，因此保留本页（《行政处罚法》第四十八条）。', 'What was published here is no longer shown. The law requires that the reason is public, so this page remains (Administrative Penalty Law, article 48).')}
      </p>
      <p><a href="${reader.to('/decisions')}">${reader.say('查询其他处罚决定', 'Search other decisions')}</a></p>`,
    known: found,
    isUnlisted: true,
  });
};
