import { code, date, exactly, listOf, marked, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { CLOCKS_OF_A_PARTY, CLOCKS_OF_ALL_PARTIES } from '../../../clocks/clock-id.js';
import { caseEvent, ofOneParty, ofThoseTogether } from '../../case-event.js';
import { outstanding } from '../../payment/vocabulary/obligation.js';
import {
  alsoFor,
  benchmarkApplied,
  documentRef,
  lastDay,
  occurredAt,
  partyId,
  partyNamed,
  penalties,
  personId,
  legalBasis,
  party,
  whyRedone,
} from '../../values.js';
import { panel } from '../../deliberation/panel.js';
import { DECIDED, mitigation, ownRedo, undoneBy } from './any-decision.js';
import { faultOfSubstance } from './fault-of-substance.js';
import { restsOn } from '../../reliance/filed.js';

/**
 * 变更、确认违法、确认无效、责令重新作出: what happens to a decision without its revocation, and what follows a revocation. They
 * come with the step of the remedy; only the agency's own change has a command.
 */

/** Why the agency changes its own decision (M55 28; APL 75). */
const groundOfChange = () => oneOf('factsMistaken', 'lawMisapplied', 'procedureFlawed', 'penaltyTooHeavy');

/** 裁量、审核、集体讨论: how the agency came to its own change. An outcome of a remedy, and older events, lack them. */
const weighing = () => ({
  /** By which tier a changed fine was measured. */
  benchmark: optional(benchmarkApplied()),
  mitigation: optional(mitigation()),
  /** 法制审核: who agreed to the change before it was made, and the opinion. */
  reviewed: optional(record({ reviewer: personId(), document: documentRef() })),
  /** 集体讨论: the heads who decided on the change together. */
  panel: optional(panel()),
});

const ownChange = () => ({
  occurredAt: occurredAt(),
  ground: groundOfChange(),
  /** All penalties as they are from now on; never heavier than before. */
  penalties: penalties(),
  ...weighing(),
  reasons: text(),
  document: documentRef(),
});

/** `penalties` replace those of the decision from its beginning; `outstanding` is what is owed after that, where a fine is owed. */
export const DecisionChanged = caseEvent(
  'DecisionChanged',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    alsoFor: alsoFor(),
    occurredAt: occurredAt(),
    decisionId: code(),
    cause: undoneBy(),
    how: oneOf('changed', 'partlyRevoked', 'mediated'),
    ground: optional(groundOfChange()),
    remedyId: optional(code()),
    penalties: penalties(),
    ...weighing(),
    reasons: text(),
    document: documentRef(),
    changedOn: date(),
    outstanding: optional(outstanding()),
    /** It was made on the spot: such penalties are published only where the agency publishes them. */
    isOnSpot: optional(exactly(true)),
    /**
     * The agency itself changed what the party had received: the change is served too, and the days to challenge it count from then. Older
     * events lack it, and began no days.
     */
    servedAnew: optional(exactly(true)),
    changedBy: personId(),
  }),
  {
    zh: '变更行政处罚决定',
    en: 'Decision changed',
    articles: ['ARL 63', 'ARL 73', 'ALL 77', 'APL 75', 'M55 28'],
    whose: ofThoseTogether,
    mainState: 'unchanged',
    clocks: ['L14', 'L15', 'L20', 'L26', 'L40', 'L48', 'L80', 'L82'],
    recordings: [],
    papers: [],
  },
);
export type DecisionChanged = EventOf<typeof DecisionChanged>;

/**
 * In the same step a publication is withdrawn, and what was paid too much becomes refundable; the new text is published anew. `redo`:
 * the items that fell altogether are decided anew.
 */
export const ChangeDecision = caseCommand(
  'ChangeDecision',
  record({ partyId: partyNamed(), ...ownChange(), redo: ownRedo() }),
  {
    by: ['head'],
    en: 'Change the decision',
    records: [DecisionChanged, 'DisclosureWithdrawn', 'RefundOrdered', 'ItemRedoOrdered'],
    follows: [...DECIDED, 'BenchmarkDeviationApproved'],
    mayFollow: ['closure'],
  },
);

const finding = () => ({
  restsOn: restsOn(),
  partyId: partyId(),
  alsoFor: alsoFor(),
  occurredAt: occurredAt(),
  decisionId: code(),
  cause: undoneBy(),
  remedyId: code(),
  reasons: text(),
  document: documentRef(),
  foundOn: date(),
  recordedBy: personId(),
});

/** 确认违法: the decision was unlawful and stays in force, because it cannot or need not be revoked (ARL 65; ALL 74). */
export const DecisionConfirmedUnlawful = caseEvent('DecisionConfirmedUnlawful', record(finding()), {
  zh: '行政处罚决定被确认违法',
  en: 'Decision confirmed unlawful',
  articles: ['ARL 65', 'ALL 74'],
  whose: ofThoseTogether,
  mainState: 'unchanged',
  clocks: ['L80', 'L80-review', 'L82'],
  recordings: [],
  papers: [],
});
export type DecisionConfirmedUnlawful = EventOf<typeof DecisionConfirmedUnlawful>;

/** 确认无效: the decision never had any effect, and nothing was ever owed (APL 38; ARL 67; ALL 75). */
export const DecisionConfirmedVoid = caseEvent('DecisionConfirmedVoid', record(finding()), {
  zh: '行政处罚决定被确认无效',
  en: 'Decision confirmed void',
  articles: ['APL 38', 'ARL 67', 'ALL 75'],
  whose: ofThoseTogether,
  mainState: { to: 'void' },
  clocks: ['L13', 'L14', 'L20', 'L40', 'L48', 'L49', 'L80', 'L80-review', 'L82', 'L26', 'L15', 'H12'],
  recordings: [],
  papers: [],
});
export type DecisionConfirmedVoid = EventOf<typeof DecisionConfirmedVoid>;

