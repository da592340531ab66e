import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import { entitlement, supervisorMustNotAct } from '../guards/entitlement.js';
import { actorMustBeInPost } from '../guards/in-post.js';
import { LawOfTheDayMustBeKnown } from '../guards/known-law.js';
import { namedPeopleMustBeRegistered } from '../guards/named-people.js';
import type { CommandOf } from '../law/command-type.js';
import { commandBook, lawDecider, type LawDecider } from '../law/deciders.js';
import { decidingSteps, type Deciding } from '../law/deciding.js';
import { lastDayOfCheck } from './due-on.js';
import {
  AuxiliariesMustNotAct,
  CertificatesMustBeShown,
  CheckMustNotBeExtendedTwice,
  CheckMustStillBeRunning,
  HeadMustBeOfTheAgency,
  LapseMustBeStated,
  LeadMustBeFoundBeforeItIsRegistered,
  LeadMustBeNew,
  LeadMustBeOpen,
  LeadMustBeOpenForTheCase,
  LeadMustExist,
  LeadMustNotBeClosedByItsSubmitter,
  LimitationMustHavePassed,
  LinkerMustBeHeadOrSystem,
  OfficersMustHoldCertificates,
  PowerMustBeKnown,
  RecusedOfficersMustNotAct,
  TwoCertifiedOfficersMustBePresent,
  UnitMustBelongToAgency,
} from './rules.js';
import { evolveLead, initialLead, type LeadState } from './state.js';
import {
  AdvisoryIssued,
  CheckLead,
  CloseLeadWithoutFiling,
  ExtendLeadCheck,
  IssueAdvisory,
  LeadChecked,
  LeadCheckExtended,
  LeadClosedNotFiled,
  LeadFiled,
  LeadRegistered,
  LinkLeadToCase,
  RegisterLead,
  type leadCommandTypes,
  type LeadEvent,
} from './vocabulary.js';

const decidingLead = decidingSteps<LeadState, EnforcementContext, LeadEvent>();

const leadDeciding: readonly Deciding<LeadState, EnforcementContext, LeadEvent>[] = [
  decidingLead(RegisterLead, {
    mustHold: [LeadMustBeNew, UnitMustBelongToAgency, PowerMustBeKnown, LeadMustBeFoundBeforeItIsRegistered],
    then: (command, _, context) => {
      const { agencyId, foundOn } = command;
      const lead = { agencyId, foundOn, extendedOn: undefined };
      const dueOn = lastDayOfCheck(lead, context);
      return [LeadRegistered({ ...command, submittedBy: context.actor.personId, dueOn })];
    },
  }),

  decidingLead(CheckLead, {
    mustHold: [
      LeadMustBeOpen,
      OfficersMustHoldCertificates,
      TwoCertifiedOfficersMustBePresent,
      CertificatesMustBeShown,
      AuxiliariesMustNotAct,
      RecusedOfficersMustNotAct,
    ],
    then: (command) => [LeadChecked(command)],
  }),

  decidingLead(ExtendLeadCheck, {
    mustHold: [LeadMustBeOpen, HeadMustBeOfTheAgency, CheckMustNotBeExtendedTwice, CheckMustStillBeRunning],
    then: (command, lead, context) => {
      if (lead.is === 'none') return [];
      const dueOn = lastDayOfCheck({ ...lead, extendedOn: chinaDateOf(command.occurredAt) }, context);
      return [LeadCheckExtended({ ...command, approvedBy: context.actor.personId, dueOn })];
    },
  }),

  decidingLead(CloseLeadWithoutFiling, {
    mustHold: [
      LeadMustBeOpen,
      LapseMustBeStated,
      LimitationMustHavePassed,
      HeadMustBeOfTheAgency,
      LeadMustNotBeClosedByItsSubmitter,
    ],
    then: (command, _, { actor }) => [LeadClosedNotFiled({ ...command, approvedBy: actor.personId })],
  }),

  decidingLead(LinkLeadToCase, {
    mustHold: [LeadMustBeOpenForTheCase, LinkerMustBeHeadOrSystem],
    then: (command, _, { actor }) => [LeadFiled({ ...command, linkedBy: actor.personId })],
  }),

  decidingLead(IssueAdvisory, {
    mustHold: [LeadMustExist],
    then: (command, _, { actor }) => [AdvisoryIssued({ ...command, issuedBy: actor.personId })],
  }),
];

const book = commandBook(leadDeciding, {
  first: [LawOfTheDayMustBeKnown],
  ofEvery: (commandType) => [
    ...entitlement(commandType),
    supervisorMustNotAct(commandType),
    actorMustBeInPost(commandType),
    ...namedPeopleMustBeRegistered(commandType),
  ],
});

/** Every command of a lead with the rules that judge it, for documentation and audits. */
export const leadRules = book.decidings;

export type LeadCommand = CommandOf<(typeof leadCommandTypes)[number]>;

/** A lead, `lead-<id>`: from its registration until it is filed as a case or not. */
export const leadDecider: LawDecider<LeadCommand, LeadState, LeadEvent, EnforcementContext> = lawDecider(
  { initialState: initialLead, evolve: evolveLead },
  book,
);
