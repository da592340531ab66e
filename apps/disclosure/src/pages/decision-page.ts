import { powersByCode } from '@ecl/enforcement';
import { bilingual, html, type Html } from '@ecl/web';
import type { DecisionEntry, PublishedDecision, WithdrawnDecision } from '@ecl/read-models';
import type { FromRecord } from '../published/published-record.js';
import { publicPage } from './navigation.js';
import { asOf } from './record-state.js';
import { redactionNote } from './redaction-note.js';

/** One decision as the public reads it, or what is in its place. */
export const decisionPage = (found: FromRecord<unknown>, entry: DecisionEntry): string =>
  entry.is === 'published'
    ? publicPage(
        entry.decisionNumber,
        'Published penalty decision',
        html`${answer(entry)} ${decisionFacts(entry)} ${asOf(found)} ${redactionNote}`,
      )
    : publicPage(
        '该处罚决定的公示已撤回',
        'The publication of this decision was withdrawn',
        html`${tombstone(entry)} ${asOf(found)}`,
      );

const PARTY_KINDS: Readonly<Record<PublishedDecision['partyKind'], Html>> = {
  citizen: bilingual('自然人', 'natural person'),
  soleTrader: bilingual('个体工商户', 'sole trader'),
  organisation: bilingual('法人或者其他组织', 'organisation'),
};

/** Who did what, against which article, what was imposed, by whom and when: in one sentence. */
const answer = ({ partyName, conduct, basis, penaltySummary, agency, decidedOn, changed }: PublishedDecision): Html =>
  html`<p class="answer">
    ${decidedOn}，${agency}因${partyName}有下列行为：${conduct.replace(/[。.；;]+$/u, '')}，依据${basis}，决定：<strong>${penaltySummary}</strong>${changed && html`（${changed.on}变更后的内容）`}。
  </p>`;

const decisionFacts = (decision: PublishedDecision): Html =>
  html`<dl class="facts">
    ${fact('当事人', 'Party', html`${decision.partyName} （${PARTY_KINDS[decision.partyKind]}） ${maskNote(decision)}`)}
    ${fact('违法事实', 'What was done', decision.conduct)} ${fact('处罚依据', 'Provisions applied', decision.basis)}
    ${fact('处罚内容', 'Penalty', decision.penaltySummary)} ${changeFact(decision)} ${powerFact(decision.powerCode)}
    ${fact('处罚机关', 'Agency', decision.agency)} ${fact('决定日期', 'Decided on', decision.decidedOn)}
    ${fact('公示日期', 'Published on', decision.publishedOn)}
    ${fact('公示截止', 'Published until', decision.publishUntil)}
  </dl>`;

const fact = (zh: string, en: string, value: Html | string): Html =>
  html`<dt>${bilingual(zh, en)}</dt>
    <dd>${value}</dd>`;

const CHANGED_BY: Readonly<Record<NonNullable<PublishedDecision['changed']>['by'], Html>> = {
  selfCorrection: bilingual('处罚机关自行变更', 'by the agency itself'),
  reconsideration: bilingual('行政复议决定变更', 'by a reconsideration decision'),
  court: bilingual('人民法院裁判变更', 'by a judgment'),
  supervision: bilingual('监督机关责令变更', 'by order of a supervising organ'),
};

const changeFact = ({ changed }: PublishedDecision): Html | undefined =>
  changed && fact('决定变更', 'Changed', html`${changed.on} ${CHANGED_BY[changed.by]}`);

const maskNote = ({ partyKind }: PublishedDecision): Html | undefined =>
  partyKind === 'organisation'
    ? undefined
    : html`<br /><a class="note" href="#redaction">${bilingual('姓名为何不完整', 'Why the name is not complete')}</a>`;

const powerFact = (code: string | undefined): Html | undefined => {
  const power = powersByCode.get(code ?? '');
  if (!power) return undefined;
  return fact(
    '权责事项',
    'Power',
    html`<a href="/powers#p${power.code}">${power.code}</a> ${bilingual(power.zh, power.en)}`,
  );
};

const CAUSES: Readonly<Record<WithdrawnDecision['cause'], Html>> = {
  revoked: bilingual('决定已撤销', 'the decision was revoked'),
  changed: bilingual('决定已变更', 'the decision was changed'),
  confirmedIllegal: bilingual('决定被确认违法', 'the decision was found unlawful'),
  confirmedInvalid: bilingual('决定被确认无效', 'the decision was found void'),
  inaccurate: bilingual('公示信息有误', 'what was published was not accurate'),
  expired: bilingual('公示期满', 'the time of publication is over'),
  notOpen: bilingual('依法不予公开或者暂不公开', 'the law does not let it be open, or not yet'),
};

const tombstone = ({ decisionNumber, withdrawnOn, cause, reason }: WithdrawnDecision): Html =>
  html`<div class="withdrawn card">
      <dl class="facts">
        ${fact('决定书文号', 'Number', decisionNumber)} ${fact('撤回日期', 'Withdrawn on', withdrawnOn)}
        ${fact('撤回原因', 'Cause', CAUSES[cause])}
        ${reason === undefined ? undefined : fact('说明', 'Reason given', reason)}
      </dl>
    </div>
    <p>
      ${bilingual(
        '曾在此公示的内容已经撤回，不再提供。法律要求撤回时公开说明理由，因此保留本页。',
        'What was published here was withdrawn and is no longer shown. The law requires that the reason is public, so this page remains.',
      )}
    </p>
    <p><a href="/decisions">${bilingual('查询其他处罚决定', 'Search other decisions')}</a></p>`;
