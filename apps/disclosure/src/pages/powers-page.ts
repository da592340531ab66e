import { html, type Html } from '@ecl/web';
import type { FieldAnswer, PowerAnswer } from '../answers/power-answers.js';
import { fieldOf, powersView } from '../powers/powers-view.js';
import { publicPage, type Visit } from './frame.js';
import { stateMark } from './icons.js';
import type { Reader } from './reader.js';

/** The powers catalogue: sixteen fields, each with its items and whether they may lead to a case. */
export const powersPage = (visit: Visit): string => {
  const { reader } = visit;
  const { source, fields } = powersView;
  return publicPage(visit, {
    title: reader.say('职权与依据', 'Powers and their basis'),
    lead: html`${reader.say(`《${source.document}》（${source.number}，${source.issuedOn}）第${source.section}项所定的十六个职责领域。`, 'The sixteen fields of duty as the assigning document words them.')}`,
    body: html`<ul class="ways">
      ${fields.map(
        ({ code, zh, en, powers }) =>
          html`<li>
            <a href="${reader.to(`/powers/${code}`)}">${code} ${reader.say(zh, en)}</a><br /><span class="note"
              >${reader.say(`${String(powers.length)} 项，${String(bearing(powers))} 项可以立案处罚`, `${String(powers.length)} items, ${String(bearing(powers))} may lead to a case`)}</span
            >
          </li>`,
      )}
    </ul>`,
  });
};

const bearing = (powers: readonly PowerAnswer[]): number => powers.filter(({ isCaseBearing }) => isCaseBearing).length;

/** One field with its powers. */
export const fieldPage = (visit: Visit, field: FieldAnswer): string => {
  const { reader } = visit;
  return publicPage(visit, {
    title: `${field.code} ${reader.say(field.zh, field.en)}`,
    crumbs: html`<a href="${reader.to('/powers')}">${reader.say('职权与依据', 'Powers')}</a> › ${field.code}`,
    lead: html`<a href="${reader.to(`/decisions?field=${field.code}`)}"
      >${reader.say('这个领域的处罚决定', 'Decisions in this field')}</a
    >`,
    body: html`<ul class="list">
      ${field.powers.map((power) => powerItem(reader, power))}
    </ul>`,
  });
};

const powerItem = (reader: Reader, power: PowerAnswer): Html =>
  html`<li>
    <div class="sum">
      <h2><a href="${reader.to(`/powers/${power.code}`)}">${power.code} ${reader.say(power.zh, power.en)}</a></h2>
      ${power.isCaseBearing ? stateMark('ok', reader.say('可以立案', 'may lead to a case')) : undefined}
    </div>
    <p class="m">${natureOf(reader, power)}${basisOf(power)}</p>
  </li>`;

const natureOf = (reader: Reader, { nature }: PowerAnswer): Html | undefined =>
  nature.length === 0 ? undefined : html`<span lang="zh-CN">${nature.join('、')}</span>${reader.say('。', '. ')}`;

const basisOf = ({ basis }: PowerAnswer): Html | undefined =>
  basis.length === 0
    ? undefined
    : html`<span lang="zh-CN">${basis.map(({ law, article }) => `《${law}》${article}`).join('；')}</span>`;

