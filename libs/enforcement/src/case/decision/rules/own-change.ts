import type { DataOf } from '../../../law/command-type.js';
import { statementOf } from '../../../law/rule.js';
import { rulesAboutPanel } from '../../deliberation/rules/panel.js';
import { hasPassed, lastReview } from '../../legal-review/review-outcome.js';
import { rulesAboutReviewer } from '../../legal-review/rules/reviewer.js';
import type { OfParty } from '../../parties/concern.js';
import { fineIn } from '../../penalties/amounts.js';
import { partyRule } from '../../rule.js';
import type { DecisionState } from '../state.js';
import type { ChangeDecision, RevokeDecision } from '../vocabulary/index.js';
import { FineMustApplyBenchmark } from './benchmark.js';
import { changesFor } from './compared-law.js';
import { FineMustLieWithinTheRange } from './fine-range.js';

/**
 * What the agency changes or revokes of its own accord it weighs as it weighed the decision: by the benchmark, after the legal review, and
 * together where the heads decided together.
 */
type Change = OfParty<DataOf<typeof ChangeDecision>>;
type Revoke = DataOf<typeof RevokeDecision>;

/** A fine that stays as it was was measured before; a penalty on the spot names no tier. */
export const ChangedFineMustApplyBenchmark = partyRule<Change>()({
  ...statementOf(FineMustApplyBenchmark),
  reads: ['penalties', 'benchmark'],
  brokenWhen: ({ penalties, benchmark }, { decision }) => {
    const fine = fineIn(penalties);
    return (
      benchmark === undefined &&
      decision.is === 'penalty' &&
      decision.procedure === 'ordinary' &&
      fine > 0 &&
      fine !== fineIn(decision.penalties)
    );
  },
});

/** By the law that the decision applied. Where that changed since the conduct, the ledger does not know which one it was. */
export const ChangedFineMustLieWithinTheRange = partyRule<Change>()({
  ...statementOf(FineMustLieWithinTheRange),
  reads: ['penalties', 'mitigation'],
  brokenWhen: ({ penalties, mitigation, occurredAt }, party, context) => {
    const { decision } = party;
    if (decision.is !== 'penalty' || fineIn(penalties) === fineIn(decision.penalties)) return false;
    const imposed = {
      occurredAt,
      basis: decision.basis,
      penalties,
      ...(mitigation === undefined ? {} : { mitigation }),
    };
    return (
      changesFor(imposed, party, context).length === 0 && FineMustLieWithinTheRange.brokenWhen(imposed, party, context)
    );
  },
});

const decidedTogether = {
  code: 'decision.undone-by-one-head',
  refs: ['H08', 'E8'],
  articles: ['APL 57', 'M55 26', 'NMRESP 16'],
  pack: 'national-core',
  en: 'The heads decided together, or the penalty is major: the agency changes or revokes it together, with the vote of each and the minutes.',
  zh: '该处罚由负责人集体讨论决定或者属于重大行政处罚，本机关自行变更、撤销的，应当集体讨论决定并附讨论笔录。',
} as const;

const isForTheHeads = (decision: DecisionState): boolean =>
  decision.is === 'penalty' && (decision.isCollective || decision.isMajor);

export const ChangeMustBeDecidedTogether = partyRule<Change>()({
  ...decidedTogether,
  reads: ['panel'],
  brokenWhen: ({ panel }, { decision }) => panel === undefined && isForTheHeads(decision),
});

/** What a court or whoever supervises undid is only recorded here. */
export const OwnRevocationMustBeDecidedTogether = partyRule<Revoke>()({
  ...decidedTogether,
  reads: ['cause', 'panel'],
  brokenWhen: ({ cause, panel }, { decision }) =>
    cause === 'selfCorrection' && panel === undefined && isForTheHeads(decision),
});

/** The heads discuss it as they discuss a penalty. */
export const panelOfOwnChange = Object.values(
  rulesAboutPanel<Pick<Change, 'panel'>>({ reads: ['panel'], panelOf: ({ panel }) => panel }),
);

export const ChangeMustBeReviewed = partyRule<Change>()({
  code: 'decision.change-not-reviewed',
  refs: ['H04', 'E8'],
  articles: ['APL 58', 'M55 25'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '经法制审核作出的处罚决定，自行变更的，变更内容同样应当经法制审核同意。',
      en: 'A decision that was made after legal review is changed after legal review too.',
    },
    otherReading: {
      zh: '变更只能减轻处罚，不属于作出行政处罚决定，无需再次审核。',
      en: 'A change only makes the penalty lighter and is no decision on a penalty: it needs no review.',
    },
  },
  en: 'The decision was made after legal review, and the change does not say who reviewed it and agreed.',
  zh: '该决定经法制审核后作出，变更未载明法制审核人员及其同意的审核意见。',
  reads: ['reviewed'],
  brokenWhen: ({ reviewed }, party) =>
    reviewed === undefined && party.decision.is === 'penalty' && hasPassed(lastReview(party)),
});

/** Who may not review a draft does not review its change either. */
export const reviewerOfOwnChange = Object.values(
  rulesAboutReviewer<Pick<Change, 'reviewed' | 'occurredAt'>>(['reviewed'], ({ reviewed }) => reviewed?.reviewer),
);
