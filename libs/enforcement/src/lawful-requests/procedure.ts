import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import { entitlement, supervisorMustNotAct } from '../guards/entitlement.js';
import { actorMustBeInPost } from '../guards/in-post.js';
import { LawOfTheDayMustBeKnown } from '../guards/known-law.js';
import { namedPeopleMustBeRegistered } from '../guards/named-people.js';
import type { CommandOf } from '../law/command-type.js';
import { commandBook, lawDecider, type LawDecider } from '../law/deciders.js';
import { decidingSteps } from '../law/deciding.js';
import {
  AgencyMustBeInTheTerritory,
  AnswererMustServeTheAgency,
  bodyOf,
  CasesMustBeNamed,
  DaysMustBeInOrder,
  NumberMustBeNew,
  PowersMustBeInTheCatalogue,
  ReadersMustServeTheOrgan,
  RequestMustBeOfTheOrgan,
  RequestMustBeToTheAgency,
  RequestMustNotBeAnswered,
  RequestMustNotBeEnded,
  StepMustFollowTheLast,
  TimeToReadMustNotBeOver,
} from './rules.js';
import { evolveLawfulRequests, initialLawfulRequests, nextRequestId, type LawfulRequestsState } from './state.js';
import {
  EndRecordsRequest,
  GrantRecords,
  ObjectToRecordsRequest,
  RecordsGranted,
  RecordsRequested,
  RecordsRequestEnded,
  RecordsRequestObjected,
  RequestRecords,
  type lawfulRequestCommandTypes,
  type LawfulRequestEvent,
} from './vocabulary.js';

const deciding = decidingSteps<LawfulRequestsState, EnforcementContext, LawfulRequestEvent>();

const book = commandBook(
  [
    deciding(RequestRecords, {
      mustHold: [
        AgencyMustBeInTheTerritory,
        ReadersMustServeTheOrgan,
        AnswererMustServeTheAgency,
        DaysMustBeInOrder,
        CasesMustBeNamed,
        PowersMustBeInTheCatalogue,
        NumberMustBeNew,
      ],
      then: (asked, state, context) => {
        const bodyId = bodyOf(context, chinaDateOf(asked.occurredAt)) ?? '';
        const requestId = nextRequestId(state, bodyId);
        return [RecordsRequested({ ...asked, requestId, bodyId, requestedBy: context.actor.personId })];
      },
    }),
    deciding(GrantRecords, {
      mustHold: [
        RequestMustBeToTheAgency,
        RequestMustNotBeAnswered,
        RequestMustNotBeEnded,
        StepMustFollowTheLast,
        TimeToReadMustNotBeOver,
      ],
      then: (granted, _, { actor }) => [RecordsGranted({ ...granted, grantedBy: actor.personId })],
    }),
    deciding(ObjectToRecordsRequest, {
      mustHold: [RequestMustBeToTheAgency, RequestMustNotBeAnswered, RequestMustNotBeEnded, StepMustFollowTheLast],
      then: (objected, _, { actor }) => [RecordsRequestObjected({ ...objected, objectedBy: actor.personId })],
    }),
    deciding(EndRecordsRequest, {
      mustHold: [RequestMustBeOfTheOrgan, RequestMustNotBeEnded, StepMustFollowTheLast],
      then: (ended, _, { actor }) => [RecordsRequestEnded({ ...ended, endedBy: actor.personId })],
    }),
  ],
  {
    first: [LawOfTheDayMustBeKnown],
    ofEvery: (commandType) => [
      ...entitlement(commandType),
      supervisorMustNotAct(commandType),
      actorMustBeInPost(commandType),
      ...namedPeopleMustBeRegistered(commandType),
    ],
  },
);

/** Every command about a request with the rules that judge it, for documentation and audits. */
export const lawfulRequestRules = book.decidings;

export type LawfulRequestCommand = CommandOf<(typeof lawfulRequestCommandTypes)[number]>;

/** The requests for case files, one stream (decision 55): whoever opens a list is asked for all that are open. */
export const lawfulRequestsDecider: LawDecider<
  LawfulRequestCommand,
  LawfulRequestsState,
  LawfulRequestEvent,
  EnforcementContext
> = lawDecider({ initialState: initialLawfulRequests, evolve: evolveLawfulRequests }, book);
