import { addFen, chinaDateOf, fen, formatYuan, type Fen, type PlainDate } from '@ecl/kernel';
import { lastRunOf, type ClockReading } from '../../clocks/index.js';
import type { EnforcementContext } from '../../context.js';
import type { DataOf } from '../../law/command-type.js';

import { clockFrom, clockOn, isOverOn, isReachedOn, readingOfCase, saidOfLastDay } from '../clock-of-case.js';
import { rulesAboutPanel } from '../deliberation/rules/panel.js';
import { isSameUnderBothIds } from '../participation/same-party.js';
import type { PartyCase } from '../parties/party-case.js';
import { isEndOfParty } from '../performance/state.js';
import { gainsOwed, terminatedOn, unperformed } from '../performance/performed.js';
import { isAnyRemedyOpen } from '../remedies/any-open.js';
import { decisionIdOf } from '../remedies/restorable.js';
import { isRemedyOpen, type RemedyProceeding } from '../remedies/state.js';
import type { PaymentObligation } from '../payment/state.js';
import { ownChallengesOf } from '../substitute/challenge/own.js';
import { challengesOf, isChallenged } from '../substitute/challenge/state.js';
import { chargedOn, owedCosts, owesCosts } from '../substitute/costs.js';
import { partyRule, rulesReading } from '../rule.js';
import { isHeldForThePolice } from '../transfer/effect.js';
import type { TerminateEnforcement, TerminationFacts } from './termination.js';

type Termination = DataOf<typeof TerminateEnforcement>;
type OfCourt = Extract<TerminationFacts, { ground: 'endedByCourt' }>;

/** A death, a winding-up or a loss is a fact, whatever waits to be served anew. */
const isFactual = (facts: TerminationFacts): boolean => isEndOfParty(facts) || facts.ground === 'objectLost';

/** Nothing of the decision ever reached the party. */
const wasNeverServed = ({ decision, service }: PartyCase): boolean =>
  decision.is !== 'penalty' || (service.is !== 'served' && service.firstServedOn === undefined);

/** All of it is done, or its end is on record. */
const isOver = (party: PartyCase): boolean => terminatedOn(party) !== undefined || unperformed(party).length === 0;

/** A change waits for a service that its party does not live to see: only the end of enforcement ends the matter. */
const isForNobody = ({ facts }: Pick<Termination, 'facts'>, party: PartyCase): boolean =>
  isEndOfParty(facts) && party.service.is === 'notServed' && terminatedOn(party) === undefined;

export const SomethingMustBeLeftToEnforce = partyRule<Pick<Termination, 'facts'>>()({
  code: 'closure.nothing-to-enforce',
  refs: ['F1', 'N10'],
  articles: ['ACL 40', 'M55 31'],
  pack: 'national-core',
  en: 'No penalty about the party is in force and served, all of it is performed, or enforcement was terminated before; and no costs are owed. A death, the end of an organisation or a loss may also come while a change of a served decision waits for its service.',
  zh: '没有已送达的现行处罚决定，或者已经全部履行，或者已经终结执行；也没有应缴的代履行费用。已送达的决定变更后待送达期间，当事人死亡、终止或者执行标的灭失的，仍可终结执行。',
  reads: ['facts'],
  neverHolds: (_, party) =>
    !owesCosts(party.payments) && (wasNeverServed(party) || (party.service.is === 'served' && isOver(party))),
  brokenWhen: (command, party) =>
    !owesCosts(party.payments) &&
    (wasNeverServed(party) ||
      (party.service.is !== 'served' && !isFactual(command.facts)) ||
      (isOver(party) && !isForNobody(command, party))),
});

/** A company does not die, and a citizen is not wound up. */
export const GroundMustFitTheParty = partyRule<Termination>()({
  code: 'closure.ground-of-another-kind-of-party',
  refs: ['N10'],
  articles: ['ACL 40'],
  pack: 'national-core',
  en: 'This ground is of another kind of party: a natural person dies, an organisation ends.',
  zh: '终结执行的事由与当事人类型不符：自然人死亡，法人或者其他组织终止。',
  reads: ['facts'],
  brokenWhen: ({ facts: { ground } }, { filing, estate }) => {
    // Whoever owes the debts of an estate may be of any kind.
    if (estate !== undefined && ground === 'partyDied') return false;
    const kind = filing.is === 'none' ? undefined : filing.parties[0]?.kind;
    return (
      (ground === 'partyDied' && kind === 'organisation') || (ground === 'organisationEnded' && kind === 'citizen')
    );
  },
});

