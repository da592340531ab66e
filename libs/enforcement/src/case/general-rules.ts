import { chinaDateOf } from '@ecl/kernel';
import { entitlement, supervisorMustNotAct } from '../guards/entitlement.js';
import { namedPeopleMustBeRegistered } from '../guards/named-people.js';
import type { CommandType } from '../law/command-type.js';
import type { Dated } from '../law/dated.js';
import type { Role } from '../law/role.js';
import type { AnyCaseCommandType } from './case-command.js';
import { isClosed } from './closure/state.js';
import { isRecusalOpenAt } from './filing/state.js';
import { rule, type CaseRule } from './rule.js';
import type { CaseState } from './state.js';

/** G-0.5. Judged at the moment of recording: what was recorded before the recusal decision stays valid. */
export const RecusedPersonMustNotAct = rule({
  code: 'duties.actor-recused',
  refs: ['G-0.5'],
  articles: ['APL 43'],
  pack: 'national-core',
  en: 'The person has been recused from this case.',
  zh: '该人员已被决定回避，不得办理本案。',
  reads: [],
  brokenWhen: (_, { handlers }, { actor, now }) =>
    handlers.recused.some(({ personId, since }) => personId === actor.personId && since <= now),
});

/** Who judges: deciding, reviewing and presiding wait for the answer; 决定作出之前，不停止调查. */
const JUDGES: readonly Role[] = ['head', 'legalReviewer', 'presider'];

/** A crime that is to be passed on within days (R310 5). */
const TO_THE_POLICE: readonly string[] = ['ApproveTransfer', 'RefuseTransfer'];
/** Goods that may be lost, a term of days after which they go back by law; and the answer to another request, so that nobody waits in a circle. */
const URGENT: readonly string[] = [...['ApprovePreservation', 'DisposePreserved', 'DecideRecusal'], ...TO_THE_POLICE];

/**
 * 回避决定作出之前: the investigation goes on, and so does what may not wait and hurts nobody (APL 43). Everything else that only a head, a reviewer or a
 * presider may do waits, or another one does it. What the person did before anybody asked stays valid.
 */
export const personWhoseRecusalIsAskedForMustNotJudge = ({ name, by }: AnyCaseCommandType): CaseRule<Dated> =>
  rule({
    code: 'duties.recusal-pending',
    refs: ['G-0.5', 'S07'],
    articles: ['APL 43'],
    pack: 'national-core',
    doubtful: {
      reading: {
        zh: '回避决定作出前不停止调查，先行登记保存等紧急措施也可以办理；审批、审核、主持听证、作出决定应当待回避决定作出后进行，或者由他人进行。',
        en: 'Until the recusal is decided the investigation goes on, and so do urgent measures; approving, reviewing, presiding and deciding wait for the answer, or others do it.',
      },
      otherReading: {
        zh: '法律只规定不停止调查，未规定被申请回避的人员暂停履行其他职责，在回避决定作出前可以继续办理。',
        en: 'The law says only that the investigation goes on, and suspends nobody: until it is decided the person may go on with everything.',
      },
    },
    en: 'The recusal of this person is asked for and not decided yet: until then the person investigates, but does not decide, review or preside.',
    zh: '该人员的回避申请尚未作出决定，在此之前可以继续调查，但不得审批、审核、主持听证或者作出决定。',
    reads: [],
    brokenWhen: ({ occurredAt }, { handlers }, { actor }) =>
      !URGENT.includes(name) &&
      by.every((role) => JUDGES.includes(role)) &&
      isRecusalOpenAt(handlers, actor.personId, occurredAt),
  });

/** The first step of a case is a proposal to file it, or a penalty on the spot. */
export const caseMustBeOpened = ({ begins }: CommandType): CaseRule<Dated> =>
  begins
    ? rule({
        code: 'case.opened-already',
        refs: [],
        articles: ['M55 40'],
        pack: 'mohurd-55',
        en: 'The case exists already: one case, one file.',
        zh: '案件已经存在，实行一案一卷。',
        reads: [],
        brokenWhen: (_, { filing }) => filing.is !== 'none',
      })
    : rule({
        code: 'case.unknown',
        refs: [],
        articles: ['M55 40'],
        pack: 'mohurd-55',
        en: 'There is no such case.',
        zh: '案件不存在。',
        reads: [],
        brokenWhen: (_, { filing }) => filing.is === 'none',
      });

