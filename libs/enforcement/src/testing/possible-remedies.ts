import { chinaDateOf, yuan, type Instant } from '@ecl/kernel';
import { AcceptRemedy, EndRemedy, RecordJudgmentEffect, type RemedyKind } from '../case/remedies/vocabulary.js';
import { awaitsEffect, isPending, type RemedyProceeding } from '../case/remedies/state.js';
import type { CaseState } from '../case/state.js';
import type { PossibleStep } from './possible-steps.js';
import { Li } from './people.js';
import { document } from './values.js';

/** Which party of the case a step of a remedy is about; undefined: nobody says it, because there is only one. */
export type PartyOfRemedy = (state: CaseState) => string | undefined;

type End = Parameters<typeof EndRemedy>[0];
type Outcome = Omit<End, 'occurredAt' | 'remedyId' | 'reference' | 'partyId'>;

/** Why and by which paper; where an outcome touches nothing, they do no harm. */
const said = (n: number, what: string) => ({ reasons: '理由', document: document(`${what} ${String(n)}`) });

/** How a remedy against the decision itself can end. */
const ENDS: readonly Outcome[] = [
  { outcome: 'upheld' },
  { outcome: 'revoked' },
  { outcome: 'changed', changedFine: yuan(500) },
  { outcome: 'confirmedIllegal' },
  { outcome: 'confirmedInvalid' },
  { outcome: 'revoked', redo: { because: 'procedure' } },
  { outcome: 'changed', changedPenalties: [{ kind: 'warning' }] },
  { outcome: 'partlyRevoked', changedPenalties: [{ kind: 'warning' }], redo: { because: 'substance' } },
  { outcome: 'settled', changedFine: yuan(800) },
  { outcome: 'withdrawn' },
];

/** How a challenge of a judgment, or of a decision on reconsideration, can end. */
const ENDS_OF_A_CHALLENGE: readonly Outcome[] = [
  { outcome: 'upheld', quashes: true },
  { outcome: 'dismissed' },
  { outcome: 'changed', changedFine: yuan(400), quashes: true },
  { outcome: 'remanded' },
  { outcome: 'confirmedIllegal', quashes: true },
  { outcome: 'remanded', quashes: true },
  { outcome: 'revoked' },
  { outcome: 'dismissed', quashes: true },
];

const oneOf = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

const tracksOf = (party: PartyOfRemedy, state: CaseState) => {
  const named = party(state);
  return named === undefined ? [...state.parties.values()][0] : state.parties.get(named);
};
const proceedings = (party: PartyOfRemedy, state: CaseState): readonly RemedyProceeding[] =>
  tracksOf(party, state)?.remedies.proceedings ?? [];
const naming = (party: PartyOfRemedy, state: CaseState) => {
  const partyId = party(state);
  return partyId === undefined ? {} : { partyId };
};

const began = (party: PartyOfRemedy, kindOf: (n: number) => RemedyKind): PossibleStep => [
  Li,
  (occurredAt, n, state) =>
    AcceptRemedy({
      ...{ occurredAt, ...naming(party, state), kind: kindOf(n), reference: occurredAt },
      remedyId: idAt(party, state, occurredAt),
    }),
];

const idAt = (party: PartyOfRemedy, state: CaseState, occurredAt: Instant) =>
  `remedy-${party(state) ?? ''}-${occurredAt}`;

/** An appeal against a judgment without effect, a suit against a decision on reconsideration, or a retrial. */
const challenged = (party: PartyOfRemedy): PossibleStep => [
  Li,
  (occurredAt, n, state) => {
    const all = proceedings(party, state);
    const against = all.findLast((each) => awaitsEffect(each)) ?? all.findLast(({ isInForce }) => isInForce);
    const kinds: Readonly<Partial<Record<RemedyKind, RemedyKind>>> = { reconsideration: 'litigation' };
    const ofJudgment = against && awaitsEffect(against) ? 'appeal' : oneOf<RemedyKind>(['retrial', 'protest'], n);
    return AcceptRemedy({
      ...{ occurredAt, ...naming(party, state), reference: occurredAt },
      kind: (against && kinds[against.kind]) ?? ofJudgment,
      ...(against === undefined ? {} : { against: against.remedyId }),
      remedyId: idAt(party, state, occurredAt),
    });
  },
];

/** The remedy that is pending ends in one of all ways: which, depends on how many there were. */
const ended = (party: PartyOfRemedy, ofDecision: readonly Outcome[]): PossibleStep => [
  Li,
  (occurredAt, n, state) => {
    const all = proceedings(party, state);
    const pending = all.findLast(isPending);
    const ends = pending?.against === undefined ? ofDecision : ENDS_OF_A_CHALLENGE;
    return EndRemedy({
      ...{ occurredAt, ...naming(party, state), reference: occurredAt },
      remedyId: pending?.remedyId ?? 'none',
      ...oneOf(ends, n + all.length - 1),
      ...said(all.length, `${party(state) ?? ''} 裁判 ${occurredAt}`),
    });
  },
];

const tookEffect = (party: PartyOfRemedy): PossibleStep => [
  Li,
  (occurredAt, _, state) =>
    RecordJudgmentEffect({
      ...{ occurredAt, ...naming(party, state), effectiveOn: chinaDateOf(occurredAt) },
      remedyId: proceedings(party, state).findLast(awaitsEffect)?.remedyId ?? 'none',
      document: document(`${party(state) ?? ''} 生效 ${occurredAt}`),
    }),
];

/** Steps of remedies of one party: against its decision, and against what was said about it. */
export const remediesOf = (party: PartyOfRemedy, ends: readonly Outcome[] = ENDS) => ({
  began: (kindOf: (n: number) => RemedyKind) => began(party, kindOf),
  challenged: challenged(party),
  ended: ended(party, ends),
  tookEffect: tookEffect(party),
});

/** Ends that let no item be decided anew, which would be one more party of the case. */
const WITHOUT_ITEMS = ENDS.filter(({ redo, changedPenalties }) => redo === undefined || changedPenalties === undefined);

/** A suit or a reconsideration, and what follows it, in its order. */
export const courseOfRemedies = (party: PartyOfRemedy): readonly PossibleStep[] => {
  const steps = remediesOf(party, WITHOUT_ITEMS);
  const first = steps.began((n) => oneOf<RemedyKind>(['litigation', 'reconsideration', 'supervision'], n));
  return [first, steps.ended, steps.tookEffect, steps.challenged, steps.ended, steps.tookEffect];
};
