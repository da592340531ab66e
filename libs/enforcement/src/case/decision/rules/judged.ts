import { itselfNow } from '../../participation/itself.js';
import { partyCasesOf, type PartyCase } from '../../parties/party-case.js';
import { eachBack } from '../../parties/tracks.js';
import { goneFrom, isHeavier } from '../../penalties/comparison.js';
import { remedyOf } from '../../remedies/state.js';
import { partyRule } from '../../rule.js';
import type { Penalty } from '../../values.js';

/** What a remedy in force left of the penalties, and the items that it ordered to be decided anew. */
interface Judged {
  readonly left: readonly Penalty[];
  readonly toBeRedone: readonly Penalty[];
}

/** What remedies in force changed: the party's own, and of a matter about an item those of the party whose penalty it was. */
const judgedFor = (party: PartyCase): readonly Judged[] => {
  const itself = itselfNow(party.partyId, party);
  const cases = [
    party,
    ...partyCasesOf(party).filter(({ partyId }) => partyId !== party.partyId && itself.includes(partyId)),
  ];
  return cases.flatMap(changedByRemedies);
};

const changedByRemedies = (party: PartyCase): readonly Judged[] =>
  eachBack(party).flatMap(({ decision }) =>
    decision.is === 'penalty' || decision.is === 'revoked'
      ? decision.before.flatMap(({ remedyId, penalties, left }) => {
          // What fell again in a retrial binds nobody.
          const remedy = remedyOf(party.remedies, remedyId);
          if (remedy?.isInForce !== true) return [];
          return [{ left, toBeRedone: remedy.result?.redo === undefined ? [] : goneFrom(penalties, left) }];
        })
      : [],
  );

/** A remedy in force determined what the penalty in force is. */
export const isJudged = (party: PartyCase): boolean =>
  party.decision.is === 'penalty' &&
  party.decision.before.some(({ remedyId }) => remedyOf(party.remedies, remedyId)?.isInForce === true);

/** Heavier than what a remedy left; what it ordered to be decided anew it did not judge. */
const exceeds = (penalties: readonly Penalty[], party: PartyCase): boolean =>
  judgedFor(party).some(({ left, toBeRedone }) => {
    const judged = goneFrom(penalties, toBeRedone);
    return judged.length > 0 && isHeavier(judged, left);
  });

const judged = {
  refs: ['M5', 'M8', 'E8'],
  articles: ['ALL 71', 'ALL 94', 'ARL 77'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '复议决定、判决、调解书变更处罚后，行政机关自行撤销并重新作出的，以同一事实作出的处罚不得重于变更后的内容；有新的事实的除外。行政机关仍可自行减轻。',
      en: 'After a decision on reconsideration, a judgment or an agreement changed the penalty, what the agency revokes and imposes anew is on the same facts not heavier than what it left; new facts are another matter, and the agency may still make it lighter.',
    },
    otherReading: {
      zh: '已经生效裁判变更的处罚，行政机关不得自行撤销或者再作变更。',
      en: 'The agency may neither revoke nor change what a judgment in force determined, not even in favour of the party.',
    },
  },
  en: 'A decision on reconsideration or a judgment in force changed the penalty, and this one is heavier than what it left, on the same facts.',
  zh: '生效的复议决定、裁判已变更该处罚，以同一事实再行作出的处罚重于变更后的内容。',
} as const;

export const NoticeMustNotExceedTheJudgment = partyRule<{
  readonly proposedPenalties: readonly Penalty[];
  readonly newFacts?: string;
}>()({
  ...judged,
  code: 'notice.heavier-than-judged',
  reads: ['proposedPenalties', 'newFacts'],
  brokenWhen: ({ proposedPenalties, newFacts }, party) => newFacts === undefined && exceeds(proposedPenalties, party),
});

/** The notice says what is new, so that the party could answer it. */
export const DecisionMustNotExceedTheJudgment = partyRule<{ readonly penalties: readonly Penalty[] }>()({
  ...judged,
  code: 'decision.heavier-than-judged',
  reads: ['penalties'],
  brokenWhen: ({ penalties }, party) =>
    !(party.notice.is !== 'none' && party.notice.namesNewFacts) && exceeds(penalties, party),
});
