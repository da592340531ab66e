import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import { isKnownOfAny, type PartyCase } from '../../parties/party-case.js';
import { partyRule, rule } from '../../rule.js';
import { decisionIdOf } from '../restorable.js';
import { awaitsEffect, isDecidedReconsideration, isPending, remedyOf } from '../state.js';
import { endsWithASuit } from '../time-to-decide.js';
import type { AcceptRemedy, RemedyKind } from '../vocabulary.js';

type Acceptance = DataOf<typeof AcceptRemedy>;

/** A retrial of a judgment is possible also while the decision that it undid is to be made anew. */
export const DecisionMustExistToBeReviewed = partyRule<Acceptance>()({
  code: 'remedies.nothing-decided',
  refs: [],
  articles: ['ARL 11', 'ALL 12'],
  pack: 'national-core',
  en: 'On that day there is no decision that could be challenged.',
  zh: '当日尚无可申请复议或者提起诉讼的决定。',
  reads: ['against'],
  neverHolds: (_, { decision, remedies }) => decision.is === 'none' && remedies.proceedings.length === 0,
  brokenWhen: ({ occurredAt, against }, { decision, remedies }) =>
    decision.is === 'none' ? remedyOf(remedies, against) === undefined : chinaDateOf(occurredAt) < decision.decidedOn,
});

/** A decision may have been undone meanwhile, and made anew: a remedy says which one it is about. */
export const RemedyMustConcernTheDecision = partyRule<Acceptance>()({
  code: 'remedies.other-decision',
  refs: ['M2'],
  articles: ['ARL 11', 'ALL 12'],
  pack: 'national-core',
  en: 'The remedy is about a decision that this case does not have.',
  zh: '所针对的决定不是本案现有的决定。',
  reads: ['decisionId'],
  brokenWhen: ({ decisionId }, { decision }) =>
    decisionId !== undefined && decision.is !== 'none' && decision.decisionId !== decisionId,
});

export const RemedyMustBeNew = partyRule<Acceptance>()({
  code: 'remedies.recorded-already',
  refs: [],
  articles: ['ARL 30'],
  pack: 'national-core',
  en: 'This remedy is on record already.',
  zh: '该复议或者诉讼已经登记。',
  reads: ['remedyId'],
  brokenWhen: ({ remedyId }, state) =>
    isKnownOfAny(state, ({ remedies }) => remedyOf(remedies, remedyId) !== undefined),
});

/**
 * While reconsideration is pending no suit is possible, and vice versa (ARL 29), until the body is late with its decision (ALL 45); a judgment that has no effect yet is appealed,
 * and nothing else. Supervision from above goes on beside all of them.
 */
export const NoOtherRemedyMustBePending = partyRule<Acceptance>()({
  code: 'remedies.other-pending',
  refs: [],
  articles: ['ARL 29', 'ALL 45'],
  pack: 'national-core',
  en: 'Another remedy against the decision is still pending; a suit may follow a reconsideration that was not decided in time.',
  zh: '针对该决定的另一复议或者诉讼尚未终结；复议机关逾期不作决定的，可以起诉。',
  reads: ['remedyId', 'kind', 'against'],
  brokenWhen: ({ remedyId, kind, against, occurredAt }, party, context) =>
    kind !== 'supervision' &&
    party.remedies.proceedings.some(
      (other) =>
        other.remedyId !== remedyId &&
        other.kind !== 'supervision' &&
        ((isPending(other) && !(kind === 'litigation' && endsWithASuit(other, occurredAt, party, context))) ||
          (awaitsEffect(other) && !(kind === 'appeal' && against === other.remedyId))),
    ),
});

