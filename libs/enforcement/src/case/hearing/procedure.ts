import { chinaDateOf } from '@ecl/kernel';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import { sentOn } from '../notice/posting.js';
import { isSentLate } from '../notice/rights.js';
import { CaseMustBeUndecidedUnlessRequestWasPosted, PostingMustPrecedeArrival } from '../notice/rules/posting.js';
import { SomeNoticeMustOpenTheHearing } from '../notice/rules/party-rights.js';
import { parametersInForce } from '../parameters-in-force.js';
import { requiredByRule } from '../required-by-rule.js';
import { decidingForParty, decidingForThose } from '../parties/deciding.js';
import type { CaseDeciding } from '../rule.js';
import { rulesOfHearingNoticeService } from '../service/rules/every-service.js';
import { servedOnOf } from '../service/served-on.js';
import { thoseNotifiedForTheDay, thoseWhoAsked } from './concern.js';
import { GuardianMustAbandon, GuardianMustHaveBeenNotified } from './rules/abandonment.js';
import {
  HearingMustBeHeldInTime,
  HearingMustBeNotified,
  HearingMustBeNotifiedInTime,
  HearingMustKeepItsTime,
  AttemptsMustBeOfTheHearingNotice,
  HearingNoticeMustFollowRequest,
} from './rules/notice.js';
import {
  OnlyThePresiderHolds,
  PresiderMustBeAppointed,
  PresiderMustBelongToTheAgency,
  PresiderMustNotBeRecused,
  PresiderMustNotHaveHandledTheCase,
  PresidingPersonMustBelongToTheAgency,
  PresidingPersonMustNotHaveHandledTheCase,
} from './rules/presider.js';
import {
  HearingMustNotBeRequestedTwice,
  HearingRequestMustBePending,
  HearingRightMustNotBeWaived,
  RejectionMustBeFounded,
} from './rules/request.js';
import {
  AgentsMustBeAtMostTwo,
  GuardianMustAttend,
  HearingMustBePublic,
  HearingMustBeRecorded,
  InvestigatorMustAttend,
  PartyMustAttend,
} from './rules/session.js';
import {
  AbandonHearing,
  AppointPresider,
  HearingAbandoned,
  HearingHeld,
  HearingNoticeServed,
  HearingRequested,
  HearingRequestRejected,
  HoldHearing,
  PresiderAppointed,
  RejectHearingRequest,
  RequestHearing,
  ServeHearingNotice,
} from './vocabulary.js';

export const hearingDeciding: readonly CaseDeciding[] = [
  decidingForParty(RequestHearing, {
    mustHold: [
      CaseMustBeUndecidedUnlessRequestWasPosted,
      SomeNoticeMustOpenTheHearing,
      HearingMustNotBeRequestedTwice,
      HearingRightMustNotBeWaived,
      PostingMustPrecedeArrival,
    ],
    then: (command, state, context) => {
      const on = chinaDateOf(command.occurredAt);
      return [
        HearingRequested({
          ...command,
          isLate: isSentLate('hearing', sentOn(command), state, on, context),
          receivedBy: context.actor.personId,
        }),
      ];
    },
  }),

  decidingForParty(RejectHearingRequest, {
    mustHold: [HearingRequestMustBePending, RejectionMustBeFounded, ApproverMustHeadTheAgency],
    then: (command, _, { actor }) => [HearingRequestRejected({ ...command, rejectedBy: actor.personId })],
  }),

  decidingForThose(AppointPresider, thoseWhoAsked(AppointPresider), {
    mustHold: [
      HearingRequestMustBePending,
      ApproverMustHeadTheAgency,
      PresiderMustNotHaveHandledTheCase,
      PresiderMustNotBeRecused,
      PresiderMustBelongToTheAgency,
    ],
    then: (command, { partyIds }, { actor }) => [
      PresiderAppointed({ ...command, partyIds, appointedBy: actor.personId }),
    ],
  }),

  decidingForParty(ServeHearingNotice, {
    mustHold: [
      HearingRequestMustBePending,
      PresiderMustBeAppointed,
      HearingNoticeMustFollowRequest,
      AttemptsMustBeOfTheHearingNotice,
      HearingMustBeNotifiedInTime,
      ...rulesOfHearingNoticeService,
    ],
    then: (command, state, context) => [
      HearingNoticeServed({
        ...command,
        presider: requiredByRule(state.hearing.presider, PresiderMustBeAppointed),
        servedOn: servedOnOf(command, parametersInForce(command, state, context), context.calendar),
      }),
    ],
  }),

  decidingForThose(HoldHearing, thoseNotifiedForTheDay(HoldHearing), {
    mustHold: [
      HearingMustBeNotified,
      OnlyThePresiderHolds,
      PresidingPersonMustNotHaveHandledTheCase,
      PresidingPersonMustBelongToTheAgency,
      HearingMustKeepItsTime,
      HearingMustBeHeldInTime,
      HearingMustBePublic,
      HearingMustBeRecorded,
      InvestigatorMustAttend,
      PartyMustAttend,
      GuardianMustAttend,
      AgentsMustBeAtMostTwo,
    ],
    then: (command, { partyIds }, { actor }) => [HearingHeld({ ...command, partyIds, presider: actor.personId })],
  }),

  decidingForParty(AbandonHearing, {
    mustHold: [
      HearingMustBeNotified,
      OnlyThePresiderHolds,
      PresidingPersonMustNotHaveHandledTheCase,
      PresidingPersonMustBelongToTheAgency,
      HearingMustKeepItsTime,
      HearingMustBeHeldInTime,
      GuardianMustHaveBeenNotified,
      GuardianMustAbandon,
    ],
    then: (command, _, { actor }) => [HearingAbandoned({ ...command, presider: actor.personId })],
  }),
];
