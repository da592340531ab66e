import { html, type Html } from '@ecl/web';
import { publicPage, type Visit } from './frame.js';

interface Way {
  readonly id: string;
  readonly title: readonly [zh: string, en: string];
  /** Who may, by when, to whom, how: in this order. */
  readonly answers: readonly (readonly [zh: string, en: string])[];
  readonly articles: string;
}

const QUESTIONS = [
  ['谁可以', 'Who'],
  ['多久之内', 'By when'],
  ['向谁', 'To whom'],
  ['怎样', 'How'],
] as const;

const WAYS: readonly Way[] = [
  {
    id: 'correction',
    title: ['认为公示有误：申请更正', 'Something published is wrong: ask for a correction'],
    answers: [
      ['当事人，或者权利受影响的人', 'The party, or anyone whose rights are affected'],
      ['公示期内随时', 'At any time while it is published'],
      ['作出决定的机关，名称在决定页上', 'The agency that decided; its name is on the page of the decision'],
      [
        '书面说明文号和哪里有误。决定被变更、撤销、确认违法或者无效的，机关应当在三日内撤回公示并公开说明理由',
        'In writing, with the number and what is wrong. Where a decision is changed, revoked or found unlawful or void, the agency must withdraw it within three days and say why',
      ],
    ],
    articles: '《行政处罚法》第四十八条；《政府信息公开条例》第四十一条',
  },
  {
    id: 'complaint',
    title: ['投诉、举报、检举', 'Complain or report'],
    answers: [
      ['任何人', 'Anyone'],
      ['没有期限', 'There is no limit'],
      [
        '该机关、它的上级机关，或者同级司法行政部门（执法监督）',
        'The agency, the one above it, or the judicial administration, which supervises enforcement',
      ],
      [
        '写明对象、时间、地点和事实，可以不公开姓名。机关对申诉、检举应当认真审查，发现有错误的主动改正',
        'Say who, when, where and what; your name may stay closed. The agency must examine it, and put right what is wrong',
      ],
    ],
    articles: '《行政处罚法》第七十五条、第七十六条',
  },
  {
    id: 'remedies',
    title: ['对处罚不服：申请行政复议', 'Against a penalty: reconsideration'],
    answers: [
      ['当事人，或者其他与处罚有利害关系的人', 'The party, or anyone whose rights the penalty touches'],
      ['知道或者应当知道之日起六十日', 'Within 60 days of learning of it'],
      ['作出决定的机关的本级人民政府', 'The people’s government at the level of the agency'],
      [
        '书面或者口头申请，不收费。对当场作出的处罚，要先复议才能起诉。六十日内作出复议决定；复议期间处罚一般不停止执行，加处罚款的数额不计算',
        'In writing or by word of mouth, free of charge. A penalty imposed on the spot must be reconsidered before one can sue. The decision comes within 60 days; the penalty is usually carried out meanwhile, without further surcharge',
      ],
    ],
    articles: '《行政复议法》第二十条、第二十三条、第二十四条、第六十二条；《行政处罚法》第七十三条',
  },
  {
    id: 'court',
    title: ['对处罚不服：提起行政诉讼', 'Against a penalty: suing'],
    answers: [
      ['当事人，或者其他与处罚有利害关系的人', 'The party, or anyone whose rights the penalty touches'],
      [
        '知道或者应当知道之日起六个月；先复议的，收到复议决定之日起十五日',
        'Within six months of learning of it; after reconsideration, within 15 days of receiving that decision',
      ],
      [
        '机关所在地的基层人民法院；法律另有规定的除外',
        'The basic people’s court where the agency is, unless the law says otherwise',
      ],
      [
        '递交起诉状；书写有困难的可以口头起诉',
        'With a written complaint, or by word of mouth where writing is difficult',
      ],
    ],
    articles: '《行政诉讼法》第十四条、第十八条、第四十五条、第四十六条、第五十条',
  },
  {
    id: 'information',
    title: ['申请公开政府信息', 'Ask for government information'],
    answers: [
      ['任何人', 'Anyone'],
      ['没有期限', 'There is no limit'],
      ['制作或者保存该信息的机关', 'The agency that made or keeps it'],
      [
        '写明要什么和联系方式。机关收到之日起二十个工作日内答复，可以延长二十个工作日',
        'Say what you ask for and how to reach you. The agency answers within 20 working days, which may be extended by 20',
      ],
    ],
    articles: '《政府信息公开条例》第二十七条、第二十九条、第三十三条',
  },
];

/** How to object, complain, apply for reconsideration and sue, in plain words: who, by when, to whom, how. */
export const rightsPage = (visit: Visit): string => {
  const { reader } = visit;
  const part = ({ id, title, answers, articles }: Way): Html =>
    html`<section id="${id}">
      <h2>${reader.say(...title)}</h2>
      <dl class="facts">
        ${QUESTIONS.map(
          ([zh, en], place) =>
            html`<dt>${reader.say(zh, en)}</dt>
              <dd>${reader.say(...(answers[place] ?? (['', ''] as const)))}</dd>`,
        )}
      </dl>
      <p class="note" lang="zh-CN">${articles}</p>
    </section>`;
  return publicPage(visit, {
    title: reader.say('怎样更正、投诉、复议、诉讼', 'How to correct, complain, apply and sue'),
    lead: html`${reader.say('期限都以法律和送达给您的决定书为准。', 'The law, and the decision that was served on you, say which limits apply.')}`,
    body: html`<ul>
        ${WAYS.map(({ id, title }) => html`<li><a href="#${id}">${reader.say(...title)}</a></li>`)}
      </ul>
      ${WAYS.map(part)}`,
  });
};