/** 执行标的 is a thing. Money is owed as long as there is someone who can pay it. */
export const MoneyMustNotBeLost = partyRule<Termination>()({
  code: 'closure.money-is-no-lost-object',
  refs: ['N10', 'F1'],
  articles: ['ACL 40'],
  pack: 'national-core',
  en: 'Money is still owed: a fine or confiscated gains do not end because an object was lost.',
  zh: '尚有罚款或者违法所得未缴纳，金钱给付义务不因执行标的灭失而终结。',
  reads: ['facts'],
  brokenWhen: ({ facts: { ground } }, party) =>
    ground === 'objectLost' && (party.payments.some(({ is }) => is === 'open') || gainsOwed(party) > 0),
});

/** What an heir paid out of one estate, in the matters about items of the penalty too. */
const paidOfEstate = (heir: PartyCase): Fen => {
  const own = heir.everyParty.find(({ partyId }) => partyId === heir.partyId);
  const paid = heir.everyParty.map(({ partyId, ...party }) => {
    const { estate } = heir.parties.get(partyId) ?? {};
    const isHis =
      own !== undefined && isSameUnderBothIds(own, { partyId, ...party }) && estate?.since === heir.estate?.since;
    return isHis ? (estate?.paid ?? fen(0)) : fen(0);
  });
  return addFen(fen(0), ...paid);
};

/** An heir pays out of what it has of the estate: as long as some of that is left, there is an estate. */
export const EstateMustBeUsedUp = partyRule<Termination>()({
  code: 'closure.estate-left',
  refs: ['N10'],
  articles: ['ACL 40', 'CC 1161'],
  pack: 'national-core',
  en: 'The heir has more of the estate than it has paid: there is an estate.',
  zh: '该继承人所得遗产价值大于其已缴数额，仍有遗产可供执行。',
  reads: ['facts'],
  // An older succession by one heir did not say what it inherited: then the inventory of the estate alone can.
  brokenWhen: ({ facts: { ground } }, party) =>
    ground === 'partyDied' && party.estate?.inherited !== undefined && paidOfEstate(party) < party.estate.inherited,
  particulars: (_, party) => ({
    inherited: formatYuan(party.estate?.inherited ?? fen(0)),
    paid: formatYuan(paidOfEstate(party)),
  }),
});

const daysOf = (facts: TerminationFacts): readonly PlainDate[] => {
  switch (facts.ground) {
    case 'partyDied':
      return [facts.diedOn];
    case 'organisationEnded':
      return [facts.endedOn];
    case 'objectLost':
      return [facts.lostOn];
    case 'withoutMeans':
      return [facts.suspendedOn];
    case 'endedByCourt':
      return [facts.demandServedOn, facts.appliedOn, facts.endedOn];
    case 'otherByHeads':
      return [];
  }
};

/** Nothing is enforced before the decision is served; a death, a winding-up or a loss may have come at any time. */
const isOfEnforcement = ({ ground }: TerminationFacts): boolean =>
  ground === 'withoutMeans' || ground === 'endedByCourt';

/** From when something is enforced: the service of the penalty; of costs alone, the day on which they were charged. */
const enforceableFrom = ({ service, payments }: PartyCase): readonly PlainDate[] =>
  service.is === 'served' ? [service.servedOn] : owedCosts(payments).map(chargedOn).toSorted().slice(0, 1);

