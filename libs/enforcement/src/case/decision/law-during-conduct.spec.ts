import { plainDate, type PlainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  at,
  conduct,
  contextOn,
  decision,
  given,
  isDecided,
  notified,
  PrincipalHead,
  scopeDetermined,
  without,
} from '../../testing/index.js';
import { ProvisionAmended } from '../../registers/provisions/vocabulary.js';
import type { LawComparison, LegalBasis } from '../values.js';
import { saying } from '../../testing/saying.js';
import { ChangeDuringConductMustBeWeighed, ConductBeginningMustBeKnown } from './rules/law-during-conduct.js';
import { DecidePenalty } from './vocabulary/index.js';

const greening = (version: number): LegalBasis => ({
  law: '城市绿化条例',
  article: '第27条',
  provisionId: 'greening-27',
  version,
});
const amendedFrom = (from: string, version: number) =>
  ProvisionAmended({
    occurredAt: at('2026-01-02 09:00'),
    provisionId: 'greening-27',
    law: '城市绿化条例',
    article: '第27条',
    from: plainDate(from),
    instrument: '修改决定（示例）',
    version,
  });
const CHANGED = plainDate('2026-02-10');
const OLDER = 'greening-27 v1 《城市绿化条例》第27条 (2011-01-08–2026-02-10)';
const NEWER = 'greening-27 v2 《城市绿化条例》第27条 (2026-02-10–)';
const head = contextOn('2026-12-01T12:00:00+08:00', {
  actor: PrincipalHead,
  and: [amendedFrom(CHANGED, 2)],
});

const comparison = (older: number, newer: number, lighter: LawComparison['lighter'] = 'older'): LawComparison => ({
  older: { provisionId: 'greening-27', version: older },
  newer: { provisionId: 'greening-27', version: newer },
  lighter,
  reason: '修改前的部分在裁量时从轻考虑',
});

/** Conduct that began on a day and ended on 26 February 2026, and the version on which its papers rest. */
const lasting = (beganOn: PlainDate | undefined, version: number) =>
  aCase()
    .proposed({
      basis: [greening(version)],
      conduct: beganOn === undefined ? without(conduct(), 'beganOn') : conduct({ beganOn }),
    })
    .concluded()
    .with(notified({ basis: [greening(version)] }))
    .and(scopeDetermined());
const decide = (version: number, ...lawComparisons: LawComparison[]) =>
  DecidePenalty(decision({ basis: [greening(version)], ...(lawComparisons.length > 0 ? { lawComparisons } : {}) }));

describe('law that changed while the conduct went on [X6]', () => {
  it('law that may have changed during the conduct is asked for its first day', () => {
    given(lasting(undefined, 2))
      .when(decide(2), head)
      .thenRefused(saying(ConductBeginningMustBeKnown, { provisions: NEWER }));
  });

  it('law that was there from the first day of the conduct on needs no comparison', () => {
    given(lasting(CHANGED, 2)).when(decide(2), head).thenState(isDecided);
  });

  it('law that changed during the conduct is that of its last day, and the time before is weighed', () => {
    const history = lasting(plainDate('2026-02-09'), 2);
    given(history)
      .when(decide(2), head)
      .thenRefused(saying(ChangeDuringConductMustBeWeighed, { older: OLDER, newer: NEWER }));
    given(history)
      .when(decide(2, comparison(1, 2)), head)
      .thenState(isDecided);
    given(history)
      .when(decide(2, comparison(1, 2, 'newer')), head)
      .thenState(isDecided);
    given(lasting(plainDate('2026-02-09'), 1))
      .when(decide(1), head)
      .thenRefused('power.no-live-basis');
  });

  it('law that changed during the conduct and again before the decision is compared twice', () => {
    const twice = contextOn('2026-12-01T12:00:00+08:00', {
      actor: PrincipalHead,
      and: [amendedFrom(CHANGED, 2), amendedFrom('2026-04-01', 3)],
    });
    const history = lasting(plainDate('2026-02-09'), 2);
    given(history)
      .when(decide(2), twice)
      .thenRefused('decision.change-during-conduct-not-weighed', 'decision.law-not-compared');
    given(history)
      .when(decide(2, comparison(1, 2), comparison(2, 3)), twice)
      .thenState(isDecided);
    given(history)
      .when(decide(2, comparison(1, 2), comparison(2, 3, 'newer')), twice)
      .thenRefused('decision.heavier-law-applied');
    given(history)
      .when(decide(2, comparison(1, 3)), twice)
      .thenRefused(
        'decision.change-during-conduct-not-weighed',
        'decision.law-not-compared',
        'decision.comparison-of-other-law',
      );
  });
});
