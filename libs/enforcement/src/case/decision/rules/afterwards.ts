import type { DataOf } from '../../../law/command-type.js';
import { arePenaltiesEqual, goneFrom, isHeavier } from '../../penalties/comparison.js';
import { causeOf } from '../../remedies/outcomes.js';
import type { RemedyOutcome } from '../../remedies/vocabulary.js';
import { partyRule } from '../../rule.js';
import type { ChangeDecision, RevokeDecision } from '../vocabulary/index.js';

type Revoke = DataOf<typeof RevokeDecision>;
type Change = DataOf<typeof ChangeDecision>;

/** Outcomes after which a decision is gone. */
const UNDOES: readonly (RemedyOutcome | undefined)[] = ['revoked', 'confirmedInvalid'];

/**
 * A court, a reconsideration body or the organ above decides only in a proceeding that was brought before it, and only what its
 * outcome says: a remedy that upheld the decision revokes nothing.
 */
export const RevokingRemedyMustBeOnRecord = partyRule<Revoke>()({
  code: 'decision.no-such-remedy',
  refs: ['E8', 'M8'],
  articles: ['ARL 64', 'ALL 70', 'M55 28'],
  pack: 'national-core',
  en: 'The revocation rests on a remedy, and no remedy of that kind in this case ended with a revocation that is in force.',
  zh: '所称撤销依据的复议、诉讼或者监督在本案中没有记录，或者其结果不是撤销且已生效，不能以此为由撤销决定。',
  reads: ['cause', 'remedyId'],
  brokenWhen: ({ cause, remedyId }, { remedies: { proceedings } }) =>
    cause !== 'selfCorrection' &&
    !proceedings.some(
      (remedy) =>
        causeOf(remedy.kind) === cause &&
        remedy.isInForce &&
        UNDOES.includes(remedy.result?.outcome) &&
        (remedyId === undefined || remedy.remedyId === remedyId),
    ),
});

/** More than before is a new penalty: it needs a new notice, and the old one must be revoked first (APL 44, 45, 62). */
export const OwnChangeMustNotBeHeavier = partyRule<Change>()({
  code: 'decision.change-heavier',
  refs: ['E8'],
  articles: ['APL 44', 'APL 62', 'M55 28'],
  pack: 'national-core',
  en: 'The changed penalty is heavier than the one in force.',
  zh: '变更后的处罚重于现行决定。',
  reads: ['penalties'],
  brokenWhen: ({ penalties }, { decision }) => decision.is === 'penalty' && isHeavier(penalties, decision.penalties),
});

export const OwnChangeMustChangeSomething = partyRule<Change>()({
  code: 'decision.change-without-change',
  refs: ['E8'],
  articles: ['M55 28'],
  pack: 'mohurd-55',
  en: 'The penalties are the same as those in force: nothing is changed.',
  zh: '变更后的处罚与现行决定相同，没有变更内容。',
  reads: ['penalties'],
  brokenWhen: ({ penalties }, { decision }) =>
    decision.is === 'penalty' && arePenaltiesEqual(penalties, decision.penalties),
});

/** What stays in force is not decided again: a lower amount is the change itself. */
export const OwnRedoMustBeOfAnItem = partyRule<Change>()({
  code: 'decision.redo-without-fallen-item',
  refs: ['E8', 'M5'],
  articles: ['M55 28', 'APL 75'],
  pack: 'mohurd-55',
  en: 'No penalty falls altogether by this change, so that nothing is left to be decided anew.',
  zh: '本次变更没有整项撤销的处罚内容，没有需要重新作出决定的事项。',
  reads: ['penalties', 'redo'],
  brokenWhen: ({ penalties, redo }, { decision }) =>
    redo !== undefined && decision.is === 'penalty' && goneFrom(decision.penalties, penalties).length === 0,
});

/** Only a major penalty is reported upward, and only once. */
export const MajorPenaltyMustAwaitReport = partyRule({
  code: 'decision.no-major-penalty-to-report',
  refs: ['H09'],
  articles: ['NMFILE 3', 'NMFILE 4'],
  pack: 'nei-mongol',
  en: 'This case has no major penalty that must still be reported to the government and the superior organ.',
  zh: '没有待备案的重大行政处罚决定。',
  reads: [],
  brokenWhen: (_, { decision }) =>
    decision.is !== 'penalty' || !decision.isMajor || decision.majorReportedOn !== undefined,
});
