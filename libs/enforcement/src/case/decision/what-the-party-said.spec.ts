import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  aCase,
  at,
  contextOn,
  decision,
  disposition,
  defenceReceived,
  defenceReviewed,
  everyParty,
  fine,
  given,
  hearingAhead,
  hearingRequested,
  isDecided,
  LARGE_FINE,
  noticeIssued,
  noticeServed,
  notified,
  notifiedOfLargeFine,
  PrincipalHead,
  ripe,
  scopeDetermined,
  warning,
  without,
} from '../../testing/index.js';
import { HearingRequestRejected } from '../hearing/vocabulary.js';
import { DefencesMustBeReviewed } from '../legal-review/rules/phase.js';
import { saying } from '../../testing/saying.js';
import type { Penalty } from '../values.js';
import { DecidePenalty } from './vocabulary/index.js';
import {
  BasisMustBeNotified,
  HearingMustHaveBeenOffered,
  PenaltyMustNotExceedNotice,
  RequestedHearingMustBeOver,
} from './rules/party-rights.js';
import { MajorCaseMustBeDeliberated } from './rules/deliberation.js';
import { RequiredReviewMustBeAskedFor } from './rules/legal-review.js';

const head = contextOn('2026-12-01T12:00:00+08:00', { actor: PrincipalHead });
const decideAt = (local: string, over: Parameters<typeof decision>[0] = {}) =>
  DecidePenalty(decision({ occurredAt: at(local), ...over }));

describe('what the party said', () => {
  const defended = aCase().concluded().with(notified()).and(defenceReceived(), scopeDetermined());

  it('a defence of the party is answered in writing before the decision [SC13, C4, E1]', () => {
    given(defended).when(decideAt('2026-04-15 10:00'), head).thenRefused(DefencesMustBeReviewed);
    given(defended.and(defenceReviewed())).when(decideAt('2026-04-15 10:00'), head).thenState(isDecided);
  });

  it('a defence of the party is answered even when it came late, or against an earlier notice', () => {
    const late = aCase()
      .concluded()
      .with(notified())
      .and(
        defenceReceived({ isLate: true, occurredAt: at('2026-04-02 09:00') }),
        noticeIssued({ noticeId: 'notice-2', replacesNoticeId: 'notice-1' }),
        noticeServed({ noticeId: 'notice-2' }),
        scopeDetermined(),
      );
    given(late).when(decideAt('2026-04-15 10:00'), head).thenRefused(DefencesMustBeReviewed);
  });

  it('a defence of the party never makes the penalty heavier [SC12, C4]', () => {
    given(defended.and(defenceReviewed()))
      .when(decideAt('2026-04-15 10:00', { penalties: [fine(2_001)] }), head)
      .thenRefused(PenaltyMustNotExceedNotice);
    given(defended.and(defenceReviewed()))
      .when(decideAt('2026-04-15 10:00', { penalties: [fine(1_500)] }), head)
      .thenState(isDecided);
  });

  it('a defence of the party may make the penalty lighter in kind, but adds nothing to it', () => {
    const ready = aCase().concluded().with(ripe());
    const other: Penalty = { kind: 'suspensionOfLicence', licence: '占道许可' };
    given(ready)
      .when(decideAt('2026-04-15 10:00', { penalties: [warning] }), head)
      .thenState(isDecided);
    given(ready)
      .when(decideAt('2026-04-15 10:00', { penalties: [fine(2_000), warning] }), head)
      .thenRefused(PenaltyMustNotExceedNotice);
    given(ready)
      .when(
        decideAt('2026-04-15 10:00', {
          penalties: [other],
          performance: { manner: '交回许可证', performBy: plainDate('2026-05-01') },
        }),
        head,
      )
      .thenRefused(PenaltyMustNotExceedNotice);
  });

  it('a decision rests only on the provisions in the notice, which the party could answer', () => {
    const basis = [{ law: '城市绿化条例', article: '第27条', provisionId: 'greening-27', version: 1 }];
    given(aCase().concluded().with(ripe()))
      .when(decideAt('2026-04-15 10:00', { basis }), head)
      .thenRefused(saying(BasisMustBeNotified, { provisions: '城市绿化条例 第27条' }));
    const both = [...basis, { law: '大气污染防治法', article: '第117条', provisionId: 'air-117', version: 1 }];
    const { particulars } = BasisMustBeNotified;
    const state = aCase().concluded().with(ripe()).state;
    expect(particulars?.({ ...decision(), ...disposition(), basis: both }, state, head)).toEqual({
      provisions: '城市绿化条例 第27条, 大气污染防治法 第117条',
    });
  });

  it('where no notice was issued at all, nobody is told of a hearing that it left out', () => {
    const asked = { ...decision(), ...disposition({ penalties: [LARGE_FINE] }) };
    expect(HearingMustHaveBeenOffered.brokenWhen(asked, aCase().concluded().state, head)).toBe(false);
  });

  it('a notice that named a provision without its version told the party of it', () => {
    const [versioned] = decision().basis;
    if (versioned === undefined) throw new Error('the decision rests on nothing');
    given(
      aCase()
        .concluded()
        .with(notified({ basis: [without(versioned, 'version')] }))
        .and(scopeDetermined()),
    )
      .when(decideAt('2026-04-15 10:00'), head)
      .thenState(isDecided);
  });
});

describe('a hearing that was asked for', () => {
  const asked = aCase()
    .concluded()
    .with(notified({ offersHearing: true }))
    .and(hearingRequested(), scopeDetermined());

  it('a hearing that was asked for is held before the decision [E1]', () => {
    given(asked).when(decideAt('2026-04-15 10:00'), head).thenRefused(RequestedHearingMustBeOver);
    given(
      aCase()
        .concluded()
        .with(notified({ offersHearing: true }))
        .with(hearingAhead())
        .and(scopeDetermined()),
    )
      .when(decideAt('2026-04-15 10:00'), head)
      .thenRefused(RequestedHearingMustBeOver);
  });

  it('a hearing request no longer stops the decision once it was lawfully rejected', () => {
    const rejected = HearingRequestRejected({
      ...everyParty,
      occurredAt: at('2026-04-01 09:00'),
      ground: 'late',
      reasons: '逾期提出',
      document: decision().document,
      rejectedBy: PrincipalHead.personId,
    });
    given(asked.and(rejected)).when(decideAt('2026-04-15 10:00'), head).thenState(isDecided);
  });

  it('a hearing had to be offered for a penalty above the line, on the day of the decision too [H03]', () => {
    const silent = aCase()
      .concluded()
      .with(notified({ proposedPenalties: [LARGE_FINE] }))
      .and(scopeDetermined());
    const { benchmark } = disposition();
    given(silent)
      .when(
        decideAt('2026-04-15 10:00', {
          penalties: [LARGE_FINE],
          ...(benchmark === undefined ? {} : { benchmark: { ...benchmark, tierId: 'heavy' } }),
        }),
        head,
      )
      .thenRefused(HearingMustHaveBeenOffered, RequiredReviewMustBeAskedFor, MajorCaseMustBeDeliberated);
  });

  it('a hearing that was offered and not asked for does not stop the decision after the periods', () => {
    given(
      aCase()
        .concluded()
        .with(notifiedOfLargeFine())
        .and(scopeDetermined({ occurredAt: at('2026-03-31 09:00') })),
    )
      .when(decideAt('2026-03-31 10:00'), head)
      .thenState(isDecided);
  });
});