/** 一事不再议. What the agency changed since is another act, and a reconsideration that a court quashed is none. */
export const ReconsiderationMustBeTheFirst = partyRule<Acceptance>()({
  code: 'remedies.reconsidered-already',
  refs: ['M2'],
  articles: ['ARL 30', 'APL 73'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '同一行政行为已经复议（包括申请人撤回申请、达成调解的），不再受理；撤回违背真实意愿的，由复议机关恢复原复议。',
      en: 'An act that was reconsidered, or whose reconsideration was withdrawn or settled, is not reconsidered again; a withdrawal against the will of the applicant reopens the first one.',
    },
    otherReading: {
      zh: '申请人撤回后，只要仍在申请期限内且事实、理由不同，可以再次申请。',
      en: 'After a withdrawal another application is possible in time, on other facts and grounds.',
    },
  },
  en: 'This decision was reconsidered before: it is not reconsidered again.',
  zh: '该决定已经行政复议，不再重复受理。',
  reads: ['kind'],
  brokenWhen: ({ kind }, party) => {
    const { decision, remedies } = party;
    return (
      kind === 'reconsideration' &&
      decision.is !== 'none' &&
      remedies.proceedings.some(
        (other) =>
          other.kind === 'reconsideration' &&
          other.isInForce &&
          decisionIdOf(other, party) === decision.decisionId &&
          !isChangedSince(decision, other.to),
      )
    );
  },
});

const isChangedSince = (decision: PartyCase['decision'], day: PlainDate | undefined): boolean =>
  decision.is === 'penalty' &&
  decision.change?.by === 'selfCorrection' &&
  day !== undefined &&
  decision.change.on >= day;

export const OnlyAReconsiderationHasAProcedure = rule<Acceptance>()({
  code: 'remedies.procedure-of-another-remedy',
  refs: ['M2', 'L46'],
  articles: ['ARL 62'],
  pack: 'national-core',
  en: 'Only of a reconsideration does it say in which procedure it is heard.',
  zh: '只有行政复议才填写适用普通程序还是简易程序。',
  reads: ['kind', 'procedure'],
  brokenWhen: ({ kind, procedure }) => procedure !== undefined && kind !== 'reconsideration',
});

/** Remedies against a judgment, not against the decision itself. */
const AGAINST_JUDGMENTS: readonly RemedyKind[] = ['appeal', 'retrial', 'protest'];
/** Remedies that end with a judgment. */
const JUDGED: readonly RemedyKind[] = ['litigation', 'appeal', 'retrial', 'protest'];

export const JudgmentMustBeOpenToChallenge = partyRule<Acceptance>()({
  code: 'remedies.no-judgment-to-challenge',
  refs: ['M7'],
  articles: ['ALL 85', 'ALL 90', 'ALL 93', 'ALL-I 89'],
  pack: 'national-core',
  en: 'An appeal needs a first judgment that has no effect yet; a retrial or a protest needs a judgment that has effect; a suit that names what it is against needs a decision on reconsideration that has effect.',
  zh: '上诉应当针对尚未生效的一审裁判；再审、抗诉应当针对已经生效的裁判；起诉写明所针对的复议的，该复议应当已经作出生效的复议决定。',
  reads: ['kind', 'against'],
  brokenWhen: ({ kind, against }, { remedies }) => {
    const challenged = remedyOf(remedies, against);
    if (kind === 'litigation' && against !== undefined)
      return challenged === undefined || !isDecidedReconsideration(challenged);
    if (!AGAINST_JUDGMENTS.includes(kind)) return false;
    if (challenged === undefined || isPending(challenged) || !JUDGED.includes(challenged.kind)) return true;
    return kind === 'appeal' ? !awaitsEffect(challenged) : !challenged.isInForce;
  },
});

export const OnlyAJudgmentIsChallengedByName = rule<Acceptance>()({
  code: 'remedies.challenges-no-judgment',
  refs: ['M7'],
  articles: ['ALL 79', 'ALL 85', 'ALL 90'],
  pack: 'national-core',
  en: 'Only an appeal, a retrial or a protest is against a judgment, and only a suit against a decision on reconsideration.',
  zh: '只有上诉、再审、抗诉针对裁判提起，只有起诉针对复议决定提起。',
  reads: ['kind', 'against'],
  brokenWhen: ({ kind, against }) =>
    against !== undefined && kind !== 'litigation' && !AGAINST_JUDGMENTS.includes(kind),
});
