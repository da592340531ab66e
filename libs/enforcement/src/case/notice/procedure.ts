import { chinaDateOf } from '@ecl/kernel';
import {
  EveryProvisionMustBeInForce,
  LegalBasisMustBeLive,
  ProvisionsMustBePrintedAsRegistered,
  ProvisionsMustBeRegistered,
} from '../../guards/index.js';
import { numberMustBeFree } from '../../numbers/rule.js';
import { clockFrom } from '../clock-of-case.js';
import { NoticeMustNotExceedTheJudgment } from '../decision/rules/judged.js';
import { NoticeMustKeepToTheItem, NoticeMustNotRepeatTheUndoneAct } from '../decision/rules/redo.js';
import { CaseMustBeUndecided } from '../decision/rules/stage.js';
import { isPending } from '../hearing/state.js';
import { parametersInForce } from '../parameters-in-force.js';
import { requiredByRule } from '../required-by-rule.js';
import { JoinedPartyMustBeReportedOn } from '../participation/rules/joining.js';
import { decidingForParty } from '../parties/deciding.js';
import type { CaseDeciding } from '../rule.js';
import { rulesOfEveryService } from '../service/rules/every-service.js';
import { servedOnOf } from '../service/served-on.js';
import { sentOn } from './posting.js';
import { isSentLate } from './rights.js';
import {
  HearingMustBeOffered,
  HeavierNoticeMustRestOnNewFacts,
  InvestigationMustBeConcluded,
  NoticeIdMustBeNew,
  NoticeMustReplaceTheOneInForce,
  ReissuedNoticeMustSayWhatChanged,
  ReissuedNoticeMustTellSomethingNew,
} from './rules/issuing.js';
import {
  DefenceMustBeNew,
  DefenceMustBeUnreviewed,
  GuardianMustWaive,
  HandlersMustReviewDefence,
  NoticeMustBeServed,
  ReviewMustFollowDefence,
  SomeNoticeMustBeServed,
  WaivedRightMustExist,
} from './rules/party-rights.js';
import {
  AttemptsMustBeOfTheNotice,
  NoticeMustBeIssuedBeforeService,
  NoticeMustNotBeServedTwice,
  NoticeServedMustBeTheOneInForce,
} from './rules/serving.js';
import { CaseMustBeUndecidedUnlessDefenceWasPosted, PostingMustPrecedeArrival } from './rules/posting.js';
import { BenchmarkOfNoticeMustExist } from './rules/benchmark.js';
import type { NoticeState } from './state.js';
import {
  DefenceReceived,
  DefenceReviewed,
  IssuePenaltyNotice,
  PenaltyNoticeIssued,
  PenaltyNoticeServed,
  ReceiveDefence,
  ReviewDefence,
  RightsWaived,
  ServePenaltyNotice,
  WaiveRights,
} from './vocabulary.js';

const noticeIdOf = (notice: NoticeState): string =>
  requiredByRule(notice.is === 'none' ? undefined : notice.noticeId, NoticeMustBeServed);

/** The notice that the party has in hands. */
const answered = (notice: NoticeState): string =>
  (notice.is === 'issued' ? notice.replaced?.noticeId : undefined) ?? noticeIdOf(notice);

export const noticeDeciding: readonly CaseDeciding[] = [
  decidingForParty(IssuePenaltyNotice, {
    mustHold: [
      CaseMustBeUndecided,
      InvestigationMustBeConcluded,
      JoinedPartyMustBeReportedOn,
      ProvisionsMustBeRegistered,
      ProvisionsMustBePrintedAsRegistered,
      LegalBasisMustBeLive,
      EveryProvisionMustBeInForce,
      BenchmarkOfNoticeMustExist,
      HearingMustBeOffered,
      NoticeMustReplaceTheOneInForce,
      NoticeIdMustBeNew,
      ReissuedNoticeMustSayWhatChanged,
      ReissuedNoticeMustTellSomethingNew,
      HeavierNoticeMustRestOnNewFacts,
      NoticeMustNotRepeatTheUndoneAct,
      NoticeMustKeepToTheItem,
      NoticeMustNotExceedTheJudgment,
      numberMustBeFree('notice', 'M55 40'),
    ],
    then: (command, state, context) => [
      PenaltyNoticeIssued({
        ...command,
        ...(isPending(state.hearing) ? { pendingHearingRequest: 'carriedOver' as const } : {}),
        issuedBy: context.actor.personId,
        packs: parametersInForce(command, state, context).versions,
      }),
    ],
  }),

  decidingForParty(ServePenaltyNotice, {
    mustHold: [
      NoticeServedMustBeTheOneInForce,
      NoticeMustNotBeServedTwice,
      NoticeMustBeIssuedBeforeService,
      AttemptsMustBeOfTheNotice,
      ...rulesOfEveryService,
    ],
    then: (command, state, context) => {
      const parameters = parametersInForce(command, state, context);
      const servedOn = servedOnOf(command, parameters, context.calendar);
      const offersHearing = state.notice.is !== 'none' && state.notice.offersHearing;
      return [
        PenaltyNoticeServed({
          ...command,
          servedOn,
          defenceUntil: clockFrom('L09', { from: servedOn }, state, context).dueOn,
          ...(offersHearing ? { hearingRequestUntil: clockFrom('L10', { from: servedOn }, state, context).dueOn } : {}),
        }),
      ];
    },
  }),

  decidingForParty(ReceiveDefence, {
    mustHold: [
      CaseMustBeUndecidedUnlessDefenceWasPosted,
      SomeNoticeMustBeServed,
      DefenceMustBeNew,
      PostingMustPrecedeArrival,
    ],
    then: (command, state, context) => {
      const on = chinaDateOf(command.occurredAt);
      return [
        DefenceReceived({
          ...command,
          noticeId: answered(state.notice),
          isLate: isSentLate('defence', sentOn(command), state, on, context),
          receivedBy: context.actor.personId,
        }),
      ];
    },
  }),

  decidingForParty(ReviewDefence, {
    mustHold: [CaseMustBeUndecided, DefenceMustBeUnreviewed, ReviewMustFollowDefence, HandlersMustReviewDefence],
    then: (command, _, { actor }) => [DefenceReviewed({ ...command, reviewedBy: actor.personId })],
  }),

  decidingForParty(WaiveRights, {
    mustHold: [CaseMustBeUndecided, NoticeMustBeServed, WaivedRightMustExist, GuardianMustWaive],
    then: (command, { notice }, { actor }) => [
      RightsWaived({ ...command, noticeId: noticeIdOf(notice), recordedBy: actor.personId }),
    ],
  }),
];
