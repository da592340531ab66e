import { addFen, chinaDateOf, type Fen } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import { isDecidedAbout } from '../../decision/state.js';
import { partiesMustNotHandle } from '../../filing/rules/own-matter.js';
import { rulesAboutIdentity } from '../../filing/rules/party-identity.js';
import { isNaturalPerson } from '../../parties/age.js';
import { partyRule, rule } from '../../rule.js';
import type { Party } from '../../values.js';
import type { PartyCase } from '../../parties/party-case.js';
import { endsThePredecessor, successorsIn, type SucceedParty } from '../vocabulary.js';
import { isInheritedAfter } from '../inheriting.js';
import { mattersOf } from '../matters.js';
import { nowInPlaceOf } from '../state.js';
import { openMatters } from './common.js';
import { isUsedId, sameAmong } from './joining.js';

type Succession = DataOf<typeof SucceedParty>;

const partyOf = ({ filing }: PartyCase): Party | undefined => (filing.is === 'none' ? undefined : filing.parties[0]);

export const SuccessorMustHaveAnIdOfItsOwn = partyRule<Succession>()({
  code: 'party.successor-id-used',
  refs: ['A7'],
  articles: ['M55 15'],
  pack: 'mohurd-55',
  en: 'Another party of the case, or another successor, has or had the id of a successor.',
  zh: '承受人的编号已被本案其他当事人或者其他承受人使用。',
  reads: ['successor', 'coSuccessors'],
  brokenWhen: (command, { everyParty }) => {
    const ids = successorsIn(command).map(({ partyId }) => partyId);
    return new Set(ids).size < ids.length || ids.some((id) => isUsedId(everyParty, id));
  },
});

/** A merger and a change of form leave one; a division and a death can leave several. */
export const SeveralMustFollowADivisionOrADeath = partyRule<Succession>()({
  code: 'party.several-successors-of-one-kind',
  refs: [],
  articles: ['CC 67', 'CC 1161'],
  pack: 'national-core',
  en: 'Only after a division or a death do several take the place of a party.',
  zh: '只有分立或者死亡才会产生多名承受人。',
  reads: ['how', 'coSuccessors'],
  brokenWhen: ({ how, coSuccessors }) => coSuccessors !== undefined && how !== 'division' && how !== 'death',
});

/** Whoever renounces is no heir; each of the others, or the only one, owes up to what it has of the estate. */
export const HeirsMustSayWhatTheyInherit = partyRule<Succession>()({
  code: 'party.inheritance-not-stated',
  refs: [],
  articles: ['CC 1161', 'ACL 40'],
  pack: 'national-core',
  en: 'Each heir is listed once with what it has of the estate; nobody else is, and only after a death.',
  zh: '公民死亡的，应当逐一填写各继承人所得遗产的实际价值，每人一项；非死亡情形不填。',
  reads: ['how', 'successor', 'coSuccessors', 'inherited'],
  brokenWhen: ({ how, inherited, ...command }) => {
    const heirs = how === 'death' ? successorsIn(command).map(({ partyId }) => partyId) : [];
    const listed = inherited?.map(({ partyId }) => partyId) ?? [];
    return (
      !heirs.every((id) => listed.includes(id)) ||
      new Set(listed).size < listed.length ||
      listed.some((id) => !heirs.includes(id))
    );
  },
});

/** The payments that are listed, and that no successor made alone in the place of the party. */
const paidByNoSuccessor = (
  command: Pick<Succession, 'payers' | 'happenedOn' | 'successor' | 'coSuccessors'>,
  party: PartyCase,
) => {
  const { payers = [], happenedOn } = command;
  const successors = successorsIn(command).map(({ partyId }) => partyId);
  const paidSince = party.ownPayments.filter(({ on, goesBack }) => on > happenedOn && !goesBack);
  const isOthersToo = (paymentId: string, part: Fen): boolean =>
    party.payments
      .flatMap(({ payments }) => payments)
      .some((each) => each.paymentId === paymentId && addFen(each.amount, each.surcharge) > part);
  return payers
    .filter(({ partyId, paymentId }, at) => {
      const own = paidSince.find((each) => each.paymentId === paymentId);
      const isTwice = payers.findIndex((each) => each.paymentId === paymentId) < at;
      return isTwice || !successors.includes(partyId) || own === undefined || isOthersToo(paymentId, own.amount);
    })
    .map(({ paymentId }) => paymentId);
};

