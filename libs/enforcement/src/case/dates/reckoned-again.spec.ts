import { fen, plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  after,
  at,
  Bank,
  bankPayment,
  contextOn,
  decided,
  decision,
  defence,
  directly,
  fine,
  hearingRequest,
  Li,
  notified,
  PrincipalHead,
  reviewed,
} from '../../testing/index.js';
import { RequestHearing } from '../hearing/vocabulary.js';
import { DecidePenalty } from '../decision/vocabulary/index.js';
import { ReceiveDefence } from '../notice/vocabulary.js';
import { RecordBankPayment } from '../payment/vocabulary/index.js';
import { ServeDecision } from '../service/vocabulary.js';
import { changesOf, corrected, numberOf } from './correction.fixture.js';
import { stepsIn } from './log.js';

const today = contextOn('2026-05-06T12:00:00+08:00', { actor: Li });
const told = aCase()
  .concluded()
  .with(notified({ offersHearing: true }));
const posted = (on: string) => ({ posted: { on: plainDate(on), trackingNumber: 'EX123456789CN' } });
const asked = (moment: string, over: object = {}) =>
  after(told, RequestHearing(hearingRequest({ occurredAt: at(moment), ...over })), today);
const isLateIn = ({ state: { hearing } }: typeof told) => hearing.is === 'requested' && hearing.isRequestLate;

describe('what was late and is not, with the right date', () => {
  it('a request for a hearing, by the day on which it came', () => {
    const late = asked('2026-04-01 10:00');
    expect(isLateIn(late)).toBe(true);
    expect(isLateIn(corrected(late, 'HearingRequested', '2026-03-28 10:00'))).toBe(false);
    expect(changesOf(late, 'HearingRequested', '2026-03-28 10:00')).toContain(
      `${String(numberOf(late, 'HearingRequested'))} /isLate true false`,
    );
  });

  it('by its postmark, and the other way round', () => {
    const late = asked('2026-04-02 10:00', posted('2026-04-01'));
    const day = (was: string, to: string) => ({
      member: '/posted/on',
      corrected: { is: 'day' as const, was: plainDate(was), to: plainDate(to) },
    });
    const right = corrected(late, 'HearingRequested', '2026-04-02 10:00', day('2026-04-01', '2026-03-28'));
    expect([isLateIn(late), isLateIn(right)]).toEqual([true, false]);
    const back = corrected(right, 'HearingRequested', '2026-04-02 10:00', {
      ...day('2026-03-28', '2026-04-01'),
      occurredAt: at('2026-12-29 11:00'),
    });
    expect(isLateIn(back)).toBe(true);
  });

  it('by the day on which the notice was served; a defence likewise', () => {
    const both = after(
      asked('2026-04-01 10:00'),
      ReceiveDefence(defence({ occurredAt: at('2026-04-01 11:00') })),
      today,
    );
    const right = corrected(both, 'PenaltyNoticeServed', '2026-03-30 09:00');
    expect(isLateIn(right)).toBe(false);
    expect(right.state.notice).toMatchObject({ defences: [{ isLate: false }] });
  });
});

describe('a correction after another one', () => {
  const standing = aCase()
    .concluded()
    .with(decided({ penalties: [fine(10_000)] }));
  const served = (day: string) =>
    after(
      standing,
      ServeDecision({ ...directly(at(`${day} 10:00`)), decisionId: 'decision-1' }),
      contextOn('2026-12-30T12:00:00+08:00', { actor: Li }),
    );
  const paid = (history: typeof standing) =>
    after(
      history,
      RecordBankPayment(bankPayment({ occurredAt: at('2026-12-29 10:30'), amount: yuan(10_000), surcharge: fen(0) })),
      contextOn('2026-12-30T12:00:00+08:00', { actor: Bank }),
    );

  it('what was recorded after the first one is reckoned again with the second one', () => {
    const first = corrected(served('2026-04-28'), 'DecisionServed', '2026-04-16 10:00');
    const over = { occurredAt: at('2026-12-29 11:00') };
    const second = corrected(paid(first), 'DecisionServed', '2026-12-20 10:00', over);
    expect(second.state.payment).toEqual(paid(served('2026-12-20')).state.payment);
    expect(changesOf(paid(first), 'DecisionServed', '2026-12-20 10:00', over)).toContainEqual(
      expect.stringContaining(`${String(numberOf(second, 'FinePaid'))} /outstanding/surcharge`),
    );
  });
});

describe('a member that is there only on some days', () => {
  const decidedOn = (day: string) =>
    after(
      aCase()
        .proposed({ occurredAt: at('2026-02-26 09:00') })
        .concluded()
        .with(notified())
        .with(reviewed()),
      DecidePenalty(decision({ occurredAt: at(`${day} 09:00`) })),
      contextOn('2026-12-30T12:00:00+08:00', { actor: PrincipalHead }),
    );
  const lateBy = (history: ReturnType<typeof decidedOn>) =>
    stepsIn(history.state.log).flatMap(({ type, data }) =>
      type === 'PenaltyDecided' ? [data.termExceededByDays] : [],
    );

  it('days over the term come with an earlier filing, and go with a later one', () => {
    const inTime = decidedOn('2026-06-01');
    const number = String(numberOf(inTime, 'PenaltyDecided'));
    expect(lateBy(inTime)).toEqual([undefined]);
    expect(changesOf(inTime, 'CaseFiled', '2026-02-27 20:00')).toContain(`${number} /termExceededByDays undefined 4`);
    const late = corrected(inTime, 'CaseFiled', '2026-02-27 20:00');
    expect(lateBy(late)).toEqual([4]);
    const back = corrected(late, 'CaseFiled', '2026-03-02 16:00', { occurredAt: at('2026-12-29 11:00') });
    expect(lateBy(back)).toEqual([undefined]);
    expect(changesOf(late, 'CaseFiled', '2026-03-02 16:00', { occurredAt: at('2026-12-29 11:00') })).toContain(
      `${number} /termExceededByDays 4 undefined`,
    );
  });
});
