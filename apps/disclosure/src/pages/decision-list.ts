import { html, type Html } from '@ecl/web';
import type { DecisionEntry, PublishedDecision, WithdrawnDecision } from '@ecl/read-models';
import { pageOfDecision } from '../decisions/decision-view.js';
import { causeInWords } from './cause-words.js';
import { dayAsTime } from './dates.js';
import { stateMark } from './icons.js';
import { marked, shortened } from './marked-text.js';
import type { Reader } from './reader.js';

const LONGEST_TITLE = 48;
const LONGEST_PENALTY = 40;

/** Decisions one below the other: what was done, by whom, and what it cost. @param question words to be marked */
export const decisionList = (reader: Reader, decisions: readonly DecisionEntry[], question?: string): Html =>
  html`<ol class="list">
    ${decisions.map((entry) => (entry.is === 'published' ? published(reader, entry, question) : withdrawn(reader, entry)))}
  </ol>`;

const published = (reader: Reader, decision: PublishedDecision, question: string | undefined): Html =>
  html`<li>
    <div class="sum">
      <h3>
        <a href="${reader.to(pageOfDecision(decision.decisionId))}" lang="zh-CN"
          >${marked(shortened(decision.conduct, LONGEST_TITLE), question)}</a
        >
      </h3>
      <strong class="penalty" lang="zh-CN">${shortened(decision.penaltySummary, LONGEST_PENALTY)}</strong>
    </div>
    <p lang="zh-CN">${marked(decision.partyName, question)}</p>
    <p class="m">
      <span lang="zh-CN">${marked(decision.decisionNumber, question)}</span> · ${dayAsTime(reader, decision.decidedOn)}
      ·
      <span lang="zh-CN">${decision.agency}</span>
    </p>
  </li>`;

const withdrawn = (reader: Reader, { decisionId, decisionNumber, withdrawnOn, cause }: WithdrawnDecision): Html =>
  html`<li>
    <div class="sum">
      <h3><a href="${reader.to(pageOfDecision(decisionId))}" lang="zh-CN">${decisionNumber}</a></h3>
      ${stateMark('gone', reader.say('已撤回公示', 'Withdrawn'))}
    </div>
    <p class="m">
      ${dayAsTime(reader, withdrawnOn)} ${reader.say('撤回：', 'withdrawn: ')}${causeInWords(reader, cause)}
    </p>
  </li>`;
