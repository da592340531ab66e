import { fold } from '@ecl/event-sourcing';
import { addFen, fen, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { AbandonHearing, HoldHearing } from './hearing/vocabulary.js';
import {
  aCase,
  at,
  citizen,
  company,
  contextOn,
  decision,
  decisionServed,
  document,
  fine,
  Chu,
  given,
  hearing,
  hearingNoticeServed,
  hearingRequested,
  LARGE_FINE,
  Li,
  notice,
  noticeIssued,
  noticeServed,
  opinionGiven,
  penaltyDecided,
  presiderAppointed,
  PrincipalHead,
  scopeDetermined,
  submitted,
  type CaseHistory,
} from '../testing/index.js';
import { decisionPublished, disclosureProposed } from '../testing/disclosed-case.js';
import { obligationOpened, remedyAccepted } from '../testing/paid-case.js';
import { A, aboutTwo, B, bothDecided, imposedOn, proposedTo, told } from '../testing/two-parties.js';
import { caseDecider } from './case.js';
import { DecidePenalty, RevokeDecision } from './decision/vocabulary/index.js';
import { ProposeDisclosure, PublishDecision } from './disclosure/vocabulary.js';
import { IssuePenaltyNotice } from './notice/vocabulary.js';
import { partyCasesOf } from './parties/party-case.js';
import { owed } from './payment/rules/obligation.js';

const head = contextOn('2026-04-20T12:00:00+08:00', { actor: PrincipalHead });
const today = contextOn('2026-04-20T12:00:00+08:00');
const fining = (...dispositions: ReturnType<typeof imposedOn>[]) => DecidePenalty(decision({ dispositions }));
const stateOf = (history: CaseHistory) => fold(caseDecider, [...history]);
/** What refused the step, as `rule of parties`. */
const refusedFor = (history: CaseHistory, command: Parameters<typeof caseDecider.decide>[0], context = head) => {
  const answer = caseDecider.decide(command, stateOf(history), context);
  return answer.is === 'refused'
    ? answer.violations.map(({ rule, particulars }) => `${rule} of ${particulars?.['parties'] ?? '-'}`)
    : [];
};
/** The history with what the step records. */
const taken = (history: CaseHistory, command: Parameters<typeof caseDecider.decide>[0], context = head) => {
  const answer = caseDecider.decide(command, stateOf(history), context);
  if (answer.is === 'refused') throw new Error(JSON.stringify(answer.violations));
  return history.and(...answer.events);
};
const tracks = (history: CaseHistory, id: string) => {
  const found = stateOf(history).parties.get(id);
  if (!found) throw new RangeError(id);
  return found;
};

describe('the hard cases of several parties', () => {
  it('party case 9: at a joint hearing B stays away: A was heard, and only B has abandoned it', () => {
    const offered = (partyId: string) => [
      noticeIssued({ partyId, noticeId: `notice-${partyId}`, proposedPenalties: [LARGE_FINE], offersHearing: true }),
      noticeServed({ partyId, noticeId: `notice-${partyId}`, hearingRequestUntil: plainDate('2026-03-30') }),
      hearingRequested({ partyId }),
    ];
    const joint = aboutTwo().and(
      ...offered(A),
      ...offered(B),
      presiderAppointed({ partyIds: [A, B] }),
      hearingNoticeServed({ partyId: A }),
      hearingNoticeServed({ partyId: B }),
    );
    const presider = contextOn('2026-04-08T12:00:00+08:00', { actor: Chu });
    const held = taken(joint, HoldHearing({ ...hearing(), partyIds: [A] }), presider);
    const abandonment = {
      partyId: B,
      occurredAt: at('2026-04-08 09:30'),
      how: 'absentWithoutReason' as const,
      facts: '经通知未到场',
      recordDocument: document('听证笔录'),
    };
    const ended = taken(held, AbandonHearing(abandonment), presider);
    expect([tracks(ended, A).hearing.is, tracks(ended, B).hearing.is]).toEqual(['held', 'abandoned']);
  });

  it('party case 10: 4,900 yuan for a citizen and 49,000 for a company are told without an offer of a hearing', () => {
    for (const [partyId, amount] of [
      [A, 49_000],
      [B, 4_900],
    ] as const)
      given(aboutTwo())
        .when(IssuePenaltyNotice(notice({ partyId, proposedPenalties: [fine(amount)], offersHearing: false })), today)
        .thenState(() => true);
  });

  it('party case 11: a major penalty of A that nobody discussed is refused for A, and not for B', () => {
    const rested = aboutTwo().and(
      noticeIssued({ partyId: A, noticeId: `notice-${A}`, proposedPenalties: [LARGE_FINE], offersHearing: true }),
      noticeServed({ partyId: A, noticeId: `notice-${A}`, hearingRequestUntil: plainDate('2026-03-30') }),
      ...told(B),
      scopeDetermined({ isRequired: true, grounds: ['fineThreshold'] }),
    );
    const major = { ...imposedOn(A), penalties: [LARGE_FINE] };
    const refused = refusedFor(rested, fining(major, imposedOn(B)));
    expect(refused).toContain(`decision.not-deliberated of ${A}`);
    expect(refused.filter((each) => each.startsWith('decision.not-deliberated'))).toHaveLength(1);
  });

  it('party case 12: a draft that was reviewed for A alone carries no decision about B', () => {
    const ofA = [{ partyId: A, penalties: [proposedTo(A)] }];
    const reviewedForA = aboutTwo().and(
      ...told(A),
      ...told(B),
      scopeDetermined({ isRequired: true, grounds: ['cataloguePower'] }),
      submitted({ draftPenalties: ofA }),
      opinionGiven({ partyIds: [A] }),
    );
    expect(refusedFor(reviewedForA, fining(imposedOn(A), imposedOn(B)))).toContain(`decision.not-reviewed of ${B}`);
    expect(refusedFor(reviewedForA, fining(imposedOn(A)))).toEqual([]);
  });

  it('party case 13: where B is thirteen, a fine for both is refused for B alone [H12]', () => {
    const child = citizen({ birthDate: plainDate('2013-01-01') });
    const withChild = aCase()
      .proposed({ parties: [company, child] })
      .concluded()
      .and(...told(A), ...told(B), scopeDetermined());
    expect(refusedFor(withChild, fining(imposedOn(A), imposedOn(B)))).toContain(`decision.party-under-14 of ${B}`);
    expect(refusedFor(withChild, fining(imposedOn(A)))).toEqual([]);
  });

  it('party case 14: where B is a minor, the text about A is published and that about B is not [X13]', () => {
    const minor = citizen({ birthDate: plainDate('2010-01-01') });
    const decided = aCase()
      .proposed({ parties: [company, minor] })
      .concluded()
      .and(...told(A), ...told(B), scopeDetermined())
      .and(penaltyDecided({ dispositions: [A, B].map((id) => ({ ...imposedOn(id), partyId: id, isMajor: false })) }));
    const proposing = (partyId: string) =>
      ProposeDisclosure({ occurredAt: at('2026-04-17 09:00'), partyId, declared: {} });
    const officer = contextOn('2026-04-17T12:00:00+08:00', { actor: Li });
    expect(refusedFor(decided, proposing(A), officer)).toEqual([]);
    const publishing = (partyId: string) => PublishDecision({ occurredAt: at('2026-04-17 10:00'), partyId });
    const proposed = (partyId: string, test: number) =>
      disclosureProposed({ partyId, occurredAt: at('2026-04-17 09:00'), test });
    expect(refusedFor(decided.and(proposed(A, 7)), publishing(A))).toEqual([]);
    expect(refusedFor(decided.and(proposed(B, 1)), publishing(B)).join()).toContain('disclosure.');
  });

  const bothOwe = bothDecided().and(
    ...[A, B].flatMap((partyId) => [
      decisionServed({ partyId }),
      obligationOpened({ obligationId: `decision-1/${partyId}`, debtors: [partyId], fine: yuan(1_000) }),
    ]),
  );

  it('party case 17: while A is in a remedy, the surcharge of B runs on, and that of A does not [L21, M2]', () => {
    const inRemedy = bothOwe.and(
      remedyAccepted({ partyId: A, occurredAt: at('2026-05-11 09:00'), acceptedOn: plainDate('2026-05-11') }),
    );
    const on = { occurredAt: at('2026-06-20 18:00') };
    const surcharges = (history: CaseHistory) =>
      partyCasesOf(stateOf(history)).map((each) => owed(on, each, contextOn('2026-06-20T18:00:00+08:00')).surcharge);
    const [usual, usualOfB] = surcharges(bothOwe);
    const [ofA, ofB] = surcharges(inRemedy);
    expect(ofB).toBe(usualOfB);
    expect(ofA).toBeLessThan(usual ?? fen(0));
  });

  it('party case 18: when that of A is revoked, that of B is in force, owed and public', () => {
    const published = bothOwe.and(
      ...[A, B].flatMap((partyId) => [disclosureProposed({ partyId }), decisionPublished({ partyId })]),
    );
    const revoking = RevokeDecision({
      occurredAt: at('2026-05-20 09:00'),
      partyId: A,
      cause: 'selfCorrection',
      reasons: '事实不清',
      document: document('撤销决定书'),
    });
    const { parties } = stateOf(
      taken(published, revoking, contextOn('2026-05-20T12:00:00+08:00', { actor: PrincipalHead })),
    );
    const shown = [...parties.values()].map((party) => ({
      decision: party.decision.is,
      open: party.payments.map((debt) => debt.fine - addFen(fen(0), ...debt.payments.map(({ amount }) => amount))),
      disclosure: party.disclosure.is,
    }));
    expect(shown[1]).toEqual({ decision: 'penalty', open: [yuan(1_000)], disclosure: 'published' });
    expect(shown[0]).toMatchObject({ decision: 'revoked' });
    expect(shown[0]?.disclosure).not.toBe('published');
  });
});
