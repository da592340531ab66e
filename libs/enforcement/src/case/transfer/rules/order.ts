import type { Article } from '../../../law/article.js';
import type { Dated } from '../../../law/dated.js';
import type { RulebookId } from '../../../law/rulebook-ids.js';
import type { RuleStatement } from '../../../law/rule.js';
import { type CaseRule, partyRule, rule } from '../../rule.js';
import { isHeldByTransfer, isHeldForThePolice } from '../effect.js';
import { isWithThePolice } from '../silence.js';
import type { TransferStage, TransferState } from '../state.js';

/** The steps of rulebook 7.1 are in order: the stage that the transfer must have reached for each step. */

interface Place {
  readonly refs: readonly RulebookId[];
  readonly articles: readonly Article[];
  /** The text for the person who was refused. */
  readonly needed: string;
  readonly holds: (transfer: TransferState) => boolean;
}

const outOfOrder = ({ refs, articles }: Pick<Place, 'refs' | 'articles'>): RuleStatement => ({
  code: 'transfer.out-of-order',
  refs,
  articles,
  pack: 'national-core',
  en: 'The transfer has not reached this step, or has already passed it.',
  zh: '移送程序尚未进行到或者已经超过该步骤。',
});

const placeInOrder = ({ refs, articles, needed, holds }: Place): CaseRule<Dated> =>
  rule({
    ...outOfOrder({ refs, articles }),
    reads: [],
    brokenWhen: (_, { transfer }) => !holds(transfer),
    particulars: (_, { transfer }) => ({ standsAt: transfer.stage, needed }),
  });

const atStage = (stages: readonly TransferStage[], about: Pick<Place, 'refs' | 'articles'>): CaseRule<Dated> =>
  placeInOrder({ ...about, needed: stages.join(', '), holds: ({ stage }) => stages.includes(stage) });

/** While one suspect is with the police, another party may turn out to be one too. */
export const NoTransferMustBeUnderWay = partyRule({
  ...outOfOrder({ refs: ['T0'], articles: ['R310 3', 'APL 27'] }),
  reads: [],
  brokenWhen: (_, party) => isHeldForThePolice(party),
  particulars: (_, { transfer }) => ({ standsAt: transfer.stage, needed: 'no transfer under way' }),
});

export const CrimeMustBeSuspected = atStage(['suspected'], { refs: ['T1'], articles: ['R310 5'] });

export const TransferTeamMustBeFormed = atStage(['teamFormed'], { refs: ['T2'], articles: ['R310 5'] });

export const TransferMustAwaitTheHead = atStage(['reported'], { refs: ['T3'], articles: ['R310 5'] });

export const TransferMustBeApproved = atStage(['approved'], { refs: ['T4'], articles: ['R310 5', 'R310 6'] });

/** Approved, and not yet returned to the administration. */
export const TransferMustBeUnderWay = placeInOrder({
  refs: ['T5', 'T14'],
  articles: ['R310 5', 'JH2006 一'],
  needed: 'approved',
  holds: isHeldByTransfer,
});

export const ReceiptMustBeWanting = atStage(['delivered'], { refs: ['T6'], articles: ['R310 7'] });

export const ReferralMustPrecedeTheAnswer = atStage(['delivered', 'received'], {
  refs: ['T6a'],
  articles: ['R310 7'],
});

export const SupplementMustBeAskedForBeforeTheAnswer = atStage(['delivered', 'received'], {
  refs: ['T6b'],
  articles: ['PSP 180'],
});

/** Requested papers are supplied once. */
export const SupplementMustBeAwaited = placeInOrder({
  refs: ['T6b'],
  articles: ['PSP 180'],
  needed: 'a request to supplement',
  holds: ({ at: { supplementRequested, supplementSupplied } }) =>
    supplementRequested !== undefined && (supplementSupplied === undefined || supplementSupplied < supplementRequested),
});

/**
 * The first decision, the one after a request for reconsideration, or the one under the procuratorate's supervision.
 */
export const PoliceMustStillBeAbleToFile = atStage(
  [
    'delivered',
    'received',
    'refusedByPolice',
    'reconsidering',
    'filingAgreed',
    'refusedAgain',
    'supervised',
    'filingOrdered',
  ],
  { refs: ['T7', 'T11'], articles: ['R310 8', 'PPR 563'] },
);

export const PoliceMustNotHaveAnswered = placeInOrder({
  refs: ['T7'],
  articles: ['R310 8'],
  needed: 'delivered, received',
  holds: isWithThePolice,
});

export const PoliceMustHaveRefused = atStage(['refusedByPolice'], { refs: ['T8'], articles: ['R310 9', 'PSP 181'] });

export const PoliceMustBeReconsidering = atStage(['reconsidering'], { refs: ['T8'], articles: ['R310 9', 'PSP 181'] });

/** In place of reconsideration, or after it failed. */
export const RefusalMustBeUnsupervised = atStage(['refusedByPolice', 'refusedAgain'], {
  refs: ['T9'],
  articles: ['R310 9', 'PPR 557'],
});

/**
 * The procuratorate asks at the agency's suggestion, on its own initiative after a refusal, or because the police do
 * not answer.
 */
export const ThereMustBeARefusalOrSilenceToExplain = placeInOrder({
  refs: ['T10'],
  articles: ['PPR 559', 'PPR 562'],
  needed: 'supervised, refusedByPolice, refusedAgain, or silence reported',
  holds: ({ stage, at }) =>
    (stage === 'supervised' && at.reasonsRequired === undefined) ||
    stage === 'refusedByPolice' ||
    stage === 'refusedAgain' ||
    (at.silenceReported !== undefined && (stage === 'delivered' || stage === 'received' || stage === 'reconsidering')),
});

export const ReasonsMustBeAwaited = placeInOrder({
  refs: ['T10'],
  articles: ['PPR 560', 'PSP 182'],
  needed: 'reasons required and not given',
  holds: ({ stage, at }) => stage === 'supervised' && at.reasonsRequired !== undefined && at.reasonsGiven === undefined,
});

/** The police must be asked first; if they gave no reasons, they may still be ordered to file. */
export const ReasonsMustHaveBeenRequired = placeInOrder({
  refs: ['T11'],
  articles: ['PPR 561', 'PPR 563'],
  needed: 'reasons required',
  holds: ({ stage, at }) => stage === 'supervised' && at.reasonsRequired !== undefined,
});

export const ReasonsMustHaveBeenGiven = placeInOrder({
  refs: ['T11'],
  articles: ['PPR 561'],
  needed: 'reasons given',
  holds: ({ stage, at }) => stage === 'supervised' && at.reasonsGiven !== undefined,
});

export const PoliceMustHaveFiled = atStage(['filedByPolice'], { refs: ['T12'], articles: ['R310 12'] });

/** A main step is never older than the one before it. Equal moments are allowed: two papers of the same hour. */
export const StepMustNotPrecedeTheOneBefore = rule({
  code: 'transfer.before-the-step-before',
  refs: [],
  articles: ['R310 5', 'APL 47'],
  pack: 'national-core',
  en: 'The step is dated before the step that it follows.',
  zh: '该步骤的发生时间早于其前一步骤。',
  reads: [],
  brokenWhen: ({ occurredAt }, { transfer }) => transfer.since !== undefined && occurredAt < transfer.since,
  particulars: ({ occurredAt }, { transfer }) => ({ occurredAt, before: transfer.since ?? '' }),
});
