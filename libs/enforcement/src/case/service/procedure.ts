import { chinaDateOf } from '@ecl/kernel';
import { clockFrom } from '../clock-of-case.js';
import { debtOfOne, obligationsFrom } from '../decision/payment-obligation.js';
import { parametersInForce } from '../parameters-in-force.js';
import { fineIn } from '../penalties/amounts.js';
import { decidingForParty } from '../parties/deciding.js';
import type { PartyCase } from '../parties/party-case.js';
import { hasDaysOfItsOwn } from '../payment/state.js';
import { PartyMustHaveBeenHeard } from '../notice/rules/posting.js';
import type { CaseDeciding } from '../rule.js';
import {
  AttemptsMustBeOfTheDecision,
  DecisionMustBeInForceToBeServed,
  DecisionMustNotBeServedTwice,
  madeOn,
  PenaltyMustNotBeOnAChild,
  PenaltyOnAMinorMustSayWhy,
  ServiceMustFollowDecision,
} from './rules/decision.js';
import { rulesOfEveryService } from './rules/every-service.js';
import { wasDecisionServedAlone } from './served-alone.js';
import { servedOnOf } from './served-on.js';
import { DecisionServed, ServeDecision } from './vocabulary.js';

/** Another debtor of the same debt paid it before this one was served: then nothing is owed. */
const isSettledByOthers = ({ obligationId }: { readonly obligationId: string }, { parties }: PartyCase): boolean =>
  [...parties.values()].some(({ payments }) =>
    payments.some((debt) => debt.obligationId === obligationId && debt.is !== 'open'),
  );

/** It began with a public notice, and is paid meanwhile, or has other days than from a receipt. */
const isOwedByItsOwnDays = ({ obligationId }: { readonly obligationId: string }, { payments }: PartyCase): boolean =>
  payments.some((debt) => debt.obligationId === obligationId && hasDaysOfItsOwn(debt));

export const serviceDeciding: readonly CaseDeciding[] = [
  decidingForParty(ServeDecision, {
    mustHold: [
      DecisionMustBeInForceToBeServed,
      DecisionMustNotBeServedTwice,
      PenaltyMustNotBeOnAChild,
      PenaltyOnAMinorMustSayWhy,
      PartyMustHaveBeenHeard,
      ServiceMustFollowDecision,
      AttemptsMustBeOfTheDecision,
      ...rulesOfEveryService,
    ],
    then: (command, state, context) => {
      const { decision } = state;
      const parameters = parametersInForce(command, state, context);
      const servedOn = servedOnOf(command, parameters, context.calendar);
      const from = madeOn(state) ?? chinaDateOf(command.occurredAt);
      const { dueOn } = clockFrom('L14', { from }, state, context);
      const served = DecisionServed({ ...command, servedOn, dueOn });
      // What was owed since the first service is owed on: the change made it no more. A notice that it cut short served nobody, nor did
      // one on somebody who could not take it.
      const isOfAChange =
        state.service.is === 'notServed' && state.service.firstServedOn !== undefined && !wasDecisionServedAlone(state);
      if (decision.is !== 'penalty' || isOfAChange) return [served];
      const { occurredAt, decisionId } = command;
      const { statesSurcharge, collectingBankId, account } = decision;
      const fine = fineIn(decision.penalties);
      const debt = debtOfOne(command.partyId, decisionId, state);
      const owed = {
        ...debt,
        occurredAt,
        decisionId,
        fine,
        receivedOn: servedOn,
        ...(command.noticePublishedOn === undefined ? {} : { noticePublishedOn: command.noticePublishedOn }),
        statesSurcharge,
        collectingBankId,
        account,
      };
      return isSettledByOthers(debt, state) || isOwedByItsOwnDays(debt, state)
        ? [served]
        : [served, ...obligationsFrom(owed, parameters, context.calendar)];
    },
  }),
];
