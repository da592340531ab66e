import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  at,
  citizen,
  conduct,
  contextOn,
  decision,
  document,
  given,
  isDecided,
  Li,
  notified,
  onSpotDecision,
  PrincipalHead,
  proposal,
  ripe,
  scopeDetermined,
  Zhao,
} from '../../testing/index.js';
import { decided } from '../../testing/decided-case.js';
import { noticeIssued, noticeServed } from '../../testing/notified-case.js';
import { DecideOnSpot, DecidePenalty } from '../decision/vocabulary/index.js';
import { ConductPeriodEstablished, EstablishConductPeriod, ProposeFiling } from './vocabulary/index.js';

const later = '2026-12-01T12:00:00+08:00';
const head = contextOn(later, { actor: PrincipalHead });
const handler = contextOn(later, { actor: Li });

const period = {
  occurredAt: at('2026-03-10 09:00'),
  beganOn: plainDate('2025-11-01'),
  endedOn: plainDate('2026-02-20'),
  reasons: '监控录像及询问笔录',
  document: document('违法行为起止时间认定书'),
};
const established = (over: Partial<typeof period> = {}) =>
  ConductPeriodEstablished({ ...period, ...over, concernsMinor: false, establishedBy: Li.personId });
const establish = (over: Partial<typeof period> = {}, history = aCase().filed(), context = handler) =>
  given(history).when(EstablishConductPeriod({ ...period, ...over }), context);

describe('the days of the conduct [X6]', () => {
  it('the days of the conduct are established by those who handle the case, and hold from then on', () => {
    establish().then(established());
    establish().thenState(({ filing }) => {
      expect(filing).toMatchObject({
        conduct: { beganOn: '2025-11-01', endedOn: '2026-02-20', place: '红山区示例街12号' },
      });
    });
    establish({}, aCase().filed(), contextOn(later, { actor: Zhao })).thenRefused(
      'filing.conduct-period-not-by-handler',
    );
  });

  it('the days of the conduct run forwards and are over', () => {
    establish({ beganOn: plainDate('2026-02-21') }).thenRefused('filing.conduct-period-wrong');
    establish({ endedOn: plainDate('2026-03-11') }).thenRefused('filing.conduct-period-wrong');
    establish({ beganOn: plainDate('2026-03-10'), endedOn: plainDate('2026-03-10') }).then(
      established({ beganOn: plainDate('2026-03-10'), endedOn: plainDate('2026-03-10') }),
    );
  });

  it('the days of the conduct run forwards where a case begins, too [A7]', () => {
    const backwards = conduct({ beganOn: plainDate('2026-02-27'), endedOn: plainDate('2026-02-26') });
    given(aCase())
      .when(ProposeFiling(proposal({ conduct: backwards })), contextOn('2026-03-02T10:00:00+08:00'))
      .thenRefused('filing.conduct-ends-before-it-begins');
    given(aCase())
      .when(
        DecideOnSpot(
          onSpotDecision({ conduct: conduct({ beganOn: plainDate('2026-05-06'), endedOn: plainDate('2026-05-05') }) }),
        ),
        contextOn('2026-05-06T12:00:00+08:00'),
      )
      .thenRefused('filing.conduct-ends-before-it-begins');
  });

  it('the days of the conduct decide whether a minor is concerned', () => {
    const born = aCase()
      .proposed({ parties: [citizen({ birthDate: plainDate('2008-02-24') })] })
      .filed();
    establish({}, born).then(ConductPeriodEstablished({ ...period, concernsMinor: true, establishedBy: Li.personId }));
    const end = plainDate('2026-02-26');
    establish({ endedOn: end }, born).then(established({ endedOn: end }));
  });

  it('the days of the conduct are not established before the filing, nor after the decision', () => {
    establish({}, aCase().proposed()).thenRefused('filing.not-filed');
    establish({ ...period, occurredAt: at('2026-04-20 09:00') }, aCase().concluded().with(decided())).thenRefused(
      'decision.made-already',
    );
  });

  it('the days of the conduct are told to the party: a notice from before is issued again', () => {
    const outdated = aCase()
      .concluded()
      .with(notified())
      .and(scopeDetermined(), established({ occurredAt: at('2026-04-10 09:00') }));
    given(outdated).when(DecidePenalty(decision()), head).thenRefused('decision.conduct-established-after-notice');
    const again = outdated.and(
      noticeIssued({
        occurredAt: at('2026-04-11 09:00'),
        noticeId: 'notice-2',
        replacesNoticeId: 'notice-1',
        change: '起止时间',
      }),
      noticeServed({
        occurredAt: at('2026-04-11 10:00'),
        noticeId: 'notice-2',
        servedOn: plainDate('2026-04-11'),
        defenceUntil: plainDate('2026-04-17'),
      }),
    );
    given(again)
      .when(DecidePenalty(decision({ occurredAt: at('2026-04-20 10:00') })), head)
      .thenState(isDecided);
  });

  it('the days of the conduct decide whether it was discovered in time [SC05]', () => {
    const long = established({ beganOn: plainDate('2024-01-01'), endedOn: plainDate('2024-02-26') });
    given(aCase().filed().and(long).concluded().with(ripe()))
      .when(DecidePenalty(decision()), head)
      .thenRefused('decision.limitation-passed');
    const lastDay = established({ beganOn: plainDate('2024-01-01'), endedOn: plainDate('2024-02-27') });
    given(aCase().filed().and(lastDay).concluded().with(ripe()))
      .when(DecidePenalty(decision()), head)
      .thenState(isDecided);
  });
});