/** Roles within the agency of the case. Heads are judged by their headship, and other bodies do not belong to it. */
const INSIDE: readonly Role[] = ['officer', 'unitHead'];
/** Roles of which only the register of personnel can say whose person it is. */
const OF_A_POST: readonly Role[] = [...INSIDE, 'auxiliary'];

/**
 * 职权法定: officers and heads of units handle only the cases of their own agency, even if they see others (APL 17). Whoever has left takes no
 * step at all, whatever the account still allows, and neither does whom the register of personnel never had. Of a day before the first
 * posting the account says whose person it is: someone new records what others had done.
 */
export const actorMustServeTheAgency = ({ by }: CommandType): CaseRule<Dated> =>
  rule({
    code: 'duties.of-another-agency',
    refs: [],
    articles: ['APL 17', 'APL 22'],
    pack: 'national-core',
    en: 'The person does not belong to the agency that handles the case, or is in no register of personnel.',
    zh: '操作人员不属于办案机关，或者不在人员登记簿中。',
    reads: [],
    brokenWhen: ({ occurredAt }, { filing }, { actor, registers }) => {
      if (filing.is !== 'none' && registers.hasLeft(actor.personId, chinaDateOf(occurredAt))) return true;
      const parts = actor.roles.filter((role) => by.includes(role));
      const actsAs = (roles: readonly Role[]): boolean =>
        parts.length > 0 && parts.every((role) => roles.includes(role));
      if (actsAs(OF_A_POST) && !registers.isPerson(actor.personId)) return true;
      if (filing.is === 'none' || !actsAs(INSIDE)) return false;
      const agencyId = registers.person(actor.personId, chinaDateOf(occurredAt))?.agencyId ?? actor.agencyId;
      return agencyId !== undefined && agencyId !== filing.agencyId;
    },
  });

/** What this agency decided stays its own where the rest of the case went to another organ: it publishes, answers and corrects as after a closure. */
const isDecidedHere = ({ parties }: CaseState): boolean =>
  [...parties.values()].some(({ decision }) => decision.is !== 'none');

/** A case that was not filed or went to another organ is archived, and nothing else happens to it but to what was decided before. */
export const caseMustStillBeHere = ({ mayFollow }: AnyCaseCommandType): CaseRule<Dated> =>
  rule({
    code: 'case.left',
    refs: [],
    articles: ['M55 6', 'M55 15'],
    pack: 'mohurd-55',
    en: 'The case was not filed, or was transferred to the competent organ.',
    zh: '案件未予立案或者已移送有管辖权的机关。',
    reads: [],
    brokenWhen: (_, state) =>
      (state.filing.is === 'refused' || state.filing.is === 'transferredOut') &&
      !mayFollow.includes('leaving') &&
      !(mayFollow.includes('closure') && isDecidedHere(state)),
  });

/**
 * What may still happen to a closed case: it is archived; its decision is published or withdrawn, reviewed by others,
 * corrected or revoked; money that the bank received is recorded, and payments without a ground are refunded; and
 * conduct that turns out to be a crime is transferred to the police, no matter when it is discovered (R310 3).
 */
export const caseMustNotBeClosed = ({ mayFollow }: AnyCaseCommandType): CaseRule<Dated> =>
  rule({
    code: 'case.closed',
    refs: [],
    articles: ['M55 31', 'M55 40'],
    pack: 'mohurd-55',
    en: 'The case is closed.',
    zh: '案件已经结案。',
    reads: [],
    brokenWhen: (_, { closure }) => isClosed(closure) && !mayFollow.includes('closure'),
  });

/** The rules for every step of a case, in every track. */
export const generalRules = (commandType: AnyCaseCommandType): readonly CaseRule<Dated>[] => [
  ...entitlement(commandType),
  supervisorMustNotAct(commandType),
  RecusedPersonMustNotAct,
  personWhoseRecusalIsAskedForMustNotJudge(commandType),
  actorMustServeTheAgency(commandType),
  caseMustBeOpened(commandType),
  caseMustStillBeHere(commandType),
  caseMustNotBeClosed(commandType),
  ...namedPeopleMustBeRegistered(commandType),
];
