import { bilingual, html, type Html } from '@ecl/web';
import type { FieldAnswer, PowerAnswer } from '../answers/power-answers.js';
import { powersView } from '../powers/powers-view.js';
import { publicPage } from './navigation.js';

/** The powers catalogue as a page: sixteen fields, each with its items and whether they may lead to a case. */
const renderPowersPage = (): string => {
  const { source, fields } = powersView;
  return publicPage(
    '权责清单',
    'Powers catalogue',
    html`<p>
        《${source.document}》（${source.number}，${source.issuedOn}）第${source.section}项所定的十六个职责领域。
        <span class="en" lang="en">The sixteen fields of duty as the assigning document words them.</span>
      </p>
      <p>
        ${CASE_MARK}
        ${bilingual(
          '标记的事项可以据以立案处罚；立案时还须指明现行有效的法律条文。',
          'marks a power under which a case may be opened; the case must still name a provision of law that is in force.',
        )}
      </p>
      <nav aria-label="领域 Fields">${fields.map(({ code, zh }) => html`<a href="#f${code}">${code} ${zh}</a> `)}</nav>
      ${fields.map(fieldSection)}`,
  );
};

const CASE_MARK = html`<strong class="ok">可立案 <span lang="en">case</span></strong>`;

const fieldSection = ({ code, zh, en, powers }: FieldAnswer): Html =>
  html`<section id="f${code}">
    <h2>${code} ${bilingual(zh, en)}</h2>
    <p class="note">
      ${powers.filter(({ isCaseBearing }) => isCaseBearing).length} / ${powers.length}
      ${bilingual('项可立案', 'may lead to a case')} ·
      <a href="/decisions?field=${code}">${bilingual('查看该领域的处罚决定', 'Decisions in this field')}</a>
    </p>
    <ul>
      ${powers.map(powerItem)}
    </ul>
  </section>`;

const powerItem = ({ code, zh, en, nature, isCaseBearing, basis }: PowerAnswer): Html =>
  html`<li id="p${code}">
    <strong>${code}</strong> ${bilingual(zh, en)} <span class="note">${nature.join('、')}</span>
    ${isCaseBearing ? CASE_MARK : undefined}
    ${
      basis.length === 0
        ? undefined
        : html`<br /><span class="note">${basis.map(({ law, article }) => `《${law}》${article}`).join('；')}</span>`
    }
  </li>`;

/** It never changes while the process runs. */
export const powersPage = renderPowersPage();
