import { addDays, instant, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendar } from '../../calendar/published-calendar.js';
import {
  aCase,
  at,
  contextOn,
  decided,
  decisionServed,
  directly,
  document,
  everyParty,
  given,
  noPenaltyDecided,
  notified,
  onSpotPenaltyDecided,
  penaltyDecided,
  PrincipalHead,
  scopeDetermined,
  theDebt,
  warning,
} from '../../testing/index.js';
import { caseDecider } from '../case.js';
import { DecisionRevoked } from '../decision/vocabulary/index.js';
import { PaymentObligationOpened } from '../payment/vocabulary/index.js';
import { DecisionServed, ServeDecision } from './vocabulary.js';
import {
  DecisionMustNotBeServedTwice,
  DecisionMustBeInForceToBeServed,
  ServiceMustFollowDecision,
} from './rules/decision.js';

const today = contextOn('2026-12-30T12:00:00+08:00');
const standing = aCase().concluded().with(decided());
const serveAt = (local: string) => ServeDecision({ ...directly(at(local)), decisionId: 'decision-1' });

describe('the service of a decision', () => {
  it('the service of a decision opens the obligation to pay, fifteen calendar days from receipt, rolled over Labour Day [L20, X1, X20, P1]', () => {
    given(standing)
      .when(serveAt('2026-04-16 10:00'), today)
      .then(
        DecisionServed({
          ...everyParty,
          ...directly(at('2026-04-16 10:00')),
          decisionId: 'decision-1',
          servedOn: plainDate('2026-04-16'),
          dueOn: plainDate('2026-04-24'),
        }),
        PaymentObligationOpened({
          ...theDebt,
          obligationId: 'decision-1',
          occurredAt: at('2026-04-16 10:00'),
          decisionId: 'decision-1',
          fine: yuan(2_000),
          receivedOn: plainDate('2026-04-16'),
          dueOn: plainDate('2026-05-06'),
          statesSurcharge: true,
          collectingBankId: 'bank-cf',
          account: 'treasury-0001',
        }),
      );
  });

  it('service opens no obligation to pay where no fine was imposed [P1]', () => {
    const warned = aCase()
      .concluded()
      .with(notified({ proposedPenalties: [warning] }))
      .and(scopeDetermined(), penaltyDecided({ penalties: [warning] }));
    for (const history of [warned, aCase().concluded().and(noPenaltyDecided())])
      given(history)
        .when(serveAt('2026-04-16 10:00'), today)
        .thenState(({ service, payment }) => {
          expect(service).toMatchObject({ is: 'served', servedOn: '2026-04-16' });
          expect(payment.is).toBe('none');
        });
  });

  it('the service of a decision is late after seven working days, and says when it was due [L14]', () => {
    given(standing)
      .when(serveAt('2026-04-30 10:00'), today)
      .thenState(({ service }) => service.is === 'served' && service.servedOn === '2026-04-30');
    expect(caseDecider.decide(serveAt('2026-04-30 10:00'), standing.state, today)).toMatchObject({
      is: 'accepted',
      events: [{ data: { servedOn: '2026-04-30', dueOn: '2026-04-24' } }, {}],
    });
  });

  it('only a decision in force is served [E6]', () => {
    given(aCase().concluded()).when(serveAt('2026-04-16 10:00'), today).thenRefused(DecisionMustBeInForceToBeServed);
    given(standing)
      .when(ServeDecision({ ...directly(at('2026-04-16 10:00')), decisionId: 'decision-9' }), today)
      .thenRefused(DecisionMustBeInForceToBeServed);
    const revoked = DecisionRevoked({
      ...everyParty,
      occurredAt: at('2026-04-15 16:00'),
      cause: 'selfCorrection',
      reasons: '认定事实不清',
      document: document('撤销决定书'),
      revokedBy: PrincipalHead.personId,
    });
    given(standing.and(revoked)).when(serveAt('2026-04-16 10:00'), today).thenRefused(DecisionMustBeInForceToBeServed);
  });

  it('the service of a decision happens once; a penalty on the spot was served when it was made [E6]', () => {
    given(standing.and(decisionServed()))
      .when(serveAt('2026-04-17 10:00'), today)
      .thenRefused(DecisionMustNotBeServedTwice);
    given(aCase().and(onSpotPenaltyDecided()))
      .when(serveAt('2026-05-07 10:00'), today)
      .thenRefused(DecisionMustNotBeServedTwice);
  });

  it('the service of a decision is not dated before the decision [E6]', () => {
    given(standing).when(serveAt('2026-04-14 10:00'), today).thenRefused(ServiceMustFollowDecision);
  });

  it('the service of a decision leaves the party at least fifteen days to pay, ending on a day of work', () => {
    const calendar = workingCalendar();
    fc.assert(
      fc.property(fc.nat(200), (day) => {
        const receivedOn = addDays(plainDate('2026-04-15'), day);
        const served = caseDecider.decide(
          ServeDecision({ ...directly(instant(`${receivedOn}T10:00:00+08:00`)), decisionId: 'decision-1' }),
          standing.state,
          today,
        );
        const opened = served.is === 'accepted' ? served.events.at(-1) : undefined;
        if (opened?.type !== 'PaymentObligationOpened') throw new Error('no obligation was opened');
        expect(opened.data.dueOn >= addDays(receivedOn, 15)).toBe(true);
        expect(calendar.isWorkingDay(opened.data.dueOn)).toBe(true);
      }),
    );
  });
});