/** Whoever pays in the place of the party before that is on record is found by the payment. */
export const PayersMustBeSuccessors = partyRule<Succession>()({
  code: 'party.paid-by-no-successor',
  refs: ['P2', 'N10'],
  articles: ['CC 1161', 'CC 178'],
  pack: 'national-core',
  en: 'A payment that is listed is not on record as one of this party alone since the succession happened, is listed twice, or its payer is no successor.',
  zh: '所列缴款不是承受事由发生后以该当事人一人名义登记的缴款，或者重复列出，或者缴款人不是承受人。',
  reads: ['payers', 'happenedOn', 'successor', 'coSuccessors'],
  brokenWhen: (command, party) => paidByNoSuccessor(command, party).length > 0,
  particulars: (command, party) => ({ payments: paidByNoSuccessor(command, party).join(', ') }),
});

export const {
  IdentityNumberMustBeRight: SuccessorIdentityNumberMustBeRight,
  IdentityMustFitTheKind: SuccessorIdentityMustFitTheKind,
  BirthDateMustFitIdentityNumber: SuccessorBirthDateMustFitIdentityNumber,
} = rulesAboutIdentity<Pick<Succession, 'successor' | 'coSuccessors'>>(['successor', 'coSuccessors'], successorsIn);

export const SuccessionMustHaveHappened = rule<Succession>()({
  code: 'party.succession-to-come',
  refs: [],
  articles: ['ACL 40', 'M55 31'],
  pack: 'national-core',
  en: 'The merger, the division, the change of form or the death is dated after the step.',
  zh: '合并、分立、变更组织形式或者死亡的日期晚于该步骤。',
  reads: ['happenedOn'],
  brokenWhen: ({ happenedOn, occurredAt }) => happenedOn > chinaDateOf(occurredAt),
});

/** A citizen dies and leaves an estate; an organisation merges or divides; a sole trader may become a company. */
export const SuccessionMustFitTheParty = partyRule<Succession>()({
  code: 'party.succession-of-another-kind',
  refs: [],
  articles: ['ACL 40'],
  pack: 'national-core',
  en: 'This succession is of another kind of party: a natural person dies; an organisation merges, divides or changes its form.',
  zh: '承受事由与当事人类型不符：自然人死亡；法人或者其他组织合并、分立、变更组织形式。',
  reads: ['how'],
  brokenWhen: ({ how }, party) => {
    const kind = partyOf(party)?.kind;
    if (kind === undefined) return false;
    if (how === 'death') return !isNaturalPerson({ kind });
    return kind === 'citizen' || (kind === 'soleTrader' && how !== 'changeOfForm');
  },
});

export const PenaltyMustHaveHadEffectBeforeDeath = partyRule<Succession>()({
  code: 'party.penalty-not-inherited',
  refs: [],
  articles: ['ACL 40', 'M55 31'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '公民死亡前处罚决定已送达的，财产罚由遗产或者义务承受人履行；尚未决定或者未送达的，终止对其调查。',
      en: 'If a penalty was served before the person died, the estate or whoever owes its debts pays it; otherwise the matter ends.',
    },
    otherReading: {
      zh: '罚款具有人身性质，公民死亡后一律不再执行。',
      en: 'A fine is personal, and is never enforced after the death of the person.',
    },
  },
  en: 'The person died, and no penalty was served before: an estate does not inherit guilt.',
  zh: '公民死亡前没有已送达的处罚决定，违法责任不由遗产或者继承人承受。',
  reads: ['how', 'happenedOn'],
  brokenWhen: (command, party) => !isInheritedAfter(command, party),
});

