import { plainDate, yuan } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  contextOn,
  decision,
  fine,
  given,
  isDecided,
  Li,
  noticeIssued,
  noticeServed,
  PrincipalHead,
  scopeDetermined,
} from '../../testing/index.js';
import { DecidePenalty } from './vocabulary/index.js';

const late = '2026-12-01T12:00:00+08:00';
const as = (actor = Li) => contextOn(late, { actor });
const head = as(PrincipalHead);
const decide = (over: Parameters<typeof decision>[0] = {}) => DecidePenalty(decision(over));
const goods = (items: string, value: number) =>
  ({ kind: 'confiscationOfProperty', items, value: yuan(value) }) as const;
const gains = (amount: number) => ({ kind: 'confiscationOfGains', amount: yuan(amount) }) as const;

describe('a confiscation', () => {
  it('a confiscation is not raised under cover of another one that falls away [APL 44, 62]', () => {
    const told = [fine(2_000), gains(1_000), goods('手推车十辆', 3_000)];
    const history = aCase()
      .concluded()
      .and(noticeIssued({ proposedPenalties: told }), noticeServed(), scopeDetermined());
    given(history)
      .when(
        decide({
          penalties: [fine(2_000), gains(4_000)],
          performance: { manner: '上缴', performBy: plainDate('2026-05-10') },
        }),
        head,
      )
      .thenRefused('decision.heavier-than-notified');
  });

  it('goods that were told without a value are confiscated with the value that they turn out to have, and no others', () => {
    const told = { kind: 'confiscationOfProperty', items: '广告牌一块' } as const;
    const history = aCase()
      .concluded()
      .and(
        noticeIssued({ proposedPenalties: [fine(2_000), told], offersHearing: true }),
        noticeServed({ hearingRequestUntil: plainDate('2026-03-30') }),
        scopeDetermined(),
      );
    const deciding = (...penalties: ReturnType<typeof goods>[]) =>
      given(history).when(
        decide({
          penalties: [fine(2_000), ...penalties],
          performance: { manner: '上缴', performBy: plainDate('2026-05-10') },
        }),
        head,
      );
    deciding(goods('广告牌一块', 3_000)).thenState(isDecided);
    deciding(goods('广告牌一块', 60_000)).thenRefused('decision.not-reviewed', 'decision.not-deliberated');
    deciding(goods('广告牌二块', 3_000)).thenRefused('decision.heavier-than-notified');
  });
});
