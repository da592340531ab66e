import { plainDate } from '@ecl/kernel';
import {
  type DecideNoPenalty,
  type DecideOnSpot,
  type DecidePenalty,
  NoPenaltyDecided,
  OnSpotPenaltyDecided,
  PenaltyDecided,
} from '../case/decision/vocabulary/index.js';
import type { CaseEvent } from '../case/events.js';
import { DecisionServed } from '../case/service/vocabulary.js';
import type { PartyCase } from '../case/parties/party-case.js';
import type { DataOf } from '../law/command-type.js';
import { everyParty, ofEveryParty } from './every-party.js';
import type { Chapter } from './case-history.js';
import type { DataOfEvent } from './chapters.js';
import { at } from './context-on.js';
import { directly } from './deliveries.js';
import { notified } from './notified-case.js';
import { CITY_AGENCY, ids, Li, PrincipalHead, SQUAD, Wang } from './people.js';
import { DRAFT, scopeDetermined } from './reviewed-case.js';
import { basis, citizen, conduct, document, fine } from './values.js';
import { BENCHMARK, COLLECTING_BANK, POWER, TREASURY_ACCOUNT } from './world.js';

/** The decision on 15 April 2026 and its service on the 16th. */

/** A decision with a number that the caller gives. */
type Numbered<T> = DataOf<T> & { readonly decisionNumber: string };

const payable = () => ({ collectingBankId: COLLECTING_BANK, account: TREASURY_ACCOUNT, statesSurcharge: true });

type Decision = Numbered<typeof DecidePenalty>;
type Disposition = Decision['dispositions'][number];
type EventData = DataOfEvent<'PenaltyDecided'>;

/** What is imposed on one party, with the members that differ from the usual; `undefined` leaves a member out. */
type DispositionOver = { readonly [K in keyof Disposition]?: Disposition[K] | undefined };

const MEMBERS = [
  'partyId',
  'penalties',
  'benchmark',
  'mitigation',
  'performance',
  'collectingBankId',
  'account',
  'statesSurcharge',
] as const satisfies readonly (keyof Disposition)[];

/** The tier of a fine in yuan, as the decision and its change name it. */
export const benchmarkFor = (fineInYuan: number) => ({
  benchmarkId: BENCHMARK,
  tierId: fineInYuan <= 1_000 ? 'light' : fineInYuan <= 10_000 ? 'ordinary' : 'heavy',
  reasons: '情节与该档次相符',
});

export const disposition = (over: DispositionOver = {}): Disposition => {
  const usual: Disposition = {
    penalties: [fine(2_000)],
    benchmark: { benchmarkId: BENCHMARK, tierId: 'ordinary', reasons: '占用面积20平方米，经责令改正后改正' },
    ...payable(),
  };
  const given = MEMBERS.filter((member) => member in over);
  const kept: [string, unknown][] = Object.entries({
    ...usual,
    ...Object.fromEntries(given.map((member) => [member, over[member]])),
  });
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined)) as Disposition;
};

const OF_ONE: ReadonlySet<string> = new Set([...MEMBERS, 'isMajor']);

/** A decision about one party: the members of its disposition may be given alone. */
const paperOf = <D extends object>(over: D): Partial<Omit<D, keyof Disposition | 'isMajor'>> =>
  Object.fromEntries(Object.entries(over).filter(([name]) => !OF_ONE.has(name))) as Partial<
    Omit<D, keyof Disposition | 'isMajor'>
  >;

export const decision = (over: Partial<Decision> & DispositionOver = {}): Decision => ({
  occurredAt: at('2026-04-15 10:00'),
  decisionId: 'decision-1',
  decisionNumber: '赤城管罚决〔2026〕1号',
  facts: '当事人擅自占用公共场地堆放物料',
  reasons: '事实清楚，证据确凿',
  basis,
  document: document('行政处罚决定书'),
  draftSha256: DRAFT.sha256,
  dispositions: [disposition(over)],
  ...paperOf(over),
});

type DecidedOver = Partial<EventData> & DispositionOver & { readonly isMajor?: boolean };

export const penaltyDecided = (over: DecidedOver = {}): CaseEvent =>
  PenaltyDecided({
    ...decision(),
    dispositions: ofEveryParty([{ ...disposition(over), isMajor: over.isMajor ?? false }]),
    remedies: { reconsiderationDays: 60, suitMonths: 6, reconsiderationFirst: false },
    decidedBy: PrincipalHead.personId,
    isCollective: false,
    packs: {},
    ...paperOf(over),
  });

export const onSpotDecision = (over: Partial<Numbered<typeof DecideOnSpot>> = {}): Numbered<typeof DecideOnSpot> => ({
  occurredAt: at('2026-05-06 10:00'),
  agencyId: CITY_AGENCY,
  unitId: SQUAD,
  party: citizen(),
  conduct: conduct({ endedOn: plainDate('2026-05-06') }),
  powerCode: POWER,
  basis,
  officers: ids(Li, Wang),
  certificatesShown: true,
  penalties: [fine(100)],
  formNumber: 'A0000001',
  facts: '在人行道摆摊设点',
  defenceHeard: true,
  handedOver: true,
  signature: 'signed',
  ...payable(),
  decisionId: 'decision-1',
  decisionNumber: '赤城管当罚〔2026〕1号',
  document: document('当场行政处罚决定书'),
  ...over,
});

export const onSpotPenaltyDecided = (over: Partial<DataOfEvent<'OnSpotPenaltyDecided'>> = {}): CaseEvent =>
  OnSpotPenaltyDecided({
    ...onSpotDecision(),
    remedies: { reconsiderationDays: 60, suitMonths: 6, reconsiderationFirst: true },
    reportDueOn: plainDate('2026-05-09'),
    paymentDueOn: plainDate('2026-05-21'),
    packs: {},
    ...over,
  });

export const noPenalty = (over: Partial<Numbered<typeof DecideNoPenalty>> = {}): Numbered<typeof DecideNoPenalty> => ({
  occurredAt: at('2026-04-15 10:00'),
  decisionId: 'decision-1',
  decisionNumber: '赤城管不罚〔2026〕1号',
  reason: 'slightAndCorrected',
  explanation: '违法行为轻微并及时改正，没有造成危害后果',
  education: '已当面讲解市容管理规定',
  document: document('不予行政处罚决定书'),
  ...over,
});

export const noPenaltyDecided = (over: Partial<DataOfEvent<'NoPenaltyDecided'>> = {}): CaseEvent =>
  NoPenaltyDecided({ ...everyParty, ...noPenalty(), decidedBy: PrincipalHead.personId, packs: {}, ...over });

export const decisionServed = (over: Partial<DataOfEvent<'DecisionServed'>> = {}): CaseEvent =>
  DecisionServed({
    ...everyParty,
    ...directly(at('2026-04-16 10:00')),
    decisionId: 'decision-1',
    servedOn: plainDate('2026-04-16'),
    dueOn: plainDate('2026-04-24'),
    ...over,
  });

/** A penalty is in force: for `thenState`. */
export const isDecided = ({ decision: { is } }: PartyCase): boolean => is === 'penalty';

/** Told of the penalty, silent until the periods were over, and found outside the scope of legal review: ripe for a decision. */
export const ripe = (): Chapter => (history) => [...notified()(history), scopeDetermined()];

/** Ripe and decided, a fine of 2,000 yuan. */
export const decided =
  (over: DecidedOver = {}): Chapter =>
  (history) => [...ripe()(history), penaltyDecided(over)];