/** The conduct of both is then the conduct of one, who is fined for it once. */
export const SuccessorMustNotBeJudgedTwice = partyRule<Succession>()({
  code: 'party.successor-in-the-case',
  refs: ['E1'],
  articles: ['APL 29'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '合并后只剩一个违法主体，被吸收的当事人尚未作出决定的，终止对其调查，由存续的当事人一并承担，只作一次处罚。',
      en: 'After a merger one offender is left: of a company about which nothing is decided the one that absorbed it answers for both, in one penalty.',
    },
    otherReading: {
      zh: '存续的当事人对自己的行为和被吸收当事人的行为分别承担责任，可以分别处罚。',
      en: 'The one that absorbed it answers for what each of them did, in two penalties.',
    },
  },
  en: 'The successor is a party of the case already, nothing is decided about either, and nothing of the predecessor is open: one offender is left.',
  zh: '承受人已是本案当事人，对双方均尚未作出处理决定，被承受人也没有未办结事项，只应对承受人一并处理。',
  reads: ['successor', 'coSuccessors'],
  brokenWhen: (command, party) =>
    !isDecidedAbout(party.decision) &&
    openMatters(party).length === 0 &&
    otherPartiesLike(command, party).some(({ partyId }) => {
      const decision = party.parties.get(partyId)?.decision;
      return decision === undefined || !isDecidedAbout(decision);
    }),
  particulars: (command, party) => ({
    partyId: otherPartiesLike(command, party)
      .map(({ partyId }) => partyId)
      .join(', '),
  }),
});

const otherPartiesLike = (
  command: Pick<Succession, 'successor' | 'coSuccessors'>,
  party: PartyCase,
): readonly Party[] => {
  const { partyId, itemOf, parties, formerParties, everyParty } = party;
  // A matter about an item is of the same party, and goes with it.
  const matters = mattersOf(party).map((matter) => matter.partyId);
  const own = [partyId, ...matters, ...(itemOf === undefined ? [] : [itemOf, ...nowInPlaceOf(formerParties, itemOf)])];
  const others = everyParty.filter((each) => !own.includes(each.partyId));
  return successorsIn(command).flatMap((each) => sameAmong(others, each, { parties }) ?? []);
};

/** An officer who inherits from the party, or takes over its company, handles the case no more. */
export const SuccessorMustNotHandleTheCase = partiesMustNotHandle<Pick<Succession, 'successor' | 'coSuccessors'>>(
  ['successor', 'coSuccessors'],
  successorsIn,
  (_, { handlers }) => handlers.handlers,
);

/** A decision about nobody is no debt of whoever came after: it is undone, and the successor is told and decided about. */
export const DecisionMustPrecedeTheSuccession = partyRule<Succession>()({
  code: 'party.decided-after-it-ceased',
  refs: [],
  articles: ['APL 44', 'APL 57', 'APL 59', 'CC 67'],
  pack: 'national-core',
  en: 'The penalty was decided after the party had merged or divided, against one that was no more: revoke it first with an order to decide anew, and decide about the successor.',
  zh: '处罚决定作出时当事人已经合并或者分立而终止，应当先行撤销并责令重新作出决定，再对承受人依法告知并作出决定。',
  reads: ['how', 'happenedOn'],
  brokenWhen: (command, { decision }) =>
    endsThePredecessor(command) && decision.is === 'penalty' && decision.decidedOn > command.happenedOn,
});

/** Nobody who was no more did anything: it was the successor, which is a party in its own name. When it began must be known. */
export const SuccessionMustFollowTheConduct = partyRule<Succession>()({
  code: 'party.ceased-before-the-conduct',
  refs: [],
  articles: ['APL 4', 'CC 67'],
  pack: 'national-core',
  en: 'The merger, the division or the death came before the conduct began: the party cannot have done it, and nobody takes its place.',
  zh: '合并、分立或者死亡发生在违法行为开始之前，当事人不可能实施该行为，不发生承受。',
  reads: ['how', 'happenedOn'],
  brokenWhen: ({ how, happenedOn }, { filing }) =>
    how !== 'changeOfForm' &&
    filing.is !== 'none' &&
    filing.conduct.beganOn !== undefined &&
    happenedOn < filing.conduct.beganOn,
});