/** Why something is decided anew, who ordered it, and by when it is to be done. */
const orderToDecideAnew = () => ({
  cause: undoneBy(),
  remedyId: optional(code()),
  because: whyRedone(),
  /** Where it was the substance: what of it did not hold. Older events, and orders that do not say it, lack it. */
  fault: optional(faultOfSubstance()),
  orderedOn: date(),
  dueOn: lastDay(),
});

/**
 * 责令重新作出: the case goes on where the investigation was concluded, and the decision is made anew by `dueOn`, with its own
 * notice, hearing and review (M5).
 */
export const RedoOrdered = caseEvent(
  'RedoOrdered',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    alsoFor: alsoFor(),
    occurredAt: occurredAt(),
    decisionId: code(),
    ...orderToDecideAnew(),
  }),
  {
    zh: '责令重新作出行政处罚决定',
    en: 'New decision ordered',
    articles: ['ARL 64', 'ALL 70', 'ALL 71'],
    whose: ofThoseTogether,
    mainState: { to: 'toBeRedone' },
    clocks: ['M5', 'L80-review'],
    recordings: [],
    papers: [],
  },
);
export type RedoOrdered = EventOf<typeof RedoOrdered>;

/**
 * 就部分处罚内容责令重新作出: one item of a penalty fell, the rest stays in force. What is to be decided anew is a matter of its own in the
 * same case: the same party under an id of its own, with its own notice, rights, decision, money, remedies and publication.
 */
export const ItemRedoOrdered = caseEvent(
  'ItemRedoOrdered',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    /** The party, under the id of the matter. */
    party: party(),
    occurredAt: occurredAt(),
    decisionId: code(),
    ...orderToDecideAnew(),
    /** What fell of the penalties, and the provisions on which it rested. */
    items: penalties(),
    basis: listOf(legalBasis(), { max: 50 }),
  }),
  {
    zh: '责令就部分处罚内容重新作出决定',
    en: 'New decision about an item ordered',
    articles: ['ARL 64', 'ALL 70', 'ALL 71'],
    whose: ({ party: { partyId: matter } }) => [matter],
    mainState: { to: 'toBeRedone' },
    clocks: ['M5', 'L80'],
    recordings: [],
    papers: [],
  },
);
export type ItemRedoOrdered = EventOf<typeof ItemRedoOrdered>;

/**
 * 恢复行政处罚决定的效力: a retrial let the judgment fall that had undone or changed the decision, and upholds the decision. `penalties` are
 * those of before that judgment; absent: it imposed none.
 */
export const DecisionRestored = caseEvent(
  'DecisionRestored',
  record({
    restsOn: restsOn(),
    partyId: partyId(),
    alsoFor: alsoFor(),
    occurredAt: occurredAt(),
    decisionId: code(),
    remedyId: code(),
    /** The remedy whose judgment fell. */
    undoes: code(),
    penalties: optional(penalties()),
    reasons: text(),
    document: documentRef(),
    restoredOn: date(),
    /** The day on which the judgment that fell took effect: from then on nothing was due. Where it left the decision in force: absent. */
    fellOn: optional(date()),
    /** What is owed of the fine, and the new last day to pay it; the day is absent where all of it is paid. */
    dueOn: optional(lastDay()),
    outstanding: optional(outstanding()),
    /** It was made on the spot: such penalties are published only where the agency publishes them. */
    isOnSpot: optional(exactly(true)),
    /** Of older events: the matter of an item that was to be decided anew, and no longer is. It ends with `ItemRedoFellAway` now. */
    endsMatter: optional(marked(code(), 'party')),
    recordedBy: personId(),
  }),
  {
    zh: '恢复行政处罚决定的效力',
    en: 'Decision restored',
    articles: ['ALL 89', 'ALL 90', 'ALL 93'],
    whose: ({ endsMatter, ...data }) => [...ofThoseTogether(data), ...(endsMatter === undefined ? [] : [endsMatter])],
    // A decision without a penalty imposes nothing that could be performed.
    mainState: ({ penalties: restored }) => ({ to: restored === undefined ? 'noPenalty' : 'performing' }),
    clocks: ['L04', 'L09', 'L10', 'L11', 'L12', 'L12-target', 'L15', 'L20', 'L26', 'L80', 'L82', 'M5', 'L10-late'],
    recordings: [],
    papers: [],
  },
);
export type DecisionRestored = EventOf<typeof DecisionRestored>;

/** 就部分处罚内容重新作出决定的事项终止: the judgment that ordered it fell, and with it the matter of the item. */
export const ItemRedoFellAway = caseEvent(
  'ItemRedoFellAway',
  record({
    restsOn: restsOn(),
    /** The matter of the item. */
    partyId: partyId(),
    occurredAt: occurredAt(),
    /** The decision that has force again, and with it the item. */
    decisionId: code(),
    /** The remedy whose end let it fall away. */
    remedyId: code(),
    document: documentRef(),
    recordedBy: personId(),
  }),
  {
    zh: '部分处罚内容不再重新作出决定',
    en: 'New decision about an item fell away',
    articles: ['ALL 89', 'ALL 90', 'ALL 93'],
    whose: ofOneParty,
    mainState: 'unchanged',
    clocks: [...CLOCKS_OF_A_PARTY, ...CLOCKS_OF_ALL_PARTIES],
    recordings: [],
    papers: [],
  },
);
export type ItemRedoFellAway = EventOf<typeof ItemRedoFellAway>;