export const TerminationFactsMustHaveHappened = partyRule<Termination>()({
  code: 'closure.fact-not-happened',
  refs: ['N10'],
  articles: ['ACL 40'],
  pack: 'national-core',
  en: 'A fact of the ground is dated after the day of the step, the facts are not in their order, or enforcement was suspended or demanded before the decision was served.',
  zh: '终结执行事由的日期晚于登记之日、先后顺序不合，或者中止执行、催告早于决定书送达。',
  reads: ['facts'],
  brokenWhen: ({ facts, occurredAt }, party) => {
    const served = isOfEnforcement(facts) ? enforceableFrom(party) : [];
    const days = [...served, ...daysOf(facts), chinaDateOf(occurredAt)];
    return days.some((day, i) => i > 0 && day < (days[i - 1] ?? day));
  },
});

/** Of the party itself; whoever took its place was alive when the penalty came to it. */
const isDecidedAfterItsEnd = ({ facts }: Pick<Termination, 'facts'>, { decision, estate }: PartyCase): boolean => {
  if (decision.is !== 'penalty' || estate !== undefined) return false;
  return (
    (facts.ground === 'partyDied' && facts.diedOn < decision.decidedOn) ||
    (facts.ground === 'organisationEnded' && facts.endedOn < decision.decidedOn)
  );
};

/** 处罚对象在决定前已不存在: such a penalty is nobody's, and is undone, not left unenforced. */
export const PenaltyMustHaveHadAParty = partyRule<Termination>()({
  code: 'closure.party-ended-before-the-decision',
  refs: ['N10', 'E8'],
  articles: ['APL 38', 'APL 75', 'ACL 40'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '当事人在决定作出前已经死亡、终止的，处罚决定没有相对人，应当撤销并退还已缴款项，不以终结执行了结。',
      en: 'A penalty on a party that had died or ended before is addressed to nobody: it is revoked, and what was paid goes back; its enforcement is not merely ended.',
    },
    otherReading: {
      zh: '决定作出后才查明的，可以终结执行。',
      en: 'Where that was found out only afterwards, enforcement may simply end.',
    },
  },
  en: 'The party had died or ended before the decision was made: revoke the decision.',
  zh: '当事人在决定作出前已经死亡或者终止，应当撤销处罚决定。',
  reads: ['facts'],
  brokenWhen: (command, party) => isDecidedAfterItsEnd(command, party),
});

/** 中止执行满三年 (L32). */
export const SuspensionMustHaveLasted = partyRule<Termination>()({
  code: 'closure.suspended-too-briefly',
  refs: ['N10', 'L32'],
  articles: ['ACL 39'],
  pack: 'national-core',
  en: 'Enforcement against a party without means ends three years after it was suspended.',
  zh: '当事人无能力履行的，中止执行满三年才不再执行。',
  reads: ['facts'],
  brokenWhen: ({ facts, occurredAt }, state, context) =>
    facts.ground === 'withoutMeans' &&
    !isReachedOn(chinaDateOf(occurredAt), clockFrom('L32', { from: facts.suspendedOn }, state, context)),
});

type LastDay = Pick<ClockReading, 'dueOn' | 'isProvisional'>;

/** One that may still move is later than one that is certain. */
const lastOf = (days: readonly LastDay[]): LastDay | undefined =>
  days.toSorted((a, b) => Number(a.isProvisional) - Number(b.isProvisional) || (a.dueOn < b.dueOn ? -1 : 1)).at(-1);

/** The last day on which the party could sue, or the end of its remedies, whichever is later; undefined while that is open. */
const remediesEnd = (party: PartyCase, context: EnforcementContext): LastDay | undefined => {
  const { service, remedies } = party;
  // What is sought about a decision that was undone and made anew keeps nobody from enforcing the new one.
  const proceedings = remedies.proceedings.filter((remedy) => isAboutTheDecision(remedy, party));
  const sought = proceedings.filter(({ kind }) => kind !== 'supervision');
  if (isRemedyOpen({ proceedings })) return undefined;
  const ofDecision = service.is === 'served' ? [suitEndsOn(service.servedOn, party, context)] : [];
  // A suit against a decision on costs is another one; while it is not served, its days do not run.
  const costs = owedCosts(party.payments);
  if (costs.some((debt) => debt.servedOn === undefined || isChallenged(debt))) return undefined;
  const ofCosts = costs.flatMap((debt) => suitAgainstCosts(debt, party, context));
  const suits = [...ofDecision, ...ofCosts];
  if (suits.length === 0) return undefined;
  return lastOf([...suits, ...sought.flatMap(({ to }) => (to === undefined ? [] : [certain(to)]))]);
};

