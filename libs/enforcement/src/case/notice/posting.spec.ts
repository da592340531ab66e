import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  at,
  contextOn,
  decided,
  decisionServed,
  defence,
  defenceReceived,
  directly,
  disclosureProposed,
  given,
  hearingRequest,
  hearingRequested,
  notified,
  PrincipalHead,
  warning,
} from '../../testing/index.js';
import { everyParty } from '../../testing/every-party.js';
import { ProposeClosure } from '../closure/vocabulary.js';
import { DecisionRevoked } from '../decision/vocabulary/index.js';
import { PublishDecision } from '../disclosure/vocabulary.js';
import { RequestHearing } from '../hearing/vocabulary.js';
import { ServeDecision } from '../service/vocabulary.js';
import {
  CaseMustBeUndecidedUnlessRequestWasPosted,
  PartyMustHaveBeenHeard,
  PostingMustPrecedeArrival,
} from './rules/posting.js';
import { ReceiveDefence } from './vocabulary.js';

/** The party may state its case until 30 March 2026; the decision is of 15 April. */
const today = contextOn('2026-05-06T12:00:00+08:00');
const told = aCase()
  .concluded()
  .with(notified({ offersHearing: true }));
const posted = (on: string) => ({ posted: { on: plainDate(on), trackingNumber: 'EX123456789CN' } });
const arrives = (day: string, over: object) => ({ occurredAt: at(`${day} 10:00`), ...over });

const isDecisionBlockedBy = (arrival: ReturnType<typeof defenceReceived>) => {
  const unheard = aCase()
    .concluded()
    .with(decided({ penalties: [warning] }))
    .and(arrival);
  given(unheard)
    .when(ServeDecision({ ...directly(at('2026-04-22 10:00')), decisionId: 'decision-1' }), today)
    .thenRefused(PartyMustHaveBeenHeard);
  given(unheard.and(decisionServed()))
    .when(ProposeClosure({ occurredAt: at('2026-04-23 10:00'), ground: 'performed', explanation: '已送达' }), today)
    .thenRefused(PartyMustHaveBeenHeard);
  const head = contextOn('2026-05-06T12:00:00+08:00', { actor: PrincipalHead });
  given(unheard.and(disclosureProposed({ occurredAt: at('2026-04-22 09:00') })))
    .when(PublishDecision({ occurredAt: at('2026-04-23 09:00') }), head)
    .thenRefused(PartyMustHaveBeenHeard);
};

describe('what a party posts [K3]', () => {
  it('a defence that was posted on the last day is in time, whenever it arrives; the next day is late [L09]', () => {
    const received = (over: object) => given(told).when(ReceiveDefence(defence(arrives('2026-04-03', over))), today);
    received(posted('2026-03-30')).then(
      defenceReceived({ ...defence(arrives('2026-04-03', posted('2026-03-30'))), isLate: false }),
    );
    received(posted('2026-03-31')).then(
      defenceReceived({ ...defence(arrives('2026-04-03', posted('2026-03-31'))), isLate: true }),
    );
    received({}).then(defenceReceived({ ...defence(arrives('2026-04-03', {})), isLate: true }));
  });

  it('a request for a hearing that was posted in time is in time [L10]', () => {
    given(told)
      .when(RequestHearing(hearingRequest(arrives('2026-04-03', posted('2026-03-30')))), today)
      .then(hearingRequested({ ...hearingRequest(arrives('2026-04-03', posted('2026-03-30'))), isLate: false }));
  });

  it('what was posted later than it arrived is refused', () => {
    given(told)
      .when(ReceiveDefence(defence(arrives('2026-03-25', posted('2026-03-26')))), today)
      .thenRefused(PostingMustPrecedeArrival);
    given(told)
      .when(RequestHearing(hearingRequest(arrives('2026-03-25', posted('2026-03-26')))), today)
      .thenRefused(PostingMustPrecedeArrival);
  });
});

describe('what arrives after the decision [K3, X9]', () => {
  const over = aCase()
    .concluded()
    .with(notified({ offersHearing: true }))
    .and(...[...aCase().concluded().with(decided())].slice(-1));

  it('what was posted in time is received after the decision, and nothing else is', () => {
    given(over)
      .when(ReceiveDefence(defence(arrives('2026-04-20', posted('2026-03-30')))), today)
      .then(defenceReceived({ ...defence(arrives('2026-04-20', posted('2026-03-30'))), isLate: false }));
    given(over)
      .when(RequestHearing(hearingRequest(arrives('2026-04-20', posted('2026-03-30')))), today)
      .thenState(({ hearing }) => hearing.is === 'requested');
    for (const late of [posted('2026-03-31'), {}]) {
      given(over)
        .when(ReceiveDefence(defence(arrives('2026-04-20', late))), today)
        .thenRefused('notice.decided-before-arrival');
      given(over)
        .when(RequestHearing(hearingRequest(arrives('2026-04-20', late))), today)
        .thenRefused(CaseMustBeUndecidedUnlessRequestWasPosted);
    }
  });

  it('a decision before which the party was not heard is neither served nor published nor closed on [E1]', () => {
    isDecisionBlockedBy(defenceReceived(arrives('2026-04-20', posted('2026-03-30'))));
    isDecisionBlockedBy(hearingRequested(arrives('2026-04-20', posted('2026-03-30'))));
  });

  it('once the decision is revoked, nothing more is in the way', () => {
    const revoked = DecisionRevoked({
      ...everyParty,
      occurredAt: at('2026-04-21 09:00'),
      cause: 'selfCorrection',
      reasons: '当事人在期限内交邮的陈述申辩未经复核',
      document: defence().documents[0] ?? { documentId: 'd', title: 't', sha256: '0'.repeat(64) },
      revokedBy: PrincipalHead.personId,
    });
    const { state } = over.and(defenceReceived(arrives('2026-04-20', posted('2026-03-30'))), revoked);
    expect(PartyMustHaveBeenHeard.brokenWhen({ occurredAt: at('2026-04-22 09:00') }, state, today)).toBe(false);
  });
});