/** One power: what it is about, on what it rests, and how a decision under it comes about. */
export const powerPage = (visit: Visit, power: PowerAnswer): string => {
  const { reader } = visit;
  const field = fieldOf(power.field);
  return publicPage(visit, {
    title: reader.say(power.zh, power.en),
    crumbs: html`<a href="${reader.to('/powers')}">${reader.say('职权与依据', 'Powers')}</a> ›
      ${field && html`<a href="${reader.to(`/powers/${field.code}`)}">${reader.say(field.zh, field.en)}</a> ›`}
      ${power.code}`,
    lead: html`${reader.say('职权', 'Power')}
    ${power.code}　${
      power.isCaseBearing
        ? stateMark('ok', reader.say('可以立案处罚', 'may lead to a case'))
        : stateMark('wait', reader.say('不据以立案处罚', 'leads to no case'))
    }`,
    body: html`<dl class="facts">
        <dt>${reader.say('性质', 'Nature')}</dt>
        <dd lang="zh-CN">${power.nature.join('、')}</dd>
        <dt>${reader.say('法律依据', 'Basis')}</dt>
        <dd>
          ${
            power.basis.length === 0
              ? reader.say(
                  '清单未列；立案时须指明现行有效的条文。',
                  'The catalogue names none; a case must name a provision in force.',
                )
              : html`<ul class="plain" lang="zh-CN">
                  ${power.basis.map(({ law, article }) => html`<li>《${law}》${article}</li>`)}
                </ul>`
          }
        </dd>
        ${
          power.parts.length === 0
            ? undefined
            : html`<dt>${reader.say('所含各项', 'Parts')}</dt>
                <dd>${power.parts.map((code) => html`<a href="${reader.to(`/powers/${code}`)}">${code}</a> `)}</dd>`
        }
        <dt>${reader.say('处罚决定', 'Decisions')}</dt>
        <dd>
          <a href="${reader.to(`/decisions?power=${power.code}`)}"
            >${reader.say('按这项职权作出的决定', 'Decisions under this power')}</a
          >
        </dd>
      </dl>
      ${power.isCaseBearing ? procedure(reader) : undefined}`,
  });
};

const STEPS = [
  [
    '核查线索：十五个工作日内，机关负责人可以批准延长十个工作日',
    'Checking the lead: within 15 working days; the head may add ten',
    '住房和城乡建设部令第55号 第十五条',
  ],
  [
    '调查取证：不少于两名执法人员，主动出示执法证件',
    'Investigation: at least two officers, who show their certificates',
    '行政处罚法 第四十二条、第五十五条',
  ],
  [
    '告知拟作出的处罚、事实、理由、依据和权利；五个工作日内可以陈述、申辩',
    'Notice of the intended penalty, facts, reasons, basis and rights; the party has five working days to answer',
    '行政处罚法 第四十四条、第四十五条',
  ],
  [
    '听证：较大数额罚款等，告知后五个工作日内可以要求，不收费用',
    'Hearing: for larger penalties, on request within five working days of the notice, free of charge',
    '行政处罚法 第六十三条、第六十四条',
  ],
  [
    '决定：立案之日起九十日内作出，依法可以延长',
    'Decision: within 90 days of the opening, which the law lets be extended',
    '行政处罚法 第六十条',
  ],
  ['送达：当场交付，或者七个工作日内送达', 'Service: at once, or within seven working days', '行政处罚法 第六十一条'],
  [
    '公示：决定作出之日起七个工作日内',
    'Publication: within seven working days of the decision',
    '内蒙古三项制度办法 第十二条',
  ],
  [
    '缴款：收到决定书之日起十五日内，到指定的银行或者通过电子支付系统',
    'Payment: within 15 days, at the named bank or electronically',
    '行政处罚法 第六十七条',
  ],
] as const;

const procedure = (reader: Reader): Html =>
  html`<h2>${reader.say('程序和期限', 'Procedure and limits')}</h2>
    <ol class="steps">
      ${STEPS.map(([zh, en, article]) => html`<li>${reader.say(zh, en)} <span class="note" lang="zh-CN">${article}</span></li>`)}
    </ol>
    <h2>${reader.say('救济', 'Remedies')}</h2>
    <p>
      ${reader.say('对处罚决定不服的，六十日内可以申请行政复议，六个月内可以提起行政诉讼。', 'Whoever disagrees with a penalty may apply for reconsideration within 60 days, or sue within six months.')}
      <a href="${reader.to('/rights#remedies')}">${reader.say('怎样办', 'How')}</a>
    </p>`;