/** The last day to sue against costs: six months from their service, or fifteen days after a reconsideration; and what was sought is over. */
const suitAgainstCosts = (
  debt: PaymentObligation,
  party: PartyCase,
  context: EnforcementContext,
): readonly LastDay[] => {
  if (debt.servedOn === undefined) return [];
  const sought = ownChallengesOf(debt, party);
  const decided = sought.findLast(({ kind, result }) => kind === 'reconsideration' && result?.outcome !== 'withdrawn');
  const from = decided?.to;
  const suit =
    from === undefined
      ? clockFrom('L48', { from: debt.servedOn }, party, context)
      : clockFrom('L49', { from }, party, context);
  const isAgreed = decided?.result?.outcome === 'settled';
  return [
    ...(isAgreed ? [] : [suit]),
    ...challengesOf(debt).flatMap(({ to }) => (to === undefined ? [] : [certain(to)])),
  ];
};

const isAboutTheDecision = (remedy: RemedyProceeding, party: PartyCase): boolean => {
  const about = decisionIdOf(remedy, party);
  return about === undefined || party.decision.is === 'none' || about === party.decision.decisionId;
};

const certain = (dueOn: PlainDate): LastDay => ({ dueOn, isProvisional: false });

/** The last day to sue against the decision, as its rows say: six months, or fifteen days after a reconsideration; none after an agreement. */
const suitEndsOn = (servedOn: PlainDate, party: PartyCase, context: EnforcementContext): LastDay => {
  const rights = (['L48', 'L49'] as const).flatMap((clock) => {
    const facts = lastRunOf(party.clocks, clock, party.partyId);
    const isRight = facts !== undefined && facts.from >= servedOn && facts.end?.how !== 'fellAway';
    return isRight ? [readingOfCase(servedOn, facts, party, context)] : [];
  });
  return lastOf(rights) ?? certain(servedOn);
};

/** Grounds that rest on the judgment of the agency; a death, a winding-up or a loss is a fact, and no remedy changes it. */
const isOfTheAgency = ({ facts: { ground } }: Pick<Termination, 'facts'>): boolean =>
  ground === 'otherByHeads' || ground === 'withoutMeans';

/** 复议、诉讼期间: whether the decision stays is what the court or the reconsideration body decides. */
export const AgencyMustAwaitTheRemedy = partyRule<Termination>()({
  code: 'closure.terminated-during-remedy',
  refs: ['N10', 'M2', 'F1'],
  articles: ['ACL 40', 'ACL 53', 'APL 73'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '复议、诉讼期间，行政机关不得自行认定终结执行；当事人死亡、终止或者标的灭失属客观事实，可以终结。',
      en: 'While a remedy is pending the agency does not end enforcement by its own judgment; a death, a winding-up or a loss is a fact and may end it.',
    },
    otherReading: {
      zh: '复议、诉讼不停止执行，终结执行有利于当事人，期间也可以终结。',
      en: 'A remedy stops no enforcement, and its end favours the party: it may end at any time.',
    },
  },
  en: 'A remedy is pending: the agency does not end enforcement by its own judgment meanwhile.',
  zh: '行政复议或者行政诉讼尚未终结，期间行政机关不得自行认定终结执行。',
  reads: ['facts'],
  brokenWhen: (command, party) => isOfTheAgency(command) && isAnyRemedyOpen(party),
});

/** 不得以罚代管、以结代移: what the police are to decide about is not ended beside them. */
export const AgencyMustAwaitThePolice = partyRule<Termination>()({
  code: 'closure.terminated-during-transfer',
  refs: ['X11', 'N10'],
  articles: ['R310 11', 'APL 27', 'ACL 40'],
  pack: 'national-core',
  en: 'The party is suspected of a crime, and the transfer is not over: the agency does not end enforcement by its own judgment meanwhile.',
  zh: '当事人涉嫌犯罪，移送程序尚未终结，期间行政机关不得自行认定终结执行。',
  reads: ['facts'],
  brokenWhen: (command, party) => isOfTheAgency(command) && isHeldForThePolice(party),
});

