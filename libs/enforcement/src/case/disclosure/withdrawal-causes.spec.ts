import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lastRunOf } from '../../clocks/index.js';
import { doubtsAboutCase } from '../../doubts/index.js';
import {
  after,
  at,
  contextOn,
  decidedOn6May,
  disclosureProposed,
  document,
  given,
  Li,
  PrincipalHead,
  Publisher,
  type CaseHistory,
} from '../../testing/index.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { everyParty } from '../../testing/every-party.js';
import { remedyAccepted, remedyEnded } from '../../testing/paid-case.js';
import { DecisionRevoked } from '../decision/vocabulary/index.js';
import { AdministrativeHandlingResumed, CrimeSuspected, TransferRefused } from '../transfer/vocabulary/index.js';
import { CrimeMustBeSuspected } from './rules/withdrawal.js';
import { ProposeDisclosure, WithdrawDisclosure, type WithdrawalCause } from './vocabulary.js';

const published = decidedOn6May().and(disclosureProposed(), decisionPublished());
const suspected = CrimeSuspected({
  ...{ occurredAt: at('2026-06-01 09:00'), phase: 'afterDecision', offence: '非法经营', note: '数额较大' },
  notedBy: Li.personId,
});
const noCrime = TransferRefused({
  ...{ occurredAt: at('2026-06-03 09:00'), refusedBy: PrincipalHead.personId, reasons: '未达到追诉标准' },
});
const back = AdministrativeHandlingResumed({
  ...{ occurredAt: at('2026-07-01 09:00'), ground: 'policeWithdrew', document: document('撤销案件决定书') },
  approvedBy: PrincipalHead.personId,
});
const revoked = DecisionRevoked({
  ...everyParty,
  ...{ occurredAt: at('2026-06-10 09:00'), cause: 'selfCorrection', reasons: '事实不清' },
  ...{ document: document('撤销决定书'), revokedBy: PrincipalHead.personId },
});
const withdraw = (cause: WithdrawalCause, day = '2026-06-02') =>
  WithdrawDisclosure({ occurredAt: at(`${day} 09:00`), reason: '依法撤回', cause });
const publisher = contextOn('2029-12-01T10:00:00+08:00', { actor: Publisher });
const officer = contextOn('2026-12-01T10:00:00+08:00', { actor: Li });

describe('the cause of a withdrawal is true [X3, X12]', () => {
  it('for the police only while a crime of the party is suspected', () => {
    for (const history of [published, published.and(suspected, noCrime), published.and(suspected, back)])
      given(history).when(withdraw('transferred', '2026-07-02'), publisher).thenRefused(CrimeMustBeSuspected);
    given(published.and(suspected))
      .when(withdraw('transferred'), publisher)
      .thenState(({ disclosure }) => disclosure.is === 'withdrawn');
    for (const cause of ['inaccurate', 'notOpen', 'revoked', 'expired'] as const)
      given(published)
        .when(withdraw(cause), publisher)
        .thenState(({ disclosure }) => disclosure.is === 'withdrawn');
  });

  it('whoever gives a cause that the case does not know is asked', () => {
    const doubts = (history: CaseHistory, cause: WithdrawalCause, day?: string) =>
      doubtsAboutCase(withdraw(cause, day), history.state, publisher).map(({ warning }) => warning);
    for (const cause of ['revoked', 'changed', 'confirmedIllegal', 'confirmedInvalid', 'expired'] as const)
      expect([cause, doubts(published, cause)]).toEqual([cause, ['cause-not-on-record']]);
    for (const cause of ['inaccurate', 'notOpen', 'transferred'] as const) expect(doubts(published, cause)).toEqual([]);
    expect(doubts(published, 'expired', '2029-05-08')).toEqual(['cause-not-on-record']);
    expect(doubts(published, 'expired', '2029-05-09')).toEqual([]);
    expect(doubts(published.and(revoked), 'revoked', '2026-06-11')).toEqual([]);
    const reviewed = (outcome: 'upheld' | 'changed' | 'confirmedIllegal') =>
      published.and(remedyAccepted(), remedyEnded({ outcome }));
    expect(doubts(reviewed('changed'), 'changed', '2026-07-01')).toEqual([]);
    expect(doubts(reviewed('confirmedIllegal'), 'confirmedIllegal', '2026-07-01')).toEqual([]);
    expect(doubts(reviewed('upheld'), 'changed', '2026-07-01')).toEqual(['cause-not-on-record']);
  });

  it('what was withdrawn already is not due to be withdrawn once more when the decision falls [L82]', () => {
    const gone = after(published, withdraw('inaccurate'), publisher);
    expect(lastRunOf(gone.and(revoked).state.clocks, 'L82', 'party-1')).toBeUndefined();
    expect(lastRunOf(published.and(revoked).state.clocks, 'L82', 'party-1')).toMatchObject({ is: 'running' });
    const again = gone.and(disclosureProposed(), decisionPublished(), revoked);
    expect(lastRunOf(again.state.clocks, 'L82', 'party-1')).toMatchObject({ is: 'running' });
  });
});

describe('the last day to publish in a proposal and a publication is that of the time limit [L80]', () => {
  const propose = (day: string) => ProposeDisclosure({ occurredAt: at(`${day} 09:00`), declared: {} });
  const dueIn = (history: CaseHistory, day: string) =>
    [...after(history, propose(day), officer)]
      .filter(({ type }) => type === 'DisclosureProposed')
      .map(({ data }) => (data as { readonly dueOn: string }).dueOn)
      .at(-1);

  it('counts from the decision, goes on after a stop, and anew after the police', () => {
    expect(dueIn(decidedOn6May(), '2026-05-08')).toBe('2026-05-14');
    expect(dueIn(decidedOn6May().and(suspected), '2026-05-08')).toBe('2026-05-14');
    const early = CrimeSuspected({ ...suspected.data, occurredAt: at('2026-05-07 09:00') });
    expect(dueIn(decidedOn6May().and(early, back), '2026-07-02')).toBe('2026-07-09');
    const away = after(published.and(suspected), withdraw('transferred'), publisher);
    expect(dueIn(away.and(back), '2026-07-02')).toBe(plainDate('2026-07-10'));
  });
});
