import { describe, it } from '@jest/globals';
import { hearingAhead, hearingHeld, LARGE_FINE, notifiedOfLargeFine } from '../../testing/heard-case.js';
import {
  aCase,
  after,
  at,
  BENCHMARK,
  contextOn,
  decision,
  deliberated,
  document,
  evidence,
  given,
  Li,
  notice,
  notified,
  PrincipalHead,
  report,
  reviewed,
  scopeDetermined,
} from '../../testing/index.js';
import { DecidePenalty } from '../decision/vocabulary/index.js';
import { CollectEvidence, ConcludeInvestigation } from '../investigation/vocabulary/index.js';

const late = '2026-12-01T12:00:00+08:00';
const as = (actor = Li) => contextOn(late, { actor });
const head = as(PrincipalHead);
const decide = (over: Parameters<typeof decision>[0] = {}) => DecidePenalty(decision(over));

describe('what came after the notice', () => {
  it('a report with other facts asks for a new notice; one that says what the notice told only confirms it [APL 44, 62]', () => {
    const conclude = (facts: string) =>
      ConcludeInvestigation(
        report({ occurredAt: at('2026-04-02 15:00'), facts, report: document('补充调查终结报告') }),
      );
    const history = aCase().concluded().with(notified());
    const told = notice().facts;
    given(after(history, conclude('另占用300平方米'), as()).and(scopeDetermined()))
      .when(decide(), head)
      .thenRefused(({ rule, particulars }) => rule === 'decision.notice-outdated' && particulars?.['by'] === 'report');
    given(after(history, conclude(told), as()).and(scopeDetermined()))
      .when(decide(), head)
      .thenState(({ decision: { is } }) => is === 'penalty');
  });

  it('evidence that the hearing did not examine carries no decision [APL 64(7), 65]', () => {
    const heavy = { benchmarkId: BENCHMARK, tierId: 'heavy', reasons: '情节较重' };
    const history = after(
      aCase().concluded().with(notifiedOfLargeFine()).with(hearingAhead()).and(hearingHeld()),
      CollectEvidence(
        evidence({ evidenceId: 'evidence-2', occurredAt: at('2026-04-08 15:00'), description: '新证言' }),
      ),
      as(),
    );
    given(history.with(reviewed({ penalties: [LARGE_FINE], occurredAt: at('2026-04-09 10:00') })).and(deliberated()))
      .when(decide({ penalties: [LARGE_FINE], benchmark: heavy }), head)
      .thenRefused('decision.notice-outdated');
  });
});