type CourtFault = 'remedies' | 'demand' | 'late';

/** What is wrong on the way to the court: the remedies, the demand, the time to apply. */
const courtFault = (
  { demandServedOn, appliedOn }: OfCourt,
  party: PartyCase,
  context: EnforcementContext,
): CourtFault | undefined => {
  const end = remediesEnd(party, context);
  if (end === undefined || !isOverOn(appliedOn, end)) return 'remedies';
  if (!isOverOn(appliedOn, clockFrom('L25', { from: demandServedOn }, party, context))) return 'demand';
  // A plan of instalments or a deferral moves the beginning of the three months (APL 72(2)).
  const terms = [
    clockOn(appliedOn, 'L26', party, context, party.partyId),
    ...owedCosts(party.payments).map((debt) => clockOn(appliedOn, 'L26-costs', party, context, debt.obligationId)),
  ].filter((term) => term !== undefined);
  // One application is for all that is owed: it is late once it is for each part.
  return terms.length > 0 && terms.every((term) => isOverOn(appliedOn, term)) ? 'late' : undefined;
};

const isFault =
  (fault: CourtFault) =>
  ({ facts }: Pick<Termination, 'facts'>, party: PartyCase, context: EnforcementContext): boolean =>
    facts.ground === 'endedByCourt' && courtFault(facts, party, context) === fault;

const readingFacts = rulesReading<Pick<Termination, 'facts'>>(['facts']);

export const CourtMustFollowTheRemedies = readingFacts.partyRule({
  code: 'closure.court-before-remedies',
  refs: ['N8'],
  articles: ['ACL 53', 'ALL 46'],
  pack: 'national-core',
  en: 'The court was applied to while the party could still sue, or while a remedy was pending.',
  zh: '申请人民法院强制执行时，当事人的起诉期限尚未届满，或者复议、诉讼尚未终结。',
  brokenWhen: isFault('remedies'),
  particulars: (_, party, context) => {
    const end = remediesEnd(party, context);
    return end === undefined ? {} : saidOfLastDay('lastDay', end);
  },
});

export const CourtMustFollowTheDemand = readingFacts.partyRule({
  code: 'closure.court-before-demand',
  refs: ['N8', 'L25'],
  articles: ['ACL 54', 'ACL 69'],
  pack: 'national-core',
  en: 'The court was applied to before ten working days had passed since the demand was served.',
  zh: '催告书送达后未满十个工作日即申请人民法院强制执行。',
  brokenWhen: isFault('demand'),
  particulars: ({ facts }, party, context) => {
    if (facts.ground !== 'endedByCourt') return {};
    return saidOfLastDay('lastDay', clockFrom('L25', { from: facts.demandServedOn }, party, context));
  },
});

export const CourtMustBeAppliedToInTime = readingFacts.partyRule({
  code: 'closure.court-too-late',
  refs: ['N8', 'L26'],
  articles: ['ACL 53', 'ALL-I 156'],
  pack: 'national-core',
  en: 'The court was applied to more than three months after the party could no longer sue: it does not accept that.',
  zh: '自起诉期限届满之日起超过三个月申请人民法院强制执行，法院不予受理。',
  brokenWhen: isFault('late'),
});

export const {
  DeliberationMustBeCollective: TerminationMustBeDiscussedCollectively,
  QuorumMustBeThere: TerminationMustHaveItsQuorum,
  MembersMustHeadTheAgency: TerminationMustBeVotedOnByHeads,
  HandlersMustNotVote: HandlersMustNotVoteOnTermination,
  RecusedHeadsMustNotVote: RecusedHeadsMustNotVoteOnTermination,
  ChairMustBeAmongTheMembers: ChairMustDiscussTermination,
  ConclusionMustFollowTheVote: TerminationMustFollowTheVote,
} = rulesAboutPanel<Pick<Termination, 'facts'>>({
  reads: ['facts'],
  panelOf: ({ facts }) => (facts.ground === 'otherByHeads' ? { members: facts.members ?? [] } : undefined),
});
