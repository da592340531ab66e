import { bilingual, html, type Html } from '@ecl/web';
import { pageOfDecision } from '../decisions/decision-view.js';
import type { DecisionEntry, PublishedDecision, WithdrawnDecision } from '@ecl/read-models';

/** Each decision as a card that is easy to read on a phone and on paper. */
export const decisionList = (decisions: readonly DecisionEntry[]): Html =>
  html`${decisions.map((entry) => (entry.is === 'published' ? publishedCard(entry) : withdrawnCard(entry)))}`;

const publishedCard = (decision: PublishedDecision): Html =>
  html`<article class="card">
    <h3><a href="${pageOfDecision(decision.decisionId)}">${decision.decisionNumber}</a></h3>
    <p>${decision.partyName} · ${decision.penaltySummary}</p>
    <p class="note">${decision.conduct}</p>
    <p class="note">
      ${decision.agency} ·
      <time datetime="${decision.decidedOn}">${decision.decidedOn}</time> ${bilingual('作出决定', 'decided')}
    </p>
  </article>`;

const withdrawnCard = ({ decisionId, decisionNumber, withdrawnOn }: WithdrawnDecision): Html =>
  html`<article class="card withdrawn">
    <h3><a href="${pageOfDecision(decisionId)}">${decisionNumber}</a></h3>
    <p><time datetime="${withdrawnOn}">${withdrawnOn}</time> ${bilingual('撤回公示', 'publication withdrawn')}</p>
  </article>`;
