import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import { rule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import { lastDayOf } from '../last-day.js';
import { heldIn, PLACES, preservationOf, TO_RETURN, type Place } from '../state.js';
import type { DisposePreserved, HarmedShare, Share } from '../vocabulary/index.js';
import type { PreservationNamed } from './named.js';

type Dispose = DataOf<typeof DisposePreserved>;
/** What the rules about quantities and days read of the decision. */
type Disposed = Pick<Dispose, 'occurredAt' | 'preservationId' | 'items'>;

export const GoodsMustBePreserved = rule<PreservationNamed>()({
  code: 'preservation.not-preserved',
  refs: ['B5'],
  articles: ['APL 56', 'M55 19'],
  pack: 'national-core',
  en: 'No goods are preserved under this id, or the step is dated before they were.',
  zh: '没有以该编号登记保存的物品，或者步骤日期早于登记保存。',
  reads: ['preservationId'],
  neverHolds: ({ occurredAt }, { preservation }) =>
    !preservation.some(({ preservedAt }) => preservedAt !== undefined && preservedAt <= occurredAt),
  brokenWhen: ({ preservationId, occurredAt }, { preservation }) => {
    const preservedAt = preservationOf(preservation, preservationId)?.preservedAt;
    return preservedAt === undefined || occurredAt < preservedAt;
  },
});

/** The last day for a decision, if it is certain: a day that may still move refuses nothing. */
const certainLastDay = (
  { preservationId }: PreservationNamed,
  state: CaseState,
  context: EnforcementContext,
): PlainDate | undefined => {
  const reading = lastDayOf(preservationId, state, context);
  return reading === undefined || reading.isProvisional ? undefined : reading.dueOn;
};

/** Whether a step is dated on a day on which the goods could still be disposed of. */
export const isInTime = (command: PreservationNamed, state: CaseState, context: EnforcementContext): boolean => {
  const lastDay = certainLastDay(command, state, context);
  return lastDay === undefined || chinaDateOf(command.occurredAt) <= lastDay;
};

/**
 * After seven working days the law has released the goods, whether or not this is recorded yet. A decision in time that is
 * recorded later is accepted.
 */
export const DisposalMustComeInTime = rule<Dispose>()({
  code: 'preservation.term-over',
  refs: ['B5', 'L05'],
  articles: ['APL 56', 'APL 85', 'M55 19'],
  pack: 'national-core',
  en: 'The seven working days for a decision were over: the goods are released by law and must be returned.',
  zh: '先行登记保存已满七个工作日未作出处理决定，保存措施自动解除，物品应当返还。',
  reads: ['preservationId', 'items'],
  brokenWhen: (command, state, context) =>
    command.items.some(({ from }) => from === 'preserved') && !isInTime(command, state, context),
  particulars: (command, state, context) => ({ lastDay: certainLastDay(command, state, context) ?? '' }),
});

interface TakenFrom extends Share {
  readonly places: readonly Place[];
}

/** The items of which a step takes more than is there. */
const missing = (
  preservationId: string,
  taken: readonly TakenFrom[],
  { preservation }: CaseState,
): readonly string[] => {
  const items = preservationOf(preservation, preservationId)?.items ?? [];
  const isMissing = ({ itemId, places }: TakenFrom): boolean => {
    const wanted = taken.filter((other) => other.itemId === itemId && other.places.join() === places.join());
    const sum = wanted.reduce((all, { quantity }) => all + quantity, 0);
    return (
      sum >
      heldIn(
        items.find((item) => item.itemId === itemId),
        places,
      )
    );
  };
  return [...new Set(taken.filter(isMissing).map(({ itemId }) => itemId))];
};

const whatMustBeThere = {
  code: 'preservation.goods-not-there',
  refs: ['B5'],
  articles: ['APL 56', 'M55 19'],
  pack: 'mohurd-55',
  en: 'The step takes more of an item than there is in that place.',
  zh: '所填数量超过该物品在该处的现存数量。',
} as const;

/** What the law released is still there for a decision that was made in time. */
const disposedOf = (command: Disposed, state: CaseState, context: EnforcementContext): readonly TakenFrom[] =>
  command.items.map(({ itemId, quantity, from }) => ({
    itemId,
    quantity,
    places: from === 'preserved' && isInTime(command, state, context) ? ['preserved', 'lapsed'] : [from],
  }));

/** Nothing is left in any of these places, under whatever id. */
const isNothingIn =
  (places: readonly Place[]) =>
  (_: unknown, { preservation }: CaseState): boolean =>
    preservation.every(({ items }) => items.every((item) => heldIn(item, places) === 0));

export const DisposedGoodsMustBeThere = rule<Dispose>()({
  ...whatMustBeThere,
  reads: ['preservationId', 'items'],
  neverHolds: isNothingIn(PLACES),
  brokenWhen: (command, state, context) =>
    missing(command.preservationId, disposedOf(command, state, context), state).length > 0,
  particulars: (command, state, context) => ({
    items: missing(command.preservationId, disposedOf(command, state, context), state).join(', '),
  }),
});

interface Harm extends PreservationNamed {
  readonly items: readonly HarmedShare[];
}

/** Goods are harmed as preserved ones up to the last day, whether or not the release by law is recorded; after it, as those to return. */
const harmed = (command: Harm, state: CaseState, context: EnforcementContext): readonly TakenFrom[] => {
  const places: Partial<Record<HarmedShare['from'], readonly Place[]>> = {
    toReturn: TO_RETURN,
    preserved: isInTime(command, state, context) ? ['preserved', 'lapsed'] : [],
  };
  return command.items.map(({ itemId, quantity, from }) => ({
    itemId,
    quantity,
    places: places[from] ?? [from as Place],
  }));
};

export const HarmedGoodsMustBeThere = rule<Harm>()({
  ...whatMustBeThere,
  reads: ['preservationId', 'items'],
  neverHolds: isNothingIn(PLACES),
  brokenWhen: (command, state, context) =>
    missing(command.preservationId, harmed(command, state, context), state).length > 0,
  particulars: (command, state, context) => ({
    items: missing(command.preservationId, harmed(command, state, context), state).join(', '),
  }),
});

interface Return extends PreservationNamed {
  readonly items: readonly Share[];
}
const returned = ({ items }: Return): readonly TakenFrom[] => items.map((share) => ({ ...share, places: TO_RETURN }));

/** Goods go back once a decision or the law has released them. */
export const ReturnedGoodsMustBeReleased = rule<Return>()({
  code: 'preservation.not-released',
  refs: ['B5'],
  articles: ['APL 56', 'M55 19'],
  pack: 'mohurd-55',
  en: 'More is returned than was released and is still there, or the return is dated before the release.',
  zh: '返还数量超过已解除保存的现存数量，或者返还日期早于解除之日。',
  reads: ['preservationId', 'items'],
  neverHolds: isNothingIn(TO_RETURN),
  brokenWhen: (command, state) => {
    const items = preservationOf(state.preservation, command.preservationId)?.items ?? [];
    const isEarly = ({ itemId }: Share): boolean => {
      const releasedAt = items.find((item) => item.itemId === itemId)?.releasedAt;
      return releasedAt !== undefined && command.occurredAt < releasedAt;
    };
    return missing(command.preservationId, returned(command), state).length > 0 || command.items.some(isEarly);
  },
});

export const EvidenceTakenMustBeOnRecord = rule<Dispose>()({
  code: 'preservation.evidence-unknown',
  refs: ['B1', 'B5'],
  articles: ['APL 46', 'M55 17'],
  pack: 'mohurd-55',
  en: 'Goods are taken as evidence, and no piece of evidence with this id is in the case.',
  zh: '物品作为证据提取，但本案没有该编号的证据。',
  reads: ['items'],
  brokenWhen: ({ items }, { investigation }) =>
    items.some(
      ({ outcome }) =>
        outcome.is === 'takenAsEvidence' &&
        !investigation.evidence.some(({ evidenceId }) => evidenceId === outcome.evidenceId),
    ),
});

export const TestMustBeCommissionedForGoods = rule<Dispose>()({
  code: 'preservation.test-unknown',
  refs: ['B5', 'B10'],
  articles: ['M55 18', 'M55 19'],
  pack: 'mohurd-55',
  en: 'Goods are sent to a test that nobody has commissioned.',
  zh: '物品送交检测检验鉴定，但没有该编号的委托。',
  reads: ['items'],
  brokenWhen: ({ items }, { investigation }) =>
    items.some(
      ({ outcome }) =>
        outcome.is === 'sentToTest' && !investigation.tests.some(({ testId }) => testId === outcome.testId),
    ),
});
